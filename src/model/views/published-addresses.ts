import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import {
  annualReportPath,
  boardPath,
  errorPath,
  facetPath,
  fixedFiles,
  itemPath,
  originalsPath,
  pages,
  planNotesPath,
  yearPath,
} from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import { hasIssuedText } from '../disclosure/regulations.ts';
import type { ContentRecord } from '../records.ts';
import { issueCodes } from '../rules/catalogue.ts';
import { isIssued } from '../site/issued-day.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import type { Site } from '../site/site.ts';
import { annualReportYears } from './disclosure/annual-report.ts';
import { boardFilters } from './disclosure/board-view.ts';
import { itemAddresses } from './disclosure/item-addresses.ts';
import { formatsOf } from './official-formats.ts';
import type { OfficialKind } from './official-formats.ts';
import { planAnchors } from './plan-document.ts';
import { parentQuestions } from './parent-questions.ts';
import { referenceFacets } from './reference-facets.ts';

/** A page, and the anchors on it that follow from the content. */
export interface PublishedPage {
  path: string;
  anchors: string[];
}

/** Facets whose values a document keeps: a state changes with the day, and so does whether a plan in force cites it. */
export const lastingFacets: ReadonlySet<string> = new Set(['loai', 'nam', 'co-quan']);

/**
 * Every page that the site promises to keep. Left out is what changes with the day: lists by state of a document or of a
 * duty, and the rows of such lists.
 */
export function publishedPages(site: Site): PublishedPage[] {
  const page = (path: string, anchors: string[] = []): PublishedPage => ({ path, anchors });
  const book = site.dutyRegister();
  return [
    page(
      pages.home,
      parentQuestions(site).map(({ anchor }) => anchor),
    ),
    ...Object.values({ ...pages, home: null, ...fixedFiles }).flatMap((path) => (path === null ? [] : [page(path)])),
    ...kindNames.flatMap((name) => {
      const { list, pages: place } = kindOf(name);
      return list && 'route' in place ? [page(place.route)] : [];
    }),
    ...kindNames.flatMap((name) => site.recordsOf(name)).flatMap((record) => pagesOf(record, site)),
    ...itemAddresses(site).map(({ code, period }) => page(itemPath(code, period))),
    ...annualReportYears(site).flatMap((year) => withFiles('report', page(annualReportPath(year)), site)),
    ...book.schoolYears.flatMap(({ id }) => [
      ...withFiles('book', page(yearPath(id)), site),
      ...boardFilters(site, id)
        .filter((filter) => filter['tinh-trang'] === undefined)
        .map((filter) => page(boardPath(id, filter))),
    ]),
    ...referenceFacets(site)
      .filter(({ key }) => lastingFacets.has(key))
      .flatMap(({ key, values }) => values.map(({ slug }) => page(facetPath(key, slug)))),
    ...issueCodes.map((code) => page(errorPath(code))),
  ];
}

function pagesOf(record: ContentRecord, site: Site): PublishedPage[] {
  const path = addressOf(record);
  if (path === null) return [];
  const blocks = record.body === null ? [] : articleOf(record).blocks.map(({ anchor }) => anchor);
  const ofOriginals =
    'originals' in record.data && record.data.originals.length > 0 ? [{ path: originalsPath(path), anchors: [] }] : [];
  if (!isIssued(record) || (record.collection === 'regulations' && !hasIssuedText(record)))
    return [{ path, anchors: blocks }];
  const inText = [...blocks, ...site.citationsIn(record).map(citationAnchor)];
  if (record.collection === 'notices') return [...withFiles('notice', { path, anchors: inText }, site), ...ofOriginals];
  if (record.collection === 'regulations') return withFiles('regulation', { path, anchors: inText }, site);
  const notes = site.notes(record.id).map(({ code }) => `ghi-chu-${code.toLowerCase()}`);
  const anchors = [...Object.values(planAnchors), ...inText];
  return [
    ...withFiles('plan', { path, anchors }, site),
    { path: planNotesPath(record.id), anchors: notes },
    ...ofOriginals,
  ];
}

/** A page and the files that its document is published as. */
const withFiles = (kind: OfficialKind, page: PublishedPage, { settings }: Site): PublishedPage[] => [
  page,
  ...formatsOf(settings, kind, page.path).map(({ path }) => ({ path, anchors: [] })),
];
