import { expect, test } from 'vitest';
import { isAnnexHeading } from '../../../src/model/article/annexes.ts';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { blockText } from '../../../src/model/article/article.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

test.each([
  'Phụ lục',
  'PHỤ LỤC I',
  'Phụ lục 2. Danh mục',
  'Phụ lục số 01: Biểu mẫu',
  'Phụ lục I DANH MỤC VIỆC',
  'PHỤ LỤC (Kèm theo Kế hoạch số 05/KH-MNM)',
  'Phụ lục kèm theo Kế hoạch',
])('“%s” begins an annex', (heading) => expect(isAnnexHeading(heading)).toBe(true));

test.each([
  'Phụ lục hợp đồng lao động',
  'I. Phụ lục',
  'Danh mục phụ lục',
  'Phụ lục Chương trình giáo dục',
  'Phụ lục 2026',
])('“%s” does not', (heading) => expect(isAnnexHeading(heading)).toBe(false));

function linesOf(body: string): string[] {
  const closing = "signer: { position: HIỆU TRƯỞNG, name: Nguyễn Thị Mẫu }\nrecipients: ['- Lưu: VT.']\n";
  const { content } = readWith({ 'plans/2024-ke-hoach-mau.mdx': planWith(body, closing) });
  const article = articleOf(content.records.plans.get('2024-ke-hoach-mau')!);
  const lines = article.blocks.map((block) => `${block.section ?? ''}>${block.anchor}=${blockText(article, block)}`);
  return lines.filter((line) => !/trich-yeu|ten-loai/u.test(line));
}

const signature = [
  '>noi-nhan=Nơi nhận:',
  '>chuc-vu=HIỆU TRƯỞNG',
  '>nguoi-ky=Nguyễn Thị Mẫu',
  '>noi-nhan-d1=- Lưu: VT.',
];

test('annexes are below the signature, in their order, with the anchors that they have in the text', () => {
  const body = '## I. VIỆC\n\nMột.\n\n## Phụ lục I. BIỂU\n\n### 1. Mục\n\nHai.\n\n## Phụ lục II. BẢNG\n\nBa.';
  expect(linesOf(body)).toEqual([
    '>i=I. VIỆC',
    'i>i-d1=Một.',
    ...signature,
    '>phu-luc-i-bieu=Phụ lục I. BIỂU',
    'phu-luc-i-bieu>1=1. Mục',
    '1>1-d1=Hai.',
    '1>phu-luc-ii-bang=Phụ lục II. BẢNG',
    'phu-luc-ii-bang>phu-luc-ii-bang-d1=Ba.',
  ]);
});

test('footnotes of the text stay above the signature', () => {
  const { content } = readWith({
    'plans/2024-ke-hoach-mau.mdx': planWith(
      'Một[^1].\n\n## Phụ lục\n\nHai.\n\n[^1]: Chú thích.',
      'signer: { position: HIỆU TRƯỞNG, name: Nguyễn Thị Mẫu }\n',
    ),
  });
  const { text } = articleOf(content.records.plans.get('2024-ke-hoach-mau')!);
  const at = ['Một', 'Chú thích.', 'HIỆU TRƯỞNG', 'Phụ lục', 'Hai.'].map((words) => text.indexOf(words));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test('a part of a section that is called an annex stays where it is', () =>
  expect(linesOf('## I. VIỆC\n\n### Phụ lục 1\n\nMột.\n\n## II. VIỆC KHÁC\n\nHai.').slice(-4)).toEqual(signature));
