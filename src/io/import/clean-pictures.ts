import { extname } from 'node:path';
import { withoutMetadata } from '../downloads/clean-pictures.ts';
import type { PendingFile } from './write-files.ts';

/** The files of an import, their pictures without what a camera wrote into them: the checker would refuse those. */
export const withCleanPictures = (files: readonly PendingFile[]): Promise<PendingFile[]> =>
  Promise.all(
    files.map(async ({ path, content }) => ({
      path,
      content: typeof content === 'string' ? content : await withoutMetadata(extname(path).slice(1), content),
    })),
  );
