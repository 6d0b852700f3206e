import { defineConfig } from 'vitest/config';
// Makes known to the tests what their set-up provides.
import type {} from './scripts/lib/browser-tests.ts';
import type {} from './scripts/lib/engine-tests.ts';
import { slowTests } from './scripts/lib/fast-tests.mjs';
import { LongestFirst } from './scripts/lib/longest-first.mjs';
import { seedEnvironment } from './scripts/lib/seed-school.mjs';

/**
 * Files that share a worker: most of the time of a small file is the loading of the modules that all of them use. A file
 * undoes what it changes of the process. Vitest alone would use one worker on two cores.
 */
const alike = { environment: 'node', isolate: false, maxWorkers: 2 } as const;

/** Two cores that do other things besides must not turn a slow test into a failed one. */
const unit = { ...alike, testTimeout: 30_000, hookTimeout: 60_000 } as const;

/**
 * Four kinds of test. `unit` needs nothing but the sources and the content, and `fast` is the part of it that takes
 * seconds (`npm run test:fast`); `built` reads the pages in `dist`; `browser` lets a real Chromium visit them, `engines`
 * a real Firefox and WebKit. `npm test` runs them in this order, without `fast`, and builds in between.
 */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          setupFiles: ['tests/support/set-up-unit.ts'],
        },
      },
      { test: { ...unit, name: 'fast', include: ['tests/unit/**/*.test.ts'], exclude: slowTests() } },
      {
        test: {
          ...alike,
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          env: seedEnvironment(),
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...alike,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: seedEnvironment(),
          globalSetup: ['scripts/lib/browser-tests.ts'],
          // A browser and what serves it are busy by turns: more at once than two would only wait for each other.
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
