/** What the reader of the page is doing: which language, which moment, which trip. */

import { getContext, setContext } from 'svelte';

import type { PageDocument, Stretch } from './document';
import { Motion } from './motion';
import { busyFrom } from './steps';
import {
  arrivedByPlace,
  namedTrips,
  peopleAboard,
  peopleLeftByPlace,
  tripsByVehicle,
} from './trips';
import { Words } from './words';

/** Real seconds that playing the whole operation takes. */
const PLAYING_SECONDS = 75;
const REDUCED_MOTION_PAUSE_MILLISECONDS = 1000;
const REDUCED_MOTION_STEPS = 40;

/** The document with everything worked out from it once, and the reader's state. */
export class Reader {
  readonly trips;
  readonly byVehicle;
  readonly motion;
  readonly aboard;
  readonly left;
  readonly arrived;
  /** Range of everything drawn over time: the pause and the timetable, whichever is wider. */
  readonly range: Stretch;

  language: string = $state('');
  readonly words: Words = $derived.by(() => new Words(this.language, this.page));
  /** The moment shown, in seconds from zero. */
  now: number = $state(0);
  playing: boolean = $state(false);
  /** Index of the trip whose details are shown, −1 for none. */
  trip: number = $state(-1);
  /** True while the page is laid out for paper: everything is drawn. */
  printing: boolean = $state(false);

  #timer = 0;

  constructor(readonly page: PageDocument) {
    this.language = page.language;
    this.trips = namedTrips(page);
    this.byVehicle = tripsByVehicle(this.trips, page.vehicles.length);
    this.motion = new Motion(page, this.byVehicle);
    this.aboard = peopleAboard(page, this.trips);
    this.left = peopleLeftByPlace(page, this.trips);
    this.arrived = arrivedByPlace(page, this.trips, true);
    const [start, end] = page.pause ?? page.span;
    this.range = [Math.min(start, page.span[0]), Math.max(end, page.span[1])];
    // Not in closed hours, where nothing is on the road.
    this.now = Math.round(busyFrom(this.aboard, start + (end - start) / 3));
  }

  /** Moves to a second, kept within the range. */
  goTo(seconds: number): void {
    this.now = Math.round(Math.min(this.range[1], Math.max(this.range[0], seconds)));
  }

  /** Starts or stops the film; at the end it starts over. */
  toggle(): void {
    if (this.playing) {
      this.pause();
      return;
    }
    if (this.now >= this.range[1]) this.goTo(this.range[0]);
    this.playing = true;
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (reduced) this.#step();
    else this.#run(performance.now());
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.#timer);
    clearTimeout(this.#timer);
  }

  #run(before: number): void {
    this.#timer = requestAnimationFrame((moment) => {
      const elapsed = Math.max(0, moment - before) / 1000;
      this.#advance((elapsed / PLAYING_SECONDS) * (this.range[1] - this.range[0]));
      if (this.playing) this.#run(moment);
    });
  }

  #step(): void {
    this.#timer = window.setTimeout(() => {
      this.#advance((this.range[1] - this.range[0]) / REDUCED_MOTION_STEPS);
      if (this.playing) this.#step();
    }, REDUCED_MOTION_PAUSE_MILLISECONDS);
  }

  #advance(seconds: number): void {
    this.goTo(Math.max(this.now + 1, this.now + seconds));
    if (this.now >= this.range[1]) this.pause();
  }
}

const KEY = Symbol('reader');

export function provideReader(reader: Reader): Reader {
  return setContext(KEY, reader);
}

export function useReader(): Reader {
  return getContext<Reader>(KEY);
}
