import { expect, test } from 'vitest';
import { qrSvg } from '../../../src/export/qr-svg.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { officialFilePath } from '../../../src/model/addresses.ts';
import { edgeChanges } from '../../../src/model/verify/edge-changes.ts';
import { inPresentLayout } from '../../../src/model/verify/earlier-layouts.ts';
import { findingWords } from '../../../src/model/verify/finding-words.ts';
import { recogniseFile } from '../../../src/model/verify/recognise-file.ts';
import { instruments, issued, laidOut, page, planPage, root, sampleSiteOf } from '../../support/published-sample.ts';

/** The PDF of the sample plan with these words in ô 2 above the name of the school. */
function pdf(superior: string[]): Uint8Array<ArrayBuffer> {
  const document = laidOut(issued);
  const letterhead = document.letterhead!;
  const lines = { ...letterhead.lines, superior };
  const changed = { ...document, letterhead: { ...letterhead, superior: null, lines } };
  return new Uint8Array(compilePdf(changed, qrSvg(document.foot.address, 0)).bytes);
}

test('a PDF with the line that the site once wrote above the name of a school without an agency has the words of what is published', async () => {
  const site = await sampleSiteOf();
  const published = {
    ...site,
    bytes: async (path: string) => (path === officialFilePath(planPage, 'pdf') ? pdf([]) : site.bytes(path)),
  };
  const earlier = await recogniseFile(pdf(['Cơ quan cấp trên: không ghi']), null, published, instruments);
  expect(earlier.finding).toMatchObject({ kind: 'same-words' });
  // Any other line there was written by somebody.
  const other = await recogniseFile(pdf(['Cơ quan cấp trên: Phòng Giáo dục']), null, published, instruments);
  expect(other.finding).toMatchObject({ kind: 'other-words' });
});

test('of a file with equal words whose rules or pictures are others it is said that the site itself may have changed them', () => {
  const finding = {
    kind: 'same-words',
    page,
    path: 'p.pdf',
    format: 'pdf',
    added: 'nét kẻ (tờ 1)',
    missing: '',
  } as const;
  const said = findingWords({ finding, printed: null, foundBy: 'code' }, root);
  expect(said.tone).toBe('other');
  expect(said.sentences.join(' ')).toContain('mà không ai sửa');
  const alike = findingWords({ finding: { ...finding, added: '' }, printed: null, foundBy: 'code' }, root);
  expect(alike.sentences.join(' ')).not.toContain('mà không ai sửa');
});

test('the line is left out at the head alone, and only where what is published has none', () => {
  const line = 'Cơ quan cấp trên: không ghi';
  const text = `TRƯỜNG MẪU ${'chữ '.repeat(200)}`;
  expect(inPresentLayout(`${line} ${text}`, text)).toBe(text);
  expect(inPresentLayout(`${line} ${text}`, `${line} ${text}`)).toBe(`${line} ${text}`);
  expect(inPresentLayout(`${text} ${line} thật`, text)).toBe(`${text} ${line} thật`);
});

test('a foot with the protocol of the address and a dot before the code is the same foot, and one of another page is not', () => {
  const now = ['truong.example/ke-hoach/2026/ Bản đầu, mã 4b09 511f 3422'];
  expect(edgeChanges(now, ['https://truong.example/ke-hoach/2026/ · Bản đầu, mã 4b09 511f 3422'])).toEqual([]);
  expect(edgeChanges(now, ['https://truong.example/ke-hoach/2025/ · Bản đầu, mã 4b09 511f 3422'])).toHaveLength(1);
});
