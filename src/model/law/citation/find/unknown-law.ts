import { firstItem, itemAt } from '../../../items.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { foldTone, hasMarks, isLetter } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import { readAttachment, readNumberBehind } from './law-attachment.ts';
import type { NameWord } from './words-after.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** Words that a name does not contain: verbs and links that begin something else. Lower case. */
const stops = list(
  'quy định, đã, được, thì, có, nay, do, hiện, ban hành, theo, khi, để, nhằm, đối với, như, là, gồm, nếu, sẽ, không, phải, hoặc, bằng, ' +
    'từ, vào, thay, trên, cho, số, ngày, năm, luật, bộ luật, nghị, thông tư, quyết định, pháp luật, pháp lệnh, hiến pháp, điều, khoản, ' +
    'các, những, một số, về việc, cùng, đang, vừa, mới, sắp, chính thức, với, mà, thuộc, trong đó, rồi, bao gồm, quy, sau, trước, tại điều, tại khoản, ' +
    'này, đó, nêu, hướng dẫn, sửa đổi, bổ sung, có hiệu, ra đời, ký bởi, người ký, áp dụng, bắt buộc, bị, vẫn, cũng, chỉ, đều, hay, giống, kế vị',
);

/** Pairs of words that a comma joins in names of laws. Lower case. */
const commaPairs = list(
  'phòng chống, khen thưởng, bổ sung, công chức, viên chức, sử dụng, an toàn, nhập cảnh, quá cảnh, chữa bệnh, chữa cháy, giáo dục, ' +
    'trật tự, chống lãng, công nghệ, hải đảo, tôn giáo, tố cáo, thể thao, bảo vệ, phát triển, đổi mới',
);

const REACH = 24;
const LONGEST_ALONE = 16;

/**
 * Where the name of a law ends that the table does not have. If a number, year or date is within reach and no word
 * that names never contain comes before it, the name goes up to there; else it must begin with a capital and ends before
 * the first such word, comma or "và". An abbreviation (`Luật BHXH`) is a name of its own; a single other word is none.
 */
export function unknownName(source: NormalizedText, words: readonly NameWord[]): number | null {
  const limit = Math.min(words.length, REACH);
  let open = 0;
  while (open < limit && !isStop(words, open)) open++;
  for (let count = 1; count <= open; count++) {
    const end = itemAt(words, count - 1).end;
    if (!maybeAttached(source, end)) continue;
    if (count < 2 && !firstItem(words).capital) return null;
    return readAttachment(source, end) !== null || readNumberBehind(source, end) !== null ? end : null;
  }
  if (!firstItem(words).capital || open === 0) return null;
  const shouted = isShouted(words);
  // Without marks too, nothing tells a name from other words.
  if (shouted && !words.slice(0, open).some(({ text }) => hasMarks(text))) return null;
  if (abbreviation.test(firstItem(words).text) && !shouted) return endOfAbbreviations(words, open);
  let count = 1;
  while (count < open && !endsBefore(words, count)) count++;
  return count < 2 || count > LONGEST_ALONE ? null : itemAt(words, count - 1).end;
}

/** `LUẬT ÁP DỤNG`, `LUAT AP DUNG`: in a heading in capitals a word is no abbreviation. */
const isShouted = ([first, second]: readonly NameWord[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  !second.comma &&
  isSyllable(first.text) &&
  isSyllable(second.text) &&
  second.text.length > 1 &&
  second.text === second.text.toUpperCase();

/** `KH,CN & ĐMST`: one name of several abbreviations, joined by commas and at last by `&`. */
function endOfAbbreviations(words: readonly NameWord[], open: number): number {
  let count = 1;
  while (count < open && itemAt(words, count).comma && abbreviation.test(itemAt(words, count).text)) count++;
  const [sign, last] = [words[count], words[count + 1]];
  const joined = sign?.text === '&' && last !== undefined && abbreviation.test(last.text);
  return joined ? last.end : firstItem(words).end;
}

/** A cheap look before the real one: a digit, "số", "năm" or "ngày" must follow. */
function maybeAttached(source: NormalizedText, end: number): boolean {
  source.steps += 6;
  return (
    /^[\s,(]{1,4}(?:số|Số|SỐ|sô|năm|NĂM|ngày|NGÀY|được Quốc|\d)/u.test(source.text.slice(end, end + 14)) &&
    !isLetter(source.text.charCodeAt(end))
  );
}

function isStop(words: readonly NameWord[], at: number): boolean {
  const word = itemAt(words, at);
  const next = words[at + 1];
  if (word.folded === 'va' && next !== undefined && (stops.has(lower(next)) || next.folded === 'van')) return true;
  if (stops.has(lower(word))) return true;
  return next !== undefined && stops.has(`${lower(word)} ${lower(next)}`);
}

/** Words that end a name that nothing is attached to. */
const enders = list('và, tại, trong, về');
const abbreviation = /^[A-ZĐ]{2,8}(?:&[A-ZĐ]{1,4})?$/u;

const lower = (word: NameWord) => foldTone(word.text);

function endsBefore(words: readonly NameWord[], at: number): boolean {
  const word = itemAt(words, at);
  const next = words[at + 1];
  if (!word.comma) return enders.has(lower(word));
  if (word.capital) return true;
  return (
    !commaPairs.has(`${lower(itemAt(words, at - 1))} ${lower(word)}`) &&
    !(next && commaPairs.has(`${lower(word)} ${lower(next)}`))
  );
}
