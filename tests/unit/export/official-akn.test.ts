import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { anyUri } from '../../../src/export/akn/any-uri.ts';
import { officialAkn } from '../../../src/export/akn/official-akn.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { hasIssuedText } from '../../../src/model/disclosure/regulations.ts';
import type { OfficialDocument } from '../../../src/model/official/official-document.ts';
import { officialPlan } from '../../../src/model/official/official-plan.ts';
import { officialRecord } from '../../../src/model/official/official-record.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { aknSchema, faultsOf, schemaName } from '../../support/akn-schema.ts';
import { address, signed } from '../../support/official-documents.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';
import { samplePlan, sampleSite } from '../views/citation-sample.ts';

function aknOf(body: string, frontmatter = ''): string {
  const site = sampleSite(body, '2026-11-22', {}, frontmatter);
  const document = officialPlan(site, samplePlan, { address, code: null });
  return officialAkn(site, site.plan(samplePlan), document, address);
}

interface Read {
  elements: { name: string; attributes: Readonly<Record<string, string>> }[];
  text: string;
}

function read(xml: string): Read {
  const elements: Read['elements'] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.on('text', (words) => (text += words));
  parser.write(xml).close();
  return { elements, text };
}

const rich = `<CanCu>

Căn cứ Thông tư số 01/2020/TT-BM;

Căn cứ *tình hình* **thực tế**.

</CanCu>

Trường xây dựng kế hoạch:

## I. MỤC ĐÍCH

Đoạn đầu.

### 1. Một

- a & b < c
- d

1. e

| f | g |
| - | - |
| h | Thông tư số 01/2020/TT-BM |

### 2. Hai

#### a) Ba

> Trích [nguồn](https://a.example/?b&c)[^1]

## II. CUỐI

[^1]: Chú thích.
`;
const samples: Record<string, string> = {
  rich: aknOf(rich, signed),
  articles: aknOf('## Chương I\n\n### Điều 1. Một\n\n#### 1. Hai\n\nba\n\n### Điều 2. Bốn\n\n#### Không số\n\nnăm'),
  'no headings': aknOf('Một.\n\nHai.'),
  fragment: aknOf('### 2. Sau\n\nMột.', 'fragment: { notice: Trang đầu đã mất. }\n'),
  provisions: aknOf(
    '### Điều 1. Phạm vi\n\nMở đầu điều.\n\n1\\. **Khoản** một.\n\na) Điểm a.\n\nđ) Điểm đ.\n\nTiếp điểm đ.\n\n2\\. Khoản hai.\n\n- gạch\n\n### Điều 2. Trách nhiệm\n\n1. Danh sách một.\n2. Danh sách hai:\n\n   a) Điểm trong danh sách.\n\n### Điều 3. Không số\n\nMột đoạn.',
  ),
  'articles that are no headings': aknOf(
    '1\\. Trước điều, không phải khoản.\n\nĐiều 5 của Luật nói vậy.\n\n**Điều 1.** Ban hành kèm theo.\n\n1\\. Một.\n\n**Điều 2.** Hiệu lực.',
  ),
  notes: aknOf(
    '## I. Một[^a]\n\nHai[^b], ba[^b].\n\n| c[^a] |\n| - |\n| d |\n\n[^a]: Ghi chú a.\n\n[^b]: Ghi chú b.\n\n    - gạch\n',
  ),
  'equal numbers': aknOf('## I. Một\n\na\n\n## I. Hai\n\nb'),
};

/** The documents of the sample school that are no plans. */
const { content } = readContent(sampleSchool.content, process.cwd(), sampleDay);
const school = buildSite(content, sampleDay);
const recorded = [...school.recordsOf('notices'), ...school.recordsOf('regulations').filter(hasIssuedText)];
for (const record of recorded) {
  const document = officialRecord(school, record, { address, code: null });
  samples[`${record.collection}/${record.id}`] = officialAkn(school, record, document, address);
}

