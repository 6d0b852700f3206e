// node tests/support/build-samples.ts: builds the two sites besides the repository's own that tests of built pages and browser tests
// read, unless nothing has changed. Those tests build them themselves where they run alone.

import { buildSampleSchool } from './sample-school.ts';
import { buildUnderBase } from './based-site.ts';

await buildSampleSchool();
await buildUnderBase();
