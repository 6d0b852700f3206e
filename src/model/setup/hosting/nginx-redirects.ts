import type { Redirect } from '../../redirects.ts';

/**
 * Rules of `public/_redirects` for nginx, inside `server`. `parseRedirects` admits no letter that means something to nginx;
 * the first rule that holds wins, as it does at the hosts that read the file itself.
 */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to }) => {
      const prefix = from.endsWith('*') ? from.slice(0, -1) : from.replace(/\/$/u, '');
      const pattern = decodeAddress(prefix).replace(/[.*+?^${}()|[\]\\-]/gu, String.raw`\$&`);
      return `rewrite "^${pattern}${from.endsWith('*') ? '' : '/?$'}" "${to}" permanent;\n`;
    })
    .join('');
}

/** nginx compares the decoded address. */
function decodeAddress(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return /^[\p{L}\p{N}\-._~/%]*$/u.test(decoded) ? decoded : path;
  } catch {
    return path;
  }
}
