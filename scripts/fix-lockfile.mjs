// Adds to package-lock.json the packages for other platforms that npm left out.
//
// npm silently drops an optional package that the registry at hand does not carry, and `npm ci` then refuses the
// lockfile everywhere. Each dropped package is pinned to one exact version by the package that wants it, so its entry
// can be written without asking a registry; only its integrity hash stays unknown. Run this after `npm install`.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missingOptionalPackages } from './lib/lockfile.mjs';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptionalPackages(lock);

if (missing.length > 0) {
  for (const { path, entry } of missing) lock.packages[path] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: thêm ${missing.length} gói dành cho hệ máy khác.`);
for (const { path, entry } of missing) console.log(`  ${path} ${entry.version}`);
