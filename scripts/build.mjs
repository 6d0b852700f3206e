// npm run build: content check → Astro → security headers. With --if-changed, only when the last build is out of date.
// All of it is written into a folder next to the site, which takes its place at the end: a build that fails or is killed
// leaves the last site as it was.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { editingHosts } from '../src/io/editing-hosts.ts';
import { buildDay } from '../src/io/paths.ts';
import { buildNotePath, digestOfBuildInputs, outputFolder, readBuildNote } from './lib/build-inputs.mjs';
import { fillByAstro, inCheckout, removeLeftInCheckout } from './lib/checkout.mjs';
import { refuseFolderName } from './lib/folder-name.mjs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { NOT_CHECKED } from '../cli/exit-codes.mjs';
import { interrupted, problemOfAstro } from './lib/astro-problem.mjs';
import { hostReport, siteSize } from './lib/host-limits.mjs';
import { programOf, projectEnvironment, projectNode, run, runNode } from './lib/process.mjs';
import { headersFile } from './lib/security-headers.mjs';
import { siteEntries } from './lib/site-entries.mjs';
import { inTurn, removeLeft } from './lib/folder-turn.mjs';
import { fillWhole } from './lib/whole-folder.mjs';

const folder = outputFolder();

async function checkContent() {
  const { code, endedBy } = await runNode(inRepository('cli/check.ts'));
  if (endedBy !== null) throw interrupted('Lần kiểm tra nội dung', endedBy);
  if (code === NOT_CHECKED)
    throw new Problem('Chưa kiểm tra được nội dung, nên trang chưa được dựng.', [
      'xem lý do ở trên; trang đã dựng lần trước vẫn còn nguyên.',
    ]);
  if (code !== 0)
    throw new Problem('Nội dung còn lỗi, nên trang chưa được dựng.', ['sửa các lỗi nêu ở trên rồi chạy lại.']);
}

/** Runs Astro, which writes into a folder. It ends with this process, also when that is killed. */
async function runAstro(into) {
  const ending = pathToFileURL(inRepository('scripts/lib/stop-with-parent.mjs')).href;
  const env = projectEnvironment({ ...process.env, STAGING_DIR: into, STARTED_BY: String(process.pid) });
  const { code, output, endedBy } = await run(projectNode(), ['--import', ending, programOf('astro'), 'build'], {
    quiet: true,
    env,
  });
  if (code !== 0) throw problemOfAstro(output, endedBy, keepLog(output));
  for (const line of output.split('\n')) if (line.includes('[WARN]')) console.warn(line);
}

const log = '.cache/lan-dung-hong.txt';

/** Keeps what Astro printed when it failed. @returns {string | null} the file; null where it cannot be written, as on a full disk */
function keepLog(output) {
  try {
    writeFileSync(inRepository(log), output);
    return log;
  } catch {
    return null;
  }
}

async function build(turn, digest) {
  await checkContent();
  const begun = Date.now();
  const { default: config } = await import('../astro.config.mjs');
  const base = `/${config.base ?? ''}/`.replaceAll(/\/{2,}/gu, '/');
  const hosts = editingHosts() ?? [];
  await fillWhole(turn, async (next) => {
    await fillByAstro(folder, next, runAstro);
    writeFileSync(join(next, '_headers'), headersFile({ base, hosts, entries: siteEntries(next) }));
    writeFileSync(buildNotePath(next), JSON.stringify({ digest, base, hosts }));
  });
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).length;
  console.log(`Đã dựng ${pages} trang trong ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
  const { size, refused } = hostReport(siteSize(folder));
  console.log(size);
  for (const line of refused) console.warn(line);
}

/**
 * @param {number | null} pid who builds
 * @param {number} minutes since this one waits; most builds take one or two
 */
function sayThatItWaits(pid, minutes) {
  const other = pid === null ? 'Một lần dựng khác' : `Một lần dựng khác (tiến trình ${pid})`;
  if (minutes === 0) console.log(`${other} đang chạy; chờ nó xong…`);
  else if (minutes % 5 === 0)
    console.log(
      `Đã chờ ${minutes} phút. ${other} vẫn chưa xong: nếu bị treo thì kết thúc nó, lần này sẽ chạy tiếp, không hỏng gì.`,
    );
}

await runMain(async () => {
  refuseFolderName();
  const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean', default: false } } });
  /** Digest of the inputs; null where the last build is of the same and may stay. */
  const wantedDigest = () => {
    const digest = digestOfBuildInputs(buildDay());
    if (!values['if-changed'] || readBuildNote(folder)?.digest !== digest) return digest;
    console.log('Không có gì đổi từ lần dựng trước: dùng lại bản đã dựng.');
    return null;
  };
  // What is there already need not wait for a build into another folder.
  if (wantedDigest() === null) {
    removeLeft(folder);
    removeLeftInCheckout();
    return;
  }
  await inCheckout(sayThatItWaits, () =>
    inTurn(folder, sayThatItWaits, async (turn) => {
      const digest = wantedDigest();
      if (digest !== null) await build(turn, digest);
    }),
  );
});
