import { expect, test } from 'vitest';

import { Words, directionOf, isolated, offsetMinutes, ownName } from '../src/lib/words';
import { tinyPage } from './tinyPage';

const english = new Words('en', tinyPage());
const french = new Words('fr', tinyPage());

test('a scene with no parties speaks of no guns', () => {
  const messages = { en: 'lead = Guns.\n    .calm = Water.\nother = Same.' };
  const calm = new Words('en', tinyPage({ messages, parties: [] }));
  const armed = new Words('en', tinyPage({ messages, parties: [{ id: 'a', name: 'A' }] }));
  expect([calm.say('lead'), calm.say('other'), armed.say('lead')]).toEqual(['Water.', 'Same.', 'Guns.']);
});

test('a silence is told to the minute, never shorter than it is', () => {
  expect([240, 241, 299.9999999].map((seconds) => english.silence(seconds))).toEqual(['4 min', '5 min', '5 min']);
  expect([[0, 60], [1, 61], [-1, 3659]].map(([start = 0, end = 0]) => english.outward([start, end]))).toEqual([
    [0, 60],
    [0, 120],
    [-60, 3660],
  ]);
});

test('durations drop what is zero', () => {
  expect([240, 7200, 4800, 3599].map((seconds) => english.duration(seconds))).toEqual(['4 min', '2 h', '1 h 20 min', '1 h']);
});

test('times are local, also across the change of the clocks', () => {
  expect([0, 3599, 3600].map((seconds) => english.clock(seconds))).toEqual(['00:00', '00:59', '02:00']);
  expect(english.moment(3600)).toBe('Sun\u00a029\u00a0Mar, 02:00');
});

test('offsets hold from their second on', () => {
  expect([-5, 0, 3599, 3600].map((seconds) => offsetMinutes([[0, 60], [3600, 120]], seconds))).toEqual([60, 60, 60, 120]);
});

test('what a language lacks is said in English, and what English lacks by its name', () => {
  expect([french.say('only-english'), french.say('no-such-message')]).toEqual(['still said', 'no-such-message']);
});

test('members of a closed set are named, unknown ones show their id', () => {
  expect([french.named('category', 'civilians'), french.named('category', 'no_such')]).toEqual(['civils', 'no such']);
});

test('a sentence of the document is taken in the language, else in English', () => {
  expect([french.text({ en: 'a', fr: 'b' }), french.text({ en: 'a' }), french.text({ ar: 'c' })]).toEqual(['b', 'a', 'c']);
});

test('languages know their direction and their own name', () => {
  expect(['en', 'ar', 'fa-AF'].map(directionOf)).toEqual(['ltr', 'rtl', 'rtl']);
  expect(ownName('fr')).toBe('Français');
});

test('names that run the other way are kept apart from what follows them', () => {
  const messages = { en: 'at = { $place }: { $people }', fr: '' };
  const page = new Words('en', tinyPage({ messages }));
  expect(page.say('at', { place: 'باب الهوى', people: 12 })).toBe('\u2068باب الهوى\u2069: 12');
  expect(page.say('at', { place: 'North gate', people: 12 })).toBe('North gate: 12');
  expect(page.list(['باب', 'Mill'])).toBe('\u2068باب\u2069, Mill');
  expect(['שער', 'Ворота', 'Türkiye'].map(isolated)).toEqual(['\u2068שער\u2069', 'Ворота', 'Türkiye']);
});
