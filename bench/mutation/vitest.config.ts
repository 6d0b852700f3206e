import { defineConfig } from 'vitest/config';
import { thoroughTests } from '../../scripts/lib/fast-tests.mjs';

/** The unit tests but the thorough ones, and but one that reads the sources: they are changed while it runs. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: [...thoroughTests(), 'tests/unit/check/catalogue.test.ts'],
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
