import { addressOf } from '../../kinds/address-of.ts';
import { kindOf, kinds } from '../../kinds/index.ts';
import { formatOfFile } from '../../kinds/record-format.ts';
import type { KindName } from '../../kinds/index.ts';
import { ownerOf } from '../../kinds/kind.ts';
import { isPublished } from '../check/permanence/published.ts';
import type { KeptRecord } from '../check/permanence/published.ts';
import { comparableKinds } from '../comparison/find-record.ts';
import { LAW_FOLDER } from '../editing/config.ts';
import type { Content, ContentRecord } from '../records.ts';
import { amendableKinds, isAmendable } from './amendment.ts';
import { officialPlaces } from './official-places.ts';
import type { OfficialPlace } from './official-places.ts';

/** A record that can be corrected, withdrawn or compared on a page: plain data, which a file of the site has. */
export interface AmendSource {
  collection: KindName;
  id: string;
  /** What people call it. */
  name: string;
  /** Its address below the base path; null for a kind without pages. */
  page: string | null;
  /** From the root of the repository. */
  path: string;
  /** The file as it is in the repository. */
  text: string;
  /** Documents that can be in its place: newer ones of the same school, where the kind knows this. */
  later: { id: string; name: string }[];
  /** Where the official text is. */
  checkAt: OfficialPlace[];
}

/** The records that have such a file: published documents of the school, and what people compare with official texts. */
export const amendRecords = ({ records }: Pick<Content, 'records'>): ContentRecord[] =>
  [...new Set([...amendableKinds, ...comparableKinds])]
    .flatMap((name) => [...(records[name].values() as Iterable<ContentRecord>)])
    .filter((record) => !isAmendable(record.collection) || isPublished(record as KeptRecord));

/** @param text the file of the record */
export function amendSource(
  record: ContentRecord,
  text: string,
  content: Pick<Content, 'records' | 'settings'>,
): AmendSource {
  const { collection, id, data } = record;
  const { folder, name } = kindOf(collection);
  return {
    collection,
    id,
    name: name(data),
    page: addressOf(record),
    path: `${rootOf(record, content)}/${folder}/${id}.${formatOfFile(collection, record.file)}`,
    text,
    later: laterPlans(record, content.records),
    checkAt: officialPlaces(record, content.records),
  };
}

function rootOf({ collection, data }: ContentRecord, { settings }: Pick<Content, 'settings'>): string {
  const isShared = settings?.data.sharedLaw === true && ownerOf(kindOf(collection), data) === 'law';
  return isShared ? LAW_FOLDER : (settings?.data.editing?.folder ?? LAW_FOLDER);
}

function laterPlans({ collection, id, data }: ContentRecord, { plans }: Content['records']): AmendSource['later'] {
  if (collection !== 'plans' || !('year' in data)) return [];
  return [...plans.values()]
    .filter((plan) => plan.id !== id && plan.data.status !== 'draft' && plan.data.year >= data.year)
    .map((plan) => ({ id: plan.id, name: kinds.plans.name(plan.data) }));
}
