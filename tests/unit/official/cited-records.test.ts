import { toHtml } from 'hast-util-to-html';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { officialAkn } from '../../../src/export/akn/official-akn.ts';
import { documentJson } from '../../../src/export/document-json.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { itemAt } from '../../../src/model/items.ts';
import { officialRecord } from '../../../src/model/official/official-record.ts';
import { citedView } from '../../../src/model/views/cited-documents.ts';
import { publishedPages } from '../../../src/model/views/published-addresses.ts';
import { renderRecord } from '../../../src/model/views/render-record.ts';
import { dutyFile } from '../../support/duty-file.ts';
import { address, qr } from '../../support/official-documents.ts';
import { sampleSite } from '../views/citation-sample.ts';

const text = `Căn cứ Thông tư số 01/2020/TT-BM;

Theo Thông tư số 99/2020/TT-BM, nhà trường làm như Thông tư số 01/2020/TT-BM.`;
const provenance = 'provenance: { sources: [unsourced], confidence: low }';
const duty = 'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n';
const site = sampleSite('Một.', '2026-11-22', {
  'duties/a14.yaml': dutyFile('A14', '{ kind: until-replaced }', duty),
  'notices/2024-hop.mdx': `---
organization: truong-mau
issuedOn: 2024-03-05
subject: Họp cha mẹ trẻ
${provenance}
---

${text}
`,
  'regulations/quy-che-mau.mdx': `---
organization: truong-mau
title: Quy chế Mẫu
status: withdrawn
duty: A14
issuedOn: 2024-03-05
purpose: Mẫu để kiểm thử.
${provenance}
---

${text}
`,
});
const records = {
  'a notice': itemAt(site.recordsOf('notices'), 0),
  'a regulation': itemAt(site.recordsOf('regulations'), 0),
};
const cited = address('/van-ban/01-2020-tt-bm/');

describe.each(Object.entries(records))('what %s cites', (_, record) => {
  const document = officialRecord(site, record, { address, code: null });

  test('is in its JSON, with the state on its day and today', () => {
    const { citations } = documentJson(site, record, address, null);
    expect(citations.map(({ anchor, target }) => [anchor, target])).toEqual([
      ['vd-1', '01-2020-tt-bm'],
      ['vd-2', null],
      ['vd-3', '01-2020-tt-bm'],
    ]);
    expect(citations[0]).toMatchObject({
      targetUrl: cited,
      then: { on: '2024-03-05', state: 'in-force' },
      now: { on: '2026-11-22', state: 'expired' },
    });
  });

  test('is a reference in its XML', () => {
    const xml = officialAkn(site, record, document, address);
    expect(xml.match(/<ref href="\/akn\/vn\/act\/thong-tu\/bo-mau\/2020-01-15\/01-2020-tt-bm"/gu)).toHaveLength(2);
    expect(xml.match(/<TLCReference /gu)).toHaveLength(1);
  });

  test('is a link in its PDF', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(compilePdf(document, qr).bytes), { verbosity: 0 });
    const annotations = (await (await pdf.getPage(1)).getAnnotations()) as { url?: string }[];
    expect(annotations.map(({ url }) => url)).toEqual([cited, cited]);
  });

  test('is marked on its page as in a plan, at an address that the site promises', () => {
    const html = toHtml(renderRecord(record, site, '/goc/'));
    expect(html).toContain(
      '<a id="vd-1" href="/goc/van-ban/01-2020-tt-bm/" class="vd state-expired">Thông tư số 01/2020/TT-BM</a>',
    );
    expect(html).toContain('<span id="vd-2" class="vd vd-khong-ro">');
    const page = publishedPages(site).find(
      ({ path }) => address(path) === documentJson(site, record, address, null).url,
    );
    expect(page?.anchors).toEqual(expect.arrayContaining(['vd-1', 'vd-2', 'vd-3']));
  });

  test('is listed below its text with both states', () => {
    const { kind, day, documents, then, now } = citedView(site, record);
    expect([kind, day]).toEqual([record.collection === 'notices' ? 'thông báo' : 'quy chế', '05/3/2024']);
    expect(documents.map(({ target, places }) => [target, places.length])).toEqual([
      ['01-2020-tt-bm', 2],
      [null, 1],
    ]);
    expect([then, now]).toEqual(['tất cả còn hiệu lực', '1 văn bản không còn hiệu lực']);
  });
});
