import { inflateSync } from 'node:zlib';
import { readObject, TooTangled } from '../../model/pdf/pdf-values.ts';
import type { PdfDictionary, PdfObject, PdfValue } from '../../model/pdf/pdf-values.ts';

/** An object of a file. */
export interface NumberedObject extends PdfObject {
  /** Null where it cannot be seen; empty where another object has it. */
  number: string | null;
  /** Its stream as it is in the file; null where it has none. To find its end costs time. */
  packed: () => Buffer | null;
  /** Where it begins and ends in the file, and its stream; null for an object in a stream of objects. */
  place: { span: readonly [number, number]; stream: readonly [number, number] | null } | null;
  /** Where it begins in the file, or the object does in whose stream it is. */
  at: number;
  /** The object of that number; null where there is none, or several, or it is in a stream of objects. */
  other: (number: string) => PdfObject | null;
}

/** An object that begins in another one is read again; so many times the file are read at most. */
const MOST_TIMES = 4;
/** What streams of objects become, and what is read of it: far more than a document has. */
const mostInside = (bytes: number): number => 20_000_000 + 16 * bytes;

/** Counts down. @throws TooTangled when nothing is left */
function budget(most: number): (letters: number) => void {
  let left = most;
  return (letters) => {
    left -= letters;
    if (left < 0) throw new TooTangled();
  };
}

const nothing = () => null;

/**
 * The objects of a PDF: every place where one may begin, also where a comment, a text or a stream has its letters, because the table of places
 * in a file may point anywhere; and those in streams of objects. What no page leads to is among them. @throws TooTangled
 */
export function* pdfObjects(bytes: Uint8Array): Generator<NumberedObject> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const spend = budget(MOST_TIMES * text.length);
  const spendUnpacked = budget(mostInside(text.length));
  const spendInside = budget(mostInside(text.length));
  for (const { index, 0: word } of text.matchAll(/(?<![a-z])(?:obj|trailer)/giu)) {
    const from = index + word.length;
    const object = readObject(text, from);
    spend(object.end - from);
    // Digits before `trailer` are of the table of places: `xref 0 0 trailer`, which Word writes at the end of each file.
    const isObject = word.toLowerCase() === 'obj';
    const before = isObject ? /(\d+)\s+\d+\s*$/u.exec(text.slice(Math.max(0, index - 40), index)) : null;
    const number = before?.[1] ?? null;
    const place = placeOf(text, { ...object, from: index - (before?.[0].length ?? 0) });
    const packed = () => (place.stream === null ? null : file.subarray(...place.stream));
    yield { ...object, number, place, at: index, packed, other: (wanted) => objectOf(text, wanted) };
    const packedObjects = holdsObjects(object) ? packed() : null;
    if (packedObjects === null) continue;
    const inside = objectsText(packedObjects, object, mostInside(file.length), spendUnpacked);
    // One after the other, and each where the head of the stream says that it begins: it may point into another one.
    const inOrder = readObject(inside, Math.max(0, wordOf(object, 'First') || 0));
    spendInside(inOrder.end);
    yield { ...inOrder, number: '', place: null, at: index, packed: nothing, other: nothing };
    for (const [begin, number] of beginsIn(inside, object)) {
      const inner = readObject(inside, begin, 1);
      spendInside(inner.end - begin);
      yield { ...inner, number, place: null, at: index, packed: nothing, other: nothing };
    }
  }
}

function placeOf(text: string, object: PdfObject & { from: number }): NonNullable<NumberedObject['place']> {
  const { from, end, stream } = object;
  if (stream === null) return { span: [from, end], stream: null };
  const place = streamSpan(text, { ...object, stream });
  const after = /^\s*endstream\s*(?:endobj)?/u.exec(text.slice(place[1], place[1] + 60))?.[0].length ?? 0;
  return { span: [from, place[1] + after], stream: place };
}

function objectOf(text: string, number: string): PdfObject | null {
  if (!/^\d+$/u.test(number)) return null;
  const [first, second] = text.matchAll(new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj`, 'gu'));
  return first === undefined || second !== undefined ? null : readObject(text, first.index + first[0].length);
}

export const dictionaryOf = ({ values }: PdfObject): PdfDictionary['entries'] =>
  values.flatMap((value) => (value.type === 'dictionary' ? value.entries : []));

export const valueOf = (object: PdfObject, key: string): PdfValue | undefined =>
  dictionaryOf(object).find((entry) => entry.key === key)?.value;

const wordOf = (object: PdfObject, key: string): number => {
  const value = valueOf(object, key);
  return value?.type === 'word' ? Number(value.text) : Number.NaN;
};

/** Readers take a stream for one of objects by what leads to it; it needs to say only where the first object is. */
const holdsObjects = (object: PdfObject): boolean =>
  valueOf(object, 'First') !== undefined ||
  dictionaryOf(object).some(({ key, value }) => key === 'Type' && value.type === 'name' && value.text === 'ObjStm');

/** Where objects begin in a stream of objects, with their numbers. */
function beginsIn(text: string, object: PdfObject): Map<number, string> {
  const first = wordOf(object, 'First');
  if (!(first >= 0)) return new Map();
  const head = text.slice(0, first).matchAll(/(\d+)\s+(\d+)/gu);
  const stated = [...head].map(([, number = '', offset]) => [first + Number(offset), number] as const);
  return new Map(stated.filter(([begin]) => begin < text.length));
}

/** A stream of objects as text. @throws TooTangled where it is packed in a way that no program packs it */
function objectsText(packed: Buffer, object: PdfObject, most: number, spend: (letters: number) => void): string {
  spend(packed.length);
  const filters = filtersOf(object);
  if (filters.length === 0) return packed.toString('latin1');
  const unusual = ['DecodeParms', 'DP'].some((key) => valueOf(object, key) !== undefined);
  if (unusual || filters.length !== 1) throw new TooTangled();
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: most });
    spend(unpacked.length);
    return unpacked.toString('latin1');
  } catch {
    throw new TooTangled();
  }
}

/** Where the bytes of a stream are, at most: up to the word that ends it, or as far as its length says. */
function streamSpan(text: string, object: PdfObject & { stream: number }): [begin: number, end: number] {
  const begin = afterLineEnd(text, object.stream);
  const stated = wordOf(object, 'Length');
  const mark = text.indexOf('endstream', begin);
  return [begin, Math.min(text.length, Math.max(mark < 0 ? text.length : mark, stated > 0 ? begin + stated : 0))];
}

/** How a stream is packed, the last step first: `FlateDecode`, `DCTDecode`; a number where another object has the name. */
export function filtersOf(object: PdfObject): string[] {
  const filter = valueOf(object, 'Filter') ?? valueOf(object, 'F');
  const names = filter?.type === 'array' ? filter.items : [filter];
  return names.flatMap((name) => (name === undefined ? [] : ['text' in name ? name.text : '']));
}

const afterLineEnd = (text: string, at: number): number =>
  at + (/^(?:\r\n|\r|\n)?/u.exec(text.slice(at, at + 2))?.[0].length ?? 0);
