import { describe, expect, it } from 'vitest';
import { findCitations, findRelations } from '../../../../src/model/law/citation/index.ts';

const relations = (text: string) =>
  findRelations(text, findCitations(text)).map(({ subject, type, object }) => [subject, type, object].join(' '));

describe('what a text says that it does', () => {
  it.each([
    ['Thông tư này thay thế Thông tư số 26/2020/TT-BGDĐT ngày 30/9/2020.', ['this replaces 0']],
    ['Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 77/QĐ-MNSC.', ['this replaces 0']],
    [
      'Thông tư này thay thế Quyết định số 11/2006/QĐ-BGDĐT ban hành Quy chế A; Quyết định số 12/2008/QĐ-BGDĐT ban hành Quy định B.',
      ['this replaces 0', 'this replaces 1'],
    ],
    [
      'Bãi bỏ Thông tư 11/2019/TT-BGDĐT về thi; Thông tư 12/2021/TT-BGDĐT và Thông tư 13/2021/TT-BGDĐT.',
      ['this repeals 0', 'this repeals 1', 'this repeals 2'],
    ],
    [
      'Thông tư này thay thế Thông tư 11/2019/TT-BGDĐT; Thông tư 12/2021/TT-BGDĐT vẫn còn hiệu lực.',
      ['this replaces 0'],
    ],
    ['Bãi bỏ Thông tư 11/2019/TT-BGDĐT; Nghị định 90/2020/NĐ-CP quy định việc này.', ['this repeals 0']],
    [
      'Bãi bỏ Thông tư 11/2019/TT-BGDĐT hướng dẫn Luật Giáo dục; Nghị định 90/2020/NĐ-CP về đánh giá.',
      ['this repeals 0', '0 guides 1'],
    ],
    ['3. Bãi bỏ Nghị định số 05/2009/NĐ-CP và Nghị định số 12/2011/NĐ-CP.', ['this repeals 0', 'this repeals 1']],
    ['Điều 2. Bãi bỏ khoản 3 Điều 4 Nghị định số 24/2021/NĐ-CP.', ['this repeals-part 0']],
    [
      'Bãi bỏ các Quyết định sau đây:\n- Quyết định số 14/2008/QĐ-BGDĐT;\n- Quyết định số 31/2011/QĐ-BGDĐT.',
      ['this repeals 0', 'this repeals 1'],
    ],
    ['Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 09/2024/TT-BGDĐT như sau:', ['this amends 0']],
    ['Thông tư số 28/2009/TT-BGDĐT hết hiệu lực kể từ ngày Thông tư này có hiệu lực.', ['this repeals 0']],
    [
      'Căn cứ Luật Trẻ em số 102/2016/QH13;\nCăn cứ Nghị định số 56/2017/NĐ-CP;',
      ['this based-on 0', 'this based-on 1'],
    ],
    [
      'Thực hiện Kế hoạch số 152/KH-UBND và Công văn số 310/PGDĐT-GDMN, trường',
      ['this implements 0', 'this implements 1'],
    ],
    [
      'Căn cứ Luật Giáo dục số 43/2019/QH14; Luật số 123/2025/QH15;\nCăn cứ vào Điều lệ Đoàn, Quy định số 22-QĐ/TW',
      ['this based-on 0', 'this based-on 1', 'this based-on 2'],
    ],
    [
      'Thay thế cụm từ “dạy trẻ” tại khoản 2 Điều 4 Thông tư số 21/2025/TT-BGDĐT. Bỏ từ “hai” tại Điều 5 Nghị định số 61/2006/NĐ-CP.',
      ['this amends 0', 'this amends 1'],
    ],
    ['VỀ VIỆC SỬA ĐỔI MỨC THU QUY ĐỊNH TẠI KHOẢN 2 ĐIỀU 2 NGHỊ QUYẾT SỐ 87/2022/NQ-HĐND', ['this amends 0']],
    ['Điều 1.Thu hồi Quyết định số 93/2015/QĐ-UBND', ['this repeals 0']],
    ['Để thực hiện các Điều 14, 15 trong Nghị định số 56/1998/NĐ-CP, trường', ['this implements 0']],
    [
      'Thông tư này sửa đổi Thông tư số 26/2020/TT-BGDĐT ngày 30/9/2020 và bãi bỏ Thông tư số 36/2017/TT-BGDĐT.',
      ['this amends 0', 'this repeals 1'],
    ],
    [
      'Quyết định này quy định chi tiết Nghị định số 24/2021/NĐ-CP và thay thế Quyết định số 77/QĐ-UBND.',
      ['this details 0', 'this replaces 1'],
    ],
    [
      'Kể từ ngày Thông tư này có hiệu lực, Thông tư số 36/2017/TT-BGDĐT và Thông tư số 21/2016/TT-BGDĐT hết hiệu lực.',
      ['this repeals 0', 'this repeals 1'],
    ],
    ['Bãi bỏ các Thông tư: số 36/2017/TT-BGDĐT; số 21/2016/TT-BGDĐT.', ['this repeals 0', 'this repeals 1']],
    [
      'Thông tư này bãi bỏ: a) Thông tư số 36/2017/TT-BGDĐT; b) Thông tư số 21/2016/TT-BGDĐT.',
      ['this repeals 0', 'this repeals 1'],
    ],
    ['Chương I này được bổ sung bởi khoản 6, khoản 8 Điều 1 Nghị định 97/2017/NĐ-CP', ['0 amends this']],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});

describe('what a text says that other documents do', () => {
  it.each([
    ['Nghị định 81/2021/NĐ-CP (sửa bởi NĐ 97/2023/NĐ-CP)', ['1 amends 0']],
    [
      'Luật số 43/2019/QH14 được sửa đổi, bổ sung bởi Luật số 1/2025/QH15, Luật số 2/2025/QH15 và Luật số 3/2025/QH15',
      ['1 amends 0', '2 amends 0', '3 amends 0'],
    ],
    [
      'Văn bản hợp nhất số 04/VBHN-BGDĐT hợp nhất Thông tư số 17/2009/TT-BGDĐT và Thông tư số 28/2016/TT-BGDĐT',
      ['0 consolidates 1', '0 consolidates 2'],
    ],
    ['Thông tư 09/2024/TT-BGDĐT ngày 03/6/2024 của Bộ GDĐT thay thế Thông tư số 36/2017/TT-BGDĐT', ['0 replaces 1']],
    ['Quyết định số 12/2021/QĐ-UBND bị bãi bỏ bởi Quyết định số 40/2024/QĐ-UBND', ['1 repeals 0']],
    ['Nghị định số 84/2020/NĐ-CP quy định chi tiết một số điều của Luật Giáo dục', ['0 details 1']],
    ['Điều 12 Thông tư 30/2026/TT-BGDĐT quy định: Thông tư này thay thế Thông tư 20/2018/TT-BGDĐT', ['0 replaces 1']],
    [
      'Nghị định 30/2020/NĐ-CP quy định chi tiết Luật số 43/2019/QH14 và hướng dẫn thi hành Luật số 102/2016/QH13',
      ['0 details 1', '0 guides 2'],
    ],
    ['Thông tư 36/2017/TT-BGDĐT (thay thế bằng Thông tư 09/2024/TT-BGDĐT)', ['1 replaces 0']],
    ['NĐ 81/2021/NĐ-CP (sửa bởi NĐ 97/2023/NĐ-CP), thay thế NĐ 86/2015/NĐ-CP', ['1 amends 0', '0 replaces 2']],
    ['NĐ 13/2023/NĐ-CP hết hiệu lực theo NĐ 356/2025/NĐ-CP', ['1 repeals 0']],
    ['Thực hiện Chỉ thị số 35-CT/TW, Ban Tổ chức Trung ương ban hành Hướng dẫn số 26-HD/BTCTW', ['1 implements 0']],
    ['Thông tư số 06/2008/TT-BNV hướng dẫn sửa đổi, bổ sung khoản 2 Thông tư số 04/2008/TT-BNV', ['0 amends 1']],
    [
      'Quyết định số 59/1999/QĐ-UB quy định trách nhiệm theo Quyết định số 245/1998/QĐ-TTg bị bãi bỏ bởi Quyết định số 77/2013/QĐ-UBND',
      ['2 repeals 0'],
    ],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });

  it.each([
    'Thông tư 09/2024/TT-BGDĐT và Thông tư 36/2017/TT-BGDĐT.',
    'theo Thông tư 09/2024/TT-BGDĐT. Thay thế bóng đèn, xem Thông tư 36/2017/TT-BGDĐT.',
    'Thông tư này không thay thế Thông tư số 26/2020/TT-BGDĐT và Thông tư số 36/2017/TT-BGDĐT.',
    'Thông tư 09/2024/TT-BGDĐT chưa được thay thế bởi Thông tư số 26/2020/TT-BGDĐT.',
    'Thông tư số 36/2017/TT-BGDĐT không hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    'Kể từ ngày Thông tư này có hiệu lực, Thông tư số 36/2017/TT-BGDĐT chưa hết hiệu lực.',
    'Trường đã nêu các Thông tư: số 36/2017/TT-BGDĐT; số 21/2016/TT-BGDĐT.',
    'Bộ Y tế bãi bỏ: a) Thông tư số 36/2017/TT-BYT; b) Thông tư số 21/2016/TT-BYT.',
    'Bộ đã bãi bỏ nhiều văn bản; trường áp dụng Thông tư 09/2024/TT-BGDĐT',
    'Thông tư này là căn cứ để ban hành văn bản thay thế Quyết định số 32/2005/QĐ-BGDĐT',
    'Văn bản hợp nhất số 14/VBHN-BTC hợp nhất Nghị định hướng dẫn Luật Giá',
    'Nghị định số 13/2023/NĐ-CP hết hiệu lực, Nghị định số 356/2025/NĐ-CP còn hiệu lực',
    'bổ sung thông tin theo quy định tại khoản 1 Điều 3 Luật số 76/2025/QH15',
    'Quy chuẩn này hết hiệu lực kể từ ngày 01/9/2025, xem Thông tư 05/2025/TT-BTNMT.',
  ])('nothing in: %s', (text) => {
    expect(relations(text)).toEqual([]);
  });
});
