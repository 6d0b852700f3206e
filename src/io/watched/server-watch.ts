import { watchThisProcess } from './work-log.ts';
import type { Begin } from './work-log.ts';

/** Set by who starts a process with the pipe of log-line.ts. */
export const UNDER_WATCH = 'UNDER_WATCH';

/** More than `npm run check` gives a file, since Vite has threads of its own that need the processor meanwhile. */
const MILLISECONDS = 5000;
/** What reading may need besides what the server has. */
const MEGABYTES = 1500;

/** Puts the development server under watch while it reads a file; null where nobody started it so. */
export const serverWatch = (milliseconds = MILLISECONDS, megabytes = MEGABYTES): Begin | null =>
  process.env[UNDER_WATCH] === undefined
    ? null
    : watchThisProcess(() => ({ milliseconds, megabytes: Math.round(process.memoryUsage.rss() / 1e6) + megabytes }));
