import { lettersOfHex } from '../pdf/pdf-tokens.ts';

/** The part of a file that a signature is about: from its first byte up to `end`, without the bytes of the signature itself. */
export interface SignedRange {
  /** Where the bytes of the signature are: from `<` up to and with `>`. */
  gap: readonly [from: number, to: number];
  end: number;
}

/** Why a range is none that a reader may rely on. */
export type RangeFault =
  /** Not four numbers, or no bytes of a signature. */
  | 'shape'
  /** It does not begin with the file, or goes beyond it. */
  | 'place'
  /** What it leaves out is more than the bytes of the signature, so something unsigned could be there. */
  | 'gap';

/**
 * Reads `/ByteRange [begin length begin length]` (ISO 32000-2, 12.8.1) and checks that it leaves out the bytes of the signature and nothing
 * else. Signatures that leave out more were used to change signed files.
 * @param numbers as written. @param contents what the dictionary has as bytes of the signature, a letter for each
 */
export function signedRange(
  file: Uint8Array,
  numbers: readonly string[] | null,
  contents: string | null,
): SignedRange | RangeFault {
  if (numbers?.length !== 4 || !numbers.every((each) => /^\d{1,10}$/u.test(each)) || contents === null) return 'shape';
  const [begin, length, again, rest] = numbers.map(Number) as [number, number, number, number];
  const end = again + rest;
  if (begin !== 0 || again <= length || end > file.length) return 'place';
  const between = lettersAt(file, length, again);
  const digits = /^<([\da-f\s]*)>$/iu.exec(between)?.[1];
  if (digits === undefined || lettersOfHex(digits.replace(/\s/gu, '')) !== contents) return 'gap';
  return { gap: [length, again], end };
}

/** Letters that are put together at a time: more are too many arguments. */
const AT_ONCE = 8192;

/** Bytes as Latin-1. */
export function lettersAt(file: Uint8Array, from: number, to: number): string {
  let letters = '';
  for (let at = from; at < to; at += AT_ONCE)
    letters += String.fromCharCode(...file.subarray(at, Math.min(to, at + AT_ONCE)));
  return letters;
}

/** The bytes that a signature signs. */
export function signedBytes(file: Uint8Array, { gap: [from, to], end }: SignedRange): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(end - (to - from));
  bytes.set(file.subarray(0, from));
  bytes.set(file.subarray(to, end), from);
  return bytes;
}

/** Whether a version of the file ends at a place: its mark is before it, with a line end at most. */
export const isEndOfVersion = (file: Uint8Array, at: number): boolean =>
  /%%EOF(?:\r\n?|\n)?$/u.test(lettersAt(file, Math.max(0, at - 8), at));
