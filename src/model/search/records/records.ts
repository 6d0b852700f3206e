import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import { dutyRecords } from './duty-records.ts';
import { helpRecords } from './help-records.ts';
import { organizationRecords } from './organization-records.ts';
import { planRecords } from './plan-records.ts';
import type { SearchRecord } from './record.ts';
import { referenceRecords } from './reference-records.ts';

/** A kind of record. A source may know more than the site shows: the build indexes what has a page. */
export type RecordSource = (site: Site, content: Content) => SearchRecord[];

export const recordSources: readonly RecordSource[] = [
  planRecords,
  referenceRecords,
  organizationRecords,
  dutyRecords,
  helpRecords,
];

/** Everything that search can find on a site. */
export const searchRecords = (site: Site, content: Content): SearchRecord[] =>
  recordSources.flatMap((source) => source(site, content));
