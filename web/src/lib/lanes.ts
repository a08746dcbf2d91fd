/** Rows of bars over time, for the timetables by vehicle and by gate. */

import type { PageDocument, Stretch } from './document';
import { countUpTo } from './steps';
import { tripEnd, tripStart, type Trip } from './trips';

/** One bar of a row. */
export interface Bar {
  start: number;
  end: number;
  /** Category carried, or `empty`. */
  look: string;
  /** Index of the trip that it belongs to. */
  trip: number;
  /** Part of the row's height, 0 to 1. */
  height: number;
  /** Written on the bar where there is room. */
  label: string;
}

export interface Row {
  id: string;
  label: string;
  /** Sorted by start. */
  bars: Bar[];
}

const STANDING_HEIGHT = 0.5;
const EMPTY_HEIGHT = 0.28;

function lookOfTrip(page: PageDocument, trip: Trip): string {
  return page.loads[trip.load]?.category ?? 'empty';
}

/** Quantity as it is written on a bar: people, or tonnes of goods. */
export function quantityLabel(page: PageDocument, trip: Trip): string {
  const load = page.loads[trip.load];
  if (!load) return '';
  return load.people ? String(trip.quantity) : `${Math.round(trip.quantity / 100) / 10} t`;
}

/** The bars of one trip: loading, the drive, unloading. */
export function tripBars(page: PageDocument, trip: Trip): Bar[] {
  const look = lookOfTrip(page, trip);
  const base = { look, trip: trip.index };
  const bars: Bar[] = [];
  if (trip.loadingStart !== null && trip.loadingStart < trip.departure) {
    const bar = { start: trip.loadingStart, end: trip.departure, height: STANDING_HEIGHT, label: '' };
    bars.push({ ...base, ...bar });
  }
  const height = look === 'empty' ? EMPTY_HEIGHT : 1;
  const label = quantityLabel(page, trip);
  bars.push({ ...base, start: trip.departure, end: trip.arrival, height, label });
  if (trip.unloadingEnd !== null && trip.unloadingEnd > trip.arrival) {
    const bar = { start: trip.arrival, end: trip.unloadingEnd, height: STANDING_HEIGHT, label: '' };
    bars.push({ ...base, ...bar });
  }
  return bars;
}

/** One row a vehicle of the fleets asked for, by fleet and then by number. */
export function vehicleRows(
  page: PageDocument,
  byVehicle: readonly Trip[][],
  chosen: (fleet: number) => boolean,
): Row[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return page.vehicles
    .map(([name, fleet], vehicle) => ({ name, fleet, vehicle }))
    .filter(({ fleet }) => chosen(fleet))
    .sort((a, b) => a.fleet - b.fleet || compare(a.name, b.name))
    .map(({ name, vehicle }) => ({
      id: String(vehicle),
      label: name,
      bars: (byVehicle[vehicle] ?? []).flatMap((trip) => tripBars(page, trip)),
    }));
}

/** One row a lane of each gate; the bars are passages, outward ones high and inward ones low. */
export function gateRows(
  page: PageDocument,
  trips: readonly Trip[],
  laneName: (gate: string, lane: number, lanes: number) => string,
): Row[] {
  const rows = new Map<string, Row>();
  for (const gate of page.gates) {
    for (let lane = 0; lane < gate.lanes; lane += 1) {
      const id = `${gate.id}/${lane}`;
      rows.set(id, { id, label: laneName(gate.name, lane, gate.lanes), bars: [] });
    }
  }
  for (const trip of trips) {
    const outward = page.ways[trip.way]?.direction === 'out';
    for (const passing of trip.passings) {
      rows.get(`${passing.gate}/${passing.lane}`)?.bars.push({
        start: passing.start,
        end: passing.end,
        look: lookOfTrip(page, trip),
        trip: trip.index,
        height: outward ? 1 : STANDING_HEIGHT,
        label: quantityLabel(page, trip),
      });
    }
  }
  const list = [...rows.values()];
  for (const row of list) row.bars.sort((a, b) => a.start - b.start);
  return list;
}

/**
 * The bars of a row that can be seen in `[from, to]`, leaving out those that would fall onto the
 * one before: at most one bar starts in each `grain` seconds, the highest of them.
 */
export function visibleBars(bars: readonly Bar[], [from, to]: Stretch, grain: number): Bar[] {
  const longest = bars.reduce((most, bar) => Math.max(most, bar.end - bar.start), 0);
  const first = countUpTo(bars, from - longest, (bar) => bar.start);
  const seen: Bar[] = [];
  for (let index = first; index < bars.length; index += 1) {
    const bar = bars[index] as Bar;
    if (bar.start > to) break;
    if (bar.end < from) continue;
    const before = seen[seen.length - 1];
    const hidden = before && bar.start - before.start < grain && bar.end - before.start < grain;
    if (!hidden) seen.push(bar);
    else if (bar.height > before.height) seen[seen.length - 1] = bar;
  }
  return seen;
}

/** The bar under a second, or the nearest within `reach` seconds. */
export function barAt(bars: readonly Bar[], seconds: number, reach: number): Bar | undefined {
  let best: Bar | undefined;
  let distance = reach;
  for (const bar of bars) {
    const away = Math.max(bar.start - seconds, seconds - bar.end, 0);
    if (away <= distance && (away < distance || !best)) {
      best = bar;
      distance = away;
    }
    if (bar.start > seconds + reach) break;
  }
  return best;
}

/** The trip before or after, among a vehicle's own; the same one at either end. */
export function neighbour(list: readonly Trip[], trip: number, step: 1 | -1): Trip | undefined {
  const at = list.findIndex((candidate) => candidate.index === trip);
  return list[at + step] ?? list[at];
}

/** First to last second of some trips. */
export function stretchOf(trips: readonly Trip[]): Stretch {
  return [Math.min(...trips.map(tripStart)), Math.max(...trips.map(tripEnd))];
}
