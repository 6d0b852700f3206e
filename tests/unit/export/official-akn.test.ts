import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { officialAkn } from '../../../src/export/akn/official-akn.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { hasIssuedText } from '../../../src/model/disclosure/regulations.ts';
import { officialPlan } from '../../../src/model/official/official-plan.ts';
import { officialRecord } from '../../../src/model/official/official-record.ts';
import { buildSite } from '../../../src/model/site/site.ts';
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
      ...['a & b < c', 'd', '1. e', 'f', 'g', 'h', 'Hai', 'a)', 'Ba', 'Trích nguồn', 'II.', 'CUỐI'],
      ...['Chú thích.', 'HIỆU TRƯỞNG', 'Nguyễn Thị Mẫu', 'Nơi nhận:', '- Như trên;'],
    ];
    let at = 0;
    for (const each of words) {
      const found = text.indexOf(each, at);
      expect(found, `“${each}” sau vị trí ${at}`).toBeGreaterThanOrEqual(0);
      at = found + each.length;
    }
  });
});

/** The schema of OASIS is not ours to copy: this says where it is, with `xml.xsd` next to it. */
const schema = process.env['AKN_SCHEMA'] ?? '.cache/schemas/akomantoso30.xsd';
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;
if (!canValidate)
  console.warn(
    `BỎ QUA kiểm tra Akoma Ntoso theo lược đồ của OASIS: cần xmllint (Debian: libxml2-utils) và tệp ${schema} (đặt AKN_SCHEMA để chỉ chỗ khác).`,
  );

test.skipIf(!canValidate)('every sample is valid by the schema of OASIS, and a wrong one is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-akn-'));
  const files = Object.entries({ ...samples, wrong: (samples['rich'] ?? '').replace('<mainBody>', '<mainBody><x />') });
  const pathOf = (name: string) => join(folder, `${name.replace('/', '.')}.xml`);
  for (const [name, xml] of files) writeFileSync(pathOf(name), xml);
  const paths = files.map(([name]) => pathOf(name));
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...paths], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const verdict = (word: string) => stderr.split('\n').filter((line) => line.endsWith(word)).length;
  expect([verdict('.xml validates'), verdict('fails to validate')], stderr).toEqual([files.length - 1, 1]);
});
