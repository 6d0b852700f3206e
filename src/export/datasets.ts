import { datasetPath } from '../model/addresses.ts';
import type { DatasetName } from '../model/addresses.ts';
import type { Evidence } from '../model/evidence/page-codes.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/site/site.ts';
import { citationsJson } from './citations-json.ts';
import { codesJson } from './codes-json.ts';
import type { TextDigest } from './content-hash.ts';
import type { Address, Dataset } from './dataset.ts';
import { disclosuresJson } from './disclosures-json.ts';
import { dutiesJson } from './duties-json.ts';
import { filesJson } from './files-json.ts';
import type { FileFacts } from './files-json.ts';
import { itemsJson } from './items-json.ts';
import { lawJson } from './law-json.ts';
import { legalReferencesJson } from './legal-references-json.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { plansJson } from './plans-json.ts';
import { reviewJson } from './review-json.ts';

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

/** Every list of data that the site publishes. */
const lists: { readonly [Name in DatasetName]: (site: Site, source: DatasetSource) => Dataset<unknown> } = {
  plans: (site, { address }) => plansJson(site, address),
  'legal-references': (site, { address, digest }) => legalReferencesJson(site, address, digest),
  citations: (site, { address }) => citationsJson(site, address),
  disclosures: (site, { address }) => disclosuresJson(site, address),
  duties: (site, { address, digest }) => dutiesJson(site, address, digest),
  review: (site, { address }) => reviewJson(site, address),
  law: (site, { address, digest }) => lawJson(site, address, digest),
  codes: (site, { address, codes }) => codesJson(site, address, codes()),
  files: (site, { address, files }) => filesJson(site, address, files()),
  items: (site, { address }) => itemsJson(site, address),
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
      last = { name, parts: partsOf(lists[name](site, source), (part) => source.address(datasetPath(name, part))) };
    return last.parts;
  };
});
