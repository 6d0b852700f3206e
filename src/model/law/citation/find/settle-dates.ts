import { itemAt } from '../../../items.ts';
import { readClosingDate, readOwnDay } from '../context/date.ts';
import type { StatedDate } from '../context/date.ts';
import { readIssuer } from '../context/issuer.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { isListLink } from './list.ts';
import { dayInNextCell } from './listed-numbers.ts';

const CLOSING_REACH = 420;
const CLOSING_REACH_OF_LAWS = 40;

const mayBeDay = /\s{0,6}(?:\(|[nN][gG][àÀ][yY])/y;

/** The day directly after the agency, `của Bộ GDĐT ngày 31/12/2020`; after a comma or a verb it is that of something else. */
export function readDayBehindIssuer(source: NormalizedText, at: number, year: number | null): StatedDate | null {
  mayBeDay.lastIndex = at;
  if (!mayBeDay.test(source.text)) return null;
  if (source.text.endsWith('tổ chức', at)) return null;
  const found = readOwnDay(source, at);
  return found === null || (year !== null && !found.date.startsWith(String(year))) ? null : found;
}

const locality =
  /\s{1,2}(?:(?:UBND|Ủy ban nhân dân)\s)?(?:[Qq]uận|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hành phố|TP\.?)\s(?:\d{1,2}|\p{Lu}\p{L}{0,8}(?:\s\p{Lu}\p{L}{0,8}){0,3})(?=\s{1,2}ngày)/uy;

/** `Quyết định số 08/QĐ-UBND Quận 8 ngày …`: the place without "của". */
function readLocality(source: NormalizedText, at: number): { end: number } | null {
  source.steps += 8;
  locality.lastIndex = at;
  return locality.test(source.text) ? { end: locality.lastIndex } : null;
}

/** Gives numbered documents that have no date the day after their agency, or in the next cell of their table. */
export function issuerDates(source: NormalizedText, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.date !== null || draft.parts === null) return draft;
    const issuer = readIssuer(source, draft.contextEnd) ?? readLocality(source, draft.contextEnd);
    const found =
      issuer === null ? dayInNextCell(source, draft) : readDayBehindIssuer(source, issuer.end, draft.parts.year);
    if (found === null || found.end > (drafts[index + 1]?.start ?? Infinity)) return draft;
    return { ...draft, date: found.date, defects: [...draft.defects, ...found.defects] };
  });
}

/** Titles that end in "ban hành ngày …": the date is that of the document whose title it closes, not of one named in the title. */
export function closeDates(source: NormalizedText, drafts: readonly Draft[]): Draft[] {
  let used = -1;
  return drafts.map((draft, index) => {
    if (
      draft.date?.length === 10 ||
      (draft.parts === null && draft.family !== 'law-name') ||
      draft.family === 'partial'
    )
      return draft;
    let next = index + 1;
    while (draft.family !== 'law-name' && drafts[next]?.family === 'law-name') next++;
    const reach = draft.contextEnd + (draft.family === 'law-name' ? CLOSING_REACH_OF_LAWS : CLOSING_REACH);
    const found = readClosingDate(source, draft.contextEnd, Math.min(drafts[next]?.start ?? Infinity, reach));
    if (found === null || found.end === used) return draft;
    if (draft.parts?.year && !found.date.startsWith(String(draft.parts.year))) return draft;
    if (draft.date !== null && !found.date.startsWith(draft.date)) return draft;
    used = found.end;
    const named = draft.family === 'law-name' && draft.date === null;
    return {
      ...draft,
      date: found.date,
      canonical: named ? `${draft.canonical} ${found.date.slice(0, 4)}` : draft.canonical,
    };
  });
}

/** `Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017`: the day is that of both, and of all in a longer list. */
export function shareDates(source: NormalizedText, drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts];
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = itemAt(drafts, index);
    const next = itemAt(shared, index + 1);
    if (draft.date !== null || draft.parts === null || next.date?.length !== 10 || next.tail !== draft.tail) continue;
    if (draft.parts.year !== null && !next.date.startsWith(String(draft.parts.year))) continue;
    if (isListLink(source, draft.contextEnd, next.start)) shared[index] = { ...draft, date: next.date };
  }
  return shared;
}
