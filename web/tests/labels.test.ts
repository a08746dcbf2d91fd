import { expect, test } from 'vitest';

import { boxOf, labelSides, shared, wrapped } from '../src/lib/labels';

test('names go on below where they are longer than a line, broken at blanks only', () => {
  expect(wrapped('UN warehouses, west Aleppo', 16)).toBe('UN warehouses,\nwest Aleppo');
  expect(wrapped('Second checkpoint, 6.8 km on', 16)).toBe('Second\ncheckpoint,\n6.8 km on');
  expect(wrapped('Mill', 16)).toBe('Mill');
  expect(wrapped('Krankenhausgesellschaft Nord', 16)).toBe('Krankenhausgesellschaft\nNord');
  expect(wrapped('', 16)).toBe('');
});

test('a name keeps off the edges of the sheet and off what lies on it', () => {
  const sign = { x: 60, y: 190, width: 60, height: 34 };
  const scale = { left: 0, right: 104, top: 174, bottom: 200 };
  expect(labelSides([{ ...sign, y: 100 }], [400, 200])).toEqual(['end']);
  expect(labelSides([sign], [400, 200])).toEqual(['above']);
  expect(labelSides([{ ...sign, y: 160 }], [400, 200], [scale])).toEqual(['above']);
});

test('a name keeps off the road that vehicles drive on', () => {
  const gate = { x: 200, y: 100, width: 150, height: 16 };
  const road = { points: [[200, 100], [400, 98]] as const, width: 12 };
  expect(labelSides([gate], [400, 200], [], [road])).toEqual(['start']);
  const both = { points: [[0, 102], [200, 100], [400, 98]] as const, width: 12 };
  expect(labelSides([gate], [400, 200], [], [both])).toEqual(['above']);
});

test('names of signs that stand close to each other cover neither names nor signs', () => {
  const size = { width: 110, height: 32 };
  const signs = [
    { x: 200, y: 150, ...size },
    { x: 222, y: 168, ...size },
    { x: 214, y: 190, ...size },
    { x: 180, y: 180, ...size },
  ];
  const sides = labelSides(signs, [500, 300]);
  expect(sides).not.toContain(undefined);
  const boxes = sides.map((side, index) => boxOf(signs[index]!, side!));
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) expect(shared(box, other)).toBe(0);
    for (const { x, y } of signs) {
      expect(shared(box, { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 })).toBe(0);
    }
  });
});

test('where there is no room the first names stay and the last is not written', () => {
  const crowd = [80, 120, 160].map((x) => ({ x, y: 60, width: 120, height: 32 }));
  expect(labelSides(crowd, [240, 120])).toEqual(['above', 'below', undefined]);
});
