import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const module = join(import.meta.dirname, '../../../src/io/closed-output.mjs');
const FULL = '/dev/full';

test.skipIf(!existsSync(FULL))(
  'where the output goes to a full disk it is said in a sentence without a trace, and the code is not 0',
  () => {
    const out = openSync(FULL, 'w');
    const script = 'console.log("báo cáo"); process.exitCode = 0;';
    const { status, stderr } = spawnSync(process.execPath, ['--import', module, '--input-type=module', '-e', script], {
      stdio: ['ignore', out, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(out);
    expect([status, stderr]).toEqual([
      1,
      '\nDừng lại: Không ghi hết được kết quả: ổ đĩa đã đầy. Xóa bớt tệp rồi làm lại.\n',
    ]);
  },
);
