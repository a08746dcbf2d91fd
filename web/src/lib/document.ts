/**
 * The page document, field by field as `docs/reference/page-document.md` describes it.
 *
 * Times are whole seconds from `zero`, positions `[longitude, latitude]`, people whole numbers,
 * goods kilograms unless the name says tonnes.
 */

/** One sentence in every language aboard. */
export type Text = Readonly<Record<string, string>>;

/** Half-open stretch of time `[start, end)` in seconds from zero. */
export type Stretch = readonly [start: number, end: number];

/** `[longitude, latitude]` in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export type Polyline = readonly Position[];

/** Cumulative step curve: each value holds from its second on. */
export type StepCurve = readonly (readonly [seconds: number, value: number])[];

export type Outcome = 'proven_shortest' | 'feasible' | 'proven_impossible' | 'unknown';

export interface Summary {
  outcome: Outcome;
  outcome_text: Text;
  pause_minutes: number | null;
  open_minutes: number | null;
  bound_minutes: number | null;
  bound_open_minutes: number | null;
  gap: number | null;
  pause_without_aid_minutes: number | null;
  fixed_pause_minutes: number | null;
  hand_formula_minutes: number | null;
  /** The same with the closed hours that must lie between: to stand beside pauses. */
  hand_formula_pause_minutes: number | null;
  nearest_first_minutes: number | null;
  people_moved: number;
  people_unmoved: number;
  tonnes_moved: number;
  tonnes_unmoved: number;
  seed: number;
  steps: number;
  changes: string[];
  headline: Text;
  lines: Text[];
  /** What aid costs, where that is known. */
  aid: Text[];
}

export interface Bottleneck {
  object: string;
  name: string;
  kind: string;
  use: number;
  limit: number;
  unit: string;
  share: number;
  text: Text;
}

export interface Worth {
  change: string;
  object: string;
  name: string;
  kind: string;
  bound_falls_minutes: number;
  pause_falls_minutes: number | null;
  resolvable: boolean;
  units: number;
  category: string;
  text: Text;
}

export interface Condition {
  id: string;
  kind: string;
  kept: string;
  text: Text;
  verdict: Text;
  cost: Text;
}

export interface Assumed {
  object: string;
  name: string;
  field: string;
  why: string;
  low_hours: number | null;
  high_hours: number | null;
  text: Text;
}

export interface Clash {
  object: string;
  name: string;
  kind: string;
  needed: number;
  available: number;
  unit: string;
  text: Text;
}

export interface Finding {
  code: string;
  severity: string;
  objects: string[];
  text: Text;
  remedy: Text;
}

export interface Referee {
  verdict: string;
  faults: Finding[];
  text: Text;
}

export interface Place {
  id: string;
  name: string;
  kind: string;
  at: Position;
  inside: boolean;
  side: string;
  bays: number | null;
  capacity: Record<string, number>;
  pcode: string;
}

export interface Gate {
  id: string;
  name: string;
  owner: string;
  at: Position;
  inside: boolean;
  lanes: number;
  longest_wait_minutes: number | null;
}

export interface Corridor {
  id: string;
  name: string;
  gates: string[];
  legs: Polyline[];
}

export interface Way {
  id: string;
  origin: string;
  destination: string;
  corridor: string;
  direction: 'out' | 'in';
  gates: string[];
  legs: Polyline[];
}

export interface Fleet {
  id: string;
  vehicle_class: string;
  count: number;
  home: string;
  returns: boolean;
}

export interface Load {
  id: string;
  category: string;
  people: boolean;
  quantity: number;
  unmoved: number;
  origin: string;
  destinations: string[];
  rank: number;
  binding: boolean;
  /** Of the people in it; of goods, its only one. */
  categories: string[];
  called: string;
}

/** Goods that somebody sends; they may ride in several loads, and several of them in one. */
export interface Consignment {
  id: string;
  /** What they are. */
  goods: Text;
  origin: string;
  destination: string;
  binding: boolean;
  quantity: number;
  unmoved: number;
}

