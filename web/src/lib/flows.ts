/** Traffic by stretch of road, whatever way it belongs to, and the outline of the zone. */

import type { PageDocument, Polyline, Position } from './document';

/** One stretch of road with all that runs over it, in both directions. */
export interface Stream {
  line: Polyline;
  trips: number;
  people: number;
  kilograms: number;
  corridor: string;
}

/** The same for a line and its reverse. */
function keyOf(line: Polyline): string {
  const forth = line.map((point) => point.join(' ')).join(',');
  const back = line.toReversed().map((point) => point.join(' ')).join(',');
  return forth < back ? forth : back;
}

/** Adds up the flows of all ways leg by leg; unused ways stand with 0 trips. */
export function streams(page: Pick<PageDocument, 'ways' | 'flows'>): Stream[] {
  const flows = new Map(page.flows.map((flow) => [flow.way, flow]));
  const found = new Map<string, Stream>();
  page.ways.forEach((way, index) => {
    const flow = flows.get(index);
    for (const line of way.legs) {
      if (line.length < 2) continue;
      const key = keyOf(line);
      const empty = { line, trips: 0, people: 0, kilograms: 0, corridor: way.corridor };
      const stream = found.get(key) ?? empty;
      found.set(key, stream);
      stream.trips += (flow?.loaded_trips ?? 0) + (flow?.empty_trips ?? 0);
      stream.people += flow?.people ?? 0;
      stream.kilograms += flow?.kilograms ?? 0;
    }
  });
  return [...found.values()].sort((a, b) => b.trips - a.trips);
}

/** Width in pixels of a stream, by the square root of its traffic, so that small ones stay seen. */
export function streamWidth(trips: number, most: number): number {
  if (trips === 0) return 1;
  return 2 + 10 * Math.sqrt(trips / Math.max(1, most));
}

/**
 * Convex hull of some points, counter-clockwise (monotone chain).
 *
 * Andrew, A. M. (1979), Another efficient algorithm for convex hulls in two dimensions.
 */
export function hull(points: readonly Position[]): Position[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const turn = (a: Position, b: Position, c: Position) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const half = (list: readonly Position[]) => {
    const chain: Position[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2) as Position, chain.at(-1) as Position, point) <= 0) {
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** What must be quiet, as far as the page knows it: the outline of all that lies inside. */
export function zoneOutline(page: Pick<PageDocument, 'places' | 'gates'>): Position[] {
  const inside = [...page.places, ...page.gates].filter((thing) => thing.inside);
  return hull(inside.map((thing) => thing.at));
}
