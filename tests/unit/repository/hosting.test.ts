import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import {
  cacheRules,
  headersFile,
  headersOf,
  nginxHeaders,
  securityHeaders,
} from '../../../scripts/lib/security-headers.mjs';
import { nginxSite } from '../../../scripts/lib/nginx-site.mjs';
import { siteEntries } from '../../../scripts/lib/site-entries.mjs';
import { nginxRedirects } from '../../../src/model/setup/hosting/nginx-redirects.ts';
import { RedirectReach } from '../../../src/model/redirect-reach.ts';
import { parseRedirects } from '../../../src/model/redirects.ts';

const read = (path: string) => readFileSync(inRepository(path), 'utf8');

/** The headers of a `_headers` file by the path that each rule is for. */
function rulesOf(file: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let path = '';
  for (const line of file.trimEnd().split('\n')) {
    const header = /^ {2}([A-Za-z-]+): (.+)$/u.exec(line);
    if (header) rules[path]![header[1]!] = header[2]!;
    else rules[(path = line)] = {};
  }
  return rules;
}

const site = {
  hosts: ['https://gitlab.truong-mau.example'],
  entries: [
    '404.html',
    '_astro/',
    'bien-tap/',
    'bien-tap/cau-hinh.json',
    'bien-tap/index.html',
    'bien-tap/doi-chieu/',
    'bien-tap/nhap-bang/',
    'bien-tap/nhap-word/',
    'bien-tap/sua/',
    'index.html',
    'tep/',
  ],
};
const policyName = 'Content-Security-Policy';

/** The rules of a `_headers` file that are for an address, each with the headers that it sets. */
const rulesFor = (file: string, address: string) =>
  Object.entries(rulesOf(file)).filter(([pattern]) =>
    new RegExp(`^${RegExp.escape(pattern).replaceAll(String.raw`\*`, '.*')}$`, 'u').test(address),
  );

/** What nginx answers with: the `map` for an address, by its first pattern that fits. */
function policyOfNginx(http: string, address: string): string {
  const [, body] = /^map \$uri \$dan_biet_policy \{\n([^}]*)\}/mu.exec(http)!;
  const lines = [...body!.matchAll(/^ {4}(?:default|"~([^"]*)") "([^"]*)";$/gmu)];
  const found = lines.find(([, pattern]) => pattern !== undefined && new RegExp(pattern, 'u').test(address));
  return (found ?? lines[0]!)[2]!;
}

const connections = (policy: string) => /connect-src ([^;]*)/u.exec(policy)![1];

const ordinary = ['', 'index.html', '404.html', '_astro/a.js', 'bien-tap/cau-hinh.json'];
const editing = ['bien-tap/', 'bien-tap/index.html'];
const sending = [
  'bien-tap/nhap-word/',
  'bien-tap/nhap-bang/',
  'bien-tap/nhap-bang/b03.json',
  'bien-tap/sua/',
  'bien-tap/doi-chieu/',
];

