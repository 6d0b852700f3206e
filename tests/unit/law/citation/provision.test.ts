import { describe, expect, it } from 'vitest';
import { findCitations, formatProvision } from '../../../../src/model/law/citation/index.ts';

/** The provisions of the first mention, in words. */
const provisions = (text: string) => findCitations(text)[0]?.provisions.map(formatProvision);

describe('the provisions that a citation points to', () => {
  it.each([
    ['khoản 2 Điều 4 Nghị định 24/2021/NĐ-CP', ['khoản 2 Điều 4']],
    [
      'điểm a, b và d khoản 1 Điều 6 Luật Trẻ em',
      ['điểm a khoản 1 Điều 6', 'điểm b khoản 1 Điều 6', 'điểm d khoản 1 Điều 6'],
    ],
    ['khoản 1, khoản 2 Điều 8 Luật Khiếu nại', ['khoản 1 Điều 8', 'khoản 2 Điều 8']],
    ['Điều 22 và khoản 1 Điều 23 Luật Tố cáo', ['Điều 22', 'khoản 1 Điều 23']],
    ['từ Điều 5 đến Điều 7 Thông tư 09/2024/TT-BGDĐT', ['Điều 5', 'Điều 6', 'Điều 7']],
    ['Điều 5 đến Điều 7 Thông tư 09/2024/TT-BGDĐT', ['Điều 5', 'Điều 6', 'Điều 7']],
    ['các điều 25, 43,... Luật Tố tụng hành chính', ['Điều 25', 'Điều 43']],
    ['điểm 3.2, Mục II của Hướng dẫn số 42-HD/BTCTW', ['điểm 3.2 mục II']],
    ['khoản 7 Điều 15 và Phụ lục I kèm theo của Nghị định số 128/2025/NĐ-CP', ['khoản 7 Điều 15', 'Phụ lục I']],
    ['KHOẢN 2 ĐIỀU 5 THÔNG TƯ SỐ 09/2024/TT-BGDĐT', ['khoản 2 Điều 5']],
    ['dieu 5 thong tu so 09/2024/TT-BGDDT', ['Điều 5']],
    ['các Điều 14, 15 trong Nghị định số 56/1998/NĐ-CP', ['Điều 14', 'Điều 15']],
    [
      'Điều 19, Chương II , Điều lệ Trường trung\nhọc cơ sở ban hành kèm theo Thông tư số 12/2011/TT-BGDĐT',
      ['Điều 19 Chương II'],
    ],
    ['khoản 4, 5 Điều 35 của Nghị định. số 142/2025/NĐ-CP', ['khoản 4 Điều 35', 'khoản 5 Điều 35']],
    ['điểm a và c khoản 18 Điều 1 Luật Trẻ em', ['điểm a khoản 18 Điều 1', 'điểm c khoản 18 Điều 1']],
    ['điểm m và n khoản 2 Điều 1 Luật Trẻ em', ['điểm m khoản 2 Điều 1', 'điểm n khoản 2 Điều 1']],
    [
      'khoản 4, điểm a khoản 18, khoản 43 Điều 1 Luật Trẻ em',
      ['khoản 4 Điều 1', 'điểm a khoản 18 Điều 1', 'khoản 43 Điều 1'],
    ],
    ['khoản 1 và điểm a khoản 2 Điều 5 Luật Trẻ em', ['khoản 1 Điều 5', 'điểm a khoản 2 Điều 5']],
    ['Mục III khoản 1 Điều 2 Nghị quyết 53/2016/NQ-HĐND', ['mục III khoản 1 Điều 2']],
    ['Mục III, khoản 1 Điều 2 Nghị quyết 53/2016/NQ-HĐND', ['mục III', 'khoản 1 Điều 2']],
    ['Phụ lục I tại Thông tư số 09/2024/TT-BGDĐT', ['Phụ lục I']],
    ['khoản 4Điều 12 Luật Thủ đô', ['khoản 4 Điều 12']],
    ['Khoản 4 Điều 1 Thông tư: 15/2017/TT-BGDĐT', ['khoản 4 Điều 1']],
    ['khoản 3 Điều 9 và Chương II Nghị định 24/2021/NĐ-CP', ['khoản 3 Điều 9', 'Chương II']],
  ])('are read before it: %s', (text, expected) => {
    expect(provisions(text)).toEqual(expected);
  });

  it.each([
    ['các điều 190 LTTHC và 249 LTTHC', 'Điều 249'],
    ['các điều 5 Luật Giáo dục và 7 của Luật Trẻ em', 'Điều 7'],
    ['điều 5 Luật Giáo dục và 7 Luật Trẻ em', undefined],
  ])('share their level in a list: %s', (text, expected) => {
    expect(findCitations(text)[1]?.provisions.map(formatProvision)[0]).toBe(expected);
  });

  it.each([
    ['Thông tư 09/2024/TT-BGDĐT, Điều 5, khoản 3', ['khoản 3 Điều 5']],
    ['theo Thông tư 22 Điều 5 Khoản 3.', ['khoản 3 Điều 5']],
    ['Nghị quyết số 54/2022/NQ-HĐND (Điều 4), tính', ['Điều 4']],
    [
      'Bộ luật Lao động 2019, Điều 37, khoản 1 điểm a-d',
      ['a', 'b', 'c', 'd'].map((each) => `điểm ${each} khoản 1 Điều 37`),
    ],
  ])('are read after it: %s', (text, expected) => {
    expect(provisions(text)).toEqual(expected);
  });

  it.each([
    'Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 09/2024/TT-BGDĐT như sau',
    'Điều 2. Bãi bỏ các Thông tư số 09/2024/TT-BGDĐT',
    'Nghị định 24/2021/NĐ-CP\nĐiều 5. Phạm vi điều chỉnh\n',
    'Nghị định 24/2021/NĐ-CP, khoản 2 Điều này',
    'Nghị định 24/2021/NĐ-CP, Điều 5 Quy chế này',
    'phần II. Nhiệm vụ và giải pháp của Kế hoạch số 08-KH/ĐU',
    'Điều 6. Tổ chuyên môn sinh hoạt theo quy định của Luật Giáo dục',
    'Điều 9. Kinh phí thực hiện theo các quy định của Nghị định 24/2021/NĐ-CP',
    'Điều 1. Đính chính một số lỗi của Thông tư số 09/2024/TT-BGDĐT',
    'Điều 1. Thay tên gọi “nhà trẻ” của Thông tư số 09/2024/TT-BGDĐT',
    'Điều 1. Phạm vi; Điều 2. Đối tượng theo quy định của Luật Giáo dục',
    'QUYẾT ĐỊNH: Điều 1. Lập tổ kiểm tra. Điều 2. Tổ làm theo quy định của Luật Giáo dục',
    '**Điều 4.** Nguyên tắc công khai của Luật Giáo dục',
    'dieu 6. to chuyen mon sinh hoat theo quy dinh cua luat giao duc',
    'Dieu 2. Sua doi mot so dieu cua Thong tu 28/2020/TT-BGDDT',
    'Dieu 1. Bai bo mot so noi dung cua Thong tu so 09/2024/TT-BGDDT',
  ])('are not the headings or provisions of this or another text: %s', (text) => {
    expect(provisions(text)).toEqual([]);
  });

  it.each([
    ['Điều 5÷7 Nghị định 24/2021/NĐ-CP', ['Điều 5', 'Điều 6', 'Điều 7']],
    ['khoản 1 ÷ 2 Điều 3 Nghị định 24/2021/NĐ-CP', ['khoản 1 Điều 3', 'khoản 2 Điều 3']],
    ['khoản 2 Đ iều 5 Nghị định 24/2021/NĐ-CP', ['khoản 2 Điều 5']],
    ['Khoản 2 Điề u 5 Nghị định 24/2021/NĐ-CP', ['khoản 2 Điều 5']],
    ['KHOẢN 2 Đ IỀU 5 NGHỊ ĐỊNH 24/2021/NĐ-CP', ['khoản 2 Điều 5']],
    ['điểm đ Điều 3 và Đ iều 4 Nghị định 24/2021/NĐ-CP', ['điểm đ Điều 3', 'Điều 4']],
  ])('are read as ranges and from scanners: %s', (text, expected) => {
    expect(provisions(text)).toEqual(expected);
  });

  it.each([
    ['có nội dung liên quan đến Điều 6. Hồ sơ của Nghị định 24/2021/NĐ-CP', ['Điều 6']],
    ['liên quan đến Điều 6. Hồ sơ; Điều 7. Trình tự của Nghị định 24/2021/NĐ-CP', ['Điều 6', 'Điều 7']],
    ['(Điều 6. Hồ sơ của Nghị định 24/2021/NĐ-CP)', ['Điều 6']],
    ['quy định tại Điều 6. Hồ sơ của Nghị định 24/2021/NĐ-CP', ['Điều 6']],
  ])('are read with their titles where they are pointed to: %s', (text, expected) => {
    expect(provisions(text)).toEqual(expected);
  });

  it('belong to the mention after them where one comes', () => {
    const found = findCitations('Nghị định 15/2020/NĐ-CP, khoản 2 Điều 4 Nghị định 20/2020/NĐ-CP');
    expect(found.map((mention) => mention.pinpoint)).toEqual([null, 'khoản 2 Điều 4']);
  });
});
