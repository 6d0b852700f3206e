import { hostPath } from './host-path.ts';
import { capture } from './text/capture.ts';

/** A rule by which a server sends readers from an address that is gone to another, forever (301). */
export interface Redirect {
  /** Path from the site's root, or one ending in `*`, for all that begins so. */
  from: string;
  /** Path, or a whole address that begins with `https://`. */
  to: string;
  /** Line of `public/_redirects`, from 1. */
  line: number;
}

const rule =
  /^(\/[\p{L}\p{N}\-._~/%]*\*?)\s+(\/[\p{L}\p{N}\-._~/%#]*|https:\/\/[\p{L}\p{N}\-._~/%#?&=:]+)(?:\s+301)?$/u;

/** Lines that are read. The hosts themselves read about as many (Cloudflare Pages: 2,100 rules), and each is compared with every address. */
export const MOST_REDIRECTS = 2100;

/**
 * Reads the lines of `public/_redirects` (`/cũ/ /mới/ 301`), the form that Cloudflare Pages and Netlify read.
 *
 * @returns the rules, and the numbers (from 1) of lines that are none; empty lines and those that begin with `#` are skipped;
 *   whether there are more lines than are read
 */
export function parseRedirects(text: string): { redirects: Redirect[]; wrong: number[]; isTooLong: boolean } {
  const redirects: Redirect[] = [];
  const wrong: number[] = [];
  const lines = text.trimEnd().split(/\r\n?|\n/u);
  for (const [index, line] of lines.slice(0, MOST_REDIRECTS).entries()) {
    const own = line.trim();
    if (own === '' || own.startsWith('#')) continue;
    const match = rule.exec(own);
    const [from, to] = match ? [capture(match, 1), capture(match, 2)] : ['', ''];
    const isRead = hostPath(from.replace(/\*$/u, '')) !== null && (isElsewhere(to) || hostPath(to) !== null);
    if (match && isRead && !to.startsWith('//')) redirects.push({ from, to, line: index + 1 });
    else wrong.push(index + 1);
  }
  return { redirects, wrong, isTooLong: lines.length > MOST_REDIRECTS };
}

/** Whether a rule leads to another host. */
export const isElsewhere = (to: string): boolean => to.startsWith('https://');

/** Redirects as the hosts read them, one a line. */
export const redirectLines = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
