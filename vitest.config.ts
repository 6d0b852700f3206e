import { defineConfig } from 'vitest/config';
// Makes known to the tests what their set-up provides.
import type {} from './scripts/lib/browser-tests.ts';
import type {} from './scripts/lib/engine-tests.ts';
import { seedEnvironment } from './scripts/lib/seed-school.mjs';

/**
 * Four kinds of test. `unit` needs nothing but the sources and the content; `built` reads the pages in `dist`;
 * `browser` lets a real Chromium visit them, `engines` a real Firefox and WebKit. `npm test` runs them in this order and
 * builds in between.
 */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          // Two cores that do other things besides must not turn a slow test into a failed one.
          testTimeout: 30_000,
          environment: 'node',
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          env: seedEnvironment(),
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: seedEnvironment(),
          environment: 'node',
          globalSetup: ['scripts/lib/browser-tests.ts'],
          // A browser and what serves it are busy by turns: more at once than two would only wait for each other.
          maxWorkers: 2,
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          env: seedEnvironment(),
          environment: 'node',
          globalSetup: ['scripts/lib/engine-tests.ts'],
          // One browser at a time. On a busy machine it takes a minute to start where it needs three seconds otherwise.
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 360_000,
        },
      },
    ],
  },
});
