import { expect, test } from 'vitest';

import { barAt, gateRows, neighbour, tripBars, vehicleRows, visibleBars, type Bar } from '../src/lib/lanes';
import { namedTrips, tripsByVehicle } from '../src/lib/trips';
import { tinyPage } from './tinyPage';

const page = tinyPage();
const trips = namedTrips(page);

function bar(start: number, end: number, height = 1): Bar {
  return { start, end, height, look: 'civilians', trip: start, label: '' };
}

test('a loaded trip is loading, drive and unloading; an empty one a thin bar', () => {
  const shapes = trips.map((trip) => tripBars(page, trip).map(({ start, end, height }) => [start, end, height]));
  expect(shapes).toEqual([[[0, 700, 0.28]], [[800, 1400, 0.5], [1400, 2400, 1], [2400, 3000, 0.5]]]);
});

test('only the fleet asked for has rows', () => {
  const byVehicle = tripsByVehicle(trips, 1);
  expect(vehicleRows(page, byVehicle, () => true).map((row) => row.label)).toEqual(['bus-1']);
  expect(vehicleRows(page, byVehicle, () => false)).toEqual([]);
});

test('vehicles stand by fleet and number, whatever the order of the trips', () => {
  const vehicles = [['bus-10', 0], ['bus-2', 0], ['amb-1', 1], ['bus-1', 0]] as const;
  const rows = vehicleRows(tinyPage({ vehicles: [...vehicles] }), [], () => true);
  expect(rows.map((row) => row.label)).toEqual(['bus-1', 'bus-2', 'bus-10', 'amb-1']);
});

test('a lane of a gate shows its passages, outward tall and inward low', () => {
  const rows = gateRows(page, trips, (gate) => gate);
  expect(rows.map((row) => row.bars.map(({ start, end, height }) => [start, end, height]))).toEqual([
    [[300, 400, 0.5], [2000, 2100, 1]],
  ]);
});

test('bars outside the range are left out, one that reaches into it is kept', () => {
  const bars = [bar(0, 10), bar(20, 60), bar(70, 80), bar(200, 210)];
  expect(visibleBars(bars, [50, 100], 0)).toEqual([bar(20, 60), bar(70, 80)]);
});

test('bars closer than the grain fall together, the tallest stays', () => {
  const bars = [bar(0, 1, 0.5), bar(1, 2, 1), bar(2, 3, 0.5), bar(50, 51)];
  expect(visibleBars(bars, [0, 100], 10)).toEqual([bar(1, 2, 1), bar(50, 51)]);
});

test('a tap finds the bar under it, else the nearest within reach', () => {
  const bars = [bar(0, 10), bar(30, 40)];
  expect([5, 13, 20, 28].map((seconds) => barAt(bars, seconds, 5)?.start)).toEqual([0, 0, undefined, 30]);
});

test('walking along a vehicle stops at its ends', () => {
  expect([neighbour(trips, 0, 1), neighbour(trips, 0, -1), neighbour(trips, 1, 1)].map((trip) => trip?.index)).toEqual([1, 0, 1]);
});
