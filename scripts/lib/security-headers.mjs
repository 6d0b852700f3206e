import {
  asHeader,
  downloadPolicy,
  editingPolicy,
  pagePolicy,
} from '../../src/model/setup/hosting/content-security-policy.ts';
import { feedTypes } from './feed-types.mjs';

/** Where the editing screen is, below the base path. */
export const EDITING_SCREEN = 'bien-tap/';

/** The pages that send changes for review, with what they read, below the base path. */
export const SENDING_PAGES = ['bien-tap/nhap-word/', 'bien-tap/nhap-bang/', 'bien-tap/sua/', 'bien-tap/doi-chieu/'];

/** Where the school's files are, below the base path. */
export const DOWNLOADS = 'tep/';

/**
 * The headers with which every file is served but the editing screen, on the developer's machine and in production. A page's
 * own policy (in its `<meta>`, which admits exactly its inline style sheets) and this one must both allow a thing, so
 * `unsafe-inline` widens nothing. This one is also for what has no `<meta>`: a worker, a picture or a download opened
 * by itself. There is no Cross-Origin-Opener-Policy: signing in to GitLab opens a window that must be able to answer.
 */
export const securityHeaders = {
  'Content-Security-Policy': asHeader(pagePolicy(["'unsafe-inline'"])),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // No page of another site may show or play what is here as its own.
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * The headers of one address.
 *
 * @param {string} path below the base path, without a slash at its beginning: `ke-hoach/`
 * @param {readonly string[]} hosts origins of the repository's host, which the editing screen asks; none where the school
 *   has no editing screen
 * @returns {Record<string, string>}
 */
export const headersOf = (path, hosts) => {
  const policy = policyOf(path, hosts);
  return policy === null ? securityHeaders : { ...securityHeaders, 'Content-Security-Policy': asHeader(policy) };
};

/** The policy of an address that is not an ordinary page; null for all others. */
function policyOf(path, hosts) {
  if (path.startsWith(DOWNLOADS)) return downloadPolicy;
  if (hosts.length > 0 && SENDING_PAGES.some((page) => path.startsWith(page)))
    return pagePolicy(["'unsafe-inline'"], hosts);
  return hosts.length > 0 && [EDITING_SCREEN, `${EDITING_SCREEN}index.html`].includes(path)
    ? editingPolicy(hosts)
    : null;
}

/**
 * How long a copy may be used without asking. Names under `_astro` contain a digest of the file, so a copy is good forever;
 * all else (pages, the search index, the service worker) must be asked for each time, or a correction would not be seen.
 */
export const cacheRules = {
  folder: '_astro/',
  forEver: 'public, max-age=31536000, immutable',
  otherwise: 'no-cache',
};

/** For a year a browser asks this name over HTTPS alone. Other hosts send it themselves. */
export const STRICT_TRANSPORT = 'max-age=31536000';

export const checkedBase = (base) => {
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base)) throw new Error(`Đường dẫn gốc “${base}” phải bắt đầu và kết thúc bằng /.`);
  return base;
};

const rule = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/**
 * The headers as a `_headers` file at the root of the site, which Cloudflare Pages and Netlify read as it is. Where two
 * rules are for one address, some hosts join their values and others take one of the two; so each address has a policy in
 * exactly one rule, and what is in the root of the site is named one by one. Both hosts let pages be asked for each time by
 * themselves, and know the type of every file by its ending, feeds excepted.
 *
 * @param {{ base?: string, hosts?: readonly string[], entries?: readonly string[] }} site `base`: path under which the site
 *   is served, begins and ends with `/`; `hosts`: as for {@link headersOf}; `entries`: all that is in the root of the
 *   site and in the folder of the editing screen, folders with a slash at their end
 */
export function headersFile({ base = '/', hosts = [], entries = [] } = {}) {
  const below = (path) => checkedBase(base) + path;
  const forEver = { 'Cache-Control': cacheRules.forEver };
  const { 'Content-Security-Policy': _, ...common } = securityHeaders;
  const editing = hosts.length > 0 ? [EDITING_SCREEN] : [];
  const sending = hosts.length > 0 ? SENDING_PAGES : [];
  const paths = [...new Set(['', cacheRules.folder, DOWNLOADS, ...editing, ...sending, ...entries])];
  // By pattern: Cloudflare keeps the last of two rules that have the same one.
  const rules = new Map([['/*', common]]);
  const add = (pattern, headers) => rules.set(pattern, { ...rules.get(pattern), ...headers });
  for (const path of paths) {
    const isWhole = path.endsWith('/') && !editing.includes(path);
    const policy = { 'Content-Security-Policy': headersOf(path, hosts)['Content-Security-Policy'] };
    add(below(isWhole ? `${path}*` : path), path === cacheRules.folder ? { ...policy, ...forEver } : policy);
  }
  for (const [type, addresses] of Object.entries(feedTypes))
    for (const address of addresses) add(below(address.slice(1)), { 'Content-Type': `${type}; charset=utf-8` });
  return [...rules].map(([pattern, headers]) => rule(pattern, headers)).join('');
}

/**
 * The same for nginx: two files, for `http` and for `server`. A `map` instead of a `location` of its own, because an
 * `add_header` inside a `location` drops all those around it.
 *
 * @param {string} base path under which the site is served: begins and ends with `/`
 * @param {readonly string[]} hosts as for {@link headersOf}
 */
export function nginxHeaders(base = '/', hosts = []) {
  const pattern = (path) => `~^${checkedBase(base).replaceAll('.', String.raw`\.`)}${path}`;
  const header = (path) => headersOf(path, hosts)['Content-Security-Policy'];
  const line = (path, policyOf) => `    "${pattern(path)}" "${header(policyOf)}";\n`;
  const ofEditing =
    hosts.length === 0
      ? ''
      : [
          line(String.raw`${EDITING_SCREEN}(?:index\.html)?$`, EDITING_SCREEN),
          ...SENDING_PAGES.map((page) => line(page, page)),
        ].join('');
  const headers = { ...securityHeaders, 'Content-Security-Policy': '$dan_biet_policy' };
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;\n`);
  return {
    http: `map $uri $dan_biet_policy {
    default "${header('')}";
    "${pattern(DOWNLOADS)}" "${header(DOWNLOADS)}";
${ofEditing}}
map $uri $dan_biet_cache {
    default "${cacheRules.otherwise}";
    "${pattern(cacheRules.folder)}" "${cacheRules.forEver}";
}
`,
    server: `${lines.join('')}add_header Cache-Control $dan_biet_cache always;
add_header Strict-Transport-Security "${STRICT_TRANSPORT}" always;
`,
  };
}
