/** Figures of the summary, shaped for its drawings. */

import type { Summary } from './document';

/** One bar of the comparison. */
export interface Comparison {
  /** Message that names it: `compare-bound`, ... */
  id: string;
  minutes: number;
  tone: 'plan' | 'bound' | 'other' | 'broken';
  /** Promises less than the bound: cannot be driven. */
  cannotBeDriven: boolean;
}

/**
 * The plan beside its bound and what others would promise.
 *
 * Nothing where the pause was given: the others speak of the time that everybody needs. Nothing
 * either where it is proven that there is no plan: no length is short or long then.
 * The hand formula counts open hours only, so it is held against the bound on those, and its name
 * says so where there are nights between.
 */
export function comparisons(summary: Summary): Comparison[] {
  if (summary.fixed_pause_minutes !== null || summary.outcome === 'proven_impossible') return [];
  const bound = summary.bound_minutes;
  const boundOpen = summary.bound_open_minutes;
  const byHand = bound === boundOpen ? 'compare-hand-formula' : 'compare-hand-formula-open';
  const rows: [string, number | null, Comparison['tone']][] = [
    ['compare-bound', bound, 'bound'],
    ['compare-plan', summary.pause_minutes, 'plan'],
    ['compare-without-aid', withoutAid(summary), 'other'],
    ['compare-nearest-first', summary.nearest_first_minutes, 'other'],
    [byHand, summary.hand_formula_minutes, 'other'],
  ];
  return rows.flatMap(([id, minutes, tone]) => {
    if (minutes === null) return [];
    const cannotBeDriven = id === byHand && boundOpen !== null && minutes < boundOpen;
    return [{ id, minutes, tone: cannotBeDriven ? ('broken' as const) : tone, cannotBeDriven }];
  });
}

/** The pause without aid, where it differs from the pause. */
function withoutAid(summary: Summary): number | null {
  const minutes = summary.pause_without_aid_minutes;
  return minutes !== null && minutes !== summary.pause_minutes ? minutes : null;
}

/** Minutes of a pause that lie outside the open hours: nights. */
export function closedMinutes(summary: Summary): number {
  return Math.max(0, (summary.pause_minutes ?? 0) - (summary.open_minutes ?? 0));
}

/** People and goods that the plan had to carry, moved or not. */
export function totals(summary: Summary): { people: number; tonnes: number } {
  return {
    people: summary.people_moved + summary.people_unmoved,
    tonnes: summary.tonnes_moved + summary.tonnes_unmoved,
  };
}

/** Sums nested or flat figures by category. */
export function sumOf(figures: Readonly<Record<string, number>>): number {
  return Object.values(figures).reduce((total, figure) => total + figure, 0);
}
