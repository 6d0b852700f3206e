import type { TestProject } from 'vitest/node';
import { outputFolder, readBuildNote } from './build-inputs.mjs';
import { findChromium } from './chromium.mjs';
import { Problem } from './problem.mjs';
import { seedEnvironment } from './seed-school.mjs';
import { listen, siteHandler } from './server.mjs';
import { buildSampleSchool } from '../../tests/support/sample-school.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, ending in `/`. */
    siteUrl: string;
    /** Path of the browser, for playwright's `executablePath`. */
    chromiumPath: string;
  }
}

/**
 * Serves `dist` for the browser tests, on a free port, exactly as `npm start` does, and builds the sample school, once and
 * before the test files that share it run side by side.
 */
export default async function setup(project: TestProject) {
  const chromium = findChromium();
  if (chromium === null)
    throw new Problem('Không tìm thấy Chromium.', ['chạy "npm test -- --only browser"; lệnh đó tự cài.']);
  const folder = outputFolder({ ...process.env, ...seedEnvironment() });
  const note = readBuildNote(folder);
  if (note === null) throw new Problem('Trang chưa được dựng.', ['chạy "npm run build" trước.']);
  await buildSampleSchool();
  const server = await listen(siteHandler({ folder, base: note.base }), { port: 0 });
  project.provide('siteUrl', `http://localhost:${server.port}${note.base}`);
  project.provide('chromiumPath', chromium);
  return server.close;
}
