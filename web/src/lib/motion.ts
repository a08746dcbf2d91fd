/** Where each vehicle is at a second: on which leg, in which queue, at which stop. */

import type { PageDocument, Polyline, Position, Way } from './document';
import { countUpTo } from './steps';
import { tripEnd, tripStart, type Trip } from './trips';

export type Activity = 'loading' | 'driving' | 'waiting' | 'passing' | 'unloading';

/** A vehicle on a trip, as it is drawn. */
export interface Sighting {
  vehicle: number;
  trip: Trip;
  activity: Activity;
  at: Position;
  /** The gate it stands at while waiting or passing. */
  gate?: string;
}

interface MeasuredLine {
  line: Polyline;
  /** Length up to each point, in the line's own units. */
  lengths: number[];
}

/** Of the map's diagonal. */
const QUEUE_SPACING = 0.008;
/** Of a leg: longer queues are drawn denser at their end. */
const LONGEST_QUEUE = 0.9;

/** Measures a line once, so that positions along it come fast. */
export function measured(line: Polyline): MeasuredLine {
  const lengths = [0];
  for (let index = 1; index < line.length; index += 1) {
    const [x0, y0] = line[index - 1] as Position;
    const [x1, y1] = line[index] as Position;
    const squeeze = Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
    lengths.push((lengths[index - 1] ?? 0) + Math.hypot((x1 - x0) * squeeze, y1 - y0));
  }
  return { line, lengths };
}

/** The point at a share (0 to 1) of a line's length. */
export function along({ line, lengths }: MeasuredLine, share: number): Position {
  const total = lengths[lengths.length - 1] ?? 0;
  const wanted = Math.min(1, Math.max(0, share)) * total;
  const next = Math.min(countUpTo(lengths, wanted, (length) => length), line.length - 1);
  const from = line[Math.max(0, next - 1)] as Position;
  const to = line[next] as Position;
  const start = lengths[Math.max(0, next - 1)] ?? 0;
  const stretch = (lengths[next] ?? 0) - start;
  const part = stretch === 0 ? 0 : (wanted - start) / stretch;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** Knows the ways' lines and the vehicles' trips; says who is where. */
export class Motion {
  readonly #legs: MeasuredLine[][];
  readonly #starts: number[][];
  /** Distance between two vehicles of a queue as it is drawn, in the lines' own units. */
  readonly #spacing: number;

  constructor(
    private readonly page: PageDocument,
    private readonly trips: readonly Trip[][],
  ) {
    this.#legs = page.ways.map((way) => way.legs.map(measured));
    this.#starts = trips.map((list) => list.map(tripStart));
    const across = [0, 1].map((axis) => {
      const values = [...page.places, ...page.gates].map((thing) => thing.at[axis] ?? 0);
      return Math.max(...values) - Math.min(...values);
    });
    this.#spacing = Math.hypot(...across) * QUEUE_SPACING;
  }

  /** Every vehicle that is on a trip at that second. */
  sightings(seconds: number): Sighting[] {
    const found: Sighting[] = [];
    this.trips.forEach((list, vehicle) => {
      const starts = this.#starts[vehicle] ?? [];
      const trip = list[countUpTo(starts, seconds, (start) => start) - 1];
      if (trip && seconds < tripEnd(trip)) found.push(this.#sighting(vehicle, trip, seconds));
    });
    this.#lineUp(found);
    return found;
  }

  /** Puts those who wait behind each other on the road to their gate, the first come foremost. */
  #lineUp(found: readonly Sighting[]): void {
    const queues = new Map<string, { sighting: Sighting; arrival: number; leg: MeasuredLine }[]>();
    for (const sighting of found) {
      const { trip, activity, gate } = sighting;
      const position = trip.passings.findIndex((passing) => passing.gate === gate);
      const leg = this.#legs[trip.way]?.[position];
      const passing = trip.passings[position];
      if (activity !== 'waiting' || !leg || !passing) continue;
      const key = `${passing.gate}/${this.page.ways[trip.way]?.direction}`;
      const queue = queues.get(key) ?? [];
      queues.set(key, queue);
      queue.push({ sighting, arrival: passing.arrival, leg });
    }
    for (const queue of queues.values()) {
      queue.sort((a, b) => a.arrival - b.arrival);
      queue.forEach(({ sighting, leg }, index) => {
        const length = leg.lengths.at(-1) ?? 0;
        const back = Math.min((index + 1) * this.#spacing, length * LONGEST_QUEUE);
        if (length > 0) sighting.at = along(leg, 1 - back / length);
      });
    }
  }

  #sighting(vehicle: number, trip: Trip, seconds: number): Sighting {
    const legs = this.#legs[trip.way] ?? [];
    const on = (leg: number, share: number): Position =>
      legs[leg] && legs[leg].line.length > 0 ? along(legs[leg], share) : this.#placeOf(trip);
    const last = legs.length - 1;
    if (seconds < trip.departure) return { vehicle, trip, activity: 'loading', at: on(0, 0) };
    let from = trip.departure;
    for (const [leg, passing] of trip.passings.entries()) {
      if (seconds < passing.arrival) {
        const share = (seconds - from) / (passing.arrival - from);
        return { vehicle, trip, activity: 'driving', at: on(leg, share) };
      }
      if (seconds < passing.end) {
        const activity = seconds < passing.start ? 'waiting' : 'passing';
        return { vehicle, trip, activity, at: on(leg, 1), gate: passing.gate };
      }
      from = passing.end;
    }
    if (seconds < trip.arrival) {
      const share = (seconds - from) / (trip.arrival - from);
      return { vehicle, trip, activity: 'driving', at: on(last, share) };
    }
    return { vehicle, trip, activity: 'unloading', at: on(last, 1) };
  }

  #placeOf(trip: Trip): Position {
    const way: Way | undefined = this.page.ways[trip.way];
    return this.page.places.find((place) => place.id === way?.origin)?.at ?? [0, 0];
  }
}
