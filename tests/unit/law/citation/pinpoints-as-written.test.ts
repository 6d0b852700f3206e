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
    ['Khoản 2 Đ5 TT 09/2024/TT-BGDĐT', ['khoản 2 Điều 5']],
    ['khoản 2 đ.5 TT 09/2024/TT-BGDĐT', ['khoản 2 Điều 5']],
    ['k.2 đ.5 nđ 24/2021/nđ-cp', ['khoản 2 Điều 5']],
    ['k2 d5 tt 09/2024/tt-bgddt', ['khoản 2 Điều 5']],
    ['K2,3 Đ5 TT 09/2024/TT-BGDĐT', ['khoản 2 Điều 5', 'khoản 3 Điều 5']],
    ['Đ5, Đ7 Luật Giáo dục', ['Điều 5', 'Điều 7']],
    ['Điểm a, b K2 Đ5 NĐ 24/2021/NĐ-CP', ['điểm a khoản 2 Điều 5', 'điểm b khoản 2 Điều 5']],
    ['K1 Đ10 và K3 Đ12 NĐ 24/2021/NĐ-CP', ['khoản 1 Điều 10', 'khoản 3 Điều 12']],
    ['NĐ 24/2021/NĐ-CP Đ5 K2', ['khoản 2 Điều 5']],
    ['NĐ 24/2021/NĐ-CP, K2 Đ5', ['khoản 2 Điều 5']],
    ['DIEU 5 THONG TU 09/2024/TT-BGDDT', ['Điều 5']],
    ['khoản 2 Điều 5 (về nội dung công khai) Thông tư 09/2024/TT-BGDĐT', ['khoản 2 Điều 5']],
    ['Thông tư 09/2024/TT-BGDĐT ngày 03/6/2024 của Bộ GDĐT, tại Điều 5', ['Điều 5']],
    ['khoản 3 Điều 5, Phụ lục II của Thông tư 09/2024/TT-BGDĐT', ['khoản 3 Điều 5', 'Phụ lục II']],
    ['mục 3, Phụ lục II của Thông tư 09/2024/TT-BGDĐT', ['mục 3 Phụ lục II']],
    ['Phụ lục I kèm theo Thông tư số 09/2024/TT-BGDĐT', ['Phụ lục I']],
    ['đ a k2 đ5 thông tư 09/2024/tt-bgdđt', ['điểm a khoản 2 Điều 5']],
    ['Điều 5 TT 09', ['Điều 5']],
    ['theo quy định tại Điều 2\nThông tư 09/2024/TT-BGDĐT có hiệu lực', ['Điều 2']],
    ['Sửa đổi khoản 2 Điều 5 và bãi bỏ Điều 7 của Thông tư 09/2024/TT-BGDĐT', ['khoản 2 Điều 5', 'Điều 7']],
    ['SỬA ĐỔI KHOẢN 2 ĐIỀU 5 VÀ BÃI BỎ ĐIỀU 7 CỦA THÔNG TƯ 09/2024/TT-BGDĐT', ['khoản 2 Điều 5', 'Điều 7']],
    ['sua doi khoan 2 dieu 5 va bai bo dieu 7 cua thong tu 09/2024/tt-bgddt', ['khoản 2 Điều 5', 'Điều 7']],
    ['Bổ sung Điều 5a; bãi bỏ Điều 7 Thông tư 09/2024/TT-BGDĐT', ['Điều 5a', 'Điều 7']],
    ['Sửa đổi khoản 2 và bãi bỏ khoản 3 Điều 5 Thông tư 09/2024/TT-BGDĐT', ['khoản 2 Điều 5', 'khoản 3 Điều 5']],
    ['Căn cứ khoản 2 Điều 5 và bãi bỏ Điều 7 của Thông tư 09/2024/TT-BGDĐT', ['Điều 7']],
    ['BÃI BỎ ĐIỀU 7 CỦA THÔNG TƯ 09/2024/TT-BGDĐT', ['Điều 7']],
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
    'Lớp K2, TT 09/2024/TT-BGDĐT',
    'Đường Đ5 theo TT 09/2024/TT-BGDĐT',
    'Thông tư 09/2024/TT-BGDĐT, vitamin K2 và D3',
    'Thông tư 09/2024/TT-BGDĐT tại phòng 5',
  ])('are not in “%s”', (text) => {
    expect(provisions(text)).toEqual([]);
  });
});
