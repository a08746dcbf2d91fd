import { expect, test } from 'vitest';

import { hull, streams, streamWidth, zoneOutline } from '../src/lib/flows';
import { hourTable, leftBehind, leftByCategory } from '../src/lib/hours';
import { labelSides } from '../src/lib/labels';
import { CATEGORIES, lookOf } from '../src/lib/looks';
import { linear, namedDays, timeTicks, valueTicks } from '../src/lib/scale';
import { closedHours, isQuiet, quietRows } from '../src/lib/silence';
import { closedMinutes, comparisons, toneOf, totals } from '../src/lib/summary';
import { tinyPage } from './tinyPage';

test('both directions of a road are one stream', () => {
  expect(streams(tinyPage())).toEqual([
    { line: [[2, 0], [1, 0]], trips: 2, people: 40, kilograms: 0, corridor: 'east' },
    { line: [[1, 0], [0, 0]], trips: 2, people: 40, kilograms: 0, corridor: 'east' },
  ]);
});

test('width grows with traffic, and an unused road stays a line', () => {
  expect([streamWidth(0, 100), streamWidth(25, 100), streamWidth(100, 100)]).toEqual([1, 7, 12]);
});

test('a hull leaves out what lies within', () => {
  expect(hull([[0, 0], [2, 0], [2, 2], [0, 2], [1, 1]])).toEqual([[0, 0], [2, 0], [2, 2], [0, 2]]);
});

test('the zone is outlined by what lies inside only', () => {
  expect(zoneOutline(tinyPage())).toEqual([[0, 0], [1, 0]]);
});

const HOUR = {
  hour: 3,
  out: { civilians: 10 },
  aboard: { civilians: 2 },
  left: { mill: { civilians: 5, fighters: 1 }, church: { civilians: 7 } },
  tonnes_in: 0.5,
  most_out: 20,
};

test('people left are summed by category and by place, the larger column first', () => {
  expect(leftByCategory(HOUR)).toEqual({ civilians: 12, fighters: 1 });
  expect(hourTable([HOUR], 'place')).toEqual({
    columns: ['church', 'mill'],
    rows: [{ hour: 3, out: 10, aboard: 2, left: 13, tonnesIn: 0.5, mostOut: 20, cells: [7, 6] }],
  });
});

test('people left behind are summed by place and category', () => {
  expect(leftBehind(tinyPage().loads)).toEqual([
    { place: 'mill', category: 'civilians', categories: ['civilians'], people: 5 },
  ]);
});

