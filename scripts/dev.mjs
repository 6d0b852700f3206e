// npm run dev: Astro's development server. It reads the content itself, whatever is in it, so it is under watch like `npm run check`:
// a file that keeps it busy, takes its memory or crashes it ends it, and is named.

import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentDirectory } from '../src/io/paths.ts';
import { readSettings } from '../src/io/read-record.ts';
import { refuseFolderName } from './lib/folder-name.mjs';
import { inRepository, root } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { programOf } from './lib/process.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';
import { runWatched, serverProblem } from './lib/watched-program.mjs';

/** Astro's configuration needs the settings of the site, and says in English what is wrong with them. */
function refuseBrokenSettings() {
  const path = join(contentDirectory(), 'site.yaml');
  const issues = [];
  if (readSettings(path, relative(root, path), issues, []).settings !== null) return;
  const said = issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new Problem(
    'Chưa xem thử được: cài đặt của trang còn lỗi.',
    ['sửa những chỗ nêu ở trên rồi chạy lại npm run dev; npm run check nói rõ hơn.'],
    said.join('\n'),
  );
}

stopWithNpm();
await runMain(async () => {
  refuseFolderName();
  refuseBrokenSettings();
  const ending = pathToFileURL(inRepository('scripts/lib/stop-with-parent.mjs')).href;
  const { code, stopped } = await runWatched(['--import', ending, programOf('astro'), 'dev', ...process.argv.slice(2)]);
  process.exitCode = code;
  if (stopped !== null) throw serverProblem(stopped);
});
