import { createHash } from 'node:crypto';

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/giu;
const inlineScript = /<script\b(?![^>]*\ssrc\s*=)([^>]*)>([\s\S]*?)<\/script>/giu;
const dataScript = /\stype\s*=\s*["']?(?!module\b|text\/javascript|application\/javascript)[^"'\s>]+/iu;

const source = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * The hashes by which a content security policy admits the inline styles and scripts of a site.
 *
 * @param {Iterable<string>} pages the HTML of every page
 * @returns {{ styles: string[], scripts: string[] }} sorted, each once
 */
export function inlineSources(pages) {
  const styles = new Set();
  const scripts = new Set();
  for (const html of pages) {
    for (const [, text] of html.matchAll(inlineStyle)) styles.add(source(text));
    for (const [, attributes, text] of html.matchAll(inlineScript))
      if (!dataScript.test(attributes)) scripts.add(source(text));
  }
  return { styles: [...styles].sort(), scripts: [...scripts].sort() };
}

/**
 * The headers with which the site is served, on the developer's machine and in production: nothing but the site's own
 * files, no inline code except that of the build itself, no frame, no plug-in.
 *
 * @param {{ styles: string[], scripts: string[], webAssembly: boolean }} inline `webAssembly` when the search index,
 *   which is WebAssembly, is part of the site
 * @returns {Record<string, string>}
 */
export function securityHeaders({ styles, scripts, webAssembly }) {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(webAssembly ? ["'wasm-unsafe-eval'"] : []), ...scripts],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** The headers as a `_headers` file, which several static hosts read as it stands. */
export const formatHeaders = (headers) =>
  `/*\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

/** Reads back what {@link formatHeaders} wrote. */
export const parseHeaders = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => [line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
