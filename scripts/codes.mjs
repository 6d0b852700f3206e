// npm run codes: writes the codes of the school's pages that printed sheets are compared by, where a text is new or has changed, with a
// new random salt for each. Commit what it writes; why: docs/decisions/0081-codes-that-survive-a-removal.md.

import { currentSite } from '../src/io/current.ts';
import { pendingCodes } from '../src/io/evidence.ts';
import { writeFiles } from '../src/io/import/write-files.ts';
import { contentDirectory } from '../src/io/paths.ts';
import { runMain } from './lib/problem.mjs';

await runMain(async () => {
  const files = pendingCodes(currentSite(), contentDirectory());
  writeFiles(files, { force: true });
  console.log(files.length === 0 ? 'Mọi mã đã ghi đủ.' : `Đã ghi mã của ${files.length} trang vào thư mục codes.`);
});
