/** The silence schedule: what must be quiet in which hours, one row an object. */

import type { Quiet, Stretch } from './document';

export interface QuietRow {
  object: string;
  name: string;
  kind: string;
  hours: Stretch[];
  seconds: number;
}

const KINDS = ['corridor', 'road', 'gate', 'area'];

/** Groups the schedule by object: corridors, then roads, then gates, then areas, each in its first hour's order. */
export function quietRows(silence: readonly Quiet[]): QuietRow[] {
  const rows = new Map<string, QuietRow>();
  for (const quiet of silence) {
    const key = `${quiet.kind}/${quiet.object}`;
    const row = rows.get(key) ?? { ...quiet, hours: [], seconds: 0 };
    row.hours = [...row.hours, [quiet.start_seconds, quiet.end_seconds] as const];
    row.seconds += quiet.end_seconds - quiet.start_seconds;
    rows.set(key, row);
  }
  const list = [...rows.values()].map(({ object, name, kind, hours, seconds }) => ({
    object,
    name,
    kind,
    hours: hours.toSorted((a, b) => a[0] - b[0]),
    seconds,
  }));
  const rank = (row: QuietRow) => (KINDS.indexOf(row.kind) + KINDS.length + 1) % (KINDS.length + 1);
  return list.sort((a, b) => rank(a) - rank(b) || (a.hours[0]?.[0] ?? 0) - (b.hours[0]?.[0] ?? 0));
}

/** Whether an object is quiet at a second. */
export function isQuiet(row: QuietRow, seconds: number): boolean {
  return row.hours.some(([start, end]) => start <= seconds && seconds < end);
}

/** The stretches of `[from, to]` outside all windows: the closed hours, for shading. */
export function closedHours(windows: readonly Stretch[], [from, to]: Stretch): Stretch[] {
  const closed: [number, number][] = [];
  let free = from;
  for (const [start, end] of windows) {
    if (start > free) closed.push([free, Math.min(start, to)]);
    free = Math.max(free, end);
  }
  if (free < to) closed.push([free, to]);
  return closed.filter(([start, end]) => end > start);
}
