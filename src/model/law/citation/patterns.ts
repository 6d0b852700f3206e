import type { Family } from './types.ts';

/** One way to name a document, with texts that it reads and texts that look like it and are none. */
export interface CitationPattern {
  family: Family;
  /** What the reader of the accuracy page sees. */
  title: string;
  /** A text with exactly one mention of this family, and the canonical form of that mention. */
  examples: readonly (readonly [text: string, canonical: string])[];
  /** Texts in which nothing of this family may be found. */
  nearMisses: readonly string[];
}

/** Every way to name a document. A test proves that each example is read as its pattern says and each near miss is not. */
export const citationPatterns: readonly CitationPattern[] = [
  {
    family: 'assembly',
    title: 'Luật, nghị quyết của Quốc hội và Ủy ban Thường vụ Quốc hội có số',
    examples: [
      ['Luật số 43/2019/QH14 quy định như sau', '43/2019/QH14'],
      ['theo Luật Trẻ em số 102/2016/QH13', '102/2016/QH13'],
      ['Nghị quyết số 1211/2016/UBTVQH13', '1211/2016/UBTVQH13'],
      ['Pháp lệnh số 26/2004/PL-UBTVQH11', '26/2004/PL-UBTVQH11'],
      ['Nghị quyết số 759/NQ-UBTVQH15 ngày 28/3/2023', '759/NQ-UBTVQH15'],
      ['Nghị quyết 29/2023/QHI5', '29/2023/QH15'],
    ],
    nearMisses: ['kỳ họp thứ 4, Quốc hội khóa XV', 'năm 2019, QH14 họp', 'lớp 10/2019/QH'],
  },
  {
    family: 'normative',
    title: 'Văn bản quy phạm pháp luật: số/năm/loại-cơ quan',
    examples: [
      ['Thông tư số 52/2020/TT-BGDĐT ban hành Điều lệ trường mầm non', '52/2020/TT-BGDĐT'],
      ['Nghị định 81/2021/NĐ-CP', '81/2021/NĐ-CP'],
      ['Quyết định số 12/2022/QĐ-UBND', '12/2022/QĐ-UBND'],
      ['Nghị quyết số 66.7/2025/NQ-CP', '66.7/2025/NQ-CP'],
      ['Quyết định số 27/2001/QĐ/BGD&ĐT', '27/2001/QĐ/BGD&ĐT'],
      ['Thông tư số 12/98/TT-BYT', '12/98/TT-BYT'],
      ['Nghị quyết số 30a/2008/NQ-CP', '30a/2008/NQ-CP'],
    ],
    nearMisses: [
      'Bản án số 15/2021/DS-ST của Tòa án nhân dân huyện',
      'QCVN 10:2014/BXD về xây dựng',
      'tháng 9/2021/ Nhóm lớp',
      'Quyết định số 21/2022/QĐST-HNGĐ',
      'kèm theo mẫu số 05/2022/TT-ABC',
    ],
  },
  {
    family: 'joint',
    title: 'Văn bản liên tịch của nhiều cơ quan',
    examples: [
      ['Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT', '13/2016/TTLT-BYT-BGDĐT'],
      ['Thông tư số 06/2015/TTLT-BGDĐT-BNV', '06/2015/TTLT-BGDĐT-BNV'],
      ['Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN'],
      ['Thông tư liên tịch số 50/2008/TTLT/BGDĐT-BNV-BTC', '50/2008/TTLT/BGDĐT-BNV-BTC'],
      ['Hướng dẫn số 05/HDLN-SGDĐT-STC', '05/HDLN-SGDĐT-STC'],
    ],
    nearMisses: ['Ban liên tịch số 3 họp', 'mẫu số 02/TTLT-X'],
  },
  {
    family: 'administrative',
    title: 'Văn bản hành chính: số/loại-cơ quan',
    examples: [
      ['Kế hoạch số 118/KH-UBND', '118/KH-UBND'],
      ['Quyết định số 1527/QĐ-BGDĐT-GDMN', '1527/QĐ-BGDĐT-GDMN'],
      ['Tờ trình số 15/TTr-MNHS', '15/TTr-MNHS'],
      ['Báo cáo kết quả thẩm tra số 77/BC-HĐND', '77/BC-HĐND'],
      ['Công điện 05/CĐ-TTg', '05/CĐ-TTg'],
      ['Quyết định số 1234/QĐ-UBND.VX', '1234/QĐ-UBND.VX'],
    ],
    nearMisses: [
      'mẫu số 04/QĐ-TTT',
      'Quyết định số .../QĐ-UBND',
      'Kế hoạch số /KH-MN',
      'giấy phép xây dựng số 45/GP-UBND',
    ],
  },
  {
    family: 'consolidated',
    title: 'Văn bản hợp nhất',
    examples: [
      ['Văn bản hợp nhất số 04/VBHN-BGDĐT', '04/VBHN-BGDĐT'],
      ['VBHN 26/VBHN-VPQH', '26/VBHN-VPQH'],
    ],
    nearMisses: ['các văn bản hợp nhất năm 2023'],
  },
  {
    family: 'party',
    title: 'Văn bản của Đảng: số-loại/cơ quan',
    examples: [
      ['Nghị quyết số 42-NQ/TW ngày 24/11/2023', '42-NQ/TW'],
      ['Hướng dẫn số 25-HD/BTCTW', '25-HD/BTCTW'],
      ['Quy định số 69-QĐ/TW', '69-QĐ/TW'],
      ['Quyết định 1278-QĐNS/TW', '1278-QĐNS/TW'],
      ['Thông báo số 20-TB/TW', '20-TB/TW'],
      ['Kế hoạch số 05-KH/ĐU', '05-KH/ĐU'],
    ],
    nearMisses: ['từ 5-7/TW', 'Bài 12-KT/HK1', 'xe 29C-123.45', 'ngày 5-6/TH'],
  },
  {
    family: 'letter',
    title: 'Công văn: số/cơ quan-đơn vị, không có loại',
    examples: [
      ['Công văn số 1495/BGDĐT-GDMN', '1495/BGDĐT-GDMN'],
      ['công văn 88/PGDĐT-MN', '88/PGDĐT-MN'],
      ['Văn bản số 2310/UBND-KGVX', '2310/UBND-KGVX'],
      ['Công văn số 345/ABC-XYZ', '345/ABC-XYZ'],
    ],
    nearMisses: ['số 12/34 đường Láng', 'tỷ lệ 1/HS-GV', 'chung cư số 5/CT1-CT2'],
  },
  {
    family: 'old',
    title: 'Ký hiệu cũ, trước khoảng năm 1997',
    examples: [
      ['Nghị định số 90/CP', '90/CP'],
      ['Quyết định số 155-HĐBT', '155-HĐBT'],
      ['Sắc lệnh số 146/SL ngày 10/8/1946', '146/SL'],
      ['Lệnh số 05-L/CTN', '05-L/CTN'],
      ['Thông tư số 12-NV', '12-NV'],
      ['Quyết định số 55/TTg', '55/TTg'],
    ],
    nearMisses: ['tòa CT2', 'sơn CT502', 'tài khoản số 12/SL'],
  },
  {
    family: 'law-name',
    title: 'Luật, bộ luật, pháp lệnh gọi bằng tên',
    examples: [
      ['thực hiện Luật Trẻ em', 'Luật Trẻ em'],
      ['Luật Phòng, chống bạo lực gia đình năm 2022', 'Luật Phòng, chống bạo lực gia đình 2022'],
      ['Bộ luật Lao động 2019', 'Bộ luật Lao động 2019'],
      ['Pháp lệnh Cựu chiến binh', 'Pháp lệnh Cựu chiến binh'],
      ['Luật Thư viện ngày 21 tháng 11 năm 2019', 'Luật Thư viện 2019'],
      ['Căn cứ Luật Học tập cộng đồng năm 2031', 'Luật Học tập cộng đồng 2031'],
      ['Luật sửa đổi, bổ sung một số điều của Luật Trẻ em', 'Luật sửa đổi, bổ sung một số điều của Luật Trẻ em'],
    ],
    nearMisses: [
      'luật sư bào chữa',
      'Luật này có hiệu lực',
      'Trường Đại học Luật Thành phố Hồ Chí Minh',
      'Công ty Luật An Phước',
      'theo quy định của pháp luật',
      'kỷ luật lao động',
      'Luật Bóng đá 11 người',
    ],
  },
  {
    family: 'constitution',
    title: 'Hiến pháp',
    examples: [
      ['Hiến pháp năm 2013', 'Hiến pháp 2013'],
      ['Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'Hiến pháp'],
    ],
    nearMisses: ['sống theo Hiến pháp và pháp luật', 'vi hiến pháp chế'],
  },
  {
    family: 'plenum',
    title: 'Nghị quyết, kết luận Hội nghị Trung ương',
    examples: [
      ['Nghị quyết Trung ương 8 khóa XI', 'Nghị quyết Trung ương 8 khóa XI'],
      ['Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII', 'Nghị quyết Trung ương 6 khóa XII'],
      ['Nghị quyết TW 4 (khoá XII)', 'Nghị quyết Trung ương 4 khóa XII'],
      ['Nghị quyết Hội nghị Trung ương 7 khoá X', 'Nghị quyết Trung ương 7 khóa X'],
      ['Kết luận Hội nghị Trung ương 4 khóa XIII', 'Kết luận Trung ương 4 khóa XIII'],
    ],
    nearMisses: ['Hội nghị Trung ương 8 khóa XI đã họp', 'nghị quyết của Trung ương về giáo dục'],
  },
  {
    family: 'congress',
    title: 'Nghị quyết đại hội',
    examples: [
      ['Nghị quyết Đại hội XII của Đảng', 'Nghị quyết Đại hội XII'],
      ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'Nghị quyết Đại hội XIII'],
      [
        'Nghị quyết Đại hội Đảng bộ huyện Lạc Thủy lần thứ XXIII',
        'Nghị quyết Đại hội Đảng bộ huyện Lạc Thủy lần thứ XXIII',
      ],
    ],
    nearMisses: ['Nghị quyết Đại hội Đảng các cấp', 'chào mừng Đại hội XIII của Đảng'],
  },
  {
    family: 'partial',
    title: 'Chỉ có số, hoặc số và năm',
    examples: [
      ['theo Nghị định 168 về giao thông', 'Nghị định 168'],
      ['Thông tư số 27/2020', 'Thông tư 27/2020'],
      ['Công điện 1122: chủ động ứng phó bão', 'Công điện 1122'],
      ['NQ57 của Bộ Chính trị', 'Nghị quyết 57'],
    ],
    nearMisses: [
      'Kế hoạch 5 năm',
      'Quyết định 30 cán bộ',
      'chương trình CT2018',
      'Bão số 3',
      'Báo cáo 6 tháng đầu năm',
      'mã đề 0102',
      'Thông tư này',
    ],
  },
  {
    family: 'shared-symbol',
    title: 'Nhiều số dùng chung một ký hiệu',
    examples: [['các Quyết định số 12 và 13/QĐ-UBND', '12/QĐ-UBND']],
    nearMisses: ['ngày 12 và 13/QĐ', 'lớp 12 và 13/QĐ-UBND'],
  },
];
