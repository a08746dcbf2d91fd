/** One bus, one gate, two trips: empty in, forty people out. */

import type { PageDocument, Text } from '../src/lib/document';

const said = (text: string): Text => ({ en: text });

export function tinyPage(changes: Partial<PageDocument> = {}): PageDocument {
  return {
    treve_page: 1,
    version: '0.1.0',
    language: 'en',
    languages: ['en', 'fr'],
    messages: {
      en: 'duration-minutes = { $minutes } min\nduration-hours = { $hours } h\nduration-both = { $hours } h { $minutes } min\nmoment = { $day }, { $time }\ncategory-civilians = civilians\nonly-english = still said',
      fr: 'category-civilians = civils',
    },
    name: 'Tiny',
    description: '',
    zero: '2026-03-29T00:00:00+01:00',
    time_zone: 'Europe/Paris',
    offsets: [
      [0, 60],
      [3600, 120],
    ],
    windows: [[0, 7200]],
    margin_seconds: 600,
    span: [0, 3000],
    pause: [0, 3600],
    summary: {
      outcome: 'feasible',
      outcome_text: said('feasible'),
      pause_minutes: 60,
      open_minutes: 60,
      bound_minutes: 50,
      bound_open_minutes: 50,
      gap: 0.2,
      pause_without_aid_minutes: 60,
      fixed_pause_minutes: null,
      hand_formula_minutes: 40,
      hand_formula_pause_minutes: 40,
      nearest_first_minutes: 90,
      people_moved: 40,
      people_unmoved: 5,
      tonnes_moved: 1.5,
      tonnes_unmoved: 0.5,
      seed: 1,
      steps: 10,
      changes: [],
      headline: said('Sixty minutes.'),
      lines: [],
      aid: [],
    },
    bottleneck: [],
    worth: [],
    conditions: [],
    clauses: [],
    pull_backs: [],
    positions: [],
    assumed: [],
    clash: [],
    findings: [],
    referee: { verdict: 'passed', faults: [], text: said('Passed.') },
    places: [
      place('mill', 'The Mill', [0, 0], true),
      place('school', 'School', [2, 0], false),
    ],
    gates: [
      { id: 'bridge', name: 'Bridge', owner: '', at: [1, 0], inside: true, lanes: 1, longest_wait_minutes: null },
    ],
    corridors: [],
    parties: [],
    schematic: false,
    ways: [
      way('school-mill', 'school', 'mill', 'in', [[2, 0], [1, 0]], [[1, 0], [0, 0]]),
      way('mill-school', 'mill', 'school', 'out', [[0, 0], [1, 0]], [[1, 0], [2, 0]]),
    ],
    fleets: [{ id: 'bus', vehicle_class: 'coach', count: 1, home: 'school', returns: true }],
    loads: [
      { id: 'people', category: 'civilians', people: true, quantity: 45, unmoved: 5, origin: 'mill', destinations: ['school'], rank: 0, binding: true, categories: ['civilians'], called: 'civilians' },
    ],
    consignments: [],
    vehicles: [['bus-1', 0]],
    convoys: [],
    convoys_told: [],
    trips: [
      [0, 0, -1, 0, null, null, 0, 700, null, null, [300, 300, 400, 0], []],
      [0, 1, 0, 40, 800, 1400, 1400, 2400, 2400, 3000, [1700, 2000, 2100, 0], []],
    ],
    flows: [
      { way: 0, loaded_trips: 0, empty_trips: 1, people: 0, kilograms: 0 },
      { way: 1, loaded_trips: 1, empty_trips: 0, people: 40, kilograms: 0 },
    ],
    gate_use: [],
    curves: {
      people_out: [[3000, 40]],
      wounded_out: [],
      tonnes_in: [],
      most_out: [],
      nearest_first: [],
      people_total: 45,
      wounded_total: 0,
      tonnes_total: 0,
    },
    hours: [],
    silence: [],
    counts: [],
    sources: [],
    ...changes,
  };
}

function place(id: string, name: string, at: readonly [number, number], inside: boolean) {
  return { id, name, kind: 'assembly_point', at, inside, side: 'inner', bays: null, capacity: {}, pcode: '' };
}

function way(
  id: string,
  origin: string,
  destination: string,
  direction: 'in' | 'out',
  ...legs: (readonly [number, number])[][]
) {
  return { id, origin, destination, corridor: 'east', direction, gates: ['bridge'], legs };
}
