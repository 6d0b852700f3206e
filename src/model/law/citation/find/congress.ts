import { capture } from '../../../text/capture.ts';
import { kindByLabel } from '../data/kind-lookup.ts';
import { roman, romanPattern } from '../data/ordinals.ts';
import { fold, isLetter } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { namesCountry } from './foreign.ts';

const trigger =
  /(?:[Nn]ghị\s{1,3}quyết|NGHỊ\s{1,3}QUYẾT|NQ)\s{1,4}(?:của\s{1,3})?(?:Đại\s{1,3}hội|ĐẠI\s{1,3}HỘI|đại\s{1,3}hội|ĐH)(?=\s)/gu;
const body = new RegExp(
  String.raw`(?<NAME>(?:\s{1,4}(?!lần|khóa|khoá|nhiệm|${romanPattern})[\p{L}&]{1,14}){0,14}?)\s{1,4}(?:(?<LINK>(?:lần\s{1,3}thứ|LẦN\s{1,3}THỨ|[Kk]hóa|[Kk]hoá|KHÓA)\s{1,3})(?<TERM>${romanPattern}|\d{1,2}(?![\d/]))|(?<BARE>${romanPattern}|1[0-9](?![\d/])))`,
  'uy',
);

/** Words that only say that the congress is the Party's national one. Folded. */
const national = new Set('dai bieu toan quoc dang cong san viet nam cua lan thu'.split(' '));
const ofParty =
  /\s{1,4}(?:của|CỦA)\s{1,3}(?:Đảng|ĐẢNG)(?:\s{1,3}Cộng\s{1,3}sản\s{1,3}Việt\s{1,3}Nam)?(?!\s{1,3}(?:bộ|ủy))(?!\p{L})/uy;

/** A body after the term whose own congress it was. Folded. */
const otherBody =
  /^\s{1,3}\(?(?:cua\s{1,3})?(?:(?:tong )?cong doan|hoi (?:lien|nong|cuu|khuyen|chu thap|sinh vien|nha|luat|phu nu|nguoi|thanh nien)|doan (?:tncs|thanh nien|truong|toan quoc|cap)|doan(?=\s*(?:$|[.,;:)]))|doan vien|dang bo|dang uy|chi bo|mat tran|lien doan|tong lien doan|lien hiep|lien minh|tncs|tinh|huyen|xa|phuong|thanh pho|quan)(?![a-z])[^.,;:()\n]{0,60}/u;
/** The Party of another country, or another party. Folded. */
const otherParty =
  /^\s{1,3}\(?(?:cua\s{1,3})?dang\s{1,3}(?!cong san viet nam|ta(?![a-z])|bo|uy|vien)(?:cong san|nhan dan|lao dong|dan chu|xa hoi|cong hoa)/u;

/** All resolutions that the text cites by the congress that passed them. */
export function* findCongresses(source: NormalizedText): Generator<Draft> {
  for (const found of source.text.matchAll(trigger)) {
    if (isLetter(source.text.charCodeAt(found.index - 1))) continue;
    const draft = readCongress(source, found.index, found.index + found[0].length);
    if (draft !== null) yield draft;
  }
}

/** The words of a name that have capitals, and those right after the first: `Công đoàn Việt Nam`. */
const bodyName = (words: string) =>
  /^\s*\(?(?:của\s+)?\p{L}+(?:\s+\p{L}+)?(?:\s+\p{Lu}[\p{L}&]*)*/iu
    .exec(words)?.[0]
    .replace(/\s+(?:và|đã|có|là|về|theo)$/iu, '') ?? words;

function readCongress(source: NormalizedText, start: number, from: number): Draft | null {
  source.steps += 60;
  body.lastIndex = from;
  const match = body.exec(source.text);
  if (match === null) return null;
  const { NAME, LINK, TERM } = match.groups as Record<string, string | undefined>;
  const words = (NAME ?? '').trim().split(/\s+/u).filter(Boolean);
  const isNational = words.every((word) => national.has(fold(word)));
  const term = roman(TERM ?? capture(match, 'BARE'));
  if (!isNational && LINK === undefined) return null;
  const name = words.join(' ');
  const canonical = isNational
    ? `Nghị quyết Đại hội ${term}`
    : `Nghị quyết Đại hội ${name} ${(LINK ?? '').trim().toLowerCase().replace(/\s+/gu, ' ')} ${term}`;
  let end = from + match[0].length;
  ofParty.lastIndex = end;
  if (isNational && ofParty.test(source.text)) end = ofParty.lastIndex;
  const ahead = fold(source.text.slice(end, end + 90));
  source.steps += 90;
  if (
    isNational &&
    (otherParty.test(ahead) || (otherBody.exec(ahead) !== null && namesCountry(source.text.slice(end, end + 40))))
  )
    return null;
  const other = isNational ? otherBody.exec(ahead) : null;
  if (other !== null) end += bodyName(source.text.slice(end, end + other[0].length)).length;
  const row = kindByLabel('Nghị quyết');
  return {
    start,
    end,
    canonical: other === null ? canonical : source.text.slice(start, end).replace(/\s+/gu, ' '),
    type: row.label,
    row,
    family: 'congress',
    parts: null,
    defects: [],
    date: null,
    contextEnd: end,
    tail: null,
  };
}
