import type { z } from 'zod';
import { datasetPath } from '../model/addresses.ts';
import type { DatasetName } from '../model/addresses.ts';
import type { Evidence } from '../model/evidence/page-codes.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/site/site.ts';
import type { TableView } from '../model/table/table-view.ts';
import { citationRecord, citationsJson } from './citations-json.ts';
import { codeRecord, codesJson } from './codes-json.ts';
import type { TextDigest } from './content-hash.ts';
import type { Address, Dataset } from './dataset.ts';
import { disclosureRecord, disclosuresJson } from './disclosures-json.ts';
import { dutiesJson, dutyRecord } from './duties-json.ts';
import { fileRecord, filesJson } from './files-json.ts';
import type { FileFacts } from './files-json.ts';
import { itemRecord, itemsJson } from './items-json.ts';
import { lawJson, lawRecord } from './law-json.ts';
import { legalReferenceRecord, legalReferencesJson } from './legal-references-json.ts';
import { listTable, listTableAbout } from './list-table.ts';
import type { TabularList } from './list-table.ts';
import { noticeRecord, noticesJson } from './notices-json.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { planRecord, plansJson } from './plans-json.ts';
import { regulationRecord, regulationsJson } from './regulations-json.ts';
import { reviewJson, reviewRecord } from './review-json.ts';
import type { XlsxAbout } from './table-xlsx.ts';

/** What the lists are made of besides the site. */
export interface DatasetSource {
  address: Address;
  /** SHA-256 */
  digest: TextDigest;
  /** The codes of all pages. */
  codes: () => readonly Evidence[];
  /** The files of the school. */
  files: () => readonly FileFacts[];
}

/** A list: the schema of its records, and how it is made. */
interface List {
  record: z.ZodObject;
  of: (site: Site, source: DatasetSource) => Dataset<unknown>;
}

/** Every list of data that the site publishes. */
const lists: { readonly [Name in DatasetName]: List } = {
  plans: { record: planRecord, of: (site, { address }) => plansJson(site, address) },
  notices: { record: noticeRecord, of: (site, { address }) => noticesJson(site, address) },
  regulations: { record: regulationRecord, of: (site, { address }) => regulationsJson(site, address) },
  'legal-references': {
    record: legalReferenceRecord,
    of: (site, { address, digest }) => legalReferencesJson(site, address, digest),
  },
  citations: { record: citationRecord, of: (site, { address }) => citationsJson(site, address) },
  disclosures: { record: disclosureRecord, of: (site, { address }) => disclosuresJson(site, address) },
  duties: { record: dutyRecord, of: (site, { address, digest }) => dutiesJson(site, address, digest) },
  review: { record: reviewRecord, of: (site, { address }) => reviewJson(site, address) },
  law: { record: lawRecord, of: (site, { address, digest }) => lawJson(site, address, digest) },
  codes: { record: codeRecord, of: (site, { address, codes }) => codesJson(site, address, codes()) },
  files: { record: fileRecord, of: (site, { address, files }) => filesJson(site, address, files()) },
  items: { record: itemRecord, of: (site, { address }) => itemsJson(site, address) },
};

/** The schema of the records of a list. */
export const recordSchemaOf = (name: DatasetName): z.ZodObject => lists[name].record;

/** A list as one table, whole: its parts are for programs. */
export const datasetTable = (
  site: Site,
  name: TabularList,
  source: DatasetSource,
): { table: TableView; about: XlsxAbout } => {
  const whole = lists[name].of(site, source);
  return { table: listTable(name, whole, lists[name].record), about: listTableAbout(whole) };
};

export const datasetNames = Object.keys(lists) as DatasetName[];

/**
 * A list in the files that it is published as. The last list of a site is kept, for its files are asked for one after the other,
 * and no other: those of a thousand plans are a hundred megabytes.
 */
export const datasetParts = (site: Site, name: DatasetName, source: DatasetSource): readonly Part<Dataset<unknown>>[] =>
  lastOf(site)(name, source);

const lastOf = once.perObject((site: Site) => {
  let last: { name: DatasetName; parts: Part<Dataset<unknown>>[] } | null = null;
  return (name: DatasetName, source: DatasetSource) => {
    if (last?.name !== name)
      last = { name, parts: partsOf(lists[name].of(site, source), (part) => source.address(datasetPath(name, part))) };
    return last.parts;
  };
});
