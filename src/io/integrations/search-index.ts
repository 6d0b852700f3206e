import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixedFiles } from '../../model/addresses.ts';
import { packVocabulary } from '../../model/search/correction/vocabulary.ts';
import { isInFile } from '../../model/search/records/in-file.ts';
import { fitsInOneFile, fitToSize } from '../../model/search/records/size.ts';
import { packTexts } from '../../model/search/word-search/packed-texts.ts';
import { buildIndex } from '../search/build-index.ts';
import { recordsWithPage } from '../search/records-with-page.ts';
import { currentSearchRecords } from '../search/current-records.ts';

/** Where Pagefind's index lies. */
export const INDEX_FOLDER = 'pagefind';

/**
 * After a build, indexes every record that has a page, and writes the texts of a small site, which its own search page reads
 * in the place of the index. The index is there in any case: a search over the sites of several schools merges them.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'dan-biet-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { records: findable, filesLeft } = currentSearchRecords();
        const { found, missing } = recordsWithPage(findable, root);
        writeFileSync(
          join(root, fixedFiles.vocabulary),
          JSON.stringify(packVocabulary(found.filter((each) => !isInFile(each)))),
        );
        const { records, files, bytes } = await buildIndex(fitToSize(found), join(root, INDEX_FOLDER));
        logger.info(`${records} mục tìm được, ${files} tệp, ${Math.round(bytes / 1000)} kB.`);
        if (fitsInOneFile(findable))
          writeFileSync(join(root, fixedFiles.searchTexts), JSON.stringify(packTexts(found)));
        if (filesLeft.length > 0) logger.warn(`Chữ của ${filesLeft.length} tệp không vào tìm kiếm: quá nhiều chữ.`);
        const broken = missing.filter(({ path }) => path.includes('#'));
        if (broken.length > 0) logger.warn(`Không có trên trang: ${broken.map(({ path }) => path).join(', ')}`);
      },
    },
  };
}
