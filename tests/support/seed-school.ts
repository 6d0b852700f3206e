import { existsSync } from 'node:fs';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { contentFolder, seedFolder } from '../../src/model/setup/setup-changes.ts';

/**
 * The content folder of the school that the repository came with, absolute. `npm run init` moves that school out of
 * `src/content` when another takes the repository over; the tests of the product go on reading it where it went.
 */
export const seedContent: string = existsSync(inRepository(seedFolder))
  ? inRepository(seedFolder)
  : inRepository(contentFolder);
