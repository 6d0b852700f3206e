import { filters } from './pdf-filters.ts';
import { pdfText } from './pdf-text.ts';
import { readObject, TooTangled } from '../../model/pdf/pdf-values.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';

/** What begins or marks a piece of a page with words of its own (ISO 32000-1, 14.6.2). */
const isMarked = /[\s\0>](?:BDC|DP)(?![^\s\0()<>[\]{}/%])/u;

/** How often the letters of a content may be read at most; a bracket in a text that is drawn may begin no list. */
const MOST_TIMES = 4;

/**
 * The texts of a content stream that are given in place of what is drawn, when it is read aloud or copied: `ActualText`, descriptions, full forms of
 * abbreviations. Each by itself, and all in their order, since a program may give one for each letter. @throws TooTangled
 */
export function contentTexts(content: string): string[] {
  if (!isMarked.test(content)) return [];
  const texts: string[] = [];
  let left = MOST_TIMES * content.length;
  for (const { index } of content.matchAll(/<</gu)) {
    const { values, end } = readObject(content, index, 1);
    left -= end - index;
    if (left < 0) throw new TooTangled();
    for (const value of values) texts.push(...textsIn(value));
  }
  return [...texts, joinedPieces(texts)];
}

function textsIn(value: PdfValue): string[] {
  if (value.type === 'string') return [pdfText(value.text)];
  if (value.type === 'array') return value.items.flatMap(textsIn);
  return value.type === 'dictionary'
    ? value.entries.flatMap(({ key, value: of }) => (key === 'Lang' ? [] : textsIn(of)))
    : [];
}

/** Pieces of a text in their order: letters make words, words are apart. */
export const joinedPieces = (pieces: readonly string[]): string =>
  pieces.reduce((text, piece, index) => {
    const isPart = isLetter(piece) && isLetter(pieces[index - 1] ?? '');
    return text + (isPart ? '' : ' ') + piece;
  }, '');

const isLetter = (piece: string): boolean => piece.normalize('NFC').length === 1;

/** What is said of a picture between the operators of a page (ISO 32000-1, 8.9.7). */
export const inline = /\bBI\b([^]{0,2000}?)\sID\s/gu;
const written = /\/(ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/u;

/** The bytes of pictures that are written between the operators, where they are in letters or may be a JPEG as it is. */
export function inlinePictures(content: string): Buffer[] {
  const found = [...content.matchAll(inline)].filter(([, head = '']) => /\/DCT/u.test(head));
  return found.map(({ index, 0: whole, 1: head = '' }) => {
    const bytes = Buffer.from(content.slice(index + whole.length), 'latin1');
    return filters.get(written.exec(head)?.[1] ?? '')?.(bytes, { early: true }) ?? bytes;
  });
}
