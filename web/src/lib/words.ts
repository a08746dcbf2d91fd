/** Everything the page says: sentences from Fluent, numbers, times and durations in one language. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { PageDocument, Stretch, Text } from './document';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);
const FALLBACK = 'en';

/** Where a language alone leaves the order of dates open. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** Signs of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana and their forms. */
const RUNS_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name that runs the other way, kept apart from what follows it: without the two marks, a number
 * after an Arabic name would move to its other side.
 */
export function isolated(text: string): string {
  return RUNS_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

export type Figures = Record<string, FluentVariable>;

/** `rtl` for the languages written so, `ltr` for all others. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Offset from UTC, in minutes, that holds at a second from zero. */
export function offsetMinutes(offsets: PageDocument['offsets'], seconds: number): number {
  let minutes = offsets[0]?.[1] ?? 0;
  for (const [from, offset] of offsets) {
    if (from <= seconds) minutes = offset;
  }
  return minutes;
}

/** The page's voice in one language; makes no sentence of its own. */
export class Words {
  readonly direction: 'ltr' | 'rtl';
  readonly #bundles: FluentBundle[];
  readonly #zeroMilliseconds: number;
  readonly #locale: string;
  // Making a format takes far longer than using it, and a page uses them thousands of times.
  readonly #numberFormats = new Map<string, Intl.NumberFormat>();
  readonly #timeFormats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

  constructor(
    readonly language: string,
    private readonly page: Pick<PageDocument, 'messages' | 'zero' | 'offsets' | 'parties'>,
  ) {
    this.direction = directionOf(language);
    this.#locale = LOCALES[language] ?? language;
    this.#zeroMilliseconds = Date.parse(page.zero);
    this.#bundles = [...new Set([language, FALLBACK])]
      .filter((tag) => page.messages[tag] !== undefined)
      .map((tag) => bundleOf(tag, page.messages[tag] ?? '', this.direction === 'rtl'));
  }

  /** Whether there is such a message. */
  has(id: string): boolean {
    return this.#bundles.some((bundle) => bundle.hasMessage(id));
  }

  /**
   * Says a message; the bare identifier where no language has it. A scene with no parties is a
   * flood or a fire: there the message's attribute `.calm` is said, if it has one, which speaks of
   * no guns.
   */
  say(id: string, figures: Figures = {}): string {
    for (const bundle of this.#bundles) {
      const message = bundle.getMessage(id);
      const calm = this.page.parties.length === 0 ? message?.attributes['calm'] : undefined;
      const value = calm ?? message?.value;
      if (value) return bundle.formatPattern(value, this.#apart(figures), []);
    }
    return id;
  }

  /** Names one after the other, each kept apart. */
  list(names: readonly string[]): string {
    return names.map(isolated).join(', ');
  }

  /** In languages written from right to left, bundles keep every figure apart by themselves. */
  #apart(figures: Figures): Figures {
    if (this.direction === 'rtl') return figures;
    return Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
    );
  }

  /** Says the message of a member of a closed set (`category-civilians`), else the member's own id. */
  named(set: string, member: string): string {
    const id = `${set}-${member.replaceAll('_', '-')}`;
    return this.has(id) ? this.say(id) : member.replaceAll('_', ' ');
  }

  /** A sentence that the document carries in every language. */
  text(text: Text): string {
    return text[this.language] ?? text[FALLBACK] ?? Object.values(text)[0] ?? '';
  }

  number(value: number, digits = 0): string {
    return this.#numbers('decimal', digits).format(value);
  }

  percent(share: number, digits = 1): string {
    return this.#numbers('percent', digits).format(share);
  }

  /** `68 h 20 min`; seconds are rounded to whole minutes. */
  duration(seconds: number): string {
    const minutes = Math.round(seconds / 60);
    const figures = { hours: this.number(Math.trunc(minutes / 60)), minutes: Math.abs(minutes % 60) };
    if (minutes < 60) return this.say('duration-minutes', figures);
    return this.say(figures.minutes === 0 ? 'duration-hours' : 'duration-both', figures);
  }

  /** A pause: rounded up, since a silence told too short would be broken. */
  silence(seconds: number): string {
    return this.duration(60 * Math.ceil(seconds / 60 - 1e-6));
  }

  /**
   * The whole local minutes around a stretch: down at its start, up at its end. So the table never
   * says less than `silence.csv`, and its columns add up.
   */
  outward([start, end]: Stretch): Stretch {
    const beyond = (seconds: number) => ((this.localSeconds(seconds) % 60) + 60) % 60;
    return [start - beyond(start), end + ((60 - beyond(end)) % 60)];
  }

  /** A bound: rounded down, since rounded up it would claim more than is proven. */
  atLeast(seconds: number): string {
    return this.duration(60 * Math.floor(seconds / 60 + 1e-6));
  }

  /** Local seconds since the epoch, as if the local clock were UTC. */
  localSeconds(seconds: number): number {
    return this.#zeroMilliseconds / 1000 + seconds + 60 * offsetMinutes(this.page.offsets, seconds);
  }

  /** `08:30`. */
  clock(seconds: number): string {
    return this.#format(seconds, CLOCK);
  }

  /** `Thu 15 Dec`, never broken. */
  day(seconds: number): string {
    return this.#format(seconds, DAY).replaceAll(' ', '\u00a0');
  }

  /** `Thu 15 Dec, 08:30`. */
  moment(seconds: number): string {
    return this.say('moment', { day: this.day(seconds), time: this.clock(seconds) });
  }

  /** `15 December 2016`. */
  date(seconds: number): string {
    return this.#format(seconds, DATE);
  }

  #numbers(style: 'decimal' | 'percent', maximumFractionDigits: number): Intl.NumberFormat {
    const key = `${style}/${maximumFractionDigits}`;
    const format =
      this.#numberFormats.get(key) ??
      new Intl.NumberFormat(this.#locale, { style, maximumFractionDigits });
    this.#numberFormats.set(key, format);
    return format;
  }

  #format(seconds: number, options: Intl.DateTimeFormatOptions): string {
    const format =
      this.#timeFormats.get(options) ??
      new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: 'UTC' });
    this.#timeFormats.set(options, format);
    return format.format(this.localSeconds(seconds) * 1000);
  }
}

function bundleOf(language: string, source: string, isolating: boolean): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: isolating });
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
  return bundle;
}

/** The language's name in itself, for the switch: `Français`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
