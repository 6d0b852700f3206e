import { itemAt } from '../../../items.ts';
import { changeLink, changeVerb } from './change-words.ts';
import { unitPattern } from './provision.ts';
import type { NormalizedText } from '../text/source.ts';

/** The provision that a citation points to, and the annex through which it does. */
export interface Pinpoint {
  pinpoint: string | null;
  annex: string | null;
}

const WINDOW = 300;

const unit = new RegExp(unitPattern, 'gu');
const between = /^\s{0,3}(?:,|và|hoặc|;|của)?\s{0,3}$/u;
/** `Sửa đổi khoản 2 Điều 5 và bãi bỏ Điều 7 của …`: what else is done to the same document. */
const betweenChanges = new RegExp(String.raw`^\s{0,3}${changeLink}${changeVerb}\s$`, 'iu');
const changed = new RegExp(String.raw`(?<!\p{L})${changeVerb}\s$`, 'iu');
const annexGap =
  /^(?:\s{1,3}|\s{0,3},\s{1,3})(?:của\s{1,2})?((?:Quy chế|Quy định|Điều lệ|Chương trình|Danh mục|Nội quy|Hướng dẫn|Quy trình|Đề án|Kế hoạch|Tiêu chuẩn|Bộ tiêu chí|Mẫu)(?:[^.;\n]|\n(?!\n)){0,180}?)\s{1,3}(?:được\s{1,2})?(?:ban hành\s{1,3})?kèm theo\s{1,3}$/u;
const annexGapSmall = new RegExp(annexGap.source, 'iu');
const directAnnex = /^\s{1,3}(?:được\s{1,2})?(?:ban hành\s{1,3})?kèm theo\s{1,3}$/u;
const bareAnnex =
  /((?:Quy chế|Quy định|Điều lệ|Chương trình|Danh mục|Nội quy|Hướng dẫn|Quy trình|Đề án|Kế hoạch|Tiêu chuẩn|Bộ tiêu chí|Phụ lục(?!\s[IVX\d])|Mẫu(?= số))(?:(?!Quy chế|Quy định|Đề án)(?:[^.;\n]|\n(?!\n))){0,200}?\s{1,3}(?:được\s{1,2})?(?:ban hành\s{1,3})?kèm theo)\s{1,3}$/u;
const bareAnnexSmall = new RegExp(bareAnnex.source, 'iu');
const closing =
  /^\s{0,3}(?:(?:ban hành\s{1,2})?kèm theo\s{1,3})?(?:\([^()]{1,80}\)\s{1,3})?(?:(?:của|trong|tại)\s{1,3}){0,2}$/u;
/** `Điều 3, Nghị định …`: with a comma, a provision after another document may be that one's. */
const closingComma = /^\s{0,3},\s{1,3}(?:của\s{1,3})?$/u;
/** `Điều 1 Thông tư: 15/2017/TT-BGDĐT` */
const closingKind = /^\s{1,3}(?:của\s)?(?:[Tt]hông tư|[Nn]ghị (?:định|quyết)|[Qq]uyết định)\s?:\s{1,3}$/u;
/** After this a new citation begins, whatever document is before. */
const separator = /[;\n:]|\.\s|(?:tại|theo|[Cc]ăn cứ|thực hiện|sửa đổi|bổ sung|bãi bỏ|thay thế)\s{1,3}$/iu;
/**
 * The way of the codification: `liên quan đến Điều 24. Tên điều của Nghị định …`. An article at the beginning of a line or a
 * sentence is the text's own, whatever it says: `Điều 3. Nhà trường thực hiện quy định của Luật …`. So is one whose title
 * says what is done.
 */
const titled =
  /^\.\s(?:[^.;]{1,240}[.;]|(?!(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành|Phê duyệt|Công bố|Thành lập|Hiệu lực|Trách nhiệm|Tổ chức|Điều khoản|Giao|Quyết định)[\s,])[^.;]{1,240})\s{1,3}(?:của\s{1,3}){1,2}$/u;