test('a notice and a regulation say their kind, chapters and articles, signer and recipients', () => {
  expect(Object.keys(samples)).toEqual(
    expect.arrayContaining(['notices/2026-lich-hop-cha-me', 'regulations/quy-che-dan-chu']),
  );
  const notice = read(samples['notices/2026-lich-hop-cha-me'] ?? '');
  expect(notice.elements.find(({ name }) => name === 'doc')?.attributes['name']).toBe('thong-bao');
  expect(notice.elements.find(({ name }) => name === 'FRBRuri')?.attributes['value']).toBe(
    '/akn/vn/doc/thong-bao/truong-mau/2026-11-18/12-tb-mnm',
  );
  expect(notice.text.replaceAll(/\s+/gu, ' ')).toContain('Nguyễn Thị Mẫu');
  const regulation = read(samples['regulations/quy-che-dan-chu'] ?? '');
  const ids = (name: string) =>
    regulation.elements.filter((each) => each.name === name).map(({ attributes }) => attributes['eId']);
  expect(ids('chapter')).toEqual(['chp_I', 'chp_II', 'chp_III']);
  expect(ids('article').slice(0, 2)).toEqual(['chp_I__art_1', 'chp_I__art_2']);
  expect(regulation.text).toContain('(Ban hành kèm theo Quyết định số 07/QĐ-MNM');
});

const idsIn = (sample: string, names: readonly string[]) =>
  read(samples[sample] ?? '')
    .elements.filter(({ name }) => names.includes(name))
    .map(({ attributes }) => attributes['eId']);

test('each khoản and điểm of an article has its eId, whether it is a heading, a paragraph or an item', () => {
  expect(idsIn('provisions', ['article', 'paragraph', 'point'])).toEqual([
    ...['art_1', 'art_1__para_1', 'art_1__para_1__point_a', 'art_1__para_1__point_dd', 'art_1__para_2'],
    ...['art_2', 'art_2__para_1', 'art_2__para_2', 'art_2__para_2__point_a'],
    'art_3',
  ]);
  expect(idsIn('regulations/quy-che-dan-chu', ['paragraph']).slice(0, 2)).toEqual([
    'chp_I__art_1__para_1',
    'chp_I__art_1__para_2',
  ]);
  const { elements, text } = read(samples['provisions'] ?? '');
  expect(elements.filter(({ name }) => name === 'num')).toHaveLength(11);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('1.Khoản một.a)Điểm a.đ)Điểm đ.Tiếp điểm đ.2.Khoản hai.');
});

test('an article that is no heading has its eId too, and a numbered paragraph outside articles stays a paragraph', () => {
  expect(idsIn('articles that are no headings', ['article', 'paragraph'])).toEqual(['art_1', 'art_1__para_1', 'art_2']);
});

test('a footnote is an authorial note at its first mark, to which other marks refer', () => {
  const { elements, text } = read(samples['notes'] ?? '');
  const of = (wanted: string) => elements.filter(({ name }) => name === wanted).map(({ attributes }) => attributes);
  expect(of('authorialNote').map(({ marker, GUID }) => [marker, GUID])).toEqual([
    ['a', 'fn-1'],
    ['b', 'fn-2'],
  ]);
  expect(of('noteRef').map(({ href }) => href)).toEqual([2, 1].map((at) => `#${of('authorialNote')[at - 1]?.['eId']}`));
  expect(text.indexOf('Ghi chú a.')).toBeLessThan(text.indexOf('Hai'));
});

