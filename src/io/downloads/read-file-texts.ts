import { join } from 'node:path';
import { z } from 'zod';
import { endingOf } from '../../model/downloads.ts';
import type { Content } from '../../model/records.ts';
import { filesToRead } from '../../model/search/records/file-records.ts';
import type { FileTexts } from '../../model/search/records/file-records.ts';
import type { Site } from '../../model/site/site.ts';
import { openPaths, schoolFolders } from '../school-folders.ts';
import { RememberedReading } from './remembered-reading.ts';

/** Letters of all files that are searched: the newest two hundred files, if all are as long as may be. */
const MOST_OF_ALL = 20_000_000;

/** A file that its reader did not finish is an error of the checker, which gives it the same limits; nothing of it is searched. */
const reading = new RememberedReading({
  script: 'src/io/downloads/file-text-process.ts',
  memory: '.cache/chu-de-tim.json',
  shape: z.string(),
  unfinished: () => '',
});

/** The words of the PDF and Word files that pages of the school offer, and the paths of those left out because there are too many. */
export function readFileTexts(site: Site, { records, files }: Content): { texts: FileTexts; left: string[] } {
  const folders = openPaths(schoolFolders());
  const due = filesToRead(site, { records }).flatMap((path) => {
    const folder = folders.get(path);
    const sha256 = files.get(path)?.sha256 ?? '';
    return folder === undefined || sha256 === ''
      ? []
      : [{ path, at: join(folder, path), key: sha256 + endingOf(path) }];
  });
  const read = reading.read(new Map(due.map(({ key, at, path }) => [key, { path: at, ending: endingOf(path) }])));
  const texts = new Map<string, string>();
  const left: string[] = [];
  let letters = 0;
  for (const { path, key } of due) {
    const text = read.get(key) ?? '';
    letters += text.length;
    if (letters > MOST_OF_ALL) left.push(path);
    else texts.set(path, text);
  }
  return { texts, left };
}
