import { toNfc } from '../../text/nfc.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const fileEnding = /\.(?:pdf|docx?|xlsx?|odt|rtf|html?|zip)\s*$/iu;
/** At the end of a query: of several documents those in force are first in any case, and no text says of itself that it is the newest. */
const newest = /(?<=\S \S+ \S+) (?:mới nhất|hiện hành|moi nhat|hien hanh)$/iu;
/** Digits among which someone typed the letter O: `3O/2020`, `O9`. */
const withO = /(?<![\p{L}\p{N}])(?=[\doO]*\d)[\doO]{2,}(?![\p{L}\p{N}])/gu;

/**
 * A query as it was meant, whatever it was copied from: without signs that nobody sees, full-width letters as usual ones, the
 * many dashes and slashes as `-` and `/`, the name of a file without its ending, O among digits as 0. In NFC.
 */
export function cleanQuery(query: string): string {
  const text = toNfc(query)
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\ufe58]/gu, '-')
    .replace(/[\u2044\u2215\u29f8\\]/gu, '/')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(newest, '');
  const name = text.replace(fileEnding, '');
  const words = name === text ? text : name.replace(/[_+]|%20/gu, ' ').replace(/ ?\(\d+\)$/u, '');
  return words.replace(/(?<=\d)_(?=\p{L}|\d)/gu, '/').replace(withO, (digits) => digits.replace(/o/giu, '0'));
}
