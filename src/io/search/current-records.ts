import { searchRecords } from '../../model/search/records/records.ts';
import type { SearchRecord } from '../../model/search/records/record.ts';
import { fitsInOneFile } from '../../model/search/records/size.ts';
import { currentContent, currentSite } from '../current.ts';

/** Everything that search can find on the site as it is on disk, whether it has a page or not. */
export const currentSearchRecords = (): SearchRecord[] => searchRecords(currentSite(), currentContent().content);

/** Whether the search page reads the site's texts whole. Without it Pagefind's index has the words. */
export const readsWholeTexts = (): boolean => fitsInOneFile(currentSearchRecords());
