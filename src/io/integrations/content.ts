import type { AstroIntegration } from 'astro';
import { firstItem } from '../../model/items.ts';
import { serverWatch } from '../watched/server-watch.ts';
import { contentChanged, contentFolders, currentContent, trustEvents } from '../current.ts';

/**
 * Says when the content is read. A build reads it once, and stops where it has an error: nothing half-checked is published. The
 * development server reads it again after a file has changed, and then shows the open page again; an error is logged, and the
 * page says what it can.
 */
export function content(): AstroIntegration {
  return {
    name: 'dan-biet-content',
    hooks: {
      'astro:build:start': () => {
        trustEvents();
        const problem = problemOf();
        if (problem !== null) throw new Error(problem);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folders = contentFolders();
        trustEvents(serverWatch());
        for (const folder of folders) server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const)
          server.watcher.on(event, (path: string) => {
            if (!folders.some((folder) => path.startsWith(folder))) return;
            contentChanged(path);
            // Astro keeps the addresses of pages until it hears this.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {});
            server.hot.send({ type: 'full-reload', path: '*' });
            const problem = problemOf();
            if (problem !== null) logger.error(problem);
          });
      },
    },
  };
}

/** What to say of content with errors; null where it has none. */
function problemOf(): string | null {
  const errors = currentContent().issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return null;
  const first = firstItem(errors);
  return `Nội dung có ${errors.length} lỗi, ví dụ ${first.file}:${first.line}:${first.column} ${first.message} Chạy npm run check để xem tất cả.`;
}
