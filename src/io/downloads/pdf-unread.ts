import { pdfText } from './pdf-text.ts';
import { joinedPieces } from './pdf-content.ts';
import { PdfTokens } from '../../model/pdf/pdf-tokens.ts';

/** First bytes of files that are no part of a PDF: archives, other PDF, programs, old files of Office. */
const heads = /^(?:PK\x03\x04|%PDF-|MZ[^]{58}[^]{0,4}|Rar!|7z\xbc\xaf|\x1f\x8b\x08|\xd0\xcf\x11\xe0|ID3|[^]{4}ftyp)/u;

/** Whether a stream is another file. @param bytes a letter for each */
export const isOtherFile = (bytes: string): boolean => heads.test(bytes.slice(0, 64));

const operator = /(?:\bT[jJdDmf*]|\bre|\bcm|\bDo)\b/u;
/** Letters that are read of one such stream. */
const MOST = 1_000_000;

/** The operators that show the strings before them (ISO 32000-1, 9.4.3). */
const showing = new Set(['Tj', 'TJ', "'", '"']);

/**
 * The words of a stream as they are, whether a page draws it or not: what is text, and of a drawing what it would show, in fonts whose letters are those of
 * the file. Those of fonts with numbers of their own stay unread. @param bytes a letter for each
 */
export function unreadWords(bytes: string): string[] {
  const content = bytes.slice(0, MOST);
  if (operator.test(content)) {
    const pieces = shownPieces(content);
    return pieces.length === 0 ? [] : [...pieces, joinedPieces(pieces)];
  }
  // Hexadecimal numbers, as in a table of letters.
  const text = pdfText(content.replace(/<[\da-f\s]*>/giu, ' '));
  const strange = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  return strange * 50 > text.length ? [] : text.split(/[\r\n]+/u);
}

/** What each operator shows, in strings of brackets or of hexadecimal numbers. */
function shownPieces(content: string): string[] {
  const tokens = new PdfTokens(content, 0);
  const pieces: string[] = [];
  let strings: string[] = [];
  // Where one picture has no end, none after it has: each would be looked through.
  let hasEnd = true;
  for (let token = tokens.next(); token.type !== 'end'; token = tokens.next())
    if (token.type === 'string') strings.push(token.text);
    else if (token.type === 'word' && /^[A-Za-z'"]/u.test(token.text)) {
      if (showing.has(token.text) && strings.length > 0) pieces.push(pdfText(strings.join('')));
      strings = [];
      // The bytes of a picture may be brackets.
      if (token.text !== 'ID' || !hasEnd) continue;
      const end = afterPicture(content, tokens.at);
      hasEnd = end !== null;
      tokens.at = end ?? tokens.at;
    }
  return pieces;
}

const END_OF_PICTURE = /\sEI(?=\s|$)/gu;

function afterPicture(content: string, from: number): number | null {
  END_OF_PICTURE.lastIndex = from;
  return END_OF_PICTURE.test(content) ? END_OF_PICTURE.lastIndex : null;
}
