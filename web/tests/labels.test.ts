import { expect, test } from 'vitest';

import { labelSides, wrapped } from '../src/lib/labels';

test('names go on below where they are longer than a line, broken at blanks only', () => {
  expect(wrapped('UN warehouses, west Aleppo', 16)).toBe('UN warehouses,\nwest Aleppo');
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
