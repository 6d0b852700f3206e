import type { Certificate } from 'pkijs';
import { addsOnlyProofs } from './added-proofs.ts';
import { isEndOfVersion, lettersAt, signedBytes, signedRange } from './byte-range.ts';
import type { SignedRange } from './byte-range.ts';
import { laterChanges } from './later-changes.ts';
import type { FoundObject } from './object-roles.ts';
import { readCms, readStamp } from './read-cms.ts';
import { pdfTime, signaturesIn } from './signature-dictionary.ts';
import type { SignatureDictionary } from './signature-dictionary.ts';
import { signatureForms, TIME_STAMP } from './signature-facts.ts';
import type { LaterBytes, SignatureFacts } from './signature-facts.ts';

/** Signatures of one file that are looked at; a document of a school has two or three. */
export const MOST_SIGNATURES = 20;

/** The objects of a file, or of a part of one that begins between two objects. */
export type ObjectsOf = (bytes: Uint8Array<ArrayBuffer>) => Iterable<FoundObject>;

interface Placed {
  said: SignatureDictionary;
  range: SignedRange | null;
  facts: Omit<SignatureFacts, 'later' | 'isVersion'>;
}

const bytesOf = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/**
 * What each signature of a PDF shows, in the order in which they were made. Only signatures whose bytes are in the file itself count, which is
 * all that ISO 32000 allows. Never throws for a bad file, but for what `objectsOf` throws.
 * @param listed certificates that the repository trusts
 */
export async function readSignatures(
  file: Uint8Array<ArrayBuffer>,
  objectsOf: ObjectsOf,
  listed: readonly Certificate[],
): Promise<SignatureFacts[]> {
  const placed: Placed[] = [];
  for (const said of dictionariesOf(objectsOf(file))) placed.push(await placedOf(file, said, listed));
  placed.sort((a, b) => endOf(a) - endOf(b));
  return placed.map(({ range, facts }) => ({
    ...facts,
    isVersion: range !== null && isEndOfVersion(file, range.end),
    later: range === null ? noLater : laterBytes(file, range.end, placed, objectsOf),
  }));
}

const noLater: LaterBytes = { count: 0, signed: 'none', changes: [], isDrawn: false, isProofsOnly: false };

const endOf = ({ range }: Placed): number => range?.end ?? Number.MAX_SAFE_INTEGER;

/** Each once: an object may be found in several ways. */
function dictionariesOf(objects: Iterable<FoundObject>): SignatureDictionary[] {
  const found = new Map<string, SignatureDictionary>();
  for (const object of objects)
    for (const each of signaturesIn(object)) {
      if (found.size >= MOST_SIGNATURES) return [...found.values()];
      found.set(`${each.byteRange?.join(' ') ?? ''} ${each.contents ?? ''}`, each);
    }
  return [...found.values()];
}

async function placedOf(
  file: Uint8Array<ArrayBuffer>,
  said: SignatureDictionary,
  listed: readonly Certificate[],
): Promise<Placed> {
  const range = signedRange(file, said.byteRange, said.contents);
  const form = said.subFilter;
  const head = { kind: form === TIME_STAMP ? 'time-stamp' : 'signature', form } as const;
  const none = { cms: null, stamp: null, claimedAt: pdfTime(said.madeAt) };
  if (typeof range === 'string') return { said, range: null, facts: { ...head, ...none, range } };
  const [contents, signed] = [bytesOf(said.contents ?? ''), signedBytes(file, range)];
  if (form === TIME_STAMP) {
    const stamp = await readStamp(contents, signed, listed);
    return { said, range, facts: { ...head, range: null, cms: stamp, stamp, claimedAt: null } };
  }
  if (!signatureForms.has(form)) return { said, range, facts: { ...head, ...none, range: null } };
  const { cms, stamp } = await readCms(contents, signed, listed);
  return { said, range, facts: { ...head, range: null, cms, stamp, claimedAt: cms.claimedAt ?? none.claimedAt } };
}

function laterBytes(
  file: Uint8Array<ArrayBuffer>,
  end: number,
  placed: readonly Placed[],
  objectsOf: ObjectsOf,
): LaterBytes {
  const count = file.length - end;
  if (count === 0) return { ...noLater, signed: 'trusted' };
  const last = placed.filter(({ range, facts }) => range?.end === file.length && facts.cms?.fault === null);
  const isTrusted = last.some(({ facts: { cms } }) => cms !== null && cms.listed !== null && cms.isForThis);
  const byAnybody = last.length > 0 ? 'unknown' : 'none';
  const lettersOf = (part: Uint8Array) => lettersAt(part, 0, part.length);
  const [before, after] = [file.subarray(0, end), file.subarray(end)];
  const [past, added] = [[...objectsOf(before)], [...objectsOf(after)]];
  return {
    count,
    signed: isTrusted ? 'trusted' : byAnybody,
    ...laterChanges(past, added, lettersOf(before), lettersOf(after)),
    isProofsOnly: addsOnlyProofs(past, added),
  };
}
