import { asciiAt } from '../first-bytes.ts';
import { ascii, isSame, joined, number32, viewOf } from './bytes.ts';

/** Tags that say how colours are made (ICC.1:2022, 9.2), and `bkpt` of ICC.1:2001. All others are words, names and measurements. */
const colourTags = new Set(
  'A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3 rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad cicp gamt'.split(
    ' ',
  ),
);

/** Numbers of a curve by a formula, by its kind (ICC.1:2022, 10.18). */
const parameters = [1, 3, 4, 5, 7];
/** Tables whose length depends on much; they are numbers throughout. */
const isTable = (type: string) => ['mft1', 'mft2', 'mAB ', 'mBA ', 'mpet'].includes(type);

/** How many bytes a value of a type has; null where it is none that a colour may have. */
function lengthOf(type: string, data: Uint8Array): number | null {
  if (data.length < 12) return null;
  const view = viewOf(data);
  const number = parameters[view.getUint16(8)];
  if (isTable(type)) return data.length;
  if (type === 'XYZ ') return 20;
  if (type === 'cicp') return 12;
  if (type === 'sf32') return 44;
  if (type === 'curv') return 12 + 2 * view.getUint32(8);
  return type === 'para' && number !== undefined ? 12 + 4 * number : null;
}

/** The data of a tag of colours without what is after them; null for any other tag. */
export function colourTag(name: string, data: Uint8Array): Uint8Array | 'damaged' | null {
  if (!colourTags.has(name)) return null;
  const type = asciiAt(data, 0, 4);
  const length = lengthOf(type, data);
  if (length === null || length > data.length) return 'damaged';
  const clean = data.slice(0, length).fill(0, 4, 8);
  return type === 'para' ? clean.fill(0, 10, 12) : clean;
}

/** A text in one language (ICC.1:2022, 10.15), as Little CMS writes it. */
const text = (words: string): Uint8Array =>
  joined([
    ascii('mluc\0\0\0\0'),
    ...[1, 12].map((each) => number32(each, false)),
    ascii('enUS'),
    ...[2 * words.length, 28].map((each) => number32(each, false)),
    ...[...words].map((letter) => ascii(`\0${letter}`)),
  ]);

/** Names of profiles that everybody has, and the right to use them. */
const known = ['sRGB', 'sP3C', 'CC0', 'Display P3', 'Adobe RGB (1998)', 'ICC'].map(text);

/** The name of a profile or the right to use it, where everybody has the same words; another name becomes a plain one. Null for any other tag. */
export function nameTag(name: string, data: Uint8Array): Uint8Array | null {
  if (name !== 'desc' && name !== 'cprt') return null;
  if (known.some((each) => isSame(each, data))) return data;
  return name === 'desc' ? text('ICC') : null;
}
