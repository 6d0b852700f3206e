import { describe, expect, it } from 'vitest';
import { findCitations, findReferencesBack, formatProvision } from '../../../../src/model/law/citation/index.ts';

/** Words → the number of the document that they mean, or null. */
function read(text: string): [words: string, document: string | null, ...provisions: string[]][] {
  const mentions = findCitations(text);
  return findReferencesBack(text, mentions).map(({ surface, antecedent, provisions, start, end }) => {
    expect(text.normalize('NFC').slice(start, end)).toBe(surface);
    return [
      surface,
      antecedent === null ? null : (mentions[antecedent]?.canonical ?? null),
      ...provisions.map(formatProvision),
    ];
  });
}

const decree = 'Nghị định số 24/2021/NĐ-CP';
const circular = 'Thông tư số 09/2024/TT-BGDĐT';

describe('references to a document cited before', () => {
  it.each([
    [`Theo ${decree}. Nghị định nêu trên`, [['Nghị định nêu trên', '24/2021/NĐ-CP']]],
    [`Theo ${decree} và ${circular}, các quy định của Thông tư đó`, [['Thông tư đó', '09/2024/TT-BGDĐT']]],
    [
      `Theo ${circular}.\n\nThực hiện khoản 2 Điều 5 Thông tư nói trên`,
      [['khoản 2 Điều 5 Thông tư nói trên', '09/2024/TT-BGDĐT', 'khoản 2 Điều 5']],
    ],
    [`Căn cứ ${decree}, thủ trưởng thực hiện văn bản đó`, [['văn bản đó', '24/2021/NĐ-CP']]],
    ['theo thong tu so 09/2024/tt-bgddt. thong tu neu tren', [['thong tu neu tren', '09/2024/TT-BGDĐT']]],
    [
      'Nghi dinh so 24/2021/ND-CP. Khoan 2 Dieu 5 Nghi dinh noi tren',
      [['Khoan 2 Dieu 5 Nghi dinh noi tren', '24/2021/NĐ-CP', 'khoản 2 Điều 5']],
    ],
    [`THEO ${decree.toUpperCase()}, NGHỊ ĐỊNH NÊU TRÊN`, [['NGHỊ ĐỊNH NÊU TRÊN', '24/2021/NĐ-CP']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    [`${decree} và Nghị định số 90/2020/NĐ-CP; Nghị định nêu trên`, 'several of its kind'],
    [`${decree} và ${circular}; văn bản đó`, 'several of any kind'],
    [`${decree}; các Nghị định nêu trên`, 'a plural'],
    [`${decree}; Quyết định đó`, 'none of its kind'],
    [`Nghị định nêu trên; ${decree}`, 'only one after it'],
  ])('nobody can say which document is meant in “%s”: %s', (text) => {
    expect(read(text).map(([, document]) => document)).toEqual([null]);
  });

  it('a document of the same paragraph is meant before one of the text above it', () => {
    expect(read(`${decree}.\n\nNghị định số 90/2020/NĐ-CP. Nghị định nêu trên`)).toEqual([
      ['Nghị định nêu trên', '90/2020/NĐ-CP'],
    ]);
  });

  it.each(['Nghị định này', 'quyết định trên giấy', 'theo nghị định đoàn kết', 'văn bản trên'])(
    '“%s” is none',
    (words) => {
      expect(read(`${decree}. ${words}`)).toEqual([]);
    },
  );
});
