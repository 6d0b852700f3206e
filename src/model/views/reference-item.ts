import { yearInNumber } from '../law/citation/lexer/index.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import type { LegalReference } from '../../kinds/legal-reference.ts';
import { articleOf } from '../article/article-of.ts';
import { formatDay } from '../day/format-day.ts';
import { firstSentence } from '../text/sentence.ts';
import { inPages, MOST } from './list-pages.ts';
import { referenceLink } from './links.ts';
import type { LinkView } from './links.ts';
import type { Site } from '../site/site.ts';

/** A state with its words: the whole label, and a short one for lists. */
export interface StateView {
  state: ValidityState;
  label: string;
  short: string;
}

export const stateView = (state: ValidityState): StateView => ({ state, ...validityStates[state] });

/** A legal reference as one line of a list. */
export interface ReferenceItem extends LinkView {
  id: string;
  subject: string | null;
  /** The site's own words about a document whose subject is not known: the first sentence of its introduction. */
  ownWords: string | null;
  /** Number-symbol, where the label does not hold it. */
  number: string | null;
  /** The issuer as the document names it. */
  issuer: string;
  /** As NĐ 30/2020 writes a day; null when it is not known. */
  issuedOn: string | null;
  /** The day itself, for `<time>`. */
  issuedOnIso: string | null;
  /** Year of issue; null when neither the day nor the number-symbol says it. */
  year: string | null;
  /** Whether a local agency issued it: it belongs to the schools that cite it. */
  local: boolean;
  /** State today. */
  state: StateView;
  /** In force, and nobody knows from which day. */
  undated: boolean;
}

export function referenceItem(site: Site, id: string): ReferenceItem {
  const record = site.legalReference(id);
  const { data } = record;
  const { state } = site.validity(id);
  return {
    id,
    ...referenceLink(site, id),
    subject: data.subject,
    ownWords: data.subject === null && record.body ? firstSentence(articleOf(record).text) || null : null,
    number: data.name === null ? null : data.number,
    issuer: data.issuerAsPrinted ?? site.organization(data.issuer).data.name,
    issuedOn: data.issuedOn && formatDay(data.issuedOn),
    issuedOnIso: data.issuedOn,
    year: yearOf(data),
    local: isLocal(site, id),
    state: stateView(state),
    undated: state === 'in-force' && data.effectiveOn === null,
  };
}

/** How many documents are in force, and of how many of them the day of effect is not known. */
export function inForceCounts(site: Site): { inForce: number; undated: number } {
  const inForce = site.legalReferences.filter(({ id }) => site.validity(id).state === 'in-force');
  return { inForce: inForce.length, undated: inForce.filter(({ data }) => data.effectiveOn === null).length };
}

/** Whether a document is one of a province, a commune or an agency of theirs. */
export const isLocal = (site: Site, id: string): boolean =>
  site.organization(site.legalReference(id).data.issuer).data.place !== null;

/**
 * The year in which a document was issued: that of its day, or the one that its number-symbol carries
 * (`60/2021/NĐ-CP`), as those of central normative documents do.
 */
export function yearOf({ issuedOn, number }: Pick<LegalReference, 'issuedOn' | 'number'>): string | null {
  return issuedOn?.slice(0, 4) ?? yearInNumber(number ?? '')?.toString() ?? null;
}

export interface ReferenceGroup {
  /** Address of the group on its page. */
  anchor: string;
  heading: string;
  items: ReferenceItem[];
  /** Shown when the page opens; a closed group shows its heading and count. */
  open: boolean;
}

/** A page shows this many entries at once; it closes the groups that would come after them. */
export const OPEN_ENTRIES = 150;

/** Legal references in pages, the newest first; those without a day come last. */
export const registerPages = (site: Site, ids: readonly string[]): ReferenceItem[][] =>
  inPages(ids.map((id) => referenceItem(site, id)).sort(newestFirst), MOST.entries);

/**
 * Legal references by year of issue, the newest first; those without a day come last. The first group is open, and the
 * next ones as long as no more than {@link OPEN_ENTRIES} entries are.
 */
export const byYear = (site: Site, ids: readonly string[]): ReferenceGroup[] =>
  groupsByYear(ids.map((id) => referenceItem(site, id)).sort(newestFirst));

/** The same of items in that order. */
export function groupsByYear(sorted: readonly ReferenceItem[]): ReferenceGroup[] {
  const groups = Map.groupBy(sorted, ({ year }) => year ?? '');
  let shown = 0;
  return [...groups].map(([year, items], index) => {
    shown += items.length;
    return {
      anchor: year ? `nam-${year}` : 'khong-ro-nam',
      heading: year || 'Không rõ năm',
      items,
      open: index === 0 || shown <= OPEN_ENTRIES,
    };
  });
}

const byLabel = new Intl.Collator('vi', { numeric: true });

function newestFirst(a: ReferenceItem, b: ReferenceItem): number {
  const days = (b.issuedOnIso ?? b.year ?? '').localeCompare(a.issuedOnIso ?? a.year ?? '');
  return days || byLabel.compare(a.label, b.label);
}
