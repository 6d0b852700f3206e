import { describe, expect, it } from 'vitest';
import {
  findCitations,
  lawsWithoutTarget,
  resolveCitations,
  withoutTarget,
} from '../../../../src/model/law/citation/index.ts';
import { registry } from './register-of-targets.ts';

const last = (text: string) => resolveCitations(findCitations(text), registry).at(-1);

describe.each([...withoutTarget, ...lawsWithoutTarget])('$title', ({ reason, examples, nearMisses }) => {
  it.each(examples)('leads nowhere in “%s”', (text) => {
    const mention = last(text);
    if (reason === null) expect(mention).toBeUndefined();
    else expect(mention).toMatchObject({ id: null, reason });
  });

  it.each(nearMisses)('is not in “%s”, which leads to %s', (text, number) => {
    expect(last(text)).toMatchObject({ id: number, reason: null });
  });
});

it.each([
  'DỰ THẢO\nLUẬT GIÁO DỤC',
  'DỰ THẢO LẦN 3\n\nLUẬT\nGIÁO DỤC',
  '(Dự thảo) Luật Giáo dục',
  '[Dự thảo] Luật Giáo dục',
  'Luật Giáo dục - dự thảo',
  'Luật Giáo dục, dự thảo ngày 12/3/2026',
  'Luật Giáo dục bản dự thảo',
  'Luật Giáo dục [dự thảo lần 2]',
  'DỰ LUẬT GIÁO DỤC',
  'du luat giao duc',
  'DU LUAT GIAO DUC',
])('a draft leads nowhere, however it is called one: “%s”', (text) =>
  expect(last(text)).toMatchObject({ id: null, reason: 'draft' }),
);

it.each([
  'Luật Giáo dục, dự thảo Nghị định và tờ trình',
  'DỰ THẢO\nCăn cứ Luật Giáo dục',
  'dự Luật sư đoàn và Luật Giáo dục',
])('a law next to a draft of another document is in force: “%s”', (text) =>
  expect(resolveCitations(findCitations(text), registry).filter(({ id }) => id !== null)).toHaveLength(1),
);

it('a law named again after its number is the one of that number, as is its own short name', () => {
  const text = 'Bộ luật Hàng hải số 40/2005/QH11 (sau đây gọi là Bộ luật). Điều 2 Bộ luật Hàng hải; Điều 3 Bộ luật';
  const mentions = resolveCitations(findCitations(text), registry);
  expect(mentions.map(({ antecedent, reason }) => [antecedent, reason])).toEqual([
    [null, 'unknown'],
    [0, 'unknown'],
    [0, 'unknown'],
  ]);
});

it('what a short form excludes is not proposed either', () => {
  for (const text of ['Thông tư 13 của Bộ Y tế', 'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ Y tế'])
    expect(last(text)).toMatchObject({ reason: 'contradicts', candidates: [] });
});

