import { addressOf } from '../../kinds/address-of.ts';
import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { periodLabel, requirePeriod } from '../../kinds/period.ts';
import { annualReportPath, dutyPath, itemPath, pages, yearPath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import type { ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { annualReportView, annualReportYears } from '../views/disclosure/annual-report.ts';
import { itemAddresses } from '../views/disclosure/item-addresses.ts';
import { itemView } from '../views/disclosure/item-view.ts';
import { annualReportText, boardText } from './board-text.ts';
import { itemText } from './item-text.ts';
import { recordText } from './record-text.ts';

/** The groups in which `/kiem-tra/` lists the codes, with the words for them. */
export const evidenceGroups = {
  plans: 'Kế hoạch',
  notices: 'Thông báo',
  regulations: 'Quy chế',
  items: 'Mục đã công khai',
  boards: 'Bảng kiểm, báo cáo thường niên',
  legalReferences: 'Văn bản',
  organizations: 'Cơ quan',
} as const;
export type EvidenceGroup = keyof typeof evidenceGroups;

/** A page whose print says which text it is of. */
export interface EvidencePage {
  /** Below the base path, unique. */
  path: string;
  title: string;
  group: EvidenceGroup;
  /** What the page says, as a text whose digest is its code. It does not depend on the day of the build. */
  text: string;
  /** ISO day of the last change of it that a record says; null where none does. */
  changedOn: string | null;
  /**
   * Whether the school wrote it. Of these the earlier codes are kept. The others are put together from records of law and
   * from what was published elsewhere; their earlier codes are not kept.
   */
  own: boolean;
}

const made = new WeakMap<Site, readonly EvidencePage[]>();

/** Every page with a code, in the order of the groups. */
export function evidencePages(site: Site): readonly EvidencePage[] {
  const known = made.get(site) ?? [
    ...ofKind(site, 'plans', true),
    ...ofKind(site, 'notices', true),
    ...ofKind(site, 'regulations', true),
    ...itemPages(site),
    ...boardPages(site),
    ...ofKind(site, 'legalReferences', false),
    ...ofKind(site, 'organizations', false),
  ];
  made.set(site, known);
  return known;
}

function ofKind(site: Site, name: KindName & EvidenceGroup, own: boolean): EvidencePage[] {
  return (site.recordsOf(name) as ContentRecord[]).flatMap((record): EvidencePage[] => {
    const path = addressOf(record);
    if (path === null || isToCome(record, site.today)) return [];
    const text = record.collection === 'plans' ? articleOf(record).text : recordText(record);
    return [{ path, title: kindOf(name).name(record.data), group: name, text, changedOn: changeOf(record, own), own }];
  });
}

/** A notice that is dated after the build's day has no page yet. */
const isToCome = ({ collection, data }: ContentRecord, today: string): boolean =>
  collection === 'notices' && 'issuedOn' in data && data.issuedOn !== null && data.issuedOn > today;

/** The latest day that a record says of itself: of an edit, of its publication, of its signature; of law, of the last comparison. */
function changeOf({ data }: ContentRecord, own: boolean): string | null {
  const edits = 'changes' in data ? data.changes.map(({ on }) => on) : [];
  const published = 'publishedOn' in data ? [data.publishedOn] : [];
  const issued = own && 'issuedOn' in data ? [data.issuedOn] : [];
  const compared = 'provenance' in data ? (data.provenance.verification ?? []).map(({ on }) => on) : [];
  return latest(own ? [...edits, ...published, ...issued] : compared);
}

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((a, b) => (b && (a === null || b > a) ? b : a), null);

function itemPages(site: Site): EvidencePage[] {
  return itemAddresses(site).flatMap((address): EvidencePage[] => {
    const view = itemView(site, address);
    if (view.contents.length === 0) return [];
    const days = view.contents.flatMap(({ publications }) => publications.map(({ onIso }) => onIso));
    return [
      {
        path: itemPath(address.code, address.period),
        title: `${view.title}, ${view.period}`,
        group: 'items',
        text: itemText(view),
        changedOn: latest(days),
        own: true,
      },
    ];
  });
}

function boardPages(site: Site): EvidencePage[] {
  const book = site.dutyRegister();
  const days = book.allDisclosures.flatMap(({ data }) => data.publications.map(({ on }) => on));
  const changedOn = latest(days.filter((day) => day !== null && day <= site.today));
  const of = (path: string, title: string, text: string): EvidencePage => ({
    path,
    title,
    group: 'boards',
    text,
    changedOn,
    own: false,
  });
  const label = (id: string) => periodLabel(requirePeriod(id));
  return [
    of(pages.board, `Công khai, ${label(book.currentYear.id)}`, boardText(site, book.currentYear.id)),
    ...book.schoolYears.map(({ id }) => of(yearPath(id), `Bảng kiểm ${label(id)}`, boardText(site, id))),
    ...annualReportYears(site).map((year) =>
      of(annualReportPath(year), `Báo cáo thường niên năm ${year}`, annualReportText(annualReportView(site, year))),
    ),
  ];
}

/** Lists and guides: printed with their address, and shared by it. */
const sheetsOfTheSite = [
  pages.home,
  pages.plans,
  pages.notices,
  pages.references,
  pages.review,
  pages.toCompare,
  pages.byNumber,
  pages.organizations,
  pages.regulations,
  pages.checkCode,
  pages.citationCheck,
  pages.parentNews,
  pages.about,
  pages.accuracy,
  pages.guides,
  pages.editorGuide,
  pages.headGuide,
  pages.daysOff,
  pages.compareGuide,
  pages.setupGuide,
  pages.errors,
];

/** All pages that are printed with their address: those with a code first, then those on which nothing is a text of its own. */
export const sheetPaths = (site: Site): string[] => {
  const coded = new Set(evidencePages(site).map(({ path }) => path));
  const others = [
    ...sheetsOfTheSite,
    ...site.dutyRegister().duties.map(({ data }) => dutyPath(data.code)),
    ...itemAddresses(site).map(({ code, period }) => itemPath(code, period)),
  ];
  return [...coded, ...others.filter((path) => !coded.has(path))];
};
