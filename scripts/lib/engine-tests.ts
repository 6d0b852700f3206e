import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findFirefox, findWebKit } from './engines.mjs';
import { inRepository } from './paths.mjs';
import { serveBuiltSite } from './serve-built-site.ts';
import { buildSampleSchool } from '../../tests/support/sample-school.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of Firefox, null where the machine has none. */
    firefoxPath: string | null;
    /** Paths of what drives WebKit, null where the machine has not all of it. */
    webkitPaths: { driver: string; browser: string; screen: string } | null;
  }
}

/** Where each browser has a folder for its run; one that was stopped leaves its own. */
export const enginesFolder = inRepository('.cache/engines');

/**
 * Serves the built site for the tests of engines, and builds the sample school. Where an engine is missing its tests are
 * skipped, and `npm test` says so.
 */
export default async function setup(project: TestProject) {
  const [firefox, webkit] = [findFirefox(), findWebKit()];
  project.provide('firefoxPath', firefox);
  project.provide('webkitPaths', webkit);
  if (firefox === null && webkit === null) return;
  rmSync(enginesFolder, { recursive: true, force: true });
  await buildSampleSchool();
  return serveBuiltSite(project);
}
