import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.mjs';
import { Problem } from './problem.mjs';
import { serveBuiltSite } from './serve-built-site.ts';
import { buildUnderBase } from '../../tests/support/based-site.ts';
import { buildSampleSchool } from '../../tests/support/sample-school.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser, for playwright's `executablePath`. */
    chromiumPath: string;
    /** Where the Chromium listens that all test files share, for playwright's `connect`. */
    chromiumAddress: string;
  }
}

/** Serves the built site for the browser tests, starts the browser, and builds the sample school, once for all test files. */
export default async function setup(project: TestProject) {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Problem('Không tìm thấy Chromium.', ['chạy "npm test -- --only browser"; lệnh đó tự cài.']);
  project.provide('chromiumPath', executablePath);
  await buildSampleSchool();
  // Runs next to the first tests. One that needs it asks again, waits, and says what went wrong.
  const stopBuild = new AbortController();
  void buildUnderBase(stopBuild.signal).catch(() => undefined);
  const stopServing = await serveBuiltSite(project);
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    host: 'localhost',
  });
  project.provide('chromiumAddress', browser.wsEndpoint());
  return async () => {
    stopBuild.abort();
    await browser.close();
    stopServing();
  };
}
