import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cleanFiles } from '../tests/support/content-folder.ts';

/** What is put into the content folder of a small school, by path below it: a file, or what a link leads to. */
export type Planted = Readonly<Record<string, string | Uint8Array | { link: string }>>;

/** What a check cost and said. */
export interface CheckedFolder {
  /** Processor time of all its processes. */
  seconds: number;
  report: string;
  code: number | null;
}

/** `npm run check` on a small school in which nothing else is wrong. */
export function checkPlanted(planted: Planted): CheckedFolder {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-bench-'));
  for (const [name, what] of Object.entries({ ...cleanFiles, ...planted })) {
    const path = join(root, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof what === 'object' && 'link' in what) symlinkSync(what.link, path);
    else writeFileSync(path, what);
  }
  const env = {
    ...process.env,
    CONTENT_DIR: join(root, 'content'),
    PUBLIC_DIR: join(root, 'public'),
    NODE: process.execPath,
  };
  const command = '"$NODE" cli/check.ts; code=$?; times >&2; exit $code';
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    env,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    timeout: 120_000,
  });
  rmSync(root, { recursive: true });
  // The last two: user and system time of what the shell ran.
  const times = [...stderr.matchAll(/(\d+)m([\d.,]+)s/gu)].slice(-2);
  const seconds = times.reduce(
    (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest?.replace(',', '.')),
    0,
  );
  return { seconds, report: stdout, code: status };
}
