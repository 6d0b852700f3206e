import { isLetter } from '../text/letters.ts';
import type { Source } from '../text/source.ts';
import { readAttachment, readNumberBehind } from './law-attachment.ts';
import type { NameWord } from './words-after.ts';

const folded = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** Words that a name does not contain: verbs and links that begin something else. Folded. */
const stops = folded(
  'quy dinh, da, duoc, thi, co, nay, do, hien, ban hanh, theo, khi, de, nham, doi voi, nhu, la, gom, neu, se, khong, phai, hoac, bang, ' +
    'tu, vao, thay, tren, cho, so, ngay, nam, luat, bo luat, nghi, thong tu, quyet dinh, phap luat, phap lenh, hien phap, dieu, khoan, cac, nhung, mot so, ve viec, cung, ' +
    'dang, vua, moi, sap, chinh thuc, voi, ma, thuoc, trong do, roi, bao gom, quy, sau, truoc, tai dieu, tai khoan',
);

/** Pairs of words that a comma joins in names of laws. Folded. */
const commaPairs = folded(
  'phong chong, khen thuong, bo sung, cong chuc, vien chuc, su dung, an toan, nhap canh, qua canh, chua benh, chua chay, giao duc, trat tu, chong lang, cong nghe, hai dao, ton giao, to cao, the thao, bao ve, phat trien, doi moi',
);

const REACH = 24;

/**
 * Where the name of a law ends that the table does not have. If a number, year or date stands within reach and no word
 * that names never contain comes before it, the name goes up to there; else it must begin with a capital and ends before
 * the first such word, comma or "và". Null if this is no name.
 */
export function unknownName(source: Source, words: readonly NameWord[]): number | null {
  const limit = Math.min(words.length, REACH);
  let open = 0;
  while (open < limit && !isStop(words, open)) open++;
  for (let count = 1; count <= open; count++) {
    const end = words[count - 1]!.end;
    if (!maybeAttached(source, end)) continue;
    if (count < 2 && !words[0]!.capital) return null;
    return readAttachment(source, end) !== null || readNumberBehind(source, end) !== null ? end : null;
  }
  if (!words[0]!.capital || open === 0) return null;
  let count = 1;
  while (count < open && !endsBefore(words, count)) count++;
  const shouted = words[0]!.text.length > 1 && words[0]!.text === words[0]!.text.toUpperCase();
  if (shouted && !/^[A-ZĐ&]{2,8}$/u.test(words[0]!.text)) return null;
  return words[count - 1]!.end;
}

/** A cheap look before the real one: a digit, "số", "năm" or "ngày" must follow. */
function maybeAttached(source: Source, end: number): boolean {
  source.steps += 6;
  return (
    /^[\s,(]{1,4}(?:số|Số|sô|năm|ngày|được Quốc|\d)/u.test(source.text.slice(end, end + 14)) &&
    !isLetter(source.text.charCodeAt(end))
  );
}

function isStop(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (word.folded === 'va' && next !== undefined && (stops.has(next.folded) || next.folded === 'van')) return true;
  if (stops.has(word.folded)) return true;
  return next !== undefined && stops.has(`${word.folded} ${next.folded}`);
}

function endsBefore(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  if (word.comma)
    return (
      word.capital ||
      (!commaPairs.has(`${word.folded} ${words[at + 1]?.folded ?? ''}`.trim()) &&
        !commaPairs.has(`${words[at - 1]!.folded} ${word.folded}`))
    );
  return word.folded === 'va' || word.folded === 'tai' || word.folded === 'trong';
}
