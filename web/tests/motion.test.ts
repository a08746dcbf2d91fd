import { expect, test } from 'vitest';

import { Motion, along, measured } from '../src/lib/motion';
import { namedTrips, tripsByVehicle } from '../src/lib/trips';
import { tinyPage } from './tinyPage';

function motion() {
  const page = tinyPage();
  return new Motion(page, tripsByVehicle(namedTrips(page), 1));
}

test.each([
  [150, 'driving', 1.5],
  [350, 'passing', 1],
  [550, 'driving', 0.5],
  [1000, 'loading', 0],
  [1550, 'driving', 0.5],
  [2050, 'passing', 1],
  [2250, 'driving', 1.5],
  [2700, 'unloading', 2],
])('at second %i the bus is %s at %d', (seconds, activity, east) => {
  const [sighting] = motion().sightings(seconds);
  expect(sighting?.activity).toBe(activity);
  expect(sighting?.at[0]).toBeCloseTo(east, 6);
});

test('a bus that waits stands a little way before its gate', () => {
  const [sighting] = motion().sightings(1800);
  expect(sighting?.activity).toBe('waiting');
  expect(sighting?.gate).toBe('bridge');
  expect(sighting?.at[0]).toBeLessThan(1);
  expect(sighting?.at[0]).toBeGreaterThan(0.9);
});

test('between trips and after the last nobody is seen', () => {
  expect([750, 3000, 9000].map((seconds) => motion().sightings(seconds))).toEqual([[], [], []]);
});

test('a point along a line is found by length, whatever its parts', () => {
  const line = measured([[0, 0], [1, 0], [4, 0]]);
  expect([0, 0.5, 1, 2].map((share) => along(line, share))).toEqual([[0, 0], [2, 0], [4, 0], [4, 0]]);
});
