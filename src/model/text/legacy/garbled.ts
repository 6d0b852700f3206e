import { memo } from '../memo.ts';
import { isExactSyllable } from '../exact-syllable.ts';
import { decode } from './encoding.ts';
import type { GarbledText } from './garbled-text.ts';
import { undecodedText } from './undecoded.ts';

/** Windows-1252 gives these codes other characters than Latin-1; the Encoding Standard (windows-1252 index). */
const windows1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [character, 0x80 + index]),
);

function byteOf(character: string): number | null {
  const code = character.charCodeAt(0);
  return windows1252.get(character) ?? (code >= 0xa0 && code <= 0xff ? code : null);
}

/** A first byte of UTF-8 and one that goes on, both read as Windows-1252: without them no row of characters says anything. */
const beginsUtf8 = new RegExp(`[\u00c2-\u00f4][\u00a0-\u00bf${[...windows1252.keys()].join('')}]`, 'u');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What the bytes of UTF-8 say that were read as Windows-1252, in a row of characters above ASCII; null when they say nothing. */
function readAsUtf8(row: string): string | null {
  const bytes = [...row].map(byteOf);
  if (bytes.includes(null)) return null;
  try {
    const text = utf8.decode(Uint8Array.from(bytes as number[]));
    return /^[\p{L}\p{M}“”‘’–—…]+$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/**
 * UTF-8 that was read as Windows-1252: `Káº¿ hoáº¡ch`. A letter of two bytes may also be a capital and a sign (`XÃ–HUYỆN`), so one
 * such row says something only where it makes a syllable of its word: `CÃ´ng`.
 */
function mojibake(text: string): GarbledText | null {
  if (!beginsUtf8.test(text)) return null;
  const rows = new Set<string>();
  let makesSyllable = false;
  // A row may have a space without a break in it, so that words are what is between other spaces.
  const reading = text.replace(/[^ \t\n\r]+/gu, (word) => {
    const read = word.replace(/[^\0-\u007f]{2,}/gu, (row) => {
      const letters = readAsUtf8(row);
      if (letters !== null) rows.add(row);
      return letters ?? row;
    });
    makesSyllable ||=
      read !== word &&
      read.split(/[^\p{L}\p{M}]+/u).some((each) => each.length > 1 && isExactSyllable(each) && !word.includes(each));
    return read;
  });
  const [first] = rows;
  const isSure = rows.size > 1 || (first?.length ?? 0) > 2 || makesSyllable;
  return first === undefined || !isSure ? null : { found: first, reading, encoding: 'UTF-8 bị đọc nhầm' };
}

/** A word with a letter; it may have codes that are signs in Unicode: `ho¹ch` of TCVN3. */
const word = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/** Characters of the longest syllable in an old encoding: `nghieâng`, and some to spare. */
const LONGEST = 16;

interface Converted {
  /** Each word once, as it is in the text. */
  words: ReadonlySet<string>;
  reading: string;
}

/** The words that are no Vietnamese syllables as they are and become some when they are read as an old encoding. */
function convert(text: string, encoding: 'tcvn3' | 'vni'): Converted {
  const words = new Set<string>();
  const reading = text.replace(word, (raw) => {
    const decoded = raw.length > LONGEST ? null : syllableIn[encoding](raw);
    if (decoded === null) return raw;
    words.add(raw);
    return decoded;
  });
  return { words, reading };
}

/** What a word says in an old encoding; null for one that is a word as it is, or says nothing there. */
const syllableOf = (encoding: 'tcvn3' | 'vni') => (raw: string) => {
  if (!/[\u00a1-\u00ff]/u.test(raw) || !/[a-z]/iu.test(raw) || isVietnamese(raw) || isExactSyllable(raw)) return null;
  const { text: decoded, unread } = decode(raw, encoding);
  return unread.length > 0 || decoded === raw || !isExactSyllable(decoded) ? null : decoded;
};
const syllableIn = {
  tcvn3: memo(syllableOf('tcvn3'), 20_000),
  vni: memo(syllableOf('vni'), 20_000),
};

/** Whether a word has letters that no 8-bit encoding has. */
const isVietnamese = (text: string) => /[\u0100-\u01b0\u1ea0-\u1ef9]/u.test(text);

/** A word that is no foreign name: it has a sign inside (`gi¸o`), or two letters for one and no capital (`hoaïch`, but not `Loïc`). */
const isSureWord = (raw: string): boolean =>
  /\p{L}[\u00a1-\u00bf\u00d7\u00f7]+\p{L}/u.test(raw) || /^\p{Ll}+[aeiouy][\u00e0-\u00ff]\p{Ll}*$/u.test(raw);

/**
 * One word alone may be a foreign name. Of two encodings the one that explains more; of equal ones VNI, which
 * unlike TCVN3 has no word with a sign.
 */
function oldEncoding(text: string): GarbledText | null {
  const [best] = [
    { ...convert(text, 'vni'), encoding: 'VNI (phông VNI-…)' },
    { ...convert(text, 'tcvn3'), encoding: 'TCVN3 (phông .Vn…)' },
  ].sort((a, b) => b.words.size - a.words.size);
  const [found] = best?.words ?? [];
  return !best || found === undefined || (best.words.size < 2 && !isSureWord(found))
    ? null
    : { found, reading: best.reading, encoding: best.encoding };
}

/** A question mark inside a word; not one after a sentence without a space, and not one of an address. */
const lostLetter = /(?<![\p{L}\d./:=&?#_-])(\p{L}{1,8})\?{1,3}(\p{Ll}{1,4})(?![\p{L}\d./:=&?_])/gu;

/** Letters that an encoding does not have and that became question marks: `K? ho?ch`. What they were is lost. */
function lostLetters(text: string): GarbledText | null {
  for (const { 0: found, 1: before = '', 2: after = '' } of text.matchAll(lostLetter))
    if (before.length + after.length > 2 && (!isWord(before) || !isWord(after)))
      return { found, reading: null, encoding: 'không có chữ Việt, nên chữ có dấu thành dấu hỏi' };
  return null;
}

/** Whether letters are a word, with its tone or typed without one. */
const isWord = (text: string): boolean => isExactSyllable(text) || isExactSyllable(`${text}\u0301`);

/**
 * Text that was typed for an old font, or saved and read in two different encodings. It is only reported, never converted: a
 * guess must not change a document.
 */
export function garbledText(text: string): GarbledText | null {
  const found =
    lostLetters(text) ??
    (/[\u0080-\u00ff]/u.test(text) ? (mojibake(text) ?? oldEncoding(text)) : null) ??
    undecodedText(text);
  return found && { ...found, reading: found.reading !== null && found.reading.length > 120 ? null : found.reading };
}
