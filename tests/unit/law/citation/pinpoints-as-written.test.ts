import { describe, expect, it } from 'vitest';
import { findCitations, formatProvision } from '../../../../src/model/law/citation/index.ts';

const provisions = (text: string) => findCitations(text).at(-1)?.provisions.map(formatProvision) ?? null;

const fiveToNine = ['Điều 5', 'Điều 6', 'Điều 7', 'Điều 8', 'Điều 9'];

describe('provisions of a document', () => {
  it.each([
    ['TỪ ĐIỀU 5 ĐẾN ĐIỀU 9 THÔNG TƯ 09/2024/TT-BGDĐT', fiveToNine],
    ['TỪ ĐIỀU 5 ĐẾN HẾT ĐIỀU 9 THÔNG TƯ 09/2024/TT-BGDĐT', fiveToNine],
    ['TU DIEU 5 DEN DIEU 9 THONG TU 09/2024/TT-BGDDT', fiveToNine],
    ['tu dieu 5 den dieu 9 thong tu 09/2024/tt-bgddt', fiveToNine],
    ['từ điều 5 đến hết điều 9 thông tư 09/2024/tt-bgdđt', fiveToNine],
    ['Điều 5 đến hết Điều 9 Thông tư 09/2024/TT-BGDĐT', fiveToNine],
    ['khoan 1 va 2 dieu 5 thong tu 09/2024/tt-bgddt', ['khoản 1 Điều 5', 'khoản 2 Điều 5']],
    ['cac dieu 5, 6 va 7 thong tu 09/2024/tt-bgddt', ['Điều 5', 'Điều 6', 'Điều 7']],
    ['CÁC ĐIỀU 5, 6 VÀ 7 THÔNG TƯ 09/2024/TT-BGDĐT', ['Điều 5', 'Điều 6', 'Điều 7']],
    ['Thông tư 09/2024/TT-BGDĐT tại khoản 3 Điều 5', ['khoản 3 Điều 5']],
    ['Thông tư 09/2024/TT-BGDĐT quy định tại Điều 5', ['Điều 5']],
    ['Thông tư 09/2024/TT-BGDĐT: khoản 2 Điều 5', ['khoản 2 Điều 5']],
    ['Thông tư 09/2024/TT-BGDĐT của Bộ GDĐT, Điều 5 khoản 2', ['khoản 2 Điều 5']],
    ['Thông tư 09/2024/TT-BGDĐT (khoản 1 Điều 4)', ['khoản 1 Điều 4']],
    ['K2 Đ5 TT 09/2024/TT-BGDĐT', ['khoản 2 Điều 5']],
    ['đ a k2 đ5 thông tư 09/2024/tt-bgdđt', ['điểm a khoản 2 Điều 5']],
    ['Điều 5 TT 09', ['Điều 5']],
    ['theo quy định tại Điều 2\nThông tư 09/2024/TT-BGDĐT có hiệu lực', ['Điều 2']],
    ['Điều 2 của\nThông tư 09/2024/TT-BGDĐT có hiệu lực', ['Điều 2']],
  ])('are read in “%s”', (text, expected) => {
    expect(provisions(text)).toEqual(expected);
  });

  it.each([
    'Điều 2\nThông tư 09/2024/TT-BGDĐT có hiệu lực',
    'Xong.\nChương II\nTHÔNG TƯ 09/2024/TT-BGDĐT',
    'Thông tư 09/2024/TT-BGDĐT: Điều 5. Tên điều',
    'thực hiện Thông tư 09/2024/TT-BGDĐT tại khoản 3 Điều này',
    'Lớp A5 TT 09/2024/TT-BGDĐT',
    'Thông tư 09/2024/TT-BGDĐT tại phòng 5',
  ])('are not in “%s”', (text) => {
    expect(provisions(text)).toEqual([]);
  });
});
