import { kindWordsPattern } from '../law/citation/index.ts';

/** How far the head of a document reaches: two columns of agency and motto, number and day (NĐ 30/2020 Phụ lục I). */
const HEAD = 900;
const LINES = 14;

/** What a line of the head has before the number: nothing, or the cell or column before it. */
const labelled = /(?:^|[\n\t|])[^\S\n]*(?:\*{0,2}|_{0,2})(?:số|so)\s?[.:]?[*_]{0,2}\s{0,4}$/iu;
/** After these words a document speaks of others. */
const body = /(?:^|\n)[^\S\n]*[-–*(]?\s?(?:căn cứ|thực hiện|xét|theo|điều \d|kính gửi|can cu)(?!\p{L})/iu;
const saysNumber = /^(?:số|so)\s?[.:]?[*_]{0,2}\s{0,4}(?=\d)/iu;

/** What follows a head: the kind of the text in capitals, or how a letter or a body begins. */
const begins =
  /(?:^|[\n\t|])[^\S\n]*(?:[*_#]{0,4}\s?)(?:[A-ZÀ-ỸĐ]{2,}(?: [A-ZÀ-ỸĐ]{2,}){0,8}[*_]{0,2}[^\S\n]*(?:\n|$)|V\/v|Kính gửi|Căn cứ)/u;

/** The same as people type it in small letters: the kind alone on its line. */
const kindAlone = new RegExp(String.raw`(?:^|[\n\t|])[^\S\n]*(?:${kindWordsPattern})[^\S\n]*(?:\n|$)`, 'iu');
const isBegun = (after: string) => begins.test(after) || kindAlone.test(after);

/** `QUYẾT ĐỊNH SỐ 45/QĐ-THCS` on a line of its own. */
const inTitle = /^[A-ZÀ-ỸĐ]{2,}(?: [A-ZÀ-ỸĐ]{2,}){0,5}\s(?:SỐ|SO)?\s?[.:]?\s?\d/u;
const opensLine = /(?:^|\n)[^\S\n]*[*_#]{0,4}\s?$/u;

/** A number-symbol in a text. Offsets are UTF-16 units of the text. */
interface NumberAt {
  start: number;
  surface: string;
}

/**
 * The number of the text itself, `Số: 45/QĐ-THCS` in its head: it is cited nowhere.
 * @param mentions in the order of the text
 * @returns null where the head has none, as in a draft
 */
export function ownNumber<Mention extends NumberAt>(text: string, mentions: readonly Mention[]): Mention | null {
  for (const mention of mentions) {
    if (mention.start > HEAD) return null;
    const label = saysNumber.exec(mention.surface)?.[0] ?? '';
    const before = text.slice(0, mention.start);
    if (body.test(before) || before.split('\n').length > LINES) return null;
    const after = text.slice(mention.start + mention.surface.length, mention.start + HEAD);
    if (inTitle.test(mention.surface) && opensLine.test(before) && /^[*_]{0,4}[^\S\n]*(?:\n|$)/u.test(after))
      return mention;
    if (!/^\d/u.test(mention.surface.slice(label.length)) || !labelled.test(before + label)) continue;
    return isBegun(after) ? mention : null;
  }
  return null;
}
