import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { editingPolicy, pagePolicy } from '../../model/setup/hosting/content-security-policy.ts';
import { capture } from '../../model/text/capture.ts';

export { scriptPolicy } from '../../model/setup/hosting/content-security-policy.ts';

/** What a page writes where its policy will be. */
export const CSP_PLACEHOLDER = 'csp-cua-trang-nay';

/** What the page of the editing screen writes instead. @param hosts origins of the repository's host */
export const editingPlaceholder = (hosts: readonly string[]): string => [CSP_PLACEHOLDER, ...hosts].join(' ');

/** What a page writes that sends changes to the repository: an ordinary page, which may ask its host. */
export const sendingPlaceholder = (hosts: readonly string[]): string =>
  hosts.length === 0 ? CSP_PLACEHOLDER : [CSP_PLACEHOLDER, SENDS, ...hosts].join(' ');
const SENDS = 'gui';

/**
 * Gives each page of a build its Content-Security-Policy: everything from the site itself, no inline script, and exactly the
 * inline style sheets that the page has, by hash. Astro's own `security.csp` would also allow its islands' scripts, which this
 * site does not use. A page gets it before it is written: to read and write all pages again took a tenth of a build of 1,000 plans.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'dan-biet-csp',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
        if (command !== 'build') return;
        // Astro writes the entry between quotes as it is, and the name of a folder may have one.
        const find = 'dan-biet:page-policy';
        const replacement = fileURLToPath(new URL('./page-policy.ts', import.meta.url));
        updateConfig({ vite: { resolve: { alias: { [find]: replacement } } } });
        addMiddleware({ order: 'post', entrypoint: find });
      },
    },
  };
}

/** A page with its policy in the place of the mark that it has there. */
export const withPolicy = (html: string): string =>
  html.replace(placeholder, (_, sends: string | undefined, hosts: string) =>
    policyFor(html, hosts, sends !== undefined),
  );

const placeholder = new RegExp(`${CSP_PLACEHOLDER}( ${SENDS})?((?: https?://[^\\s"]+)*)`, 'u');

/**
 * The policy for a page: that of all pages with the hashes of its inline style sheets, or that of the editing screen.
 * @param hosts origins separated by spaces that it may ask besides the site. @param sends whether it is an ordinary page that sends changes, and not the editing screen
 */
export function policyFor(html: string, hosts = '', sends = false): string {
  const asked = hosts.trim() === '' ? [] : hosts.trim().split(' ');
  if (asked.length > 0 && !sends) return editingPolicy(asked);
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map((match) => capture(match, 1));
  return pagePolicy(
    styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`),
    asked,
  );
}
