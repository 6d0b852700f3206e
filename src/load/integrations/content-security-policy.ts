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
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

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
          writeFileSync(path, html.replace(CSP_PLACEHOLDER, policyFor(html)));
          pages++;
        }
        logger.info(`${pages} trang có chính sách an toàn nội dung.`);
      },
    },
  };
}

/** The policy for a page: the fixed directives, and the hashes of its inline style sheets. */
export function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map((match) => match[1]!);
  const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  return [...directives, ["style-src 'self'", ...new Set(hashes)].join(' ')].join('; ');
}