describe('a plan as Akoma Ntoso', () => {
  const { elements, text } = read(samples['rich'] ?? '');
  const named = (name: string) => elements.filter((each) => each.name === name).map(({ attributes }) => attributes);

  test.each(Object.entries(samples))(
    '%s: gives each part an eId of its own, and every reference leads to one',
    (_, xml) => {
      const all = read(xml).elements.map(({ attributes }) => attributes);
      const ids = all.flatMap(({ eId }) => eId ?? []);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const local = all.flatMap(({ href, refersTo, source, as }) =>
        [href, refersTo, source, as].filter((target) => target?.startsWith('#')),
      );
      expect(local.filter((target) => !ids.includes((target ?? '').slice(1)))).toEqual([]);
    },
  );

  test('names sections by what their numbers are, with the anchors of the site', () => {
    const of = (name: string) => named(name).map(({ eId, GUID }) => [eId, GUID]);
    expect(of('section')).toEqual([
      ['sec_I', 'i'],
      ['sec_II', 'ii'],
    ]);
    expect(of('paragraph')).toEqual([
      ['sec_I__para_1', 'i-1'],
      ['sec_I__para_2', 'i-2'],
    ]);
    expect(of('point')).toEqual([['sec_I__para_2__point_a', 'i-2-a']]);
    const articles = read(samples['articles'] ?? '').elements.filter(({ name }) => name === 'article');
    expect(articles.map(({ attributes }) => attributes['eId'])).toEqual(['chp_I__art_1', 'chp_I__art_2']);
  });

  test('identifies work, expression and manifestation, and the cited works', () => {
    const work = '/akn/vn/doc/ke-hoach/truong-mau/2024-03-05/05-kh-mnm';
    expect(named('FRBRuri').map(({ value }) => value)).toEqual([
      work,
      `${work}/vie@2024-03-05`,
      `${work}/vie@2024-03-05.xml`,
    ]);
    expect(new Set(named('ref').map(({ href }) => href))).toEqual(
      new Set(['/akn/vn/act/thong-tu/bo-mau/2020-01-15/01-2020-tt-bm']),
    );
    expect(named('TLCReference')).toEqual([
      {
        eId: 'vb-01-2020-tt-bm',
        name: 'van-ban',
        href: address('/van-ban/01-2020-tt-bm/'),
        showAs: 'Thông tư 01/2020/TT-BM',
      },
    ]);
  });

  test('has all words, in order, and none as markup', () => {
    const words = [
      ...['TRƯỜNG MẦM NON MẪU', 'Số: 05/KH-MNM', 'KẾ HOẠCH', 'Công tác mẫu năm 2024'],
      ...['Căn cứ Thông tư số 01/2020/TT-BM;', 'Trường xây dựng', 'I.', 'MỤC ĐÍCH', 'Đoạn đầu.', '1.', 'Một'],
      ...['a & b < c', 'd', '1. e', 'f', 'g', 'h', 'Hai', 'a)', 'Ba', 'Trích nguồn', 'Chú thích.', 'II.', 'CUỐI'],
      ...['HIỆU TRƯỞNG', 'Nguyễn Thị Mẫu', 'Nơi nhận:', '- Như trên;'],
    ];
    let at = 0;
    for (const each of words) {
      const found = text.indexOf(each, at);
      expect(found, `“${each}” sau vị trí ${at}`).toBeGreaterThanOrEqual(0);
      at = found + each.length;
    }
  });
});

/** What means something to XML, with near misses of it. */
const hostile = [
  ']]>',
  ']]]>',
  ']]&gt;',
  ']] >',
  '<![CDATA[x]]>',
  '<!-- a -- b -->',
  '<?php ?>',
  '&amp; &#0; &bad;',
  '"\' \\',
  'a\u0000\u0001\u000b\ud800\ufffe\uffffb',
  'a\rb',
];

