/** Every sentence the page asks for exists in every language, with the same figures. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const LANGUAGES = fileURLToPath(new URL('../../src/treve/languages/', import.meta.url));
const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));

/** Identifiers made of a set and a member, or put together in the code. */
const COMPOSED = /^(verdict|place|category|kinds?|severity|method|section|count|timetable|compare|hours-left)-/;

function messages(language: string, area = 'page'): Map<string, Set<string>> {
  const source = readFileSync(`${LANGUAGES}${language}/${area}.ftl`, 'utf-8');
  const found = new Map<string, Set<string>>();
  for (const block of source.split(/^(?=[a-z][\w-]* =)/m)) {
    const id = /^([a-z][\w-]*) =/.exec(block)?.[1];
    if (id) found.set(id, new Set([...block.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? '')));
  }
  return found;
}

function askedFor(): Set<string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf-8' });
  const code = files
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => readFileSync(SOURCES + file, 'utf-8'))
    .join('\n');
  const calls = code.matchAll(/\bsay\(([^;{]*?)[,)]/gs);
  return new Set([...calls].flatMap((call) => [...(call[1] ?? '').matchAll(/'([a-z][a-z-]+)'/g)].map((id) => id[1] ?? '')));
}

const english = messages('en');
const languages = readdirSync(LANGUAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name);

test.each(languages)('%s has the same messages with the same figures as English', (language) => {
  expect(messages(language)).toEqual(english);
});

test('every message asked for by name exists', () => {
  const report = messages('en', 'report');
  expect([...askedFor()].filter((id) => !english.has(id) && !report.has(id))).toEqual([]);
});

test('no message is left that nothing asks for', () => {
  const asked = askedFor();
  expect([...english.keys()].filter((id) => !asked.has(id) && !COMPOSED.test(id))).toEqual([]);
});
