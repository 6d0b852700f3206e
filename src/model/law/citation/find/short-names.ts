import { itemAt } from '../../../items.ts';
import type { NormalizedText } from '../text/source.ts';
import { isDigit, isLetter } from '../text/letters.ts';
import type { Draft } from './draft.ts';

const MOST = 12;
/** Documents between a law and the short name that it gets with those that change it. */
const MOST_BEFORE = 6;
const kinds = String.raw`Luật|Bộ\sluật|Pháp\slệnh|Nghị\sđịnh|Thông\stư|Nghị\squyết|Quyết\sđịnh|Kế\shoạch|Chỉ\sthị|Đề\sán|Chương\strình|Điều\slệ|Quy\schế`;
const type = `(?:${kinds}|NĐ|TT|NQ|QĐ|KH)`;
/** A kind that a text lets mean one document: `(sau đây gọi là Luật)`. */
const whole = `(?:${kinds})`;
const isWhole = new RegExp(`^${whole}$`, 'iu');
/** A kind alone means that document only where a provision of it is named, and no name, number or "này" goes on. */
const provisionBefore =
  /(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Pp]hụ lục)\s[\dIVXLCa-zđ.]{1,7}(?:\s(?:của|trong))?\s$/u;
/** `Theo Luật, …` at the beginning of a sentence, `quy định của Luật;` */
const citedBefore = /(?<!\p{L})(?:Theo|Căn cứ|Thực hiện|(?:[Tt]heo )?[Qq]uy định (?:của|tại|trong))\s$/u;
const endsAfter = /^(?:$|\s{0,2}[.,;:)\n]|\s(?:quy định|và|hoặc|thì|có|được)(?!\p{L}))/u;
const name = String.raw`["“']?(${type}(?:\s(?!này|đó)[\p{L}\d&/-]{1,20}){1,4}?|${type}\d{1,4}|${whole}(?=["”']?\s?[).,;]))["”']?`;
/** `(sau đây gọi là Luật BHXH)`, directly after the full mention or its date. */
const defined = new RegExp(
  String.raw`\s{0,2}(?:,\s?|\()(?:(?:sau|dưới)\sđây\s)?(?:được\s)?(?:gọi|viết)(?:\s(?:tắt|chung|gọn))?\s(?:là|:)\s{0,2}${name}(?=[\s]{0,2}[).,;])`,
  'iuy',
);
/** `Luật 91 là Luật Bảo vệ dữ liệu cá nhân`: the short name comes first. */
const explained = /(?<![\p{L}\d])((?:Luật|Nghị định|Thông tư|NĐ|TT)\s?\d{1,3})\s(?:là|:|=)\s(?:các\s)?$/iu;

/** A cheap look at the whole text. */
const mayDefine =
  /(?:gọi|viết|GỌI|VIẾT)(?:\s(?:tắt|chung|gọn|TẮT|CHUNG|GỌN))?\s(?:là|LÀ|:)|\d\s(?:là|LÀ|:|=)\s(?:các\s|CÁC\s|Luật|LUẬT|Nghị|NGHỊ|Thông|THÔNG|Bộ|BỘ)/u;

/** Where a text uses the short names that it gives itself. Each mention has the canonical form of the full one. */
export function findShortNames(
  source: NormalizedText,
  drafts: readonly Draft[],
): { found: Draft[]; antecedents: Map<Draft, Draft> } {
  const antecedents = new Map<Draft, Draft>();
  if (!mayDefine.test(source.text)) return { found: [], antecedents };
  const seen = new Set<string>();
  for (const [index, full] of drafts.entries()) {
    if (seen.size >= MOST) break;
    const given = shortName(source, full, drafts[index + 1]?.start ?? Infinity);
    if (given === null || seen.has(given.name)) continue;
    seen.add(given.name);
    const meant = namedSo(drafts, index, given.name);
    for (const start of placesOf(source, given.name, given.from)) {
      const end = start + given.name.length;
      antecedents.set(
        { ...meant, start, end, contextEnd: end, family: 'partial', date: null, tail: null, defects: [] },
        meant,
      );
    }
  }
  return { found: [...antecedents.keys()], antecedents };
}

/**
 * `Luật Dược năm 2016 và Luật sửa đổi, bổ sung một số điều của Luật Dược năm 2024 (sau đây gọi là Luật Dược)`: the law of that name is
 * meant, with its changes, and not the one that changes it.
 */
function namedSo(drafts: readonly Draft[], index: number, name: string): Draft {
  const full = itemAt(drafts, index);
  const nameOf = ({ canonical, lawName }: Draft) => (lawName ?? canonical).toLowerCase().replace(/ \d{4}$/u, '');
  const wanted = name.toLowerCase();
  if (nameOf(full).startsWith(wanted)) return full;
  const before = drafts.slice(Math.max(0, index - MOST_BEFORE), index);
  const isNamedSo = (each: Draft) =>
    nameOf(each).startsWith(wanted) || (each.family === 'law-name' && wanted.startsWith(`${nameOf(each)} `));
  return before.find((each) => each.family !== 'partial' && isNamedSo(each)) ?? full;
}

/** The subject between a document and its short name: `Thông tư số … ban hành Điều lệ trường mầm non (sau đây gọi là Điều lệ)`. */
const subject = /^\s[^.;:()\n]{4,160}(?=\s\((?:sau|dưới)\sđây)/u;

/** @param next where the next document begins */
function shortName(source: NormalizedText, full: Draft, next: number): { name: string; from: number } | null {
  if (full.family === 'partial') return null;
  source.steps += 180;
  const between = subject.exec(source.text.slice(full.contextEnd, Math.min(full.contextEnd + 180, next)))?.[0];
  if (between !== undefined) {
    defined.lastIndex = full.contextEnd + between.length;
    const after = defined.exec(source.text);
    if (after?.[1] !== undefined) return { name: after[1], from: defined.lastIndex };
  }
  if (/^\s{0,2}[,(]/u.test(source.text.slice(full.contextEnd, full.contextEnd + 3))) {
    defined.lastIndex = full.contextEnd;
    const after = defined.exec(source.text);
    if (after?.[1] !== undefined) return { name: after[1], from: full.contextEnd };
  }
  if (!/[àÀ:=]\s(?:các\s)?$/iu.test(source.text.slice(Math.max(0, full.start - 5), full.start))) return null;
  const before = explained.exec(source.text.slice(Math.max(0, full.start - 30), full.start));
  return before?.[1] === undefined ? null : { name: before[1], from: 0 };
}

function* placesOf(source: NormalizedText, name: string, from: number): Generator<number> {
  const { text } = source;
  const isWord = (at: number) => isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
  source.steps += text.length;
  const bare = isWhole.test(name);
  // A name has letters, digits, `&`, `/` and `-`: nothing that means something else in a pattern.
  const shape = new RegExp(name.replace(/\s/gu, String.raw`\s`), 'gu');
  shape.lastIndex = from;
  for (let found = shape.exec(text); found !== null; found = shape.exec(text)) {
    const end = shape.lastIndex;
    const isNamed =
      !bare ||
      ([provisionBefore, citedBefore].some((before) =>
        before.test(text.slice(Math.max(0, found.index - 30), found.index)),
      ) &&
        endsAfter.test(text.slice(end, end + 12)));
    if (isNamed && !isWord(found.index - 1) && !isWord(end) && text[end] !== '/') yield found.index;
  }
}
