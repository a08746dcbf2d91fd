/** On which side of its sign each name on the map is written, so that few cover each other. */

export type Side = 'end' | 'start' | 'above' | 'below';

/** A sign on the map, in pixels, with the size of what is written beside it. */
export interface Sign {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of the sheet, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIDES: readonly Side[] = ['end', 'start', 'above', 'below'];
const SIGN_PIXELS = 9;
/** A name that leaves the sheet costs as much as covering so many others. */
const OUTSIDE = 20;

function boxOf(sign: Sign, side: Side): Box {
  const { x, y, width, height } = sign;
  const reach = SIGN_PIXELS + 5;
  if (side === 'end') return { left: x + reach, right: x + reach + width, top: y - height / 2, bottom: y + height / 2 };
  if (side === 'start') return { left: x - reach - width, right: x - reach, top: y - height / 2, bottom: y + height / 2 };
  const top = side === 'above' ? y - reach - height : y + reach;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}

/** Area that two boxes share. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** A name in lines of at most so many letters, broken at blanks only. */
export function wrapped(name: string, letters: number): string {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/**
 * Chooses a side for each sign, one after another: the first on which its name covers the least of
 * signs, of names already placed and of what else lies on the sheet, and stays on the sheet.
 */
export function labelSides(
  signs: readonly Sign[],
  [sheetWidth, sheetHeight]: readonly [width: number, height: number],
  onSheet: readonly Box[] = [],
): Side[] {
  const taken: Box[] = [
    ...onSheet,
    ...signs.map(({ x, y }) => ({
      left: x - SIGN_PIXELS,
      right: x + SIGN_PIXELS,
      top: y - SIGN_PIXELS,
      bottom: y + SIGN_PIXELS,
    })),
  ];
  return signs.map((sign) => {
    let best: Side = 'end';
    let least = Infinity;
    for (const side of SIDES) {
      const box = boxOf(sign, side);
      const beyond = Math.max(-box.left, box.right - sheetWidth, -box.top, box.bottom - sheetHeight);
      const outside = beyond > 0 ? OUTSIDE * sign.width * sign.height : 0;
      const cost = taken.reduce((sum, other) => sum + shared(box, other), outside);
      if (cost < least) {
        best = side;
        least = cost;
      }
    }
    taken.push(boxOf(sign, best));
    return best;
  });
}
