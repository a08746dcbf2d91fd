import { expect, test } from 'vitest';

import { convoyDays } from '../src/lib/convoys';
import type { Convoy } from '../src/lib/document';

const convoy = (name: string, departure: number): Convoy => ({
  name,
  corridor: 'east',
  direction: 'out',
  vehicles: 2,
  leader: 'bus-1',
  last: 'bus-2',
  departure_seconds: departure,
  arrival_seconds: departure + 60,
  gates: [],
  people: 40,
  kilograms: 0,
});

test('convoys stand under the day on which they depart', () => {
  const day = (seconds: number) => String(Math.floor(seconds / 100));
  const days = convoyDays([convoy('a', 10), convoy('b', 90), convoy('c', 100)], day);
  expect(days.map(({ start, convoys }) => [start, convoys.map(({ name }) => name)])).toEqual([
    [10, ['a', 'b']],
    [100, ['c']],
  ]);
  expect(convoyDays([], day)).toEqual([]);
});