/** What is before an article that is named, not headed. */
const isPointedTo = /(?:[^\s.:!?][;,]|\(|(?:^|[^\p{L}])(?:đến|tại|theo|và|với|là))[^\S\n]{1,3}$|\($/u;

/** A cheap look: the last word before the mention is a label, "của", or the end of "kèm theo". */
const pointing =
  /(?:(?:^|[\s(])(?:\d{1,3}(?:\.\d{1,2})?[a-zđ]{0,2}|[IVXLC]{1,6}|[a-zđA-H]|của|trong|tại|theo)|\d{1,3}|-[a-zđ]|\.{3}|…|\)|(?:tư|định|quyết)\s?:),?\s{1,4}$/u;

/** Reads what points into the document whose mention begins at an offset, looking back no further than `from`. */
export function readPinpoint(source: NormalizedText, at: number, from: number): Pinpoint {
  source.steps += 8;
  const near = source.said.slice(Math.max(from, at - 10), at);
  if (!pointing.test(near)) return { pinpoint: null, annex: null };
  const start = Math.max(from, at - WINDOW);
  const window = source.said.slice(start, at);
  const inCapitals = source.said.differs(start, at);
  source.steps += window.length;
  const annexed = window.endsWith('theo ') || /theo\s{1,3}$/u.test(window);
  const units: Span[] = [];
  if (/(?:iểm|hoản|iều|ục|hương|hần)\s/u.test(window))
    for (const found of window.matchAll(unit)) units.push({ from: found.index, to: found.index + found[0].length });
  const last = units[units.length - 1];
  const annex = annexed ? ((inCapitals ? bareAnnexSmall : bareAnnex).exec(window)?.[1] ?? null) : null;
  if (last === undefined) return { pinpoint: null, annex };
  if (isHeading(source, start + last.from, start + last.to, at)) return { pinpoint: null, annex };
  const gap = window.slice(last.to);
  if (window.slice(last.from).startsWith('Điều') && titled.test(gap))
    return { pinpoint: indexed(window, units), annex: null };
  const comma = closingComma.test(gap);
  if (
    !comma &&
    !closing.test(gap) &&
    !closingKind.test(gap) &&
    !(annexed && ((inCapitals ? annexGapSmall : annexGap).test(gap) || directAnnex.test(gap)))
  )
    return { pinpoint: null, annex };
  let first = units.length - 1;
  while (first > 0 && goesOn(window, units, first)) first--;
  const follows = start === from && from > 0 && !separator.test(window.slice(0, itemAt(units, first).from));
  if (comma && follows) return { pinpoint: null, annex };
  return { pinpoint: window.slice(itemAt(units, first).from, last.to).replace(/\s+/gu, ' '), annex };
}

type Span = Readonly<{ from: number; to: number }>;

/** Whether a unit continues the pinpoint of the one before; after a verb only if one is before that, too. */
function goesOn(window: string, units: readonly Span[], index: number): boolean {
  const previous = itemAt(units, index - 1);
  const gap = window.slice(previous.to, itemAt(units, index).from);
  if (between.test(gap)) return true;
  if (!betweenChanges.test(gap)) return false;
  let first = index - 1;
  while (first > 0 && between.test(window.slice(itemAt(units, first - 1).to, itemAt(units, first).from))) first--;
  const verbAt = window.slice(Math.max(0, itemAt(units, first).from - 24), itemAt(units, first).from);
  return changed.test(verbAt);
}

/** `Điều 2` on a line of its own, with a new line of text after it: a heading, and no part of what the next line names. */
function isHeading({ said: text }: NormalizedText, from: number, to: number, next: number): boolean {
  if (!/^[ \t]*\n\s*$/u.test(text.slice(to, next)) || text.slice(from, to).includes('\n')) return false;
  return /(?:^|[.;:!?”"]\s{0,4}\n|\n[ \t]*\n)\s{0,8}$/u.test(text.slice(Math.max(0, from - 12), from));
}

/** `đến Điều 1. Tên; Điều 2. Tên của Nghị định …`: the articles without their titles; null where they are the text's own. */
function indexed(window: string, units: readonly Span[]): string | null {
  let first = units.length - 1;
  while (
    first > 0 &&
    /^\.\s[^;]{1,240};\s{1,3}$/u.test(window.slice(itemAt(units, first - 1).to, itemAt(units, first).from))
  )
    first--;
  if (!isPointedTo.test(window.slice(0, itemAt(units, first).from))) return null;
  return units
    .slice(first)
    .map((each) => window.slice(each.from, each.to))
    .join(', ');
}
