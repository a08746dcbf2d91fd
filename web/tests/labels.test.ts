import { expect, test } from 'vitest';

import { wrapped } from '../src/lib/labels';

test('names go on below where they are longer than a line, broken at blanks only', () => {
  expect(wrapped('UN warehouses, west Aleppo', 16)).toBe('UN warehouses,\nwest Aleppo');
  expect(wrapped('Mill', 16)).toBe('Mill');
  expect(wrapped('Krankenhausgesellschaft Nord', 16)).toBe('Krankenhausgesellschaft\nNord');
  expect(wrapped('', 16)).toBe('');
});
