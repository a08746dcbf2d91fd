/** Step curves: cumulative values that hold from their second on. */

import type { StepCurve } from './document';

/** How many of the sorted `values` are at most `wanted` (by `key`). */
export function countUpTo<T>(values: readonly T[], wanted: number, key: (value: T) => number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(values[middle] as T) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The curve's value at a second; 0 before its first step. */
export function valueAt(curve: StepCurve, seconds: number): number {
  const count = countUpTo(curve, seconds, (step) => step[0]);
  return count === 0 ? 0 : (curve[count - 1]?.[1] ?? 0);
}

/** The given second where the curve is above nothing then, else the next one at which it is; else the given one. */
export function busyFrom(curve: StepCurve, seconds: number): number {
  if (valueAt(curve, seconds) > 0) return seconds;
  return curve.find(([step, value]) => step > seconds && value > 0)?.[0] ?? seconds;
}

/** One change of a quantity: so many units more (or fewer) from that second on. */
export type Change = readonly [seconds: number, units: number];

/** Adds changes up to a cumulative step curve, one step a second. */
export function accumulate(changes: readonly Change[]): StepCurve {
  const sorted = [...changes].sort((a, b) => a[0] - b[0]);
  const curve: [number, number][] = [];
  let total = 0;
  for (const [seconds, units] of sorted) {
    total += units;
    const last = curve[curve.length - 1];
    if (last?.[0] === seconds) last[1] = total;
    else curve.push([seconds, total]);
  }
  return curve;
}

/** SVG path of a step curve over `[from, to]`, through the two scales. */
export function stepPath(
  curve: StepCurve,
  [from, to]: readonly [number, number],
  x: (seconds: number) => number,
  y: (value: number) => number,
): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  const parts = [`M${round(x(from))} ${round(y(valueAt(curve, from)))}`];
  for (const [seconds, value] of curve) {
    if (seconds <= from || seconds > to) continue;
    parts.push(`H${round(x(seconds))}V${round(y(value))}`);
  }
  parts.push(`H${round(x(to))}`);
  return parts.join('');
}

/** Keeps at most about `most` steps of a long curve, always the last; for drawing only. */
export function thinned(curve: StepCurve, most: number): StepCurve {
  if (curve.length <= most) return curve;
  const stride = Math.ceil(curve.length / most);
  return curve.filter((_, index) => index % stride === 0 || index === curve.length - 1);
}
