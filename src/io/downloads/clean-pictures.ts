import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sizeFault } from '../../model/download/check-bytes.ts';
import { withoutMetadata } from '../../model/download/picture-metadata.ts';
import { withoutCameraParts } from '../../model/download/pictures-inside.ts';
import { downloadFault, endingOf } from '../../model/downloads.ts';
import { unwatched } from '../fix-content.ts';
import type { FixWatch } from '../fix-content.ts';
import { cleanOffice } from './clean-office.ts';
import { isSignedPdf } from './signed-file.ts';
import { writeFiles } from '../import/write-files.ts';
import type { SchoolFolder } from '../school-folders.ts';

type Clean = (ending: string, bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
const office: Clean = (_, bytes) => cleanOffice(bytes);
/** A signature is for the bytes as they are. */
const pdf: Clean = (_, bytes) => (isSignedPdf(bytes) ? bytes : withoutCameraParts(bytes));

/** What takes such data out of a file, by its ending. */
const cleaners: Readonly<Record<string, Clean>> = {
  jpg: withoutMetadata,
  jpeg: withoutMetadata,
  png: withoutMetadata,
  webp: withoutMetadata,
  mp3: withoutMetadata,
  mp4: withoutMetadata,
  docx: office,
  pdf,
  xlsx: office,
};

/**
 * Writes the pictures, sound and films of a school's folders again that have such data, and files with such pictures. Gives the path of each as
 * soon as it is changed. @param watch hears which file is worked on
 * @throws the system's own error, after which the file at which it happened is as it was
 */
export function* cleanPictures(folders: readonly SchoolFolder[], watch: FixWatch = unwatched): Generator<string> {
  for (const { folder, entries } of folders)
    for (const entry of entries) {
      if (downloadFault(entry, true) !== null) continue;
      const ending = endingOf(entry.path);
      const path = join(folder, entry.path);
      if (!Object.hasOwn(cleaners, ending) || sizeFault(entry.path, statSync(path).size) !== null) continue;
      if (!watch.mayRead(path)) continue;
      const bytes = new Uint8Array(readFileSync(path));
      const clean = cleaners[ending]?.(ending, bytes) ?? bytes;
      watch.isRead();
      if (clean === bytes) continue;
      writeFiles([{ path, content: clean }], { force: true });
      yield path;
    }
}
