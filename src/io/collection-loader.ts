import type { Loader } from 'astro/loaders';
import type { ContentRecord } from '../model/records.ts';
import type { KindName } from '../kinds/index.ts';
import { currentContent } from './current.ts';

/**
 * Gives Astro's content layer the records of one collection, as its schema reads them, for anyone who builds on this site with
 * `getCollection`. The site's own pages ask the views of the model, which know the records of other kinds as well; the text of a record becomes
 * HTML where its page is written (`record-text.ts`, 0094), so that nothing is kept that depends on other records.
 */
export const collectionLoader = (collection: KindName): Loader => ({
  name: `dan-biet-${collection}`,
  async load(context) {
    const { store } = context;
    const records = currentContent().content.records[collection] as ReadonlyMap<string, ContentRecord>;
    for (const id of store.keys()) if (!records.has(id)) store.delete(id);
    for (const [id, { data, digest, file }] of records) {
      if (store.get(id)?.digest === digest) continue;
      store.set({ id, data: await context.parseData({ id, data, filePath: file }), digest });
    }
  },
});