test('names give way to each other and to the edge of the sheet', () => {
  const sign = (x: number, y: number) => ({ x, y, width: 100, height: 30 });
  expect(labelSides([sign(50, 50), sign(80, 50), sign(380, 200)], [400, 300])).toEqual(['above', 'below', 'start']);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test.each(CATEGORIES)('figures on %s can be read', (category) => {
  const { colour, ink } = lookOf(category);
  expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
});

test('no two categories share both colour and pattern', () => {
  const looks = CATEGORIES.map((category) => `${lookOf(category).colour} ${lookOf(category).pattern}`);
  expect(new Set(looks).size).toBe(CATEGORIES.length);
});

test('ticks stay at round local hours across the change of the clocks', () => {
  const local = (seconds: number) => (seconds < 10_800 ? seconds : seconds + 3600);
  const ticks = timeTicks([0, 86_400], 4, local).map((tick) => tick.seconds);
  expect(ticks.map(local)).toEqual([0, 21_600, 43_200, 64_800, 86_400]);
});

test('a day is named where its name runs into no other', () => {
  const ticks = [12, 24, 36, 48, 72].map((hour) => ({ seconds: hour, midnight: hour % 24 === 0 }));
  const named = (pixels: number) => [...namedDays(ticks, (seconds) => seconds * pixels, 80 * pixels)];
  expect(named(12)).toEqual([12, 24, 48, 72]);
  expect(named(4)).toEqual([24, 48]);
  expect(named(2)).toEqual([24]);
  expect(named(1)).toEqual([]);
});

test('a scale without length does not divide by zero', () => {
  expect(linear([5, 5], [0, 100])(5)).toBe(0);
});

test('ticks fall on round local hours, midnight marked', () => {
  const ticks = timeTicks([0, 6 * 3600], 4, (seconds) => seconds + 22 * 3600);
  expect(ticks).toEqual([
    { seconds: 0, midnight: false },
    { seconds: 7200, midnight: true },
    { seconds: 14400, midnight: false },
    { seconds: 21600, midnight: false },
  ]);
});

test('values get round ticks up to the top', () => {
  expect([valueTicks(0, 4, true), valueTicks(9, 4, true), valueTicks(35000, 4, true)]).toEqual([
    [0],
    [0, 5, 10],
    [0, 10000, 20000, 30000, 40000],
  ]);
});

test('people are not cut, tonnes are', () => {
  expect([valueTicks(2, 4, true), valueTicks(2, 4, false)]).toEqual([[0, 1, 2], [0, 0.5, 1, 1.5, 2]]);
});

test('the silence schedule is grouped: corridors, roads, gates, areas', () => {
  const quiet = (object: string, kind: string, start: number, end: number) => ({
    object, name: object, kind, start_seconds: start, end_seconds: end,
  });
  const rows = quietRows([quiet('mill', 'area', 5, 9), quiet('a-x', 'road', 7, 8), quiet('east', 'corridor', 20, 30), quiet('east', 'corridor', 0, 10)]);
  expect(rows).toEqual([
    { object: 'east', name: 'east', kind: 'corridor', hours: [[0, 10], [20, 30]], seconds: 20 },
    { object: 'a-x', name: 'a-x', kind: 'road', hours: [[7, 8]], seconds: 1 },
    { object: 'mill', name: 'mill', kind: 'area', hours: [[5, 9]], seconds: 4 },
  ]);
  expect([9, 10, 20].map((second) => isQuiet(rows[0]!, second))).toEqual([true, false, true]);
});

test('closed hours are what the windows leave', () => {
  expect(closedHours([[0, 10], [20, 30]], [-5, 40])).toEqual([[-5, 0], [10, 20], [30, 40]]);
  expect(closedHours([[0, 50]], [0, 40])).toEqual([]);
});

test('a hand formula below the bound is called what it is, and equal pauses are not shown twice', () => {
  expect(comparisons(tinyPage().summary)).toEqual([
    { id: 'compare-bound', minutes: 50, tone: 'bound', cannotBeDriven: false },
    { id: 'compare-plan', minutes: 60, tone: 'plan', cannotBeDriven: false },
    { id: 'compare-nearest-first', minutes: 90, tone: 'other', cannotBeDriven: false },
    { id: 'compare-hand-formula', minutes: 40, tone: 'broken', cannotBeDriven: true },
  ]);
});

test('with nights between, the hand formula is held against the bound on open hours', () => {
  const nights = { ...tinyPage().summary, bound_minutes: 500, pause_minutes: 600, hand_formula_minutes: 55, hand_formula_pause_minutes: 510 };
  expect(comparisons(nights).at(-1)).toEqual({
    id: 'compare-hand-formula-nights', minutes: 510, tone: 'other', cannotBeDriven: false,
  });
  expect(comparisons({ ...nights, hand_formula_minutes: 45 }).at(-1)?.cannotBeDriven).toBe(true);
  expect(comparisons({ ...nights, hand_formula_pause_minutes: null }).map((row) => row.id)).toEqual([
    'compare-bound', 'compare-plan', 'compare-without-aid', 'compare-nearest-first',
  ]);
});

test('of a given pause the badge says whether it is enough', () => {
  const { summary } = tinyPage();
  const given = { ...summary, fixed_pause_minutes: 60 };
  expect([
    toneOf(summary),
    toneOf(given),
    toneOf({ ...given, people_unmoved: 0 }),
    toneOf({ ...given, people_moved: 0, people_unmoved: 0 }),
    toneOf({ ...given, pause_minutes: null, outcome: 'unknown' }),
  ]).toEqual(['feasible', 'not_everybody', 'everybody', 'not_everybody', 'unknown']);
});

test('a pause that was given, or that cannot be, is compared with nothing', () => {
  expect(comparisons({ ...tinyPage().summary, fixed_pause_minutes: 60 })).toEqual([]);
  expect(comparisons({ ...tinyPage().summary, outcome: 'proven_impossible' })).toEqual([]);
});

test('totals count what moves and what does not', () => {
  const { summary } = tinyPage();
  expect(totals(summary)).toEqual({ people: 45, tonnes: 2 });
  expect(closedMinutes({ ...summary, pause_minutes: 90, open_minutes: 60 })).toBe(30);
  expect(closedMinutes({ ...summary, pause_minutes: 90.2, open_minutes: 60.9 })).toBe(30);
});
