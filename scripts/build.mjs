// npm run build: content check → Astro → security headers. With --if-changed, only when the last build is out of date.
// A failure leaves no note behind, so nothing counts as built.

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editingHosts } from '../src/io/editing-hosts.ts';
import { buildDay } from '../src/io/paths.ts';
import { buildNotePath, digestOfBuildInputs, outputFolder, readBuildNote } from './lib/build-inputs.mjs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { programOf, runNode } from './lib/process.mjs';
import { headersFile } from './lib/security-headers.mjs';
import { siteEntries } from './lib/site-entries.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean', default: false } } });
  const folder = outputFolder();
  const digest = digestOfBuildInputs(buildDay());
  if (values['if-changed'] && readBuildNote(folder)?.digest === digest) {
    console.log('Không có gì đổi từ lần dựng trước: dùng lại bản đã dựng.');
    return;
  }

  const check = await runNode(inRepository('cli/check.ts'));
  if (check.code !== 0)
    throw new Problem('Nội dung còn lỗi, nên trang chưa được dựng.', ['sửa các lỗi nêu ở trên rồi chạy lại.']);

  rmSync(buildNotePath(folder), { force: true });
  const begun = Date.now();
  const astro = await runNode(programOf('astro'), ['build'], { quiet: true });
  if (astro.code !== 0) throw new Problem('Astro không dựng được trang.', ['đọc thông báo ở trên.'], astro.output);
  for (const line of astro.output.split('\n')) if (line.includes('[WARN]')) console.warn(line);

  const { default: config } = await import('../astro.config.mjs');
  const base = `/${config.base ?? ''}/`.replaceAll(/\/{2,}/gu, '/');
  const hosts = editingHosts() ?? [];
  writeFileSync(join(folder, '_headers'), headersFile({ base, hosts, entries: siteEntries(folder) }));
  writeFileSync(buildNotePath(folder), JSON.stringify({ digest, base, hosts }));
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).length;
  console.log(`Đã dựng ${pages} trang trong ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
});