describe('the headers', () => {
  test.each(
    [
      ordinary.map((path) => [path, "'self'"]),
      editing.map((path) => [path, `'self' data: blob: ${site.hosts[0]}`]),
      sending.map((path) => [path, `'self' ${site.hosts[0]}`]),
    ].flat(),
  )('let “%s” ask %s, on every host alike', (path, allowed) => {
    expect(connections(headersOf(path, site.hosts)[policyName]!)).toBe(allowed);
    // Exactly one rule with a policy: of two, some hosts would join the policies, others take one.
    const rules = rulesFor(headersFile(site), `/${path}`).filter(([, headers]) => policyName in headers);
    expect(rules.map(([, headers]) => connections(headers[policyName]!))).toEqual([allowed]);
    expect(connections(policyOfNginx(nginxHeaders('/', site.hosts).http, `/${path}`))).toBe(allowed);
  });

  test.each([[{}], [site]])('isolate what readers download, on every host alike', (options: Partial<typeof site>) => {
    const policy = headersOf('tep/2024/a.pdf', options.hosts ?? [])[policyName]!;
    expect(policy).toMatch(/^sandbox allow-same-origin; default-src 'none'; /u);
    expect(policy).not.toMatch(/script|connect|form|unsafe-eval/u);
    const rules = rulesFor(headersFile(options), '/tep/2024/a.pdf').filter(([, headers]) => policyName in headers);
    expect(rules.map(([, headers]) => headers[policyName])).toEqual([policy]);
    expect(policyOfNginx(nginxHeaders('/', options.hosts ?? []).http, '/tep/2024/a.pdf')).toBe(policy);
    // A folder of a page whose name ends alike is none of the school's files.
    expect(headersOf('ke-hoach/tep/', [])[policyName]).toBe(securityHeaders[policyName]);
  });

  test('name no host where the school has no editing screen', () => {
    const all = [headersFile(), nginxHeaders().http, JSON.stringify(headersOf('bien-tap/', []))].join();
    expect(all).not.toContain('https:');
    expect(new Set([...all.matchAll(/connect-src ([^;]*)/gu)].map(([, allowed]) => allowed))).toEqual(
      new Set(["'self'"]),
    );
  });

  test('say the same to every host', () => {
    for (const options of [{ entries: ['404.html'] }, site]) {
      const merged = Object.assign({}, ...rulesFor(headersFile(options), '/404.html').map(([, headers]) => headers));
      expect(merged).toEqual(securityHeaders);
    }
    const { http, server } = nginxHeaders();
    const nginx = Object.fromEntries(
      [...server.matchAll(/^add_header (\S+) "(.*)" always;$/gmu)].map(([, name, value]) => [name, value]),
    );
    expect(nginx).toEqual({
      ...securityHeaders,
      [policyName]: '$dan_biet_policy',
      'Strict-Transport-Security': 'max-age=31536000',
    });
    expect(policyOfNginx(http, '/')).toBe(securityHeaders[policyName]);
    for (const options of [{}, site])
      expect(rulesOf(headersFile(options))['/_astro/*']).toMatchObject({ 'Cache-Control': cacheRules.forEver });
    expect(http).toContain(`"~^/_astro/" "${cacheRules.forEver}";`);
    expect(http).toContain(`default "${cacheRules.otherwise}";`);
  });

  test('say what a page cannot say of itself', () => {
    expect(securityHeaders[policyName]).toMatch(/; frame-ancestors 'self'$/u);
    expect(headersOf('bien-tap/', site.hosts)[policyName]).toMatch(/; frame-ancestors 'self'$/u);
    expect(securityHeaders['X-Content-Type-Options']).toBe('nosniff');
  });

  test('set no header by two rules that are for one address: hosts would join them', () => {
    for (const options of [{}, site])
      for (const path of [...ordinary, ...editing]) {
        const all = rulesFor(headersFile(options), `/${path}`).flatMap(([, headers]) => Object.keys(headers));
        expect(new Set(all).size).toBe(all.length);
      }
  });

  test.each([
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['cong-khai/b03/tin.xml', 'application/rss+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['cong-khai/b03/khac.xml', undefined],
    ['ke-hoach/tin.xml', undefined],
  ])('give %s the type %s, and a policy as before', (path, type) => {
    const entries = ['cong-khai/', 'feed.json', 'feed.xml', 'ke-hoach/'];
    const rules = rulesFor(headersFile({ entries }), `/${path}`);
    expect(Object.assign({}, ...rules.map(([, headers]) => headers))['Content-Type']).toBe(type);
    expect(rules.filter(([, headers]) => policyName in headers)).toHaveLength(1);
  });

  test('have one rule for each pattern: of two with the same, a host would keep the last', () => {
    const patterns = headersFile({ ...site, entries: [...site.entries, 'feed.xml', 'feed.json'] }).match(/^\/.*$/gmu)!;
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  test('follow the base path', () => {
    expect(Object.keys(rulesOf(headersFile({ base: '/dan-biet/' })))).toEqual([
      '/*',
      '/dan-biet/',
      '/dan-biet/_astro/*',
      '/dan-biet/tep/*',
      '/dan-biet/feed.xml',
      '/dan-biet/tin-phu-huynh/tin.xml',
      '/dan-biet/van-ban/thay-doi.xml',
      '/dan-biet/cong-khai/*/tin.xml',
      '/dan-biet/feed.json',
    ]);
    const based = rulesOf(headersFile({ ...site, base: '/dan-biet/' }));
    expect(Object.keys(based)).toContain('/dan-biet/bien-tap/nhap-word/*');
    expect(based['/dan-biet/bien-tap/']![policyName]).toContain(site.hosts[0]);
    const { http } = nginxHeaders('/truong.mau/', site.hosts);
    expect(http).toContain('"~^/truong\\.mau/_astro/"');
    expect(connections(policyOfNginx(http, '/truong.mau/bien-tap/'))).toContain(site.hosts[0]);
    expect(connections(policyOfNginx(http, '/bien-tap/'))).toBe("'self'");
    expect(() => nginxHeaders('/a"; }/')).toThrow('Đường dẫn gốc');
  });

  test('name each thing in the root of a built site and next to the editing screen', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
    for (const path of [
      'index.html',
      '_headers',
      '_redirects',
      '.build-note.json',
      'bien-tap/index.html',
      'ke-hoach/a/index.html',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    const entries = siteEntries(folder);
    rmSync(folder, { recursive: true });
    expect(entries).toEqual(['bien-tap/', 'index.html', 'ke-hoach/', 'bien-tap/index.html']);
  });

  test.each([
    ['dan-biet-http.conf', nginxHeaders('/').http],
    ['dan-biet-headers.conf', nginxHeaders('/').server],
    ['dan-biet-site.conf', nginxSite('/')],
  ])('are in deploy/nginx/%s as the code says them', (name, text) => {
    expect(read(`deploy/nginx/${name}`)).toBe(`# Do “npm run headers” viết ra; đừng sửa tay.\n${text}`);
  });

  test('are no second time in netlify.toml, and the example for nginx includes every file', () => {
    expect(read('deploy/netlify.toml')).not.toMatch(/^\s*\[\[?headers/mu);
    const example = read('deploy/nginx/site.conf.example');
    for (const name of ['http', 'headers', 'redirects', 'site']) expect(example).toContain(`dan-biet-${name}.conf;`);
    // An add_header in a location would drop all others there.
    expect(example).not.toContain('add_header');
  });
});

describe('redirects', () => {
  test('are read as the hosts read them, and what is none is named by its line', () => {
    const text =
      '# ghi chú\n\n/cũ/ /mới/ 301\n/a/* /b/\n/x/ https://truong.example/y/\n/x\n/x/ //xau.example/\n/a/ /b/ 200\n/a;b/ /c/';
    expect(parseRedirects(text)).toEqual({
      redirects: [
        { from: '/cũ/', to: '/mới/', line: 3 },
        { from: '/a/*', to: '/b/', line: 4 },
        { from: '/x/', to: 'https://truong.example/y/', line: 5 },
      ],
      wrong: [6, 7, 8, 9],
      isTooLong: false,
    });
  });

  test('hold by the first rule, with or without the last slash, and lead nowhere to themselves', () => {
    const { redirects } = parseRedirects('/a/ /b/\n/a/* /c/\n/d/ /d/');
    const reach = new RedirectReach(redirects);
    expect(['/a/', '/a', '/a/x/', '/d/', '/e/'].map((path) => reach.targetOf(path))).toEqual([
      '/b/',
      '/b/',
      '/c/',
      null,
      null,
    ]);
  });

  test('for nginx escape what a pattern would read', () => {
    expect(nginxRedirects(parseRedirects('/a.b/ /c/ 301\n/k%E1%BA%BF/* /x/').redirects)).toBe(
      'rewrite "^/a\\.b/?$" "/c/" permanent;\nrewrite "^/kế/" "/x/" permanent;\n',
    );
  });
});
