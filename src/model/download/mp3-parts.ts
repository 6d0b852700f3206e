import { asciiAt } from '../first-bytes.ts';
import { ascii, joined, viewOf } from './bytes.ts';
import { part, reasons, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';

/** A frame of an ID3 tag. */
interface TagFrame {
  id: string;
  /** With its head. */
  whole: Uint8Array;
  data: Uint8Array;
  isPlain: boolean;
}

const HEAD = 10;
/** A number of four bytes with seven bits each. */
const safeNumber = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);

/** Frames whose words a listener sees: title, artist, album, number, year, kind, length, language, program (ID3v2.3, 4.2.1). */
const seen = new Set([
  'TIT1',
  'TIT2',
  'TIT3',
  'TPE1',
  'TPE2',
  'TALB',
  'TRCK',
  'TPOS',
  'TYER',
  'TDRC',
  'TCON',
  'TLEN',
  'TLAN',
  'TSSE',
]);

const tagEnd = (bytes: Uint8Array, at: number): number | null =>
  asciiAt(bytes, at, 3) === 'ID3' && at + HEAD <= bytes.length ? at + HEAD + safeNumber(bytes, at + 6) : null;

/** The frames of the tag at the beginning; null where it has a form that nobody needs (ID3v2.2, unsynchronised, with more heads). */
function tagFrames(bytes: Uint8Array): TagFrame[] | null {
  const [version = 0, , flags = 0] = bytes.subarray(3);
  if ((version !== 3 && version !== 4) || flags !== 0) return null;
  const end = Math.min(tagEnd(bytes, 0) ?? 0, bytes.length);
  const frames: TagFrame[] = [];
  let at = HEAD;
  while (at + HEAD <= end && bytes[at] !== 0) {
    const length = version === 4 ? safeNumber(bytes, at + 4) : viewOf(bytes).getUint32(at + 4);
    const to = at + HEAD + length;
    if (to > end) return null;
    const isPlain = bytes[at + 8] === 0 && bytes[at + 9] === 0;
    frames.push({
      id: asciiAt(bytes, at, 4),
      whole: bytes.subarray(at, to),
      data: bytes.subarray(at + HEAD, to),
      isPlain,
    });
    at = to;
  }
  return bytes.subarray(at, end).every((byte) => byte === 0) ? frames : null;
}

/** The words of the tag that a listener sees. */
export const mp3Titles = (bytes: Uint8Array): string[] =>
  ((tagEnd(bytes, 0) === null ? null : tagFrames(bytes)) ?? [])
    .filter(({ id }) => seen.has(id))
    .flatMap(({ data }) => readings(data));

/**
 * The words of a frame, in each encoding in which they may be (ID3v2.4, 4): programs write another than the first byte says, leave out the mark of the
 * order of bytes, or write one in the middle; a player guesses. What is no text gives signs that nobody takes for words.
 */
function readings(data: Uint8Array): string[] {
  const text = data.subarray((data[0] ?? 0) < FIRST_LETTER ? 1 : 0);
  const values = encodings.flatMap((encoding) => new TextDecoder(encoding).decode(text).split(/[\0\uFEFF\uFFFE]+/u));
  return [...new Set(values.map((value) => value.normalize('NFC').trim()))].filter(isWords);
}

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
const FIRST_LETTER = 0x20;
/** Nearly all of it is letters that Vietnamese has. */
const isWords = (text: string): boolean =>
  (text.match(/[\u0020-\u024f\u1e00-\u1eff]/gu)?.length ?? 0) > 0.8 * text.length && !/[\p{Cc}]|^ÿþ|^þÿ/u.test(text);

/** What is in a tag besides words that a listener sees. What is left is a tag with those. */
function tagPart(bytes: Uint8Array, to: number): MediaPart[] {
  const frames = tagFrames(bytes);
  const kept = (frames ?? []).filter(({ id, isPlain }) => seen.has(id) && isPlain);
  if (frames !== null && kept.length === frames.length) return [];
  const length = kept.reduce((sum, { whole }) => sum + whole.length, 0);
  const size = [21, 14, 7, 0].map((shift) => (length >> shift) & 0x7f);
  const head = joined([ascii('ID3'), Uint8Array.of(bytes[3] ?? 3, 0, 0, ...size)]);
  const instead = kept.length === 0 ? new Uint8Array() : joined([head, ...kept.map(({ whole }) => whole)]);
  return [part(0, to, words.tag, { instead })];
}

/** Kilobits and hertz of layer III, by version 1 and 2 (ISO/IEC 11172-3, 2.4.2.3; ISO/IEC 13818-3). */
const rates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const hertz = [44100, 48000, 32000];

/** The length of the frame of sound at a place; 0 where none is. */
function frameLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 4);
  if (first !== 0xff || (second & 0xe6) !== 0xe2 || at + 4 > bytes.length) return 0;
  const version = (second >> 3) & 3;
  const rate = rates[version === 3 ? 1 : 2][third >> 4] ?? 0;
  const frequency = hertz[(third >> 2) & 3] ?? 0;
  if (version === 1 || rate === 0 || frequency === 0) return 0;
  const [samples, divisor] = version === 3 ? [144_000, 1] : [72_000, version === 2 ? 2 : 4];
  return Math.floor((samples * rate) / (frequency / divisor)) + ((third >> 1) & 1);
}

/** Whether sound goes on here: a frame, and after it another or the end. */
function soundAt(bytes: Uint8Array, at: number): boolean {
  const next = at + frameLength(bytes, at);
  return next > at && (next >= bytes.length || frameLength(bytes, next) > 0 || asciiAt(bytes, next, 3) === 'TAG');
}

/** What is in an MP3 besides frames of sound and a tag with a title. */
export function mp3Parts(bytes: Uint8Array): MediaReading {
  const parts: MediaPart[] = [];
  const tag = tagEnd(bytes, 0);
  if (tag !== null && tag > bytes.length) return { parts, broken: reasons.cut };
  if (tag !== null) parts.push(...tagPart(bytes, tag));
  let frames = 0;
  for (let at = tag ?? 0; at < bytes.length;) {
    const length = frames > 0 || soundAt(bytes, at) ? frameLength(bytes, at) : 0;
    if (length > 0) {
      frames++;
      at += length;
      continue;
    }
    let next = bytes.indexOf(0xff, at + 1);
    while (next >= 0 && !soundAt(bytes, next)) next = bytes.indexOf(0xff, next + 1);
    const to = next < 0 ? bytes.length : next;
    if (bytes.subarray(at, to).some((byte) => byte !== 0)) parts.push(part(at, to, words.between));
    at = to;
  }
  return { parts, broken: frames === 0 ? reasons.silent : null };
}
