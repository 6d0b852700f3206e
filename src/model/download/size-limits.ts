import { endingOf } from '../downloads.ts';

const MB = 1_000_000;

/** A picture of a telephone as it is has 3 to 5 MB; a page with more of them does not open in a village. */
const PICTURE = 5 * MB;
/** Cloudflare Pages publishes no file above 25 MiB, and git keeps every version of a file. */
const OTHER = 25 * MB;

const most: Readonly<Record<string, number>> = {
  csv: 5 * MB,
  txt: 5 * MB,
  png: PICTURE,
  jpg: PICTURE,
  jpeg: PICTURE,
  webp: PICTURE,
};

/** How many bytes a download may have. @param path of a file whose name has no fault */
export const mostBytes = (path: string): number => most[endingOf(path)] ?? OTHER;
