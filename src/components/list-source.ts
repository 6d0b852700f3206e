import type { DatasetSource } from '../export/datasets.ts';
import { evidence } from '../io/evidence.ts';
import { publishedFiles } from '../io/published-files.ts';
import { textDigest } from '../io/text-digest.ts';
import { absolute } from './href.ts';

/** What the lists of data are made of on this site. @param site its address, as `absolute` takes it */
export const listSource = (site: URL | undefined): DatasetSource => ({
  address: absolute(site),
  digest: textDigest,
  codes: () => [...evidence().values()],
  files: publishedFiles,
});
