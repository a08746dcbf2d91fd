import { describe, expect, it } from 'vitest';
import { hiddenParts, NOTHING_HIDDEN, type Region } from '../src/lib/hidden';

const fits: Region = {
  clientWidth: 359,
  clientHeight: 400,
  scrollWidth: 359,
  scrollHeight: 401,
  scrollLeft: 0,
  scrollTop: 0,
};

describe('hiddenParts', () => {
  it('finds nothing where all is in sight, give or take a pixel', () => {
    expect(hiddenParts(fits, false)).toEqual(NOTHING_HIDDEN);
  });

  it('tells the sides at the beginning, in the middle and at the end', () => {
    const wide = { ...fits, scrollWidth: 700 };
    const sides = [0, 100, 341].map((scrollLeft) => {
      const { left, right, parts } = hiddenParts({ ...wide, scrollLeft }, false);
      return [left, right, parts];
    });
    expect(sides).toEqual([
      [false, true, 'columns'],
      [true, true, 'columns'],
      [true, false, 'columns'],
    ]);
  });

  it('begins on the right where the text does', () => {
    const wide = { ...fits, scrollWidth: 700 };
    expect(hiddenParts(wide, true)).toMatchObject({ left: true, right: false });
    expect(hiddenParts({ ...wide, scrollLeft: -341 }, true)).toMatchObject({ left: false, right: true });
  });

  it('tells rows, and both', () => {
    const long = { ...fits, scrollHeight: 900, scrollTop: 20 };
    expect(hiddenParts(long, false)).toMatchObject({ above: true, below: true, parts: 'rows' });
    expect(hiddenParts({ ...long, scrollWidth: 700 }, false).parts).toBe('both');
  });
});
