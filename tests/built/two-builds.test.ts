import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildSampleSchool, buildSampleSchoolAgain } from '../support/sample-school.ts';

/** The digest of each file of a site, by its path. */
const digestsOf = (site: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(site, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

test(
  'a school built twice, once with files that were kept and once without, is the same in every byte of every file',
  { timeout: 600_000 },
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
    try {
      const { dist } = await buildSampleSchool();
      await buildSampleSchoolAgain(join(root, 'site'), join(root, 'kept'));
      const [one, other] = [digestsOf(dist), digestsOf(join(root, 'site'))];
      const paths = [...new Set([...one.keys(), ...other.keys()])];
      expect(paths.filter((path) => one.get(path) !== other.get(path))).toEqual([]);
      // Of each kind of file that a document has there is one.
      for (const ending of ['.html', '.pdf', '.docx', '.json', '.xml', '.txt', '.csv', '.xlsx', '.zip'])
        expect(paths.some((path) => path.endsWith(ending))).toBe(true);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
