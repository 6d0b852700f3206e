import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import { disclosureRecords } from './disclosure-records.ts';
import { dutyRecords } from './duty-records.ts';
import { helpRecords } from './help-records.ts';
import { kindRecords } from './kind-records.ts';
import { organizationRecords } from './organization-records.ts';
import { planRecords } from './plan-records.ts';
import type { SearchRecord } from './record.ts';
import { referenceRecords } from './reference-records.ts';
import { reportRecords } from './report-records.ts';

/** A kind of record. A source may know more than the site shows: the build indexes what has a page. */
export type RecordSource = (site: Site, content: Content) => SearchRecord[];

export const recordSources: readonly RecordSource[] = [
  planRecords,
  referenceRecords,
  organizationRecords,
  dutyRecords,
  disclosureRecords,
  kindRecords,
  reportRecords,
  helpRecords,
];

/** Everything that search can find on a site, each address once. */
export function searchRecords(site: Site, content: Content): SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const source of recordSources)
    for (const record of source(site, content)) if (!records.has(record.path)) records.set(record.path, record);
  return [...records.values()];
}
