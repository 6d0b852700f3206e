import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { enginesFolder } from '../../../scripts/lib/engine-tests.ts';

/**
 * A folder for one run of a browser, with nothing of the person's own profile. In the repository, because a Firefox that was
 * installed as a snap sees no file in the system's folder for temporary ones.
 */
export function ownFolder(): { folder: string; remove: () => void } {
  mkdirSync(enginesFolder, { recursive: true });
  const folder = mkdtempSync(join(enginesFolder, 'run-'));
  // A browser that is closing may still write.
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}
