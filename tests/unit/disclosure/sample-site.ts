import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../../src/load/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, writeSampleSchool } from '../../support/sample-school.ts';

const home = mkdtempSync(join(tmpdir(), 'dan-biet-'));
const folders = writeSampleSchool(home);
/** The sample school as it stands on its day. */
export const sample = readContent(folders.content, home, sampleDay, folders.public);
rmSync(home, { recursive: true, force: true });
export const sampleSite = buildSite(sample.content, sampleDay);
/** The same school on another day. */
export const sampleSiteOn = (day: string) => buildSite(sample.content, day);
