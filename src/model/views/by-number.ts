import { inPages, MOST } from './list-pages.ts';
import { referenceItem } from './reference-item.ts';
import type { Site } from '../site/site.ts';

/** A document as one line of the list by number. */
export interface NumberedDocument {
  path: string;
  /** `36/2017/TT-BGDĐT`; its name where it has no number. */
  number: string;
  /** What it is, in a few words. */
  what: string;
}

/** The digits with which a number begins; after all others for a document without one. */
const digitsOf = (number: string): number => Number(/\d+/u.exec(number)?.[0] ?? Infinity);

/** All documents by their number, the smallest first, and of one number the newest, in pages: for readers whose browser runs no search. */
export function documentsByNumber(site: Site): NumberedDocument[][] {
  const rows = site.legalReferences.map(({ id, data }) => {
    const { path, label, subject, ownWords, issuedOnIso } = referenceItem(site, id);
    const about = subject ?? ownWords;
    const what = data.number === null ? (about ?? '') : [data.name, about].filter(Boolean).join('. ');
    return { path, number: data.number ?? label, what, digits: digitsOf(data.number ?? ''), day: issuedOnIso ?? '' };
  });
  rows.sort(
    (a, b) => compare(a.digits, b.digits) || b.day.localeCompare(a.day) || a.number.localeCompare(b.number, 'vi'),
  );
  return inPages(
    rows.map(({ path, number, what }) => ({ path, number, what })),
    MOST.entries,
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
