import { expect, test } from 'vitest';

import { arrivedByPlace, namedTrips, peopleAboard, peopleLeftByPlace, tripsByVehicle } from '../src/lib/trips';
import { tinyPage } from './tinyPage';

const page = tinyPage();
const trips = namedTrips(page);

test('a row gets its names', () => {
  expect(trips[1]).toEqual({
    index: 1,
    vehicle: 0,
    way: 1,
    load: 0,
    quantity: 40,
    loadingStart: 800,
    loadingEnd: 1400,
    departure: 1400,
    arrival: 2400,
    unloadingStart: 2400,
    unloadingEnd: 3000,
    passings: [{ gate: 'bridge', lane: 0, arrival: 1700, start: 2000, end: 2100 }],
    goods: [],
    convoy: '',
  });
});

test('people are aboard from the start of boarding to the end of alighting', () => {
  expect(peopleAboard(page, trips)).toEqual([[800, 40], [3000, 0]]);
});

test('those left at a place fall when boarding starts, and never all go where some are unmoved', () => {
  expect(peopleLeftByPlace(page, trips)).toEqual(new Map([['mill', [[-Infinity, 45], [800, 5]]]]));
});

test('people arrive where they are set down', () => {
  expect(arrivedByPlace(page, trips, true)).toEqual(new Map([['school', [[3000, 40]]]]));
  expect(arrivedByPlace(page, trips, false)).toEqual(new Map());
});

test('trips are listed by vehicle in order of time', () => {
  expect(tripsByVehicle([...trips].reverse(), 1).map((list) => list.map((trip) => trip.index))).toEqual([[0, 1]]);
});
test('a trip knows its convoy', () => {
  const row = page.trips[1];
  if (row === undefined) throw new Error('no such trip');
  const led = namedTrips({ ...page, trips: [[...row, 'bus-1/1'] as unknown as typeof row] });
  expect(led.map((trip) => trip.convoy)).toEqual(['bus-1/1']);
});
