// npm run codes: writes the codes of the school's pages that printed sheets are compared by, where a text is new or has changed, with a
// new random salt for each. Commit what it writes; why: docs/decisions/0081-codes-that-survive-a-removal.md.
// With --check it writes nothing and says which codes are missing or old.

import { parseArgs } from 'node:util';
import { currentSite } from '../src/io/current.ts';
import { pendingCodes, staleCodes } from '../src/io/evidence.ts';
import { writeFiles } from '../src/io/import/write-files.ts';
import { contentDirectory } from '../src/io/paths.ts';
import { runMain } from './lib/problem.mjs';

const reasons = { new: 'chưa ghi', changed: 'lời văn đã đổi', gone: 'trang đã gỡ' };

await runMain(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (values.check) return check();
  const files = pendingCodes(currentSite(), contentDirectory());
  writeFiles(files, { force: true });
  console.log(files.length === 0 ? 'Mọi mã đã ghi đủ.' : `Đã ghi mã của ${files.length} trang vào thư mục codes.`);
});

function check() {
  const stale = staleCodes(currentSite());
  if (stale.length === 0) return console.log('Mọi mã đã ghi đủ.');
  for (const { page, why } of stale) console.log(`${page}: ${reasons[why]}`);
  console.log(`Mã đối chiếu của ${stale.length} trang cần ghi lại. Chạy npm run codes rồi đưa các tệp nó ghi vào git.`);
  process.exitCode = 1;
}
