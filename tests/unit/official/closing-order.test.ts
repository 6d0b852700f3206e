import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { textOf } from '../../../src/model/article/body-tree.ts';
import { recordText } from '../../../src/model/evidence/record-text.ts';
import { officialPlan } from '../../../src/model/official/official-plan.ts';
import { renderRecord } from '../../../src/model/views/render-record.ts';
import { address, qr } from '../../support/official-documents.ts';
import { sheetsOf, words } from '../../support/pdf-sheets.ts';
import { samplePlan, sampleSite } from '../views/citation-sample.ts';

const signer = 'signer: { position: HIỆU TRƯỞNG, name: Nguyễn Thị Mẫu }\n';
const recipients = "recipients: ['- Như trên;', '- Lưu: VT.']\n";
const siteOf = (frontmatter: string) => sampleSite('Một.', '2026-11-22', {}, frontmatter);

/** As a reader sees it: what is at the left, then what is at the right. */
const shown = 'Nơi nhận: - Như trên; - Lưu: VT. HIỆU TRƯỞNG Nguyễn Thị Mẫu';
const found = (text: string) => /Nơi nhận:.*$/u.exec(text.replaceAll(/\s+/gu, ' ').trim())?.[0];

/** The cell of the grid in which the page draws a part of the closing, by the rule of the sheet of styles for its class. */
function cellOf(name: string): [column: number, row: number] {
  const css = readFileSync('src/styles/issued-text.css', 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].filter(([, selectors = '']) =>
    selectors.split(',').some((each) => each.trim() === `.${name}`),
  );
  const said = (key: string) =>
    rules.flatMap(([, , body = '']) => new RegExp(`grid-${key}: (\\d)`, 'u').exec(body)?.[1] ?? []).at(-1);
  return [Number(said('column') ?? 1), Number(said('row') ?? 1)];
}

test.each([
  ['the signer first', signer + recipients],
  ['the recipients first', recipients + signer],
])('page, PDF and Word show recipients, then the signer, whatever order the record has: %s', async (_, frontmatter) => {
  const site = siteOf(frontmatter);
  const document = officialPlan(site, samplePlan, { address, code: null });

  const sheets = await sheetsOf(compilePdf(document, qr).bytes);
  expect(words(sheets.flatMap(({ runs }) => runs))).toContain(shown);

  const part = strFromU8(unzipSync(await officialDocx(document))['word/document.xml'] ?? new Uint8Array());
  const paragraphs = [...part.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([each]) => each.replaceAll(/<[^>]+>/gu, ''));
  expect(found(paragraphs.join(' '))).toBe(shown);

  const texts: [cell: [number, number], text: string][] = [];
  const page = JSON.stringify(renderRecord(site.plan(samplePlan), site, '/'));
  for (const name of ['noi-nhan', 'chuc-vu', 'nguoi-ky', 'noi-nhan-ds']) {
    expect(page).toContain(`"className":["${name}"]`);
    texts.push([cellOf(name), name]);
  }
  texts.sort(([a], [b]) => a[0] - b[0] || a[1] - b[1]);
  expect(texts).toEqual([
    [[1, 1], 'noi-nhan'],
    [[1, 2], 'noi-nhan-ds'],
    [[2, 1], 'chuc-vu'],
    [[2, 2], 'nguoi-ky'],
  ]);
});

test('the coded text has them line by line, as a text of two columns is read, so that no code of a published text changes', () => {
  const site = siteOf(recipients + signer);
  const record = site.plan(samplePlan);
  const closing = 'Nơi nhận:\nHIỆU TRƯỞNG\nNguyễn Thị Mẫu\n- Như trên;\n- Lưu: VT.';
  expect(articleOf(record).text.endsWith(`\n\n${closing}`)).toBe(true);
  expect(recordText(record).endsWith(`\n\n${closing}`)).toBe(true);
  expect(recordText(siteOf(signer + recipients).plan(samplePlan))).toBe(recordText(record));
  // A passage on the page has the offsets of this text.
  expect(textOf(renderRecord(record, site, '/'))).toContain(closing);
});
