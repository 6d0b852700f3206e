import { addressOf } from '../../kinds/address-of.ts';
import { kindNames, kindOf } from '../../kinds/index.ts';
import {
  codedTextPath,
  dutyCalendarPath,
  dutyFeedPath,
  facetPath,
  fixedFiles,
  itemPath,
  listPagePath,
  machineFiles,
  ownBeginnings,
  pages,
  printStylePath,
  qrPath,
  templatePath,
  yearPath,
} from '../addresses.ts';
import { DOWNLOADS } from '../downloads.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { itemAddresses } from './disclosure/item-addresses.ts';
import { lastingFacets, publishedPages } from './published-addresses.ts';
import { facetTitles } from './reference-facets.ts';

/** Every address that a built site answers, so that nothing else may take it. */
export interface ServedAddresses {
  /** Pages and files, each once. */
  paths: ReadonlySet<string>;
  /** Pages below which every address is their own: their files, their further pages. */
  below: ReadonlySet<string>;
  /** How further addresses begin that are the build's own. */
  begins: readonly string[];
}

/**
 * What a site answers. Tests compare it with all files of built sites.
 * @param site null where the content has errors, so that nothing is built: then what its records alone say
 */
export function servedAddresses(content: Pick<Content, 'records' | 'files'>, site: Site | null): ServedAddresses {
  const records = kindNames.flatMap((name): ContentRecord[] => [...content.records[name].values()]);
  const own = new Map(records.map((record) => [addressOf(record), record]));
  const duties = records.filter(({ collection }) => collection === 'duties').map(({ id }) => id);
  const years = site?.dutyRegister().schoolYears.map(({ id }) => yearPath(id)) ?? [];
  const lists = new Set<string>([
    ...Object.values(pages),
    ...kindNames.flatMap((name) => routeOf(name) ?? []),
    ...[...own].flatMap(([path, { collection }]) => (path !== null && collection === 'duties' ? [path] : [])),
  ]);
  const published = site ? publishedPages(site).map(({ path }) => path) : [];
  const paths = new Set([
    ...lists,
    ...Object.values(fixedFiles),
    ...Object.values(machineFiles),
    ...own.keys().filter((path) => path !== null),
    ...published,
    ...[...lists, ...published.filter((path) => path.endsWith('/'))].flatMap(filesOf),
    ...duties.flatMap((code) => [dutyFeedPath(code), dutyCalendarPath(code)]),
    `/${DOWNLOADS}`,
    ...[...content.files.keys()].map((path) => `/${path}`),
  ]);
  const items = site ? itemAddresses(site).map(({ code, period }) => itemPath(code, period)) : [];
  return {
    paths,
    below: new Set(
      [...own.keys().filter((path) => path !== null && !lists.has(path)), ...items, ...years].flatMap(
        (path) => path ?? [],
      ),
    ),
    begins: [
      ...ownBeginnings(),
      ...Object.keys(facetTitles).flatMap((key) => (lastingFacets.has(key) ? [] : [facetPath(key, '').slice(0, -1)])),
      ...[...paths].filter((path) => path.endsWith('/')).map((path) => listPagePath(path, 2).replace(/2\/$/u, '')),
      ...duties.map((code) => templatePath(code, '').replace(/\.xlsx$/u, '')),
    ],
  };
}

/** What each page has for print and for comparing a printed sheet. */
const filesOf = (path: string): string[] => [printStylePath(path), qrPath(path), codedTextPath(path)];

function routeOf(name: (typeof kindNames)[number]): string | null {
  const { pages: place } = kindOf(name);
  return 'route' in place ? place.route : null;
}
