/** Scales and ticks of the drawings. */

export type Scale = (value: number) => number;

/** Maps `[from, to]` onto `[start, end]` in a straight line; a domain of no length maps to start. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

const HOUR = 3600;
const TICK_STEPS = [HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR, 168 * HOUR];

/** A tick of a time axis: at which second, and whether a new local day begins there. */
export interface TimeTick {
  seconds: number;
  midnight: boolean;
}

/**
 * Ticks at round local hours, at most `most` of them.
 *
 * `localSeconds` gives the local time of day and date as one running number of seconds, so that
 * midnight falls on a multiple of a day.
 */
export function timeTicks(
  [from, to]: readonly [number, number],
  most: number,
  localSeconds: (seconds: number) => number,
): TimeTick[] {
  const length = Math.max(1, to - from);
  const step = TICK_STEPS.find((candidate) => length / candidate <= most) ?? 168 * HOUR;
  const offset = localSeconds(from) - from;
  const ticks: TimeTick[] = [];
  for (let local = Math.ceil((from + offset) / step) * step; local - offset <= to; local += step) {
    const seconds = local - offset;
    // The clocks may have changed since `from`.
    const moved = localSeconds(seconds) - local;
    ticks.push({ seconds: seconds - moved, midnight: local % (24 * HOUR) === 0 });
  }
  return ticks;
}

/** What the name of a day takes in pixels, with a gap behind it. */
const DAY_PIXELS = 86;

/**
 * The ticks that the name of their day fits at: midnights as far apart as a name is wide, and the
 * first tick where it leaves room for the next name.
 */
export function namedDays(ticks: readonly TimeTick[], pixels: Scale, end: number): Set<number> {
  const named: number[] = [];
  const fits = (seconds: number, next: number) => next - pixels(seconds) >= DAY_PIXELS;
  for (const { seconds, midnight } of ticks) {
    const last = named[named.length - 1];
    if (!midnight || !fits(seconds, end)) continue;
    if (last === undefined || fits(last, pixels(seconds))) named.push(seconds);
  }
  const [first] = ticks;
  const next = named[0] === undefined ? end : pixels(named[0]);
  if (first && fits(first.seconds, next)) named.unshift(first.seconds);
  return new Set(named);
}

/** Round values from 0 to at least `top`, about `wanted` of them; `whole` ones for people. */
export function valueTicks(top: number, wanted: number, whole: boolean): number[] {
  if (top <= 0) return [0];
  const raw = top / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(raw));
  const round = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const step = whole ? Math.max(1, round) : round;
  const ticks: number[] = [];
  for (let tick = 0; tick < top + step; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return ticks;
}
