import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/**
 * One classic script and one style sheet with fixed names: `treve.report.page` copies both into
 * the page it writes, so nothing may be split, hashed or fetched.
 */
export default defineConfig({
  plugins: [svelte()],
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
