import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { entryOf } from '../../model/items.ts';
import type { OriginalFacts, PublicFile, Records } from '../../model/records.ts';
import type { SchoolFolder } from '../school-folders.ts';
import { RememberedReading } from './remembered-reading.ts';
import { stopWords, unfinishedRemedy } from './text-findings.ts';

const facts = z.custom<OriginalFacts>(
  (value) => typeof value === 'object' && value !== null && 'pages' in value && 'signatures' in value,
);

const reading = new RememberedReading({
  script: 'src/io/downloads/original-process.ts',
  memory: '.cache/ban-goc.json',
  shape: facts,
  unfinished: (why): OriginalFacts => ({
    pages: [],
    signatures: [],
    fault: `${stopWords[why]}.`,
    // One with a signature cannot be printed again.
    remedy: unfinishedRemedy(why, 'xin nơi ban hành một bản PDF khác của văn bản.'),
  }),
});

/**
 * What is in the originals that plans and notices name, by path: pages, text, signatures, compared with the certificates that the repository
 * lists. A file that is not there is left out.
 * @param files those that were read, with their digests. @param folders of the school, the first counts where two have a path
 */
export function readOriginals(
  { plans, notices, certificates }: Records,
  files: ReadonlyMap<string, PublicFile>,
  folders: readonly SchoolFolder[],
): Map<string, OriginalFacts> {
  const paths = [...plans.values(), ...notices.values()].flatMap(({ data }) => data.originals.map(({ path }) => path));
  const listed = [...certificates.values()].map(({ data }) => data.pem);
  const trust = createHash('sha256').update(JSON.stringify(listed)).digest('hex');
  const keys = new Map(
    paths.flatMap((path) => {
      const sha256 = files.get(path)?.sha256 ?? '';
      return sha256 === '' ? [] : [[path, `${sha256} ${trust}`] as const];
    }),
  );
  const at = (path: string) =>
    join(folders.find(({ entries }) => entries.some((entry) => entry.path === path))?.folder ?? '', path);
  const read = reading.read(new Map([...keys].map(([path, key]) => [key, { path: at(path) }])), undefined, listed);
  return new Map([...keys].map(([path, key]) => [path, entryOf(read, key)]));
}
