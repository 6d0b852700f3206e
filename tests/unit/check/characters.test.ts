import { describe, expect, test } from 'vitest';
import { hostFault, lookAlikeNumbers } from '../../../src/model/text/look-alikes.ts';
import { oddCharacters } from '../../../src/model/text/odd-characters.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const issuesOf = (text: string) =>
  readWith({ [plan]: text }).issues.map(({ line, column, code, severity }) => `${line}:${column} ${code} ${severity}`);
/** Issues of a plan whose subject is written like this in YAML. */
const subject = (yaml: string) => issuesOf(planWith('Thân bài.').replace('Công tác mẫu năm 2024', () => yaml));
const body = (text: string) => issuesOf(planWith(text));

describe('characters are judged by what they become', () => {
  test.each(['\\u0000', '\\u0008', '\\v', '\\x7f', '\\x9f', '\\uFFFE', '\\uFFFF', '\\uFDD0', '\\ud800', '\\U0001FFFE'])(
    'an escape of YAML, %s, is an error where it is what no text may have',
    (escape) => expect(subject(`"Dân${escape} vận"`)).toEqual(['6:10 ky-tu-cam error']),
  );

  test.each([
    '\\u200b',
    '\\u202e',
    '\\u2066',
    '\\ufeff',
    '\\ue000',
    '\\u00ad',
    '\\U000E0041',
    '\\u3164',
    '\\ufffd',
    '\\u2800',
    '\\ufff9',
    '\\L',
  ])('an escape of YAML, %s, is a warning where nobody would see it', (escape) =>
    expect(subject(`"Dân${escape} vận"`)).toEqual(['6:10 ky-tu-an warning']),
  );

  test.each(['&#8203;', '&#x202E;', '&shy;', '&#xE000;', '&zwj;', '&#0;', '&#xD800;'])(
    'an entity of Markdown, %s, is a warning',
    (entity) => expect(body(`Đoạn ${entity}một.`)).toEqual(['11:1 ky-tu-an warning']),
  );

  // Markdown itself puts U+FFFD in the place of a number that is no character.
  test.each(['&#8;', '&#x7f;', '&#xFFFF;', '&#x1FFFE;'])(
    'an entity of Markdown, %s, never becomes what no text may have',
    (entity) => {
      const found = body(`Đoạn ${entity}một.`);
      expect(found.length).toBe(1);
      expect(found[0]).toMatch(/^11:1 ky-tu-(?:an warning|cam error)$/u);
    },
  );

  test.each(['\u0008', '\u007f', '\uffff', '\u{1fffe}'])('%j itself in a body is an error', (character) => {
    expect(body(`Đoạn ${character}một.`)).toEqual(['11:6 ky-tu-cam error']);
  });

  test('is said once for each kind in a text, at its place, in links, descriptions and code too', () => {
    expect(body('Đoạn\u200b một\u200b hai\u202e.')).toEqual(['11:5 ky-tu-an warning', '11:15 ky-tu-an warning']);
    const inLinkAndCode = body('Xem [đây](https://vbpl.vn/ "tên\u200b") và `mã\u200b`.');
    expect(inLinkAndCode.filter((each) => each.includes('ky-tu-an'))).toHaveLength(2);
  });

  test('keys of a record count too', () => {
    expect(issuesOf(planWith('Thân bài.', '"su\\u200bbject": a\n'))).toContainEqual(
      expect.stringContaining('ky-tu-an warning'),
    );
  });

  test.each(['\\t', '\\n', ' ', '\\u00a0', '–', '…', 'ế', '\\u0309', '½', '中', 'é', '😀'])(
    '%s is nothing odd',
    (fine) => {
      expect(subject(`"Dân${fine} vận"`).filter((each) => /ky-tu/u.test(each))).toEqual([]);
    },
  );
});

describe('letters that look like others', () => {
  test.each([
    '36/2017/ТТ-BGDĐT',
    '12/KH-UΒND',
    '124-QĐ/ТW',
    '3б/2017/TT-BGDĐT',
    'О5/KH-UBND',
    '36/2017/ᎢᎢ-BGDĐT',
    '36/2017/ＴＴ-BGDĐT',
    '３６/2017/TT-BGDĐT',
    '３６/２０１７',
    '𝟑𝟔/2017/TT-BGDĐT',
    '36∕2017/TT-BGDĐT',
    '36/2017⁄TT-BGDĐT',
  ])('are found in the number %s', (number) => {
    expect(lookAlikeNumbers(`theo ${number} về`)).toEqual([{ offset: 5, found: number }]);
    expect(body(`Căn cứ ${number}.`)).toContain('11:8 chu-gia-dang warning');
  });

  test.each([
    '36/2017/TT-BGDĐT',
    '01/2020/QĐ-UBND',
    'góc α = 30/60',
    'tiếng Nga: Москва',
    'Москва-2024',
    '2024-2025',
    '25-30ºC, 10-20µm, 1/2m²',
    '05/KH-TrMN, 12a/2024',
    '7/E\u0302\u0301',
  ])('are none in %s', (text) => {
    expect(lookAlikeNumbers(text)).toEqual([]);
  });

  test.each([
    ['https://bo.gov.vn@x.example/', 'user', 'x.example'],
    ['https://bo.gov.vn:443@x.example/', 'user', 'x.example'],
    ['HTTP://a@b@c.example', 'user', 'c.example'],
    ['https:///bo.gov.vn@x.example/', 'user', 'x.example'],
    ['https:bo.gov.vn@x.example/', 'user', 'x.example'],
    ['http:\\\\bo.gov.vn@x.example', 'user', 'x.example'],
    ['https://mоet.gov.vn/', 'letters', 'mоet.gov.vn'],
    ['https://xn--met-5cd.gov.vn/', 'letters', 'xn--met-5cd.gov.vn'],
    ['https://a.xn--p1ai', 'letters', 'a.xn--p1ai'],
    ['https://bo.gov.vn%EF%BC%8Ex.example/', 'letters', 'bo.gov.vn%EF%BC%8Ex.example'],
  ] as const)('and what comes before an @ are found in the host of %s', (url, kind, host) => {
    expect(hostFault(url)).toEqual({ kind, host });
  });

  test.each([
    'https://vbpl.vn/@a',
    'https://a.vn/?q=a@b',
    'mailto:a@b.vn',
    '/ke-hoach/',
    'Trường @ Mẫu',
    'https://a-b.edu.vn:8443/x',
    'https://a.vn/k%E1%BA%BF?q=%40',
  ])('are none in %s', (url) => expect(hostFault(url)).toBeNull());

  test('make an error of a link, in a body and in a field', () => {
    expect(body('Xem [đây](https://bo.gov.vn@x.example/).')).toEqual(['11:28 lien-ket-gia-dang error']);
    const settings = {
      'site.yaml': 'school: truong-mau\ntitle: a\ndescription: b\nurl: https://bo.gov.vn@x.example\n',
    };
    expect(readWith(settings).issues.map(({ line, code }) => `${line} ${code}`)).toContain('4 lien-ket-gia-dang');
  });
});

test('every code point that XML 1.0 forbids in a text is forbidden', () => {
  const isChar = (code: number) =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000;
  for (let code = 0; code <= 0xffff; code++)
    if (!isChar(code)) expect([code, oddCharacters(String.fromCharCode(code))[0]?.isForbidden]).toEqual([code, true]);
});
