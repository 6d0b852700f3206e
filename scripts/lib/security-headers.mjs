const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self' data: blob: https:",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
];

/**
 * The headers with which every file is served, on the developer's machine and in production. Both a page's own policy
 * (in its `<meta>`, which admits exactly its inline style sheets) and this one must allow a thing, so `unsafe-inline`
 * widens nothing, nor does what only the editing screen needs (hosts, blobs, frames): static hosts join the headers of all
 * rules that match an address, so that a second, wider policy for `/bien-tap/` would be one more to satisfy. This one also
 * holds for what has no `<meta>`, such as a picture opened by itself, and says what a `<meta>` cannot: no frame of another
 * site may hold this one. There is no Cross-Origin-Opener-Policy for the same reason: signing in to GitLab opens a
 * window that must be able to answer.
 */
export const securityHeaders = {
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * How long a copy may be used without asking. Names under `_astro` hold a digest of the file, so a copy is good for ever;
 * all else (pages, the search index, the service worker) must be asked for each time, or a correction would not be seen.
 */
export const cacheRules = {
  folder: '_astro/',
  forEver: 'public, max-age=31536000, immutable',
  otherwise: 'no-cache',
};

const checkedBase = (base) => {
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base)) throw new Error(`Đường dẫn gốc “${base}” phải bắt đầu và kết thúc bằng /.`);
  return base;
};
const rows = (line) => Object.entries(securityHeaders).map(line).join('\n');

/**
 * The headers as a `_headers` file at the root of the site, which Cloudflare Pages and Netlify read as it stands. Both let
 * pages be asked for each time by themselves; a rule for that here would be joined to the one for `_astro`.
 *
 * @param {string} base path under which the site lies: begins and ends with `/`
 */
export const headersFile = (base = '/') => `/*
${rows(([name, value]) => `  ${name}: ${value}`)}
${checkedBase(base)}${cacheRules.folder}*
  Cache-Control: ${cacheRules.forEver}
`;

/**
 * The same for nginx: two files, for `http` and for `server`. One `map` instead of a `location` of its own, because an
 * `add_header` inside a `location` drops all those around it.
 *
 * @param {string} base path under which the site lies: begins and ends with `/`
 */
export const nginxHeaders = (base = '/') => ({
  http: `map $uri $dan_biet_cache {
    default "${cacheRules.otherwise}";
    "~^${checkedBase(base).replaceAll('.', String.raw`\.`)}${cacheRules.folder}" "${cacheRules.forEver}";
}
`,
  server: `${rows(([name, value]) => `add_header ${name} "${value}" always;`)}
add_header Cache-Control $dan_biet_cache always;
`,
});
