// npm run addresses: adds the addresses of the built site to tests/gold/addresses.txt, where a test pins them for good.
// Nothing is ever removed; run it after `npm run build`, and commit what it adds.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentSite } from '../src/io/current.ts';
import { pinnedAddresses, publishedAddresses } from '../src/io/published-addresses.ts';
import { emptyPinnedAddresses, pinnedAddressesFile } from '../src/model/setup/setup-changes.ts';
import { outputFolder } from './lib/build-inputs.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  const folder = outputFolder();
  if (!existsSync(join(folder, 'index.html')))
    throw new Problem('Chưa có trang đã dựng.', ['chạy npm run build rồi chạy lại.']);
  const html = new Map();
  const htmlOf = (path) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!html.has(path)) html.set(path, existsSync(file) ? readFileSync(file, 'utf8') : null);
    return html.get(path);
  };
  const isBuilt = (address) => {
    const [path, anchor] = address.split('#');
    return htmlOf(path) !== null && (anchor === undefined || htmlOf(path).includes(` id="${anchor}"`));
  };
  const known = new Set(pinnedAddresses());
  const added = [...publishedAddresses(currentSite())].filter((address) => !known.has(address) && isBuilt(address));
  writeFileSync(pinnedAddressesFile, `${emptyPinnedAddresses}${[...known, ...added].sort().join('\n')}\n`);
  console.log(`Thêm ${added.length} địa chỉ; tất cả ${known.size + added.length}.`);
});
