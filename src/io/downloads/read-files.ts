import { z } from 'zod';
import { entryOf } from '../../model/items.ts';
import type { OriginalFacts } from '../../model/records.ts';
import type { Limits } from '../watched/log-line.ts';
import { originalFacts, unfinishedOriginal } from './read-originals.ts';
import { limitsOfSize, RememberedReading } from './remembered-reading.ts';
import { textFindings, unfinishedText } from './text-findings.ts';
import type { FileToRead, TextFinding } from './text-findings.ts';

/** An original of which its pages and signatures are wanted. */
export interface OriginalToRead {
  /** Absolute. */
  path: string;
  isOriginal: true;
}

const isOriginal = (file: object): boolean => 'isOriginal' in file;

/** One process for both: to start one and to load what reads PDF takes two seconds, longer than it reads most files. */
const reading = new RememberedReading<readonly TextFinding[] | OriginalFacts>({
  script: 'src/io/downloads/text-process.ts',
  memory: '.cache/chu-trong-tep.json',
  shape: z.union([textFindings, originalFacts]),
  fits: (item, file) => Array.isArray(item) !== isOriginal(file),
  unfinished: (why, file) => (isOriginal(file) ? unfinishedOriginal(why) : [unfinishedText(why)]),
});

/** What was read of files for readers. */
interface ReadFiles {
  /** What must not be published of their texts. */
  findings: Map<string, readonly TextFinding[]>;
  /** What is in the originals. */
  facts: Map<string, OriginalFacts>;
}

/**
 * What must not be published of the texts of files, and the pages and signatures of those that are originals. Read again only when the bytes of a file,
 * the certificates or the code have changed.
 * @param texts by their digest, which is of bytes and ending. @param originals by a digest of their bytes and the certificates
 * @param listed the certificates that the school trusts, PEM
 */
export function readFiles(
  texts: ReadonlyMap<string, FileToRead>,
  originals: ReadonlyMap<string, OriginalToRead> = new Map(),
  listed: readonly string[] = [],
  limitsOf: (bytes: number) => Limits = limitsOfSize,
): ReadFiles {
  // Originals last: one that stops its reader has been looked through for what must not be published.
  const files = new Map<string, FileToRead | OriginalToRead>([...texts, ...originals]);
  const read = reading.read(files, limitsOf, listed);
  const findings = new Map<string, readonly TextFinding[]>();
  const facts = new Map<string, OriginalFacts>();
  for (const key of texts.keys()) findings.set(key, textFindings.parse(entryOf(read, key)));
  for (const key of originals.keys()) facts.set(key, originalFacts.parse(entryOf(read, key)));
  return { findings, facts };
}
