// npm run headers: writes the school's nginx files to nginx-cua-truong/, from the one place that states the headers, for the
// base path and the editing screen of site.yaml and the redirects of public/_redirects. Hosts that read _headers and
// _redirects need nothing of this. The folder is not git's: what a school writes must never meet a later version of the
// project in one file.
// npm run headers -- --example writes the example in deploy/nginx/ again: at the root of a domain, without an editing screen
// and without redirects.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editingHosts } from '../src/io/editing-hosts.ts';
import { readRedirects } from '../src/io/redirects.ts';
import { nginxRedirects } from '../src/model/setup/hosting/nginx-redirects.ts';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { nginxSite } from './lib/nginx-site.mjs';
import { nginxHeaders } from './lib/security-headers.mjs';

await runMain(async () => {
  const example = process.argv.includes('--example');
  const { default: config } = await import('../astro.config.mjs');
  const base = example ? '/' : `/${config.base ?? ''}/`.replaceAll(/\/{2,}/gu, '/');
  const { redirects, problem } = example ? { redirects: [] } : readRedirects();
  if (problem) throw new Problem(problem.problem, [problem.remedy]);
  const hosts = example ? [] : editingHosts();
  if (hosts === null) throw new Problem('site.yaml còn lỗi.', ['chạy "npm run check" để xem lỗi, sửa rồi chạy lại.']);
  // As everywhere else, the file's addresses are those below the base path.
  const below = (path) => (path.startsWith('/') ? base + path.slice(1) : path);
  const rules = redirects.map(({ from, to }) => ({ from: below(from), to: below(to) }));
  const { http, server } = nginxHeaders(base, hosts);
  const name = example ? 'deploy/nginx' : 'nginx-cua-truong';
  const folder = inRepository(name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of [
    ['dan-biet-http.conf', http],
    ['dan-biet-headers.conf', server],
    ['dan-biet-redirects.conf', nginxRedirects(rules)],
    ['dan-biet-site.conf', nginxSite(base)],
  ])
    writeFileSync(join(folder, file), `# Do “npm run headers” viết ra; đừng sửa tay.\n${text}`);
  console.log(`Đã viết ${name}/.`);
});
