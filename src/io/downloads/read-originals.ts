import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OriginalFacts, PublicFile, Records } from '../../model/records.ts';
import type { UnfinishedReason } from './remembered-reading.ts';
import { stopWords, unfinishedRemedy } from './text-findings.ts';

/** The records that name originals, and the certificates with which their signatures are compared. */
export type OriginalRecords = Pick<Records, 'plans' | 'notices' | 'certificates'>;

export const originalFacts = z.custom<OriginalFacts>(
  (value) => typeof value === 'object' && value !== null && 'pages' in value && 'signatures' in value,
);

/** What is said of an original that was not read to its end. */
export const unfinishedOriginal = (why: UnfinishedReason): OriginalFacts => ({
  pages: [],
  signatures: [],
  fault: `${stopWords[why]}.`,
  // One with a signature cannot be printed again.
  remedy: unfinishedRemedy(why, 'xin nơi ban hành một bản PDF khác của văn bản.'),
});

/**
 * The originals that plans and notices name and that are there: their paths, and of each a digest of all that is known of it. And the certificates
 * that the repository lists, PEM. @param files those that were read, with their digests
 */
export function originalsOf(
  { plans, notices, certificates }: OriginalRecords,
  files: ReadonlyMap<string, PublicFile>,
): { keys: Map<string, string>; listed: string[] } {
  const paths = [...plans.values(), ...notices.values()].flatMap(({ data }) => data.originals.map(({ path }) => path));
  const listed = [...certificates.values()].map(({ data }) => data.pem);
  const trust = createHash('sha256').update(JSON.stringify(listed)).digest('hex');
  const keys = new Map(
    paths.flatMap((path) => {
      const sha256 = files.get(path)?.sha256 ?? '';
      return sha256 === '' ? [] : [[path, `${sha256} ${trust}`] as const];
    }),
  );
  return { keys, listed };
}
