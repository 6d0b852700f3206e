import type { TestProject } from 'vitest/node';
import { outputFolder, readBuildNote } from './build-inputs.mjs';
import { Problem } from './problem.mjs';
import { seedEnvironment } from './seed-school.mjs';
import { listen, siteHandler } from './server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's home page, ending in `/`. */
    siteUrl: string;
  }
}

/** Serves `dist` for the tests of a project, on a free port, exactly as `npm start` does. @returns what ends it */
export async function serveBuiltSite(project: TestProject): Promise<() => void> {
  const folder = outputFolder({ ...process.env, ...seedEnvironment() });
  const note = readBuildNote(folder);
  if (note === null) throw new Problem('Trang chưa được dựng.', ['chạy "npm run build" trước.']);
  const server = await listen(siteHandler({ folder, ...note }), { port: 0 });
  project.provide('siteUrl', `http://localhost:${server.port}${note.base}`);
  return server.close;
}
