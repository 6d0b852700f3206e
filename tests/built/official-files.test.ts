import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { planIds } from '../../src/io/views.ts';
import { planPath } from '../../src/model/addresses.ts';
import { dist } from '../support/built-pages.ts';
import { buildSampleSchool, sampleSchool } from '../support/sample-school.ts';

beforeAll(() => buildSampleSchool().then(() => undefined), 240_000);

const built = (path: string, folder = dist): Buffer => readFileSync(join(folder, path));

/** The other formats of a page, by media type, with the bytes that are at their addresses. */
function alternates(path: string, folder = dist): Map<string, Buffer> {
  const links = built(`${path}index.html`, folder)
    .toString('utf8')
    .matchAll(/<link rel="alternate" href="([^"]*)" type="([^"]*)"(?! title)/gu);
  return new Map([...links].map(([, href = '', type = '']) => [type, built(href, folder)]));
}

test.each(['/thong-bao/2026-lich-hop-cha-me/', '/quy-che/quy-che-dan-chu/'])(
  'the page of a notice and of a regulation with a text leads to its files, too: %s',
  (path) => {
    const files = alternates(path, sampleSchool.dist);
    const text = (type: string) => files.get(type)?.toString('utf8') ?? '';
    expect(files.get('application/pdf')?.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*<pdfuaid:part>1</u);
    expect(text('application/xml')).toContain('<akomaNtoso');
    const json = JSON.parse(text('application/json')) as { text: string; nd30: { SignerInfo: unknown } };
    expect(json.text).toBe(text('text/plain'));
    expect(json.nd30.SignerInfo).toEqual({ Position: 'Hiệu trưởng', FullName: 'Nguyễn Thị Mẫu' });
    expect(json.text.trim()).toMatch(/Nguyễn Thị Mẫu\n- [\s\S]*Lưu: VT\.$/u);
    expect([...files.keys()].filter((type) => type.includes('wordprocessingml'))).toHaveLength(1);
  },
);

test('the page of a table leads to it as CSV and as Excel, that of a school year to its archive', () => {
  const typesAt = (path: string) => {
    const links = built(`${path}index.html`, sampleSchool.dist)
      .toString('utf8')
      .matchAll(/<link rel="alternate" href="([^"]*\.(csv|xlsx|zip))" type="([^"]*)"/gu);
    return [...links].map(([, href = '', ending, type]) => {
      expect(built(href, sampleSchool.dist).length).toBeGreaterThan(20);
      return [ending, type];
    });
  };
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const both = [
    ['csv', 'text/csv'],
    ['xlsx', excel],
  ];
  expect(typesAt('/cong-khai/b01/2025/')).toEqual(both);
  // The years of a duty next to each other.
  expect(typesAt('/cong-khai/b01/')).toEqual(both);
  // The list of what is due in it, too.
  expect(typesAt('/cong-khai/nam/2026-2027/').sort()).toEqual([...both, ['zip', 'application/zip']]);
  expect(typesAt('/van-ban/')).toEqual(both);
});

test('a regulation of which there are only files, or nothing, has no other format', () => {
  for (const id of ['noi-quy-cu', 'quy-che-phoi-hop'])
    expect([...alternates(`/quy-che/${id}/`, sampleSchool.dist).keys()]).toEqual([]);
});

test.each(planIds())('the page of %s leads to its files, and each is what its type says', (id) => {
  const files = alternates(planPath(id));
  const text = (type: string) => files.get(type)?.toString('utf8') ?? '';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect([...files.keys()].sort()).toEqual(
    ['application/json', 'application/pdf', word, 'application/xml', 'text/plain'].sort(),
  );
  expect(files.get('application/pdf')?.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*<pdfuaid:part>1</u);
  const document = unzipSync(new Uint8Array(files.get(word) ?? Buffer.alloc(0)))['word/document.xml'];
  expect(strFromU8(document ?? new Uint8Array())).toContain('<w:body>');
  expect(text('application/xml')).toContain('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">');
  const json = JSON.parse(text('application/json')) as { $schema: string; text: string };
  expect(json.text).toBe(text('text/plain'));
  const schema = built(new URL(json.$schema).pathname).toString('utf8');
  expect(JSON.parse(schema)).toMatchObject({ $id: json.$schema });
});
