import { capture } from '../../../text/capture.ts';
import { kindByLabel } from '../data/kind-lookup.ts';
import { ordinal, ordinalPattern, roman, romanPattern } from '../data/ordinals.ts';
import { isLetter } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import { readDate } from '../context/date.ts';
import type { Draft } from './draft.ts';

const sp = String.raw`\s{1,4}`;
const act = String.raw`(?:[Nn]ghị\s{1,3}quyết|NGHỊ\s{1,3}QUYẾT|NQ|[Kk]ết\s{1,3}luận|KẾT\s{1,3}LUẬN)`;
const nth = `(?<ORD>${ordinalPattern})`;
const centre = String.raw`(?:(?:BCH|Ban\s{1,3}[Cc]hấp\s{1,3}hành|BAN\s{1,3}CHẤP\s{1,3}HÀNH)\s{0,3})?(?:[Tt]rung\s{1,3}[ưƯ]ơng|TRUNG\s{1,3}ƯƠNG|TW|TƯ|T\.Ư|T\.W)(?:${sp}Đảng)?`;
const term = String.raw`\s{0,3},?\s{0,3}\(?\s{0,2}(?:[Kk](?:hóa|hoá)|KH(?:ÓA|OÁ))(?:${sp}thứ)?${sp}(?<TERM>${romanPattern}|\d{1,2}(?![\d/]))\s{0,2}\)?`;

/** `Nghị quyết (Hội nghị) Trung ương (lần thứ) 4 khóa XII`, `… Trung ương Đảng lần thứ tư`. The term may be missing. */
const numberBehind = pattern(
  `(?:${act}${sp}|NQ)(?:của${sp})?(?:[Hh]ội nghị${sp}|HỘI NGHỊ${sp})?(?:lần thứ${sp}${nth}\\s{0,2},?${sp})?(?:của${sp})?${centre}(?:\\s{0,2},?\\s{1,4}lần thứ)?\\s{0,4}${nth.replace('ORD', 'AFTER')}(?:${term})?`,
);
/** `Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII`. */
const numberBefore = pattern(
  `${act}${sp}(?:của${sp})?(?:[Hh]ội nghị${sp}|HỘI NGHỊ${sp})?(?:[Tt]rung ương${sp})?(?:lần thứ${sp})?${nth}\\s{0,2},?${sp}(?:của${sp})?${centre}${term}`,
);

function pattern(source: string): RegExp {
  return new RegExp(source, 'uy');
}

const trigger = /[Nn]ghị\s{1,3}quyết\s|NGHỊ\s{1,3}QUYẾT\s|NQ\s{0,3}T[WƯ]|NQ\s|[Kk]ết\s{1,3}luận\s|KẾT\s{1,3}LUẬN\s/gu;
const likely = /Trung|TRUNG|trung|TW|TƯ|T\.|Hội|HỘI|hội|lần/u;

/** A term that shares the plenum's number: `Nghị quyết Trung ương 4 khóa XI, khóa XII`, `(khóa XI, XII)`. */
const furtherTerm = new RegExp(
  String.raw`\s{0,2}(?:,|và)\s{1,3}(?<SPAN>(?:[Kk](?:hóa|hoá)\s{1,3})?(?<TERM>${romanPattern}))\)?(?!\s{0,2}Đảng bộ)`,
  'uy',
);

/** All resolutions and conclusions of the Central Committee that the text cites by plenum and term. */
export function* findPlenums(source: NormalizedText): Generator<Draft> {
  trigger.lastIndex = 0;
  let found: RegExpExecArray | null;
  while ((found = trigger.exec(source.text)) !== null) {
    const from = found.index;
    if (isLetter(source.text.charCodeAt(from - 1))) continue;
    source.steps += 40;
    if (!likely.test(source.text.slice(from + 2, from + 26))) continue;
    const match = at(numberBefore, source, from) ?? at(numberBehind, source, from);
    if (match === null) continue;
    yield* draftsOf(source, from, match);
  }
}

function at(shape: RegExp, source: NormalizedText, from: number): RegExpExecArray | null {
  shape.lastIndex = from;
  return shape.exec(source.text);
}

function* draftsOf(source: NormalizedText, start: number, match: RegExpExecArray): Generator<Draft> {
  const number = ordinal(match.groups?.['AFTER'] ?? match.groups?.['ORD'] ?? '');
  if (number === null || number > 20) return;
  const label = /^k/iu.test(match[0]) ? 'Kết luận' : 'Nghị quyết';
  const name = `${label} Trung ương ${number}`;
  const end = start + trimBracket(match[0]).length;
  const term = match.groups?.['TERM'];
  if (term === undefined && goesOn(source, end)) return;
  yield made(source, start, end, label, term === undefined ? name : `${name} khóa ${roman(term)}`);
  if (term === undefined) return;
  let next = end;
  for (let count = 0; count < 3; count++) {
    furtherTerm.lastIndex = source.text[next] === ')' ? next + 1 : next;
    const further = furtherTerm.exec(source.text);
    if (further === null) return;
    const span = capture(further, 'SPAN');
    const from = further.index + further[0].indexOf(span);
    next = from + span.length;
    yield made(source, from, next, label, `${name} khóa ${capture(further, 'TERM')}`);
  }
}

/** An opening bracket of `(khóa XII)` belongs to the mention with its closing one; an unmatched closing one does not. */
function trimBracket(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** Without a term the number must end the name: `Nghị quyết Trung ương 4 tỷ` is none. */
function goesOn(source: NormalizedText, end: number): boolean {
  return /^(?:[/%.,-]?\d|\s{1,2}(?:năm|tháng|ngày|cấp|người|tỷ|triệu|đồng)(?!\p{L}))/u.test(
    source.text.slice(end, end + 12),
  );
}

function made(source: NormalizedText, start: number, end: number, label: string, canonical: string): Draft {
  const row = kindByLabel(label);
  const date = readDate(source, end);
  return {
    start,
    end,
    canonical,
    type: row.label,
    row,
    family: 'plenum',
    parts: null,
    defects: [],
    date: date?.date ?? null,
    contextEnd: date?.end ?? end,
    tail: null,
  };
}
