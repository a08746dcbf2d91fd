import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const LEFT_OUT = fileURLToPath(new URL('src/map/leftOut.ts', import.meta.url));
const NEVER_CALLED =
  /\/(render\/canvas\/(style|hitdetect)|control\/defaults|interaction\/defaults|proj\/utm)\.js$/;

/** Keeps what the page never calls of OpenLayers out of the bundle. */
function lightMap(): Plugin {
  return {
    name: 'light-map',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer?.includes('/node_modules/ol/') && NEVER_CALLED.test(source) ? LEFT_OUT : null,
  };
}

/**
 * One classic script and one style sheet with fixed names: `treve.report.page` copies both into
 * the page it writes, so nothing may be split, hashed or fetched.
 */
export default defineConfig({
  plugins: [lightMap(), svelte()],
  define: { 'process.env.NODE_ENV': '"production"' },
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../src/treve/report/static',
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    lib: {
      entry: 'src/main.ts',
      name: 'trevePlan',
      formats: ['iife'],
      fileName: () => 'plan.js',
      cssFileName: 'plan',
    },
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
