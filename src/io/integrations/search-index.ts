import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchRecords } from '../../model/search/records/records.ts';
import { fitToSize } from '../../model/search/records/size.ts';
import { currentContent, currentSite } from '../current.ts';
import { buildIndex } from '../search/build-index.ts';
import { recordsWithPage } from '../search/records-with-page.ts';

/** Where the index lies in the built site. */
export const INDEX_FOLDER = 'pagefind';

/** After a build, indexes every record that has a page. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'dan-biet-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { found, missing } = recordsWithPage(searchRecords(currentSite(), currentContent().content), root);
        const { records, files, bytes } = await buildIndex(fitToSize(found), join(root, INDEX_FOLDER));
        logger.info(`${records} mục tìm được, ${files} tệp, ${Math.round(bytes / 1000)} kB.`);
        const broken = missing.filter(({ path }) => path.includes('#'));
        if (broken.length > 0) logger.warn(`Không có trên trang: ${broken.map(({ path }) => path).join(', ')}`);
      },
    },
  };
}
