import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkRedirects } from '../../../src/model/check/check-redirects.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { servedAddresses } from '../../../src/model/views/served-addresses.ts';
import { RedirectReach } from '../../../src/model/redirect-reach.ts';
import { parseRedirects } from '../../../src/model/redirects.ts';
import { cleanFiles, readWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const address = '/ke-hoach/2024-ke-hoach-mau/';
const before = readWith({}).content;
const found = (line: string, files: Files = {}, past: typeof before | null = before) =>
  checkRedirects(parseRedirects(line).redirects, past, readWith(files).content).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
const other = (subject: string): Files => ({
  [plan]: null,
  'plans/2024-khac.mdx': cleanFiles[plan]!.replace('Công tác mẫu năm 2024', subject),
});
const removal = {
  'removals/mot.yaml': `record: plans/2024-ke-hoach-mau\nname: Kế hoạch\non: 2024-11-30\nrule: Luật mẫu Điều 1\nreason: Lộ.\nby: Hiệu trưởng\n`,
};

it.each([`${address} https://quangcao.example/ 301`, '/ke-hoach/* https://quangcao.example/ 301'])(
  'no page that is there leads to another host: %s',
  (line) => {
    expect(found(line)).toEqual(['error chuyen-huong-sai']);
    expect(found(line, {}, null)).toEqual(['error chuyen-huong-sai']);
  },
);

it('neither does one that was published, unless a removal declares it', () => {
  const line = `${address} https://quangcao.example/ 301`;
  expect(found(line, { [plan]: null })).toEqual(['error chuyen-huong-sai']);
  expect(found(line, { [plan]: null, ...removal })).toEqual([]);
});

it('neither does one whose own line comes after a line for all that begins so: hosts follow the first', () => {
  const lines = `/ke-hoach/2024-ke-hoach-mau* https://quangcao.example/ 301\n${address} /ke-hoach/2024-khac/ 301`;
  expect(found(lines, other('Công tác mẫu năm 2024'))).toEqual(['error chuyen-huong-sai']);
});

it.each([
  '/upload/ke-hoach-%E2%80%93-2019.pdf',
  '/tep/%5B2020%5D.pdf',
  '/tin/%E2%80%9Ctot%E2%80%9D/',
  '/tin/100%25-dat/',
])('an address of an old site may have dashes, brackets, quotation marks and a percent sign: %s', (from) => {
  expect(parseRedirects(`${from} /gioi-thieu/ 301`).wrong).toEqual([]);
  expect(found(`${from} /gioi-thieu/ 301`)).toEqual([]);
});

it('the rules for an address are in the order of their lines, whatever kind they are', () => {
  const { redirects } = parseRedirects('/a/* /b/ 301\n/a/mot/ /c/ 301\n/a/m* /d/ 301');
  expect(new RedirectReach(redirects).over('/a/mot/').map(({ line }) => line)).toEqual([1, 2, 3]);
});

it('other addresses may lead elsewhere', () => {
  expect(found('/trang-cu/ https://truong.example/ 301')).toEqual([]);
});

it('a page that is gone leads to one about the same', () => {
  const line = `${address} /ke-hoach/2024-khac/ 301`;
  expect(found(line, other('Công tác mẫu năm 2024'))).toEqual([]);
  expect(found(line, other('Phòng cháy'))).toEqual(['warning chuyen-huong-sai']);
});

it.each([
  `${address} /gioi-thieu/ 301`,
  `${address} /ke-hoach/2024-khac/ 301`,
  '/ke-hoach/* /gioi-thieu/ 301',
  '/* /gioi-thieu/ 301',
  '/ke-hoach/ /gioi-thieu/ 301',
  '/cong-khai/ /gioi-thieu/ 301',
])('no page that is there leads to another page of the site: %s', (line) => {
  expect(found(line)).toEqual(['error chuyen-huong-sai']);
  expect(found(line, {}, null)).toEqual(['error chuyen-huong-sai']);
});

it('one line over many pages is one report, with the number of pages and what to do', () => {
  const [issue, ...others] = checkRedirects(parseRedirects('/* /gioi-thieu/ 301').redirects, before, before);
  expect(others).toEqual([]);
  expect(issue?.message).toMatch(/và \d+ trang khác/u);
  expect(issue?.remedy).toContain('removals');
});

it('an address without a page may lead on, also one that begins as a page does', () => {
  expect(found('/ke-hoach/2024-ke-hoach-mau-cu/ /ke-hoach/2024-ke-hoach-mau/ 301')).toEqual([]);
  expect(found('/cu/* /ke-hoach/ 301')).toEqual([]);
});

it('a withdrawn document leads to what replaced it, and to no other page', () => {
  const withdrawn = (by: string): Files => ({
    [plan]: cleanFiles[plan]!.replace(
      'status: issued',
      `status: withdrawn\nwithdrawal: { on: 2024-11-30, reason: Có kế hoạch khác.${by} }`,
    ),
    'plans/2024-khac.mdx': cleanFiles[plan]!,
  });
  const replaced = withdrawn(', replacedBy: 2024-khac');
  expect(found(`${address} /ke-hoach/2024-khac/ 301`, replaced)).toEqual([]);
  expect(found(`${address} /gioi-thieu/ 301`, replaced)).toEqual(['error chuyen-huong-sai']);
  expect(found(`${address} https://quangcao.example/ 301`, replaced)).toEqual(['error chuyen-huong-sai']);
  expect(found(`${address} /gioi-thieu/ 301`, withdrawn(''))).toEqual(['error chuyen-huong-sai']);
});

describe('no redirect takes what the site answers, however it is written', () => {
  const { content, issues } = readWith({});
  const site = buildSite(content, '2024-12-01');
  const refused = (...lines: string[]) => {
    const { redirects, wrong } = parseRedirects(lines.join('\n'));
    return [...wrong, ...checkRedirects(redirects, null, content, site).map(({ line }) => line)].toSorted(
      (a, b) => a - b,
    );
  };
  const to = 'https://quangcao.example/ 301';

  test.each([
    '/k%65-hoach/',
    '/k%2565-hoach/',
    '/KE-HOACH/',
    '/cu/../ke-hoach/',
    '//ke-hoach',
    '/ke-hoach/./',
    '/ke-hoach%2f',
    '/ke-hoach/%3Fx',
    '/ke-hoach.html',
    '/ke-hoach/index.html',
    '/ke-hoach/INDEX.HTM',
    '/index.html',
    '/index',
    '/404.html',
    '/404',
    '/in*',
    '/ke-hoach/i*',
    '/k%65*',
    '/tep/*',
    '/tep/',
    '/_astro/*',
    '/_astro/x.js',
    '/_*',
    '/a*',
    '/api/v1/*',
    '/api/v2/',
    '/pagefind/pagefind.js',
    '/sw.js',
    '/robots.txt',
    '/feed.xml',
    '/sitemap-3.xml',
    '/bieu-tuong-192.png',
    '/.well-known/security.txt',
    '/_headers',
    '/tim-kiem/',
    '/bien-tap/nguon/x.json',
    '/huong-dan/loi/chuyen-huong-sai/',
    '/ke-hoach/trang/9/',
    '/ke-hoach/in.css',
    `${address}in.css`,
    `${address}*`,
    `${address.slice(0, -1)}.pdf`,
    `${address.slice(0, -1)}.docx`,
    `${address}toan-van.txt`,
    '/van-ban/hieu-luc/con-hieu-luc/',
  ])('%s', (from) => expect(refused(`${from} ${to}`)).toEqual([1]));

  test('with random escapes, capitals, double slashes and dots', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const paths = [...servedAddresses(content, site).paths];
    const spelled = fc
      .tuple(fc.constantFrom(...paths), fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }))
      .map(([path, choices]) =>
        Array.from(path, (letter, index) => {
          const code = letter.codePointAt(0)!.toString(16).padStart(2, '0');
          const forms = [`%${code}`, `%${code.toUpperCase()}`, `%25${code}`, letter.toUpperCase()];
          if (letter === '/' && index > 0) forms.push('//', '/./', '/x/../');
          return index === 0 ? letter : (forms[choices[index % 60]!] ?? letter);
        }).join(''),
      );
    fc.assert(
      fc.property(spelled, (from) => {
        expect([from, refused(`${from} ${to}`)]).toEqual([from, [1]]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['/_khong-co/', '/_'],
    ['/api/v2/', '/api/'],
    ['/bieu-tuong-cu.png', '/bieu-tuong-'],
  ])('%s begins as addresses do that are the site’s own: it is said so, for no page is there', (from, begin) => {
    const { redirects } = parseRedirects(`${from} /ke-hoach/`);
    const [issue, ...others] = checkRedirects(redirects, null, content, site);
    expect(others).toEqual([]);
    expect(issue?.message).toContain(`“${from}”, mà mọi địa chỉ bắt đầu bằng “${begin}” là của chính trang`);
    expect(issue?.message).not.toContain('đang có trên trang');
  });

  test('an old file whose page is about something else is a link on that page, which the remedy says', () => {
    const [issue] = checkRedirects(parseRedirects('/ke-hoach.html /gioi-thieu/').redirects, null, content, site);
    expect(issue?.remedy).toContain('chỉ khác địa chỉ của trang ở đuôi .html');
  });

  test('but an address that is gone leads on: a page, its file, a download of another name, one of an old site', () => {
    const lines = [
      '/ke-hoach/2019-cu/ /ke-hoach/',
      '/ke-hoach/2019-cu.pdf /ke-hoach/',
      '/ke-hoach/2018-* /ke-hoach/',
      '/tep/thuc-don-cu.pdf /ke-hoach/',
      '/tep/2019/* /ke-hoach/',
      '/huong-dan/cu/ /huong-dan/',
      '/gioi-thieu.html /gioi-thieu/',
      '/trang-cu/index.html /gioi-thieu/',
      '/upload/K%E1%BA%BF%20ho%E1%BA%A1ch%20%281%29.doc /ke-hoach/',
      '/news.php https://truong.example/',
    ];
    expect(refused(...lines)).toEqual([]);
    const files = { ...content, files: new Map([['tep/thuc-don-cu.pdf', { sha256: '', bytes: 0 }]]) } as Content;
    expect(checkRedirects(parseRedirects(lines.join('\n')).redirects, null, files, site)).toMatchObject([{ line: 4 }]);
  });

  test.each(['/ke-ho%zzch/', '/ke-hoach%', '/a%5cb/', '/a%00/', '/%252565/', '/a%2A'])(
    'an address that hosts read differently is no redirect: %s',
    (from) => expect(parseRedirects(`${from} /b/`).wrong).toEqual([1]),
  );

  test('over pages, whatever errors the content has: then its records alone are known', () => {
    const { redirects } = parseRedirects(`/k%65-hoach/ ${to}\n${address}ban-goc/ ${to}\n/sw.js ${to}\n/cu/ /ke-hoach/`);
    expect(checkRedirects(redirects, null, content, null).map(({ line }) => line)).toEqual([1, 3, 2]);
  });
});

describe('redirects that lead on to each other', () => {
  const messages = (text: string) =>
    checkRedirects(parseRedirects(text).redirects, null, before).map(({ line, message }) => `${line} ${message}`);

  test('in a circle are refused once, with the circle', () => {
    expect(messages('/cu/ /vong-a/\n/vong-a/ /vong-b/\n/vong-b/ /v%6Fng-a')).toEqual([
      '2 chuyển hướng vòng quanh: “/vong-a/” → “/vong-b/” → “/vong-a/”, không bao giờ đến nơi.',
    ]);
    expect(messages('/vong/ /VONG/index.html')).toEqual([
      '1 chuyển hướng vòng quanh: “/vong/” → “/VONG/index.html” → “/vong/”, không bao giờ đến nơi.',
    ]);
    expect(messages('/cu/* /cu/moi/')).toHaveLength(1);
  });

  test('in a row where the second has the very address to which the first leads, whatever else is read alike', () => {
    expect(messages('/cu/ /cu.html\n/cu.html /moi/')).toEqual([
      '1 chuyển hướng nối tiếp nhau: “/cu/” → “/cu.html” → “/moi/”.',
    ]);
    // Of those that have it, hosts follow the first.
    expect(messages('/xa* /xab/\n/xab/ /c/')).toEqual([
      '1 chuyển hướng vòng quanh: “/xa*” → “/xab/” → “/xa*”, không bao giờ đến nơi.',
    ]);
  });

  test('in a row are refused too: what the first one leads to would be seen by nobody', () => {
    expect(messages('/nam-2019/ /nam-2020/\n/nam-2020/ https://quangcao.example/')).toEqual([
      '1 chuyển hướng nối tiếp nhau: “/nam-2019/” → “/nam-2020/” → “https://quangcao.example/”.',
    ]);
  });

  test('within limits: as many as are read, each leading to the next, or each a beginning of all', () => {
    const row = Array.from({ length: 2100 }, (_, index) => `/a${index}/ /a${index + 1}/`).join('\n');
    expect(messages(row)).toHaveLength(2099);
    const begins = Array.from({ length: 2100 }, (_, index) => `/${'z'.repeat(index % 50)}${index}* /zz${index}`).join(
      '\n',
    );
    expect(messages(begins).length).toBeGreaterThan(0);
  }, 10_000);
});