/** One row of `trips`; see {@link ./trips.ts} for the named form. */
export type TripRow = readonly [
  vehicle: number,
  way: number,
  load: number,
  quantity: number,
  loadingStart: number | null,
  loadingEnd: number | null,
  departure: number,
  arrival: number,
  unloadingStart: number | null,
  unloadingEnd: number | null,
  passings: readonly number[],
  goods: readonly (readonly [consignment: number, kilograms: number])[],
  /** Only on trips that go in one. */
  convoy?: string,
];

export interface Convoy {
  /** Empty: one vehicle that goes alone. */
  name: string;
  corridor: string;
  direction: 'out' | 'in';
  vehicles: number;
  leader: string;
  last: string;
  departure_seconds: number;
  arrival_seconds: number;
  /** When each gate is its own, in the order in which it passes them. */
  gates: readonly (readonly [gate: string, start: number, end: number])[];
  people: number;
  kilograms: number;
}

export interface Flow {
  way: number;
  loaded_trips: number;
  empty_trips: number;
  people: number;
  kilograms: number;
}

export interface GateUse {
  gate: string;
  slot_seconds: number;
  start_seconds: number;
  out: number[];
  in: number[];
  busy: number[];
  waiting: number[];
}

export interface Curves {
  people_out: StepCurve;
  wounded_out: StepCurve;
  tonnes_in: StepCurve;
  most_out: StepCurve;
  nearest_first: StepCurve;
  people_total: number;
  wounded_total: number;
  tonnes_total: number;
}

export interface Hour {
  hour: number;
  out: Record<string, number>;
  aboard: Record<string, number>;
  left: Record<string, Record<string, number>>;
  tonnes_in: number;
  most_out: number | null;
}

export interface Quiet {
  object: string;
  name: string;
  kind: string;
  start_seconds: number;
  end_seconds: number;
}

export interface Count {
  group: string;
  place: string;
  category: string;
  people: number;
  leaving: number;
  staying: number;
  source: string;
  method: string;
  assumed: Record<string, string>;
  counts: { people: number; source: string; method: string; used: boolean }[];
}

export interface Source {
  id: string;
  title: string;
  where: string;
  date: string;
}

/** A line of the agreement, and within which outline nothing of a class may stand. */
export interface PullBack {
  id: string;
  line: Position[];
  buffers: { weapons: string; metres: number; ring: Position[] }[];
}

/** Weapons of one class, or people under arms, as somebody reported them. */
export interface ArmedPosition {
  id: string;
  party: string;
  weapons: string;
  at: Position;
  too_near: boolean;
}

/** What was agreed besides: it binds nothing in the timetable. */
export interface Clause {
  id: string;
  kind: string;
  text: Text;
}

export interface PageDocument {
  treve_page: 1;
  version: string;
  language: string;
  languages: string[];
  messages: Record<string, string>;
  name: string;
  description: string;
  zero: string;
  time_zone: string;
  offsets: readonly (readonly [fromSeconds: number, offsetMinutes: number])[];
  windows: Stretch[];
  margin_seconds: number;
  span: Stretch;
  pause: Stretch | null;
  summary: Summary;
  bottleneck: Bottleneck[];
  worth: Worth[];
  conditions: Condition[];
  clauses: Clause[];
  pull_backs: PullBack[];
  positions: ArmedPosition[];
  assumed: Assumed[];
  clash: Clash[];
  findings: Finding[];
  referee: Referee;
  places: Place[];
  gates: Gate[];
  corridors: Corridor[];
  parties: { id: string; name: string }[];
  schematic: boolean;
  ways: Way[];
  fleets: Fleet[];
  loads: Load[];
  consignments: Consignment[];
  vehicles: (readonly [name: string, fleet: number])[];
  trips: TripRow[];
  convoys: Convoy[];
  /** What is said of them, most of all how many there are. */
  convoys_told: Text[];
  flows: Flow[];
  gate_use: GateUse[];
  curves: Curves;
  hours: Hour[];
  silence: Quiet[];
  counts: Count[];
  sources: Source[];
}

/** The document that the page carries in its own body. */
export function readDocument(root: Document): PageDocument {
  const element = root.getElementById('treve-page');
  if (element?.textContent == null) throw new Error('the page carries no document');
  return JSON.parse(element.textContent) as PageDocument;
}
