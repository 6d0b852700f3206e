import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import { disclosureRecords } from './disclosure-records.ts';
import { dutyRecords } from './duty-records.ts';
import { fileRecords } from './file-records.ts';
import type { FileTexts } from './file-records.ts';
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

/** Everything that search can find on a site, each address once. @param files the words of the school's files */
export function searchRecords(site: Site, content: Content, files: FileTexts = new Map()): SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const record of [
    ...recordSources.flatMap((source) => source(site, content)),
    ...fileRecords(site, content, files),
  ])
    if (!records.has(record.path)) records.set(record.path, record);
  return [...records.values()];
}
