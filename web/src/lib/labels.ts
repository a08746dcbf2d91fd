/** On which side of its sign each name on the map is written, so that few cover each other. */

export type Side =
  | 'end'
  | 'start'
  | 'above'
  | 'below'
  | 'end-above'
  | 'end-below'
  | 'start-above'
  | 'start-below';

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

/** A road on the sheet, in pixels: vehicles drive on it, so no name should cover it. */
export interface Road {
  points: readonly (readonly [number, number])[];
  width: number;
}

/** Where the nearest corner or side of a name lies from the middle of its sign, in pixels. */
export const OFFSET_PIXELS = 14;
const CORNER_PIXELS = 9;

/** Sides in the order of liking; where two cost the same, the first is taken. */
const SIDES: readonly Side[] = [
  'end',
  'start',
  'above',
  'below',
  'end-above',
  'end-below',
  'start-above',
  'start-below',
];
const SIGN_PIXELS = 9;
/** A name so near to the sign of another would be taken for its name. */
const FOREIGN_PIXELS = 12;
/** What covering the surroundings of another's sign costs beside covering a name. */
const FOREIGN = 2;
/** What covering a control of the map costs beside covering a name. */
const CONTROL = 8;
/** A name that leaves the sheet costs as much as covering so many others. */
const OUTSIDE = 20;
/** What covering a road costs beside covering a name or a sign of the same area. */
const ROAD = 0.4;
const SAMPLE_PIXELS = 6;
/** A name that covers more than this share of itself of signs and edges is not written. */
const MOST_COVERED = 0.08;
/** Nor is one that covers more than this share of itself of roads. */
const MOST_ON_ROAD = 0.15;
/** Times that every name looks for a better side, once all have one. */
const ROUNDS = 4;

/** How far a name stands off its sign to the side and up or down: 1 right or below, -1 left or above. */
export function reach(side: Side): { across: number; down: number; x: number; y: number } {
  const across = side.startsWith('end') ? 1 : side.startsWith('start') ? -1 : 0;
  const down = side.endsWith('above') ? -1 : side.endsWith('below') ? 1 : 0;
  const pixels = across !== 0 && down !== 0 ? CORNER_PIXELS : OFFSET_PIXELS;
  return { across, down, x: across * pixels, y: down * pixels };
}

/** The part of the sheet that a name takes on one side of its sign. */
export function boxOf(sign: Sign, side: Side): Box {
  const { across, down, x, y } = reach(side);
  const left = sign.x + x - ((1 - across) / 2) * sign.width;
  const top = sign.y + y - ((1 - down) / 2) * sign.height;
  return { left, right: left + sign.width, top, bottom: top + sign.height };
}

function around({ x, y }: Sign, pixels: number): Box {
  return { left: x - pixels, right: x + pixels, top: y - pixels, bottom: y + pixels };
}

/** Area that two boxes share. */
export function shared(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** A name in as few lines of at most so many letters as it takes, as short as they can be. */
export function wrapped(name: string, letters: number): string {
  const lines = broken(name, letters).length;
  let least = letters;
  while (least > 1 && broken(name, least - 1).length === lines) least -= 1;
  return broken(name, least).join('\n');
}

/** Lines of at most so many letters, broken at blanks only; the first ones as long as they can be. */
function broken(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Points along the roads, each with the area of road that it stands for. */
function samples(roads: readonly Road[]): [x: number, y: number, area: number][] {
  return roads.flatMap(({ points, width }) =>
    points.slice(1).flatMap(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      const count = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / SAMPLE_PIXELS));
      return Array.from({ length: count }, (_, step): [number, number, number] => {
        const part = (step + 0.5) / count;
        return [fromX + part * (x - fromX), fromY + part * (y - fromY), SAMPLE_PIXELS * Math.max(4, width)];
      });
    }),
  );
}

/**
 * Chooses a side for each sign, one after another: the first on which its name covers the least of
 * signs, of other names, of roads and of what else lies on the sheet, and stays on the sheet. Then
 * each looks again, since names that came later may have taken a place beside it. In the end the
 * first have their place, and those that find no free one have none: they show when the map is
 * drawn closer.
 */
export function labelSides(
  signs: readonly Sign[],
  [sheetWidth, sheetHeight]: readonly [width: number, height: number],
  onSheet: readonly Box[] = [],
  roads: readonly Road[] = [],
): (Side | undefined)[] {
  const driven = samples(roads);
  const places = signs.map((sign) => {
    const own = around(sign, SIGN_PIXELS);
    const foreign = signs.filter((other) => other !== sign).map((other) => around(other, FOREIGN_PIXELS));
    return SIDES.map((side) => {
      const box = boxOf(sign, side);
      const beyond = Math.max(-box.left, box.right - sheetWidth, -box.top, box.bottom - sheetHeight);
      const outside = beyond > 0 ? OUTSIDE * sign.width * sign.height : 0;
      const near = foreign.reduce((sum, other) => sum + FOREIGN * shared(box, other), outside);
      const covered = onSheet.reduce((sum, other) => sum + CONTROL * shared(box, other), near + shared(box, own));
      const onRoad = driven.reduce(
        (sum, [x, y, area]) =>
          x > box.left && x < box.right && y > box.top && y < box.bottom ? sum + ROAD * area : sum,
        0,
      );
      return { side, box, covered, onRoad };
    });
  });
  type Place = { side: Side; box: Box; covered: number; onRoad: number };
  const against = (others: readonly Place[], place: Place): number =>
    others.reduce((sum, other) => sum + shared(place.box, other.box), place.covered);
  const best = (all: readonly Place[], others: readonly Place[]): Place | undefined => {
    const cost = (place: Place) => against(others, place) + place.onRoad;
    return all.reduce((least: Place | undefined, place) => (least && cost(least) <= cost(place) ? least : place), undefined);
  };
  const chosen: (Place | undefined)[] = signs.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    places.forEach((all, index) => {
      chosen[index] = best(all, chosen.flatMap((place, at) => (at === index || !place ? [] : [place])));
    });
  }
  const kept: Place[] = [];
  return places.map((all, index) => {
    const { width, height } = signs[index] ?? { width: 0, height: 0 };
    const free = all.filter(
      (place) =>
        kept.every((other) => shared(place.box, other.box) === 0) &&
        place.covered <= MOST_COVERED * width * height &&
        place.onRoad <= ROAD * MOST_ON_ROAD * width * height,
    );
    const own = chosen[index];
    const place = own && free.includes(own) ? own : best(free, kept);
    if (place) kept.push(place);
    return place?.side;
  });
}
