import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | null = null;

/** A digest of the code that turns content into HTML. Part of every cache key: a page rendered by older code is stale. */
export function codeDigest(): string {
  if (known !== null) return known;
  const hash = createHash('sha256');
  for (const layer of ['src/kinds', 'src/model', 'src/io'])
    for (const entry of readdirSync(layer, { withFileTypes: true, recursive: true }).sort((a, b) =>
      join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
    ))
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  hash.update(readFileSync('package-lock.json'));
  return (known = hash.digest('hex'));
}
