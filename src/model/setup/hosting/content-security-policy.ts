/**
 * What a page of the site may load and ask, but for its styles: everything from the site itself, nothing from anywhere else.
 * A script that reached a page could read the editor's token, which the browser keeps for the whole site; with this it
 * could send it nowhere.
 */
const ofThePages = (hosts: readonly string[]): string[] => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...hosts].join(' '),
  "frame-src 'self'",
  "manifest-src 'self'",
  // Workers have no line of their own: without one they follow script-src, which is the site itself.
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * The policy of every page but the editing screen.
 * @param styles what `style-src` allows besides the site's own files
 * @param hosts origins that it may ask besides the site: those of the repository's host on a page that sends changes, else none
 */
export const pagePolicy = (styles: readonly string[], hosts: readonly string[] = []): string =>
  [...ofThePages(hosts), ["style-src 'self'", ...new Set(styles)].join(' ')].join('; ');

/**
 * A second policy of a page, which binds as well as the first: a script may come only from folders that a build fills, and so from no file that
 * a school uploaded. `http://*:*` is any host and port, so that a build is the same on localhost, in a preview and at its own address; the
 * first policy makes it the site's own. It admits `https` as well (CSP 3, 6.7.2.8), and without a scheme WebKit matches nothing.
 * @param folders addresses with the base path before them: `/mam-non/_astro/`
 */
export const scriptPolicy = (folders: readonly string[]): string =>
  ['script-src-elem', ...folders.map((folder) => `http://*:*${folder}`)].join(' ');

/**
 * The policy of the editing screen: the site, and the host of the repository once somebody signs in. Scripts come from the
 * site alone and evaluate nothing. The screen sets styles inline, shows its preview in a frame made of a blob, reads files
 * that it made itself (`data:`, `blob:`), and the picture of the person who signed in comes from the host's own server for
 * pictures.
 * @param hosts origins of the repository's host
 */
export function editingPolicy(hosts: readonly string[]): string {
  const pictures = hosts.includes('https://api.github.com') ? ['https://avatars.githubusercontent.com'] : hosts;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    ["img-src 'self' data: blob:", ...pictures].join(' '),
    "font-src 'self'",
    ["connect-src 'self' data: blob:", ...hosts].join(' '),
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    // The frame of the preview names the site as the base of its links.
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The policy of a file that readers download. Nothing in it runs, asks or leads anywhere: a file that a browser took for a page
 * would be one without scripts and forms. Chromium shows a PDF with it; a song or a film opened by itself is a page of the
 * browser that plays the same address, for which it needs `allow-same-origin`, `media-src` and its own inline styles.
 */
export const downloadPolicy = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'unsafe-inline'",
].join('; ');

/** A policy as a header, which can also say what a `<meta>` cannot: no frame of another site may show this one. */
export const asHeader = (policy: string): string => `${policy}; frame-ancestors 'self'`;
