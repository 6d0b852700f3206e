import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.mjs';
import { Problem } from './problem.mjs';
import { serveBuiltSite } from './serve-built-site.ts';
import { buildSampleSchool } from '../../tests/support/sample-school.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser, for playwright's `executablePath`. */
    chromiumPath: string;
  }
}

/** Serves the built site for the browser tests, and builds the sample school, once and before the test files that share it run side by side. */
export default async function setup(project: TestProject) {
  const chromium = findChromium();
  if (chromium === null)
    throw new Problem('Không tìm thấy Chromium.', ['chạy "npm test -- --only browser"; lệnh đó tự cài.']);
  project.provide('chromiumPath', chromium);
  await buildSampleSchool();
  return serveBuiltSite(project);
}