describe('a heading in capitals', () => {
  it.each([
    ['KẾ HOẠCH TRIỂN KHAI NGHỊ QUYẾT 57 CỦA BỘ CHÍNH TRỊ', 'Nghị quyết 57'],
    ['THÔNG TƯ SỐ 22 VỀ ĐÁNH GIÁ HỌC SINH', 'Thông tư 22'],
    ['NGHỊ QUYẾT SỐ 57 - CỦA BỘ CHÍNH TRỊ', 'Nghị quyết 57'],
    ['KẾ HOẠCH SỐ 12 NĂM HỌC 2025 - 2026', 'Kế hoạch 12'],
    ['CHỈ THỊ 10 HÀNH ĐỘNG VÌ TRẺ EM', 'Chỉ thị 10'],
    ['NGHỊ QUYẾT 57 BAN HÀNH CHƯƠNG TRÌNH', 'Nghị quyết 57'],
    ['THÔNG TƯ SỐ 09 BỘ Y TẾ', 'Thông tư 09'],
  ])('“%s” gives the number that is written and no symbol', (text, canonical) => {
    expect(findCitations(text).map((mention) => mention.canonical)).toEqual([canonical]);
  });

  it.each([
    'KẾ HOẠCH 5 NĂM 2021 - 2025',
    'QUYẾT ĐỊNH 30 CÁN BỘ',
    'KẾ HOẠCH SỐ 12/NĂM 2025',
    'HƯỚNG DẪN 05 THI ĐUA - KHEN THƯỞNG',
  ])('“%s” gives no number', (text) => {
    expect(findCitations(text)).toEqual([]);
  });

  it.each([
    ['THÔNG TƯ SỐ 13/2020/TT-BGDĐT VỀ CƠ SỞ VẬT CHẤT', '13/2020/TT-BGDĐT'],
    ['CÔNG VĂN SỐ 73 TC/TCT', '73-TC/TCT'],
    ['NGHỊ QUYẾT 29 TW', '29/TW'],
    ['KẾ HOẠCH SỐ 12/KH-TAM', '12/KH-TAM'],
    ['CÔNG VĂN SỐ 77/ABC - XY', '77/ABC-XY'],
  ])('“%s” keeps the symbol that it has', (text, canonical) => {
    expect(findCitations(text).map((mention) => mention.canonical)).toEqual([canonical]);
  });

  it('names its agency, and the subject is not part of the name', () => {
    const [mention] = findCitations('NGHỊ QUYẾT 57 CỦA BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ PHÁT TRIỂN KHOA HỌC');
    expect(mention).toMatchObject({ issuer: 'BỘ CHÍNH TRỊ', subject: 'ĐỘT PHÁ PHÁT TRIỂN KHOA HỌC' });
  });
});

describe('what a short form says of itself', () => {
  it.each([
    ['Kế hoạch 77/KH-UBND. Kế hoạch 77 của xã Yên Bồng', 'xã Yên Bồng', null],
    ['Thông tư 13 ban hành năm 2016', null, '2016'],
    ['các Thông tư 13, 15 của Bộ Y tế', 'Bộ Y tế', null],
  ])('in “%s” is read', (text, issuer, date) => {
    expect(findCitations(text).at(-1)).toMatchObject({ issuer, date });
  });

  it('is what the last of a list says', () => {
    expect(findCitations('các Thông tư 13, 15 của Bộ Y tế').map((mention) => mention.issuer)).toEqual([
      'Bộ Y tế',
      'Bộ Y tế',
    ]);
  });
});

describe('a name that is not that of its number', () => {
  it.each([
    ['Luật Trẻ em số 43/2019/QH14', 'Luật Giáo dục'],
    ['CĂN CỨ LUẬT GIÁO DỤC SỐ 102/2016/QH13', 'Luật Trẻ em'],
  ])('is said of “%s”', (text, registered) => {
    expect(last(text)?.discrepancies).toMatchObject([{ field: 'name', registered }]);
  });

  it.each([
    'Luật Giáo dục số 43/2019/QH14',
    'Luật GD số 43/2019/QH14',
    'Luật số 43/2019/QH14',
    'luat giao duc so 43/2019/qh14',
  ])('is not in “%s”', (text) => {
    expect(last(text)).toMatchObject({ id: '43/2019/QH14', discrepancies: [] });
  });
});

describe('a heading that adds a remark to a number', () => {
  it.each([
    ['CÔNG VĂN SỐ 5512 - KHGD', 'Công văn 5512'],
    ['Công văn số 5512 -KHGD', 'Công văn 5512'],
    ['Thông tư 13/2020 - BGDĐT', 'Thông tư 13/2020'],
    ['Quyết định số 12 - QĐ/UBND', '12-QĐ/UBND'],
    ['Nghị định số 167 - HĐBT', '167-HĐBT'],
  ])('“%s” is %s', (text, canonical) => {
    expect(findCitations(text).map((mention) => mention.canonical)).toEqual([canonical]);
  });
});
