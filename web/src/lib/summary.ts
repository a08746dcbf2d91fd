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
 * All of them are pauses, closed hours counted, so that one scale fits. The hand formula counts open hours
 * only: it is shown as the pause that holds so many, its name says so, and it is held against the
 * bound on open hours.
 */
export function comparisons(summary: Summary): Comparison[] {
  if (summary.fixed_pause_minutes !== null || summary.outcome === 'proven_impossible') return [];
  const bound = summary.bound_minutes;
  const boundOpen = summary.bound_open_minutes;
  const hand = summary.hand_formula_minutes;
  const nights = hasNights(summary);
  const byHand = nights ? 'compare-hand-formula-nights' : 'compare-hand-formula';
  const rows: [string, number | null, Comparison['tone']][] = [
    ['compare-bound', bound, 'bound'],
    ['compare-plan', summary.pause_minutes, 'plan'],
    ['compare-without-aid', withoutAid(summary), 'other'],
    ['compare-nearest-first', summary.nearest_first_minutes, 'other'],
    [byHand, nights ? summary.hand_formula_pause_minutes : hand, 'other'],
  ];
  return rows.flatMap(([id, minutes, tone]) => {
    if (minutes === null) return [];
    const cannotBeDriven = id === byHand && boundOpen !== null && hand !== null && hand < boundOpen;
    return [{ id, minutes, tone: cannotBeDriven ? ('broken' as const) : tone, cannotBeDriven }];
  });
}

/** The pause without aid, where it differs from the pause. */
function withoutAid(summary: Summary): number | null {
  const minutes = summary.pause_without_aid_minutes;
  return minutes !== null && minutes !== summary.pause_minutes ? minutes : null;
}

/** Whether the pause, or the bound on it, spans hours in which nothing may move. */
export function hasNights(summary: Summary): boolean {
  return summary.pause_minutes !== summary.open_minutes || summary.bound_minutes !== summary.bound_open_minutes;
}

/** What the badge looks like: of a given pause, whether it is enough; else the outcome. */
export function toneOf(summary: Summary): string {
  if (summary.fixed_pause_minutes === null || summary.pause_minutes === null) return summary.outcome;
  const left = totals(summary).people > 0 ? summary.people_unmoved : summary.tonnes_unmoved;
  return left > 0 ? 'not_everybody' : 'everybody';
}

/** A pause in minutes as it is told: rounded up. */
export function whole(minutes: number): number {
  return Math.ceil(minutes - 1e-6);
}

/** Minutes of a pause that lie outside the open hours, as they are told: nights. */
export function closedMinutes(summary: Summary): number {
  return Math.max(0, whole(summary.pause_minutes ?? 0) - whole(summary.open_minutes ?? 0));
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
