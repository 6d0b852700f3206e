import type { SearchRecord } from './record.ts';

/**
 * From how many sections on only their beginnings are indexed, and from how many on a page is one record. Whole texts
 * of thousands of plans make index files of megabytes for one common syllable; beginnings do not.
 */
const BRIEF_FROM = 2_500;
const PAGES_FROM = 20_000;
const BRIEF_WORDS = 40;

/**
 * Up to so many UTF-16 units all texts are sent in one file, about 90 kB compressed: what the first question costs with the
 * engine that loads an index in pieces, and in one request for five after one another.
 */
const WHOLE_UP_TO = 400_000;

/** Whether a site is so small that its texts are sent whole, and searched without an engine. */
export const fitsInOneFile = (records: readonly SearchRecord[]): boolean =>
  records.reduce((sum, { title, text }) => sum + title.length + text.length, 0) <= WHOLE_UP_TO;

/** The records as a site of this size indexes them. */
export function fitToSize(records: readonly SearchRecord[]): SearchRecord[] {
  const sections = records.filter(({ path }) => path.includes('#')).length;
  if (sections < BRIEF_FROM) return [...records];
  const brief = records.map((record) =>
    record.path.includes('#') ? { ...record, text: beginning(record.text) } : record,
  );
  return sections < PAGES_FROM ? brief : mergePages(brief);
}

/** The first paragraph (the heading) and forty words. */
function beginning(text: string): string {
  const [heading, ...rest] = text.split('\n');
  return [heading, ...rest.join('\n').split(' ').slice(0, BRIEF_WORDS).join(' ').split('\n')]
    .filter(Boolean)
    .join('\n');
}

function mergePages(records: readonly SearchRecord[]): SearchRecord[] {
  const pages = new Map<string, SearchRecord>();
  for (const record of records) {
    const path = record.path.replace(/#.*$/u, '');
    const page = pages.get(path);
    pages.set(path, page ? { ...page, text: `${page.text}\n${record.text}` } : { ...record, path });
  }
  return [...pages.values()];
}
