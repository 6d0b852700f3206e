import { searchRecords } from '../../model/search/records/records.ts';
import type { SearchRecord } from '../../model/search/records/record.ts';
import { fitsInOneFile } from '../../model/search/records/size.ts';
import { currentContent, currentSite } from '../current.ts';
import { readFileTexts } from '../downloads/read-file-texts.ts';

/** Everything that search can find on the site as it is on disk, whether it has a page or not; and the files that are too many to be searched. */
export function currentSearchRecords(): { records: SearchRecord[]; filesLeft: string[] } {
  const { content } = currentContent();
  const site = currentSite();
  const { texts, left } = readFileTexts(site, content);
  return { records: searchRecords(site, content, texts), filesLeft: left };
}

/** Whether the search page reads the site's texts whole. Without it Pagefind's index has the words. */
export const readsWholeTexts = (): boolean => fitsInOneFile(currentSearchRecords().records);
