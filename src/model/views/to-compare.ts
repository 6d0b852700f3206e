import { shortTitle } from '../../kinds/titles.ts';
import { comparedRecord } from '../comparison/compared-fields.ts';
import { formatDay } from '../day/format-day.ts';
import { beginOf } from '../law/validity/acts.ts';
import { whereToCheck } from '../law/where-to-check.ts';
import type { PlaceToCheck } from '../law/where-to-check.ts';
import { once } from '../once.ts';
import { inPages, MOST } from './list-pages.ts';
import { referenceLink } from './links.ts';
import type { LinkView } from './links.ts';
import { referenceItem } from './reference-item.ts';
import type { Site } from '../site/site.ts';

/** A document that people should compare with the official text. */
export interface DocumentToCompare extends LinkView {
  /** Id of the record, as the command of comparison takes it. */
  id: string;
  subject: string | null;
  /** The site's own words about a document whose subject is not known. */
  ownWords: string | null;
  citations: number;
  /** Duties of this school that rest on it. */
  duties: number;
  /** Those of other schools alone. */
  otherDuties: number;
  /** `có hiệu lực ngày 19/7/2024`; where that is not known, `ban hành ngày …`. */
  day: string | null;
  extent: 'none' | 'part' | 'all';
  /** Titles of the fields that nobody has compared. */
  open: string[];
  /** Day of the oldest comparison that still counts. */
  comparedOn: string | null;
  checkAt: PlaceToCheck[];
}

/** What to compare first. */
export interface ToCompareView {
  /** Not compared in full: what is cited most and carries most duties of this school first, then most of others, of equals the newest law first. */
  waiting: DocumentToCompare[];
  /** Compared in full, the oldest comparison first. */
  done: DocumentToCompare[];
}

/** The same in pages: first what waits, then what is done. */
export const toComparePages = once.perObject((site: Site): DocumentToCompare[][] => {
  const { waiting, done } = toCompareView(site);
  return inPages([...waiting, ...done], MOST.entries);
});

/** Every document of the register by how much depends on it and how long ago a person compared it. */
export const toCompareView: (site: Site) => ToCompareView = once.perObject((site: Site): ToCompareView => {
  const all = site.legalReferences.map(({ id, data }) => {
    const { compared, open, extent } = comparedRecord('legalReferences', data);
    const days = compared.map(({ on }) => on).sort();
    const { own, others } = site.dutyRegister().restingOn(id);
    return {
      id,
      data,
      extent,
      open: open.map(({ title }) => title),
      oldest: days[0] ?? '',
      citations: site.citedBy(id).length,
      duties: own.length,
      otherDuties: others.length,
      day: beginOf(data) ?? '',
    };
  });
  type Found = (typeof all)[number];
  const uses = ({ citations, duties: count }: Found) => citations + count;
  const byUse = (a: Found, b: Found) =>
    uses(b) - uses(a) ||
    b.otherDuties - a.otherDuties ||
    b.day.localeCompare(a.day) ||
    a.oldest.localeCompare(b.oldest) ||
    a.id.localeCompare(b.id);
  const shown = ({ data, oldest, day, ...rest }: Found): DocumentToCompare => ({
    ...referenceLink(site, rest.id),
    ...rest,
    subject: shortTitle(data) === data.subject ? null : data.subject,
    ownWords: referenceItem(site, rest.id).ownWords,
    day: day === '' ? null : `${data.effectiveOn === null ? 'ban hành' : 'có hiệu lực'} ngày ${formatDay(day)}`,
    comparedOn: oldest === '' ? null : formatDay(oldest),
    checkAt: whereToCheck(data, site.organization(data.issuer).data).slice(0, 1),
  });
  return {
    waiting: all
      .filter(({ extent }) => extent !== 'all')
      .sort(byUse)
      .map(shown),
    done: all
      .filter(({ extent }) => extent === 'all')
      .sort((a, b) => a.oldest.localeCompare(b.oldest) || byUse(a, b))
      .map(shown),
  };
});
