import { pdfText } from './pdf-text.ts';
import { joinedPieces } from './pdf-content.ts';
import { unescaped } from '../../model/pdf/pdf-tokens.ts';

/** First bytes of files that are no part of a PDF: archives, other PDF, programs, old files of Office. */
const heads = /^(?:PK\x03\x04|%PDF-|MZ[^]{58}[^]{0,4}|Rar!|7z\xbc\xaf|\x1f\x8b\x08|\xd0\xcf\x11\xe0|ID3|[^]{4}ftyp)/u;

/** Whether a stream is another file. @param bytes a letter for each */
export const isOtherFile = (bytes: string): boolean => heads.test(bytes.slice(0, 64));

const operator = /(?:\bT[jJdDmf*]|\bre|\bcm|\bDo)\b/u;
const shown = /\[((?:[^[\]\\()]|\((?:[^\\()]|\\[^])*\))*)\]\s*TJ|\(((?:[^\\()]|\\[^])*)\)\s*(?:Tj|['"])/gu;
const string = /\(((?:[^\\()]|\\[^])*)\)/gu;
/** Letters that are read of one such stream. */
const MOST = 1_000_000;

/**
 * The words of a stream that no page draws: what is text as it is, and of a drawing what it would show, in fonts whose letters are those of the file. Those of
 * fonts with numbers of their own stay unread. @param bytes a letter for each
 */
export function unreadWords(bytes: string): string[] {
  const content = bytes.slice(0, MOST);
  if (operator.test(content)) {
    const pieces = Array.from(content.matchAll(shown), ([, list, one]) =>
      pdfText(
        list === undefined
          ? unescaped(one ?? '')
          : Array.from(list.matchAll(string), ([, each = '']) => unescaped(each)).join(''),
      ),
    );
    return pieces.length === 0 ? [] : [...pieces, joinedPieces(pieces)];
  }
  // Hexadecimal numbers, as in a table of letters.
  const text = pdfText(content.replace(/<[\da-f\s]*>/giu, ' '));
  const strange = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  return strange * 50 > text.length ? [] : text.split(/[\r\n]+/u);
}
