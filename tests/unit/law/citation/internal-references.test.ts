import { describe, expect, it } from 'vitest';
import { internalLinks } from '../../../../src/model/article/internal-links.ts';
import { findCitations, findInternalReferences, formatProvision } from '../../../../src/model/law/citation/index.ts';

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
});
