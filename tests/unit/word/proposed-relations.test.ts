import { expect, it } from 'vitest';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { buildRegistry } from '../../../src/model/law/citation/index.ts';
import { citationsOf } from '../../../src/model/word/citations.ts';
import { proposalInWords, proposedRelations } from '../../../src/model/word/proposed-relations.ts';

const proposalsFor = (text: string) => {
  const body = fromMarkdown(text);
  const citations = citationsOf(body, buildRegistry([]), { date: null, places: [] });
  return proposedRelations(body, citations).map(proposalInWords);
};

it('what an imported text says that it does to other documents is proposed to a person', () => {
  expect(
    proposalsFor(
      'Căn cứ Luật Trẻ em số 102/2016/QH13;\n\nKế hoạch này thay thế Kế hoạch số 18/KH-MNSC ngày 03/9/2024.\n\nBãi bỏ khoản 2 Mục I Quyết định số 7/QĐ-MNSC.',
    ),
  ).toEqual([
    'Đọc lại, đúng thì ghi quan hệ vào kho văn bản: văn bản này thay thế Kế hoạch số 18/KH-MNSC (trang chưa có văn bản này).',
    'Đọc lại, đúng thì ghi quan hệ vào kho văn bản: văn bản này bãi bỏ một phần Quyết định số 7/QĐ-MNSC (trang chưa có văn bản này).',
  ]);
});

it('what cited documents do to each other is not', () => {
  expect(proposalsFor('Thông tư 9/2024/TT-BGDĐT thay thế Thông tư 36/2017/TT-BGDĐT.')).toEqual([]);
});

it.each([
  'Nghị định số 24/2021/NĐ-CP (thi hành từ 15/5/2021; bãi bỏ Nghị định số 16/2015/NĐ-CP).',
  '1. Nghị định số 24/2021/NĐ-CP ngày 23/3/2021: thay thế Nghị định số 16/2015/NĐ-CP.',
  'NGHỊ ĐỊNH SỐ 16/2015/NĐ-CP ĐÃ BỊ BÃI BỎ BỞI NGHỊ ĐỊNH SỐ 24/2021/NĐ-CP.',
])('nor in brackets, after a colon or in capitals: %s', (text) => {
  expect(proposalsFor(text)).toEqual([]);
});

it.each([
  ['Kế hoạch số 18/KH-MNSC ngày 03/9/2024 được thay thế bằng Kế hoạch này.', 'thay thế Kế hoạch số 18/KH-MNSC'],
  ['QUYẾT ĐỊNH SỐ 18/QĐ-MNSC BỊ BÃI BỎ BỞI QUYẾT ĐỊNH NÀY.', 'bãi bỏ QUYẾT ĐỊNH SỐ 18/QĐ-MNSC'],
])('what it ends is proposed in the passive, too: %s', (text, words) => {
  expect(proposalsFor(text)).toEqual([
    `Đọc lại, đúng thì ghi quan hệ vào kho văn bản: văn bản này ${words} (trang chưa có văn bản này).`,
  ]);
});

it('a part that is replaced is proposed as an amendment, which does not end the whole', () => {
  expect(proposalsFor('Thay thế Phụ lục I kèm theo Kế hoạch số 18/KH-MNSC.')).toEqual([
    'Đọc lại, đúng thì ghi quan hệ vào kho văn bản: văn bản này sửa đổi, bổ sung Kế hoạch số 18/KH-MNSC (trang chưa có văn bản này).',
  ]);
});
