// npm run build: content check → Astro → security headers. A failure leaves no stamp, so nothing counts as built.

import { readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInVietnam, digestOfBuildInputs, stampPath } from './lib/build-inputs.mjs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { programOf, runNode } from './lib/process.mjs';
import { formatHeaders, inlineSources, securityHeaders } from './lib/security-headers.mjs';

const dist = inRepository('dist');

const pages = () =>
  readdirSync(dist, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(dist, name), 'utf8'));

await runMain(async () => {
  const digest = digestOfBuildInputs(dayInVietnam());

  const check = await runNode(inRepository('cli/check.ts'));
  if (check.code !== 0)
    throw new Problem('Nội dung còn lỗi, nên trang chưa được dựng.', ['sửa các lỗi nêu ở trên rồi chạy lại.']);

  const astro = await runNode(programOf('astro'), ['build']);
  if (astro.code !== 0) throw new Problem('Astro không dựng được trang.', ['đọc thông báo ở trên.']);

  const headers = securityHeaders({
    ...inlineSources(pages()),
    webAssembly: existsSync(join(dist, 'pagefind')),
  });
  writeFileSync(join(dist, '_headers'), formatHeaders(headers));
  writeFileSync(stampPath(), digest);
});
