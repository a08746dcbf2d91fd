/** The lock names every platform's part of every tool, so that `npm ci` works on any machine. */

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf-8')) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

test('optional parts are locked too', () => {
  const asked = packages.flatMap(([, locked]) => Object.keys(locked.optionalDependencies ?? {}));
  expect(asked.filter((name) => !lock.packages[`node_modules/${name}`]?.version)).toEqual([]);
});

test('no registry is named', () => {
  expect(packages.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
});
