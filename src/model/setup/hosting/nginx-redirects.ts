import { isReadAlike } from '../../host-path.ts';
import type { Redirect } from '../../redirects.ts';

/**
 * Rules of `public/_redirects` for nginx, inside `server`. `parseRedirects` admits no letter that means something to nginx;
 * the first rule that holds wins, as it does at the hosts that read the file itself.
 */
export function nginxRedirects(redirects: readonly Pick<Redirect, 'from' | 'to'>[]): string {
  return redirects
    .map(({ from, to }) => {
      const prefix = from.endsWith('*') ? from.slice(0, -1) : from.replace(/\/$/u, '');
      const pattern = decodeAddress(prefix).replace(/[.*+?^${}()|[\]\\-]/gu, String.raw`\$&`);
      return `rewrite "^${pattern}${from.endsWith('*') ? '' : '/?$'}" "${to}" permanent;\n`;
    })
    .join('');
}

/** nginx compares the decoded address. A letter that means something between its quotes keeps its escape, so that nothing has that address. */
function decodeAddress(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return isReadAlike(decoded) ? decoded : path;
  } catch {
    return path;
  }
}
