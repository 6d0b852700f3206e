import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a page writes where its policy will stand. */
export const CSP_PLACEHOLDER = 'csp-cua-trang-nay';

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** What the page of the editing screen writes instead. @param hosts origins of the repository's host */
export const editingPlaceholder = (hosts: readonly string[]): string => [CSP_PLACEHOLDER, ...hosts].join(' ');

/**
 * Writes each built page's Content-Security-Policy into its `<meta>`: everything from the site itself,
 * no inline script, and exactly the inline style sheets that the page has, by hash. Astro's own
 * `security.csp` would also allow its islands' scripts, which this site does not use.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'dan-biet-csp',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let pages = 0;
        for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
          if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
          const path = join(entry.parentPath, entry.name);
          const html = readFileSync(path, 'utf8');
          if (!html.includes(CSP_PLACEHOLDER)) continue;
          writeFileSync(
            path,
            html.replace(placeholder, (_, hosts: string) => policyFor(html, hosts)),
          );
          pages++;
        }
        logger.info(`${pages} trang có chính sách an toàn nội dung.`);
      },
    },
  };
}

const placeholder = new RegExp(`${CSP_PLACEHOLDER}((?: https://[^\\s"]+)*)`, 'u');

/**
 * The policy for a page: the fixed directives, and the hashes of its inline style sheets.
 * @param hosts for the editing screen, origins parted by spaces that it may ask besides the site
 */
export function policyFor(html: string, hosts = ''): string {
  if (hosts.trim() !== '') return editingPolicy(hosts.trim());
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map((match) => match[1]!);
  const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [...directives, ["style-src 'self'", ...new Set(hashes)].join(' ')].join('; ');
}

/**
 * The policy of the editing screen: the site, and the host of the repository once somebody signs in. Scripts come from the
 * site alone and evaluate nothing. The screen sets styles inline, shows its preview in a frame made of a blob, and the
 * picture of the person who signed in comes from the host's own server for pictures.
 */
function editingPolicy(hosts: string): string {
  const pictures = hosts.includes('https://api.github.com') ? ' https://avatars.githubusercontent.com' : ` ${hosts}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    `img-src 'self' data: blob:${pictures}`,
    "font-src 'self'",
    `connect-src 'self' data: blob: ${hosts}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    // The frame of the preview names the site as the base of its links.
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}
