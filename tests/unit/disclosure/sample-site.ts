import { root } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

/** The sample school as it stands on its day. */
export const sample = readContent(sampleSchool.content, root, sampleDay);
export const sampleSite = buildSite(sample.content, sampleDay);
/** The same school on another day. */
export const sampleSiteOn = (day: string) => buildSite(sample.content, day);
