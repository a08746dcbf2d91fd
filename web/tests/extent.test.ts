import { expect, test } from 'vitest';

import type { PageDocument } from '../src/lib/document';
import { opening } from '../src/lib/extent';
import { tinyPage } from './tinyPage';

/** A page whose trips all go to one place, but for one in twenty that goes far away. */
function withFarAway(): PageDocument {
  const page = tinyPage();
  const [trip] = page.trips;
  const [way] = page.ways;
  const school = page.places.find((place) => place.id === way?.destination);
  if (!trip || !way || !school) throw new Error('the tiny page has no trip');
  const far = { ...school, id: 'far', at: [school.at[0] + 5, school.at[1] + 5] as const, inside: false };
  const row = (index: number) => [trip[0], index, ...trip.slice(2)] as unknown as typeof trip;
  return {
    ...page,
    places: [...page.places, far],
    ways: [way, { ...way, id: 'to-far', destination: 'far' }],
    trips: [...Array.from({ length: 19 }, () => row(0)), row(1)],
  };
}

test('everything is in sight where nothing lies far away', () => {
  const page = tinyPage();

  expect(opening(page)).toEqual({
    positions: [...page.places, ...page.gates].map((thing) => thing.at),
    partly: false,
  });
});

test('without a timetable nothing is left out of sight', () => {
  const page = { ...withFarAway(), trips: [] };

  expect(opening(page).partly).toBe(false);
  expect(opening(page).positions).toContain(page.places.at(-1)?.at);
});

test('a place far away that few trips go to does not make all others small', () => {
  const page = withFarAway();
  const far = page.places.at(-1)?.at;

  expect(opening(page).partly).toBe(true);
  expect(opening(page).positions).not.toContain(far);
});
