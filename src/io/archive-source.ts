import { itemPath } from '../model/addresses.ts';
import { once } from '../model/once.ts';
import type { CsvFile } from '../model/views/disclosure/data-view.ts';
import { xlsxAbout } from './disclosure-views.ts';
import { evidence } from './evidence.ts';
import { openDownload, schoolFolders } from './school-folders.ts';

/** What an archive of a school year takes from the disk and from the codes. @param address makes a path absolute */
export function archiveSource(address: (path: string) => string) {
  const folders = once(() => schoolFolders());
  return {
    download: (path: string) => openDownload(folders(), path),
    codedText: (code: string, period: string) => evidence().get(itemPath(code, period))?.coded ?? null,
    xlsxAbout: (file: CsvFile) => xlsxAbout(file, address),
  };
}
