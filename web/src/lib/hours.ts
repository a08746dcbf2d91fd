/** "If the guns resume at this hour": rows of the table, by category or by place. */

import type { Hour, Load, Place } from './document';
import { sumOf } from './summary';

export interface HourRow {
  hour: number;
  out: number;
  aboard: number;
  left: number;
  tonnesIn: number;
  mostOut: number | null;
  /** Left behind, in the order of the columns. */
  cells: number[];
}

export interface HourTable {
  /** Category or place ids, those with the most people first. */
  columns: string[];
  rows: HourRow[];
}

/** People left at an hour, by category over all places. */
export function leftByCategory(hour: Hour): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const categories of Object.values(hour.left)) {
    for (const [category, people] of Object.entries(categories)) {
      sums[category] = (sums[category] ?? 0) + people;
    }
  }
  return sums;
}

/** People left at an hour, by place over all categories. */
export function leftByPlace(hour: Hour): Record<string, number> {
  return Object.fromEntries(
    Object.entries(hour.left).map(([place, categories]) => [place, sumOf(categories)]),
  );
}

/** Lays the hours out with one column for each category or place that anybody is left in. */
export function hourTable(hours: readonly Hour[], by: 'category' | 'place'): HourTable {
  const split = by === 'category' ? leftByCategory : leftByPlace;
  const most: Record<string, number> = {};
  const splits = hours.map(split);
  for (const figures of splits) {
    for (const [key, people] of Object.entries(figures)) {
      most[key] = Math.max(most[key] ?? 0, people);
    }
  }
  const columns = Object.keys(most).sort((a, b) => (most[b] ?? 0) - (most[a] ?? 0));
  const rows = hours.map((hour, index) => {
    const figures = splits[index] ?? {};
    return {
      hour: hour.hour,
      out: sumOf(hour.out),
      aboard: sumOf(hour.aboard),
      left: sumOf(figures),
      tonnesIn: hour.tonnes_in,
      mostOut: hour.most_out,
      cells: columns.map((column) => figures[column] ?? 0),
    };
  });
  return { columns, rows };
}

export interface LeftRow {
  place: string;
  category: string;
  categories: string[];
  people: number;
}

/** People whom the timetable leaves behind, by place and category, the most first. */
export function leftBehind(loads: readonly Load[]): LeftRow[] {
  const rows = new Map<string, LeftRow>();
  for (const { people, unmoved, origin, category, categories } of loads) {
    if (!people || unmoved === 0) continue;
    const key = [origin, ...categories].join('/');
    const row = rows.get(key) ?? { place: origin, category, categories, people: 0 };
    row.people += unmoved;
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => b.people - a.people);
}

/** The name of a place, else its id. */
export function placeName(places: readonly Place[], id: string): string {
  return places.find((place) => place.id === id)?.name ?? id;
}
