import { createHash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { firstItem } from '../model/items.ts';
import type { ContentRecord } from '../model/records.ts';
import { kinds } from '../kinds/index.ts';
import type { KindName } from '../kinds/index.ts';
import { codeDigest } from './code-digest.ts';
import { currentContent, currentSite } from './current.ts';
import { contentDirectory, publicDirectory, sharedDirectory } from './paths.ts';
import { renderRecord } from '../model/views/render-record.ts';

/** `&amp;` as Astro writes it in the rest of a page: two spellings cost bytes. */
const written = { characterReferences: { useNamedReferences: true } };

/**
 * Gives Astro's content layer the entries of one collection. Content is data: bodies were parsed and
 * validated against the policy by {@link currentContent}; here they become HTML once, kept under a digest
 * of everything that went in. A record with errors stops the load: nothing half-checked is published.
 */
export function collectionLoader(collection: KindName): Loader {
  return {
    name: `dan-biet-${collection}`,
    async load(context) {
      const { store, config, watcher, logger } = context;
      const load = async () => {
        const { content, issues } = currentContent();
        const errors = issues.filter((issue) => issue.severity === 'error');
        if (errors.length > 0) {
          const first = firstItem(errors);
          throw new Error(
            `Nội dung có ${errors.length} lỗi, ví dụ ${first.file}:${first.line}:${first.column} ${first.message} Chạy npm run check để xem tất cả.`,
          );
        }
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const records = content.records[collection] as ReadonlyMap<string, ContentRecord>;
        const everything = createHash('sha256').update(codeDigest()).update(base).update(currentSite().today);
        for (const each of Object.values(content.records))
          for (const record of each.values()) everything.update(record.id).update(record.digest);
        const shared = everything.digest('hex');
        for (const id of store.keys()) if (!records.has(id)) store.delete(id);
        for (const [id, record] of records) {
          const digest = createHash('sha256').update(shared).update(record.digest).digest('hex');
          if (store.get(id)?.digest === digest) continue;
          const data = await context.parseData({ id, data: record.data, filePath: record.file });
          const rendered =
            record.body === null ? undefined : { html: toHtml(renderRecord(record, currentSite(), base), written) };
          store.set({ id, data, digest, ...(rendered ? { rendered } : {}) });
        }
      };
      await load();
      if (!watcher) return;
      // A file for readers that is refused stops the load as well, and one that is put right lets it go on.
      const roots = [...new Set([contentDirectory(), sharedDirectory()])];
      for (const root of roots) watcher.add(`${root}/${kinds[collection].folder}`);
      watcher.add(publicDirectory());
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path: string) => {
          if ([...roots, publicDirectory()].some((root) => path.startsWith(root)))
            load().catch((error: Error) => logger.error(error.message));
        });
    },
  };
}
