import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { cacheRules, headersFile, nginxHeaders, securityHeaders } from '../../../scripts/lib/security-headers.mjs';
import { nginxRedirects } from '../../../src/model/setup/hosting/nginx-redirects.ts';
import { parseRedirects, redirectOf } from '../../../src/model/setup/hosting/redirects.ts';

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

describe('the headers', () => {
  test('say the same to every host', () => {
    const rules = rulesOf(headersFile('/'));
    const nginx = Object.fromEntries(
      [...nginxHeaders('/').server.matchAll(/^add_header (\S+) "(.*)" always;$/gmu)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    expect(rules['/*']).toEqual(securityHeaders);
    expect(nginx).toEqual(securityHeaders);
    expect(rules['/_astro/*']).toEqual({ 'Cache-Control': cacheRules.forEver });
    expect(nginxHeaders('/').http).toContain(`"~^/_astro/" "${cacheRules.forEver}";`);
    expect(nginxHeaders('/').http).toContain(`default "${cacheRules.otherwise}";`);
  });

  test('say what a page cannot say of itself', () => {
    expect(securityHeaders['Content-Security-Policy']).toMatch(/; frame-ancestors 'self'$/u);
    expect(securityHeaders['X-Content-Type-Options']).toBe('nosniff');
  });

  test('set no header by two rules that hold for one address: hosts would join them', () => {
    const all = Object.values(rulesOf(headersFile('/'))).flatMap((headers) => Object.keys(headers));
    expect(new Set(all).size).toBe(all.length);
  });

  test('follow the base path', () => {
    expect(Object.keys(rulesOf(headersFile('/dan-biet/')))).toEqual(['/*', '/dan-biet/_astro/*']);
    expect(nginxHeaders('/truong.mau/').http).toContain('"~^/truong\\.mau/_astro/"');
    expect(() => nginxHeaders('/a"; }/')).toThrow('Đường dẫn gốc');
  });

  test.each([
    ['dan-biet-http.conf', nginxHeaders('/').http],
    ['dan-biet-headers.conf', nginxHeaders('/').server],
  ])('stand in deploy/nginx/%s as the code says them', (name, text) => {
    expect(read(`deploy/nginx/${name}`)).toBe(`# Do “npm run headers” viết ra; đừng sửa tay.\n${text}`);
  });

  test('are no second time in netlify.toml, and the example for nginx includes every file', () => {
    expect(read('deploy/netlify.toml')).not.toMatch(/^\s*\[\[?headers/mu);
    const example = read('deploy/nginx/site.conf.example');
    for (const name of ['http', 'headers', 'redirects']) expect(example).toContain(`dan-biet-${name}.conf;`);
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
        { from: '/cũ/', to: '/mới/' },
        { from: '/a/*', to: '/b/' },
        { from: '/x/', to: 'https://truong.example/y/' },
      ],
      wrong: [6, 7, 8, 9],
    });
  });

  test('hold by the first rule, with or without the last slash, and lead nowhere to themselves', () => {
    const { redirects } = parseRedirects('/a/ /b/\n/a/* /c/\n/d/ /d/');
    expect(['/a/', '/a', '/a/x/', '/d/', '/e/'].map((path) => redirectOf(redirects, path))).toEqual([
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
