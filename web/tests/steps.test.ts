import { expect, test } from 'vitest';

import { accumulate, busyFrom, countUpTo, stepPath, thinned, valueAt } from '../src/lib/steps';

const identity = (value: number) => value;

test('a curve holds its value from its second on, and is zero before', () => {
  const curve = [[10, 5], [20, 8]] as const;
  expect([9, 10, 19, 20, 99].map((seconds) => valueAt(curve, seconds))).toEqual([0, 5, 5, 8, 8]);
});

test('the moment looked at first is one at which something is on its way', () => {
  const curve = [[10, 5], [20, 0], [90, 3], [95, 0]] as const;
  expect([0, 12, 20, 40, 94, 99].map((seconds) => busyFrom(curve, seconds))).toEqual([10, 12, 90, 90, 94, 99]);
  expect(busyFrom([], 7)).toBe(7);
});

test('counting finds how many values are at most the wanted one', () => {
  expect([0, 1, 2, 3, 9].map((wanted) => countUpTo([1, 2, 2, 4], wanted, identity))).toEqual([0, 1, 3, 3, 4]);
});

test('changes add up in order of time, one step a second', () => {
  expect(accumulate([[20, -2], [10, 5], [20, 1]])).toEqual([[10, 5], [20, 4]]);
});

test('a path steps across and then up, and ends at the range', () => {
  expect(stepPath([[0, 1], [5, 3], [50, 9]], [0, 10], identity, identity)).toBe('M0 1H5V3H10');
});

test('thinning keeps the last step', () => {
  const curve = Array.from({ length: 10 }, (_, index) => [index, index] as const);
  expect(thinned(curve, 4)).toEqual([[0, 0], [3, 3], [6, 6], [9, 9]]);
  expect(thinned(curve, 10)).toBe(curve);
});
