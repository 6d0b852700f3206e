import { parseRedirects } from '../model/redirects.ts';
import type { Redirect } from '../model/redirects.ts';
import { redirectsIn, schoolFolders } from './school-folders.ts';

/** The rules of `public/_redirects`; `problem` names the lines that are none, and is null where all are. */
export function readRedirects(): { redirects: Redirect[]; problem: { problem: string; remedy: string } | null } {
  const { redirects, wrong } = parseRedirects(schoolFolders().map(redirectsIn).join(''));
  if (wrong.length === 0) return { redirects, problem: null };
  return {
    redirects,
    problem: {
      problem: `public/_redirects: không hiểu dòng ${wrong.join(', ')}.`,
      remedy: 'viết như “/ke-hoach/ma-cu/ /ke-hoach/ma-moi/ 301”.',
    },
  };
}
