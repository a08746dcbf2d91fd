/** The convoys, day by day. */

import type { Convoy } from './document';

export interface ConvoyDay {
  /** A second of the day. */
  start: number;
  convoys: Convoy[];
}

/**
 * Convoys under the day on which they depart, in the order in which they do.
 *
 * @param dayOf What a day is called; two seconds of one day are called the same.
 */
export function convoyDays(convoys: readonly Convoy[], dayOf: (seconds: number) => string): ConvoyDay[] {
  const days: ConvoyDay[] = [];
  for (const convoy of convoys) {
    const start = convoy.departure_seconds;
    const last = days.at(-1);
    if (last && dayOf(last.start) === dayOf(start)) last.convoys.push(convoy);
    else days.push({ start, convoys: [convoy] });
  }
  return days;
}
