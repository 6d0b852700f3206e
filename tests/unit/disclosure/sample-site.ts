import { root } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { SchoolLevel, Ownership } from '../../../src/kinds/duty.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

/** The sample school as it is on its day. */
export const sample = readContent(sampleSchool.content, root, sampleDay);
export const sampleSite = buildSite(sample.content, sampleDay);
/** The same school on another day. */
export const sampleSiteOn = (day: string) => buildSite(sample.content, day);

/** The same school, were it of another level or kind of ownership. */
export function sampleSiteAs(change: { schoolLevels?: SchoolLevel[]; ownership?: Ownership }) {
  const { content } = sample;
  const id = content.settings!.data.school;
  const school = content.records.organizations.get(id)!;
  const organizations = new Map(content.records.organizations).set(id, {
    ...school,
    data: { ...school.data, ...change },
  });
  return buildSite({ ...content, records: { ...content.records, organizations } }, sampleDay);
}
