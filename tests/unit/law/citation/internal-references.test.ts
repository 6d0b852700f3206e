import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../../src/model/article/article-of.ts';
import { internalLinks } from '../../../../src/model/article/internal-links.ts';
import { findCitations, findInternalReferences, formatProvision } from '../../../../src/model/law/citation/index.ts';
import { planWith, readWith } from '../../../support/content-folder.ts';

const read = (text: string) =>
  findInternalReferences(text).map(({ provisions, within }) => [within, ...provisions.map(formatProvision)]);

describe('references of a text to itself', () => {
  it.each([
    ['theo khoản 2 Điều này', [['article', 'khoản 2']]],
    ['trừ điểm a, b khoản 1 Điều 5 của Thông tư này', [['document', 'điểm a khoản 1 Điều 5', 'điểm b khoản 1 Điều 5']]],
    ['như Mục II của Kế hoạch này', [['document', 'mục II']]],
    ['theo điểm b khoản này', [['clause', 'điểm b']]],
    ['điểm a khoản này', [['clause', 'điểm a']]],
    ['Phụ lục I kèm theo Kế hoạch này', [['document', 'Phụ lục I']]],
    ['Phụ lục II ban hành kèm theo Thông tư này', [['document', 'Phụ lục II']]],
    ['theo Điều 5 Nội quy này', [['document', 'Điều 5']]],
    ['Điều 5 Quy tắc ứng xử này', [['document', 'Điều 5']]],
    ['Mục III bản Kế hoạch này', [['document', 'mục III']]],
    ['theo điểm a mục này', [['section', 'điểm a']]],
    ['Mục 2 Chương này', [['chapter', 'mục 2']]],
    ['khoản 1 phần này', [['part', 'khoản 1']]],
    ['điểm a tiểu mục này', [['subsection', 'điểm a']]],
    ['Mục II Phụ lục này', [['appendix', 'mục II']]],
    ['DIEM A MUC NAY', [['section', 'điểm a']]],
    ['khoan 2 dieu nay', [['article', 'khoản 2']]],
    ['diem a khoan nay', [['clause', 'điểm a']]],
    ['KHOẢN 2 ĐIỀU NÀY', [['article', 'khoản 2']]],
    ['hien nay khoan 2 khong con', []],
    ['theo Điều 5 Nghị định 24/2021/NĐ-CP', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are no citations', () => {
    expect(findCitations('theo khoản 2 Điều 4 của Thông tư này và Mục II của Kế hoạch này')).toEqual([]);
  });

  it('lead to the part of the text that they mean, or nowhere', () => {
    const parts = [
      'Điều 4. Hồ sơ',
      'Nộp theo khoản 2 Điều này.',
      'Hạn nộp là tháng 9.',
      'Theo Điều 9 của Quy chế này, Mục II của Kế hoạch này.',
      'Mục tiêu',
    ];
    const anchors = ['dieu-4', 'dieu-4--khoan-1', 'dieu-4--khoan-2', 'dieu-4--khoan-3', 'ii'];
    let start = 0;
    const blocks = parts.map((part, index) => {
      const block = {
        anchor: anchors[index] ?? '',
        kind: 'paragraph',
        depth: null,
        start,
        end: start + part.length,
        section: 'dieu-4',
      } as const;
      start = block.end + 2;
      return block;
    });
    expect(internalLinks({ text: parts.join('\n\n'), blocks }).map(({ anchor }) => anchor)).toEqual([
      'dieu-4--khoan-2',
      null,
      'ii',
    ]);
  });

  it.each([
    ['## II. NHIỆM VỤ\n\n### 3. Dạy học\n\na) Soạn bài.\n\nb) Làm theo điểm a mục này.', ['ii-3-d1']],
    ['## II. NHIỆM VỤ\n\n### 3. Dạy học\n\n#### a) Soạn bài\n\n#### b) Chấm\n\nTheo điểm a mục này.', ['ii-3-a']],
    ['## II. NHIỆM VỤ\n\n### 1. Một\n\n### 2. Hai\n\nTheo khoản 1 mục này.', ['ii-1']],
    ['## Chương I\n\n## Chương II\n\n### Mục 1\n\n#### Điều 5. Một\n\nTheo Mục 1 Chương này.', ['chuong-ii-muc-1']],
    ['## Điều 4. Một\n\n1. Hồ sơ:\n\na) Đơn;\n\nb) Như điểm a khoản này.', ['dieu-4-d2']],
    ['## II. NHIỆM VỤ\n\n## Phụ lục I\n\nTheo Mục II Phụ lục này.', [null]],
    ['## II. NHIỆM VỤ\n\nTheo điểm a mục này.', [null]],
    [
      '## Điều 1. Ban hành\n\n## Điều 2. Thi hành\n\n## Điều 1. Phạm vi\n\nTheo Điều 2 Quy chế này, Điều 2 Quyết định này.\n\n## Điều 2. Hồ sơ\n\n1. Đơn.\n\n2. Như khoản 1 Điều này.',
      ['dieu-2-2', 'dieu-2', 'dieu-2-2-d1'],
    ],
  ])('lead to the nearest part in “%s”', (body, expected) => {
    const { content } = readWith({ 'plans/2024-ke-hoach-mau.mdx': planWith(body) });
    const links = internalLinks(articleOf(content.records.plans.get('2024-ke-hoach-mau')!));
    expect(links.map(({ anchor }) => anchor)).toEqual(expected);
  });
});