const plainSite = sampleSite('Một.', '2026-11-22', {}, signed);
/** A document in which every text has the words. */
function spoilt(words: string): string {
  const plain = officialPlan(plainSite, samplePlan, { address, code: null });
  const runs = (link: string | null) => [{ text: words, marks: ['bold' as const], link, citation: null }];
  const document: OfficialDocument = {
    ...plain,
    title: words,
    heading: { kind: words, subject: words, issuedWith: words },
    letterhead: { ...plain.letterhead!, superior: words, organization: words, number: words, placeAndDay: words },
    blocks: [
      { kind: 'basis', anchor: 'cc-1', runs: runs(null) },
      { kind: 'heading', anchor: 'i', level: 2, runs: [{ ...runs(null)[0]!, text: `I. ${words}` }] },
      { kind: 'paragraph', anchor: null, runs: runs(`https://a.example/${words}`) },
      {
        kind: 'table',
        anchor: null,
        caption: words,
        header: [[{ runs: runs(null), align: 'start' }]],
        rows: [],
        notes: [words],
      },
    ],
    annexes: [],
    signer: { position: words, name: words },
    recipients: [words],
  };
  return officialAkn(plainSite, plainSite.plan(samplePlan), document, address);
}

test.each(hostile)('%j in every text is well-formed XML, and comes back as it is', (words) => {
  const kept = words.replaceAll(/[\u0000\u0001\u000b\ud800\ufffe\uffff]/gu, '');
  const { text, elements } = read(spoilt(words));
  expect(text.split(kept).length - 1).toBeGreaterThanOrEqual(12);
  expect(elements.filter(({ attributes }) => Object.values(attributes).includes(kept)).length).toBeGreaterThanOrEqual(
    3,
  );
});

test.each([
  ['https://a.example/b?c=1&d=%20#e', 'https://a.example/b?c=1&d=%20#e'],
  ['http://[::1]:80/a[1].pdf', 'http://[::1]:80/a%5B1%5D.pdf'],
  ['https://a.example/50%/x|y^z', 'https://a.example/50%25/x%7Cy%5Ez'],
  ['https://a.example/#a#b', 'https://a.example/#a%23b'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['https://a.example/tệp', 'https://a.example/t%E1%BB%87p'],
  ['https://a.example/\ud800', 'https://a.example/%EF%BF%BD'],
])('the link %j is an address that XML Schema takes', (link, uri) => {
  expect(anyUri(link)).toBe(uri);
});

test('any text of any letters is well-formed XML', () => {
  const letters = fc.constantFrom(
    ']',
    '>',
    '<',
    '&',
    '!',
    '[',
    '-',
    '?',
    '"',
    "'",
    '\r',
    '\n',
    'ế',
    '\u0000',
    '😀',
    '\udc00',
  );
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 8 }), (words) => {
      read(spoilt(`a${words}b`));
    }),
    { numRuns: 100 },
  );
});

const schema = aknSchema();
if (schema === null)
  console.warn(
    `BỎ QUA kiểm tra Akoma Ntoso theo lược đồ của OASIS: không có ${schemaName} ở .cache/schemas/. Tải tệp ấy từ trang của OASIS về đó, hoặc đặt AKN_SCHEMA là tệp hay thư mục có tệp ấy.`,
  );

describe.skipIf(schema === null)('by the schema of OASIS', () => {
  test('every sample is valid, and one of any hostile words', { timeout: 60_000 }, async () => {
    const spoiltOnes = hostile.map((words, at) => [`hostile ${at}`, spoilt(words)] as const);
    expect(await faultsOf(schema!, Object.fromEntries([...Object.entries(samples), ...spoiltOnes]))).toEqual([]);
  });

  test.each([
    ['an element that it does not have', '<mainBody>', '<mainBody><x />'],
    ['a part that is missing', /<FRBRWork>.*<\/FRBRWork>/su, ''],
    ['a section in a paragraph', '<mainBody>', '<mainBody><p><section eId="a"/></p>'],
    ['a text that is not well-formed', 'Đoạn đầu.', 'Đoạn ]]> đầu.'],
  ])('%s is not valid', { timeout: 60_000 }, async (_, from, to) => {
    const wrong = (samples['rich'] ?? '').replace(from, to);
    expect(wrong).not.toBe(samples['rich']);
    expect(await faultsOf(schema!, { wrong })).not.toEqual([]);
  });
});
