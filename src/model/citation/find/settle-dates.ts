import { readClosingDate } from '../context/date.ts';
import type { Source } from '../text/source.ts';
import type { Draft } from './draft.ts';
import { isListLink } from './list.ts';

const CLOSING_REACH = 420;
const CLOSING_REACH_OF_LAWS = 40;

/** Titles that end in "ban hành ngày …": the date is that of the document whose title it closes, not of one named in the title. */
export function closeDates(source: Source, drafts: readonly Draft[]): Draft[] {
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

/** `Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017`: the day is that of both. */
export function shareDates(source: Source, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    if (draft.date !== null || draft.parts === null || next?.date?.length !== 10 || next.tail !== draft.tail)
      return draft;
    if (draft.parts.year !== null && !next.date.startsWith(String(draft.parts.year))) return draft;
    return isListLink(source, draft.contextEnd, next.start) ? { ...draft, date: next.date } : draft;
  });
}
