/**
 * What the map opens on: all there is, or where nearly all people go if the rest is far away. Where
 * nobody goes anywhere yet, all there is.
 */

import type { PageDocument, Position } from './document';

/** Share of the people who may be brought out of the view. */
const FEW = 0.1;
/** The view is drawn closer only where it then spans less than this share of the whole. */
const CLOSER = 0.5;

export interface Opening {
  positions: Position[];
  /** Whether something lies outside of it. */
  partly: boolean;
}

export function opening(page: PageDocument): Opening {
  const gates = page.gates.map((gate) => gate.at);
  const all = [...page.places.map((place) => place.at), ...gates];
  if (page.trips.length === 0) return { positions: all, partly: false };
  const ends = new Map<string, number>();
  let people = 0;
  for (const [, way, load, quantity] of page.trips) {
    const { origin, destination } = page.ways[way] ?? {};
    const carried = page.loads[load]?.people ? quantity : 0;
    people += carried;
    // Where goods come from stays in sight: nobody is carried there, yet the trip is no detour.
    const goods = load >= 0 && carried === 0 ? Infinity : carried;
    for (const id of [origin, destination]) if (id) ends.set(id, (ends.get(id) ?? 0) + goods);
  }
  const visited = page.places.filter((place) => ends.has(place.id));
  const rare = new Set<string>();
  let left = people * FEW;
  for (const place of visited.sort((a, b) => (ends.get(a.id) ?? 0) - (ends.get(b.id) ?? 0))) {
    left -= ends.get(place.id) ?? 0;
    if (left < 0) break;
    if (!place.inside) rare.add(place.id);
  }
  const near = [
    ...page.places
      .filter((place) => place.inside || (ends.has(place.id) && !rare.has(place.id)))
      .map((place) => place.at),
    ...gates,
  ];
  const partly = near.length > 1 && width(near) < CLOSER * width(all);
  return { positions: partly ? near : all, partly };
}

/** The longer side of what holds all positions, in degrees of latitude. */
function width(positions: readonly Position[]): number {
  const shrink = Math.cos(((positions[0]?.[1] ?? 0) * Math.PI) / 180);
  const span = (axis: 0 | 1): number => {
    const values = positions.map((at) => at[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(span(0) * shrink, span(1));
}
