/** Trips by name instead of by position, and what is summed from them. */

import type { PageDocument, TripRow } from './document';
import { accumulate, type Change } from './steps';
import type { StepCurve } from './document';

/** One vehicle at one gate. */
export interface Passing {
  gate: string;
  lane: number;
  arrival: number;
  start: number;
  end: number;
}

/** One vehicle, one load or none, one way; all times in seconds from zero. */
export interface Trip {
  index: number;
  vehicle: number;
  way: number;
  /** Index into the loads, −1 when empty. */
  load: number;
  quantity: number;
  loadingStart: number | null;
  loadingEnd: number | null;
  departure: number;
  arrival: number;
  unloadingStart: number | null;
  unloadingEnd: number | null;
  passings: Passing[];
  /** How much it carries of which consignment, by index; nothing of people. */
  goods: { consignment: number; kilograms: number }[];
  /** Name of the convoy it goes in; empty: it goes alone. */
  convoy: string;
}

const NUMBERS_A_PASSING = 4;

/** Gives a row of the document its names. */
export function namedTrip(row: TripRow, index: number, gates: readonly string[]): Trip {
  const passings = gates.map((gate, position) => {
    const at = position * NUMBERS_A_PASSING;
    const [arrival = 0, start = 0, end = 0, lane = 0] = row[10].slice(at, at + NUMBERS_A_PASSING);
    return { gate, lane, arrival, start, end };
  });
  return {
    index,
    vehicle: row[0],
    way: row[1],
    load: row[2],
    quantity: row[3],
    loadingStart: row[4],
    loadingEnd: row[5],
    departure: row[6],
    arrival: row[7],
    unloadingStart: row[8],
    unloadingEnd: row[9],
    passings,
    goods: row[11].map(([consignment, kilograms]) => ({ consignment, kilograms })),
    convoy: row[12] ?? '',
  };
}

/** All trips of a document, in its order. */
export function namedTrips(page: PageDocument): Trip[] {
  return page.trips.map((row, index) => namedTrip(row, index, page.ways[row[1]]?.gates ?? []));
}

/** First second that a trip keeps its vehicle busy. */
export function tripStart(trip: Trip): number {
  return trip.loadingStart ?? trip.departure;
}

/** Last second that a trip keeps its vehicle busy. */
export function tripEnd(trip: Trip): number {
  return trip.unloadingEnd ?? trip.arrival;
}

/** The trips of each vehicle, in order of time; the position is the vehicle's index. */
export function tripsByVehicle(trips: readonly Trip[], vehicles: number): Trip[][] {
  const lists: Trip[][] = Array.from({ length: vehicles }, () => []);
  for (const trip of trips) lists[trip.vehicle]?.push(trip);
  for (const list of lists) list.sort((a, b) => tripStart(a) - tripStart(b));
  return lists;
}

/** People in vehicles at each second: from the start of boarding to the end of alighting. */
export function peopleAboard(page: PageDocument, trips: readonly Trip[]): StepCurve {
  const changes: Change[] = [];
  for (const trip of trips) {
    if (!page.loads[trip.load]?.people) continue;
    changes.push([tripStart(trip), trip.quantity], [tripEnd(trip), -trip.quantity]);
  }
  return accumulate(changes);
}

/** Units still waiting at each place of origin, people only, by place id. */
export function peopleLeftByPlace(page: PageDocument, trips: readonly Trip[]): Map<string, StepCurve> {
  const changes = new Map<string, Change[]>();
  const at = (place: string) => {
    const list = changes.get(place) ?? [];
    changes.set(place, list);
    return list;
  };
  for (const load of page.loads) {
    if (load.people) at(load.origin).push([-Infinity, load.quantity]);
  }
  for (const trip of trips) {
    const load = page.loads[trip.load];
    if (load?.people) at(load.origin).push([tripStart(trip), -trip.quantity]);
  }
  return new Map([...changes].map(([place, list]) => [place, accumulate(list)]));
}

/** Units set down at each place, people or kilograms, by place id. */
export function arrivedByPlace(
  page: PageDocument,
  trips: readonly Trip[],
  people: boolean,
): Map<string, StepCurve> {
  const changes = new Map<string, Change[]>();
  for (const trip of trips) {
    const load = page.loads[trip.load];
    const destination = page.ways[trip.way]?.destination;
    if (load?.people !== people || destination === undefined) continue;
    const list = changes.get(destination) ?? [];
    list.push([tripEnd(trip), trip.quantity]);
    changes.set(destination, list);
  }
  return new Map([...changes].map(([place, list]) => [place, accumulate(list)]));
}
