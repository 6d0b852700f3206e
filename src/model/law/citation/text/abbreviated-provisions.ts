import { edit, unedited } from './edited.ts';
import type { Edited } from './edited.ts';

const label = String.raw`\d{1,3}[a-zđ]?(?:,\s?\d{1,3}){0,4}`;
const short = String.raw`(?:[Kk]\.?\s?${label}|[ĐđDd]\.?\s?(?:${label}|[a-eđ](?=[\s,])))`;
const unit = String.raw`(?:${short}|(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều)\s(?:${label}|[a-zđ](?:,\s?[a-zđ]){0,5}))(?![\p{L}\d])`;
const units = String.raw`${unit}(?:(?:,\s?|\s(?:và\s)?)${unit}){0,5}`;
const document = String.raw`(?:TT|NĐ|ND|NQ|QĐ|QD|TTLT|tt|nđ|nd|nq|qđ|qd|BL[A-ZĐ]{2,4}|L[A-ZĐ]{3,7}|[Ll]uật|[Ll]uat|[Bb]ộ luật|[Tt]hông tư|[Tt]hong tu|[Nn]ghị (?:định|quyết)|[Nn]ghi (?:dinh|quyet)|[Qq]uyết định|[Pp]háp lệnh|[Hh]iến pháp)(?!\p{L})`;
/** `K2 Đ5 TT 22/2021/TT-BGDĐT`, `TT 22/2021/TT-BGDĐT, K2 Đ5`: only next to a document, because `K2` and `Đ5` are other things too. */
const run = new RegExp(
  String.raw`(?<![\p{L}\d/.-])${units}(?=,?\s(?:của\s)?${document})|(?<=\d/[\p{Lu}\d/&-]{2,24},?\s\(?)${units}(?![\p{L}\d/]|\.\d)`,
  'gu',
);
const eachShort = new RegExp(String.raw`(?<![\p{L}\d])([KkĐđDd])\.?\s?(?=(\d)|[a-eđ](?![\p{L}]))`, 'gu');

/**
 * Provisions that people note by their first letters, written out: `K2 Đ5` → `khoản 2 Điều 5`.
 * @param bare whether the text has no marks, and is to have none
 */
export function withProvisionsWrittenOut(text: string, bare: boolean): Edited {
  if (!/[ĐđDd]\.?\s?\d/u.test(text)) return unedited(text);
  return edit(text, run, ([found]) => {
    // A clause alone, `lớp K2, TT 22`, says too little.
    if (!/(?<!\p{L})(?:[ĐđDd]\.?|[Đđ]iều)\s?\d/u.test(found) || !hasShort.test(found)) return null;
    return found.replace(eachShort, (_, letter: string, digit: string | undefined) => {
      const [point, clause, article] = bare ? ['diem', 'khoan', 'dieu'] : ['điểm', 'khoản', 'điều'];
      if (/[Kk]/u.test(letter)) return `${clause} `;
      if (digit === undefined) return `${point} `;
      return letter === letter.toLowerCase() ? `${article} ` : `${article?.replace('đ', 'Đ').replace('d', 'D')} `;
    });
  });
}

const hasShort = /(?<![\p{L}\d])[KkĐđDd]\.?\s?\d/u;
