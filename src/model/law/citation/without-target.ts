import type { Unresolved } from './resolve/types.ts';

/** A way to name a document that must lead nowhere, with texts that do and texts that look like them and do lead somewhere. */
export interface WithoutTarget {
  title: string;
  /** Why the last mention of each example has no target; null where the words are no mention of a document of ours at all. */
  reason: Unresolved | null;
  /** Texts whose last words name such a document. */
  examples: readonly string[];
  /** Texts, and the document that their last mention rightly leads to, by its number-symbol. */
  nearMisses: readonly (readonly [text: string, number: string])[];
}

/**
 * What must not be linked. A test proves each example and each near miss against a register that has a document of the
 * same number or name every time.
 */
export const withoutTarget: readonly WithoutTarget[] = [
  {
    title: 'a short form of another agency than the full one above',
    reason: 'contradicts',
    examples: [
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ Y tế',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư số 13 của Bộ trưởng Bộ Tài chính',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 (Bộ Y tế)',
      'Thông tư 13/2020/TT-BGDĐT. thông tư 13 của bộ y tế',
      'Thông tư 13/2020/TT-BGDĐT. thông tư 13 (bộ y tế)',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 do Bộ Xây dựng ban hành',
      'Thông tư 13/2020/TT-BGDĐT. Bộ Nội vụ đã ban hành Thông tư 13',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 về y tế trường học của Bộ Y tế.',
      'THÔNG TƯ 13/2020/TT-BGDĐT. THÔNG TƯ SỐ 13 CỦA BỘ Y TẾ VỀ TIÊM CHỦNG',
      'Thông tư 13 của Bộ Y tế có trước Thông tư 13/2020/TT-BGDĐT; Thông tư 13 của Bộ Y tế',
      'Chỉ thị 21/CT-TTg ngày 04/5/2020 của Thủ tướng Chính phủ. Chỉ thị 21 của Ban Bí thư',
      'Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch 77 của nhà trường',
      'Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch số 77 của Sở Nội vụ',
      'Nghị quyết số 44-NQ/TW ngày 24/11/2023. Nghị quyết 44 của HĐND tỉnh',
    ],
    nearMisses: [
      ['Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ Giáo dục', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ GD&ĐT', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. thông tư 13 của bộ giáo dục và đào tạo', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. Theo Thông tư 13, nhà trường báo cáo Sở Y tế', '13/2020/TT-BGDĐT'],
      ['Bộ Y tế cùng tham gia. Thông tư 13/2020/TT-BGDĐT. Thông tư 13 quy định diện tích', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2016/TT-BYT. Thông tư 13/2020/TT-BGDĐT. Thông tư 13 của Bộ GDĐT', '13/2020/TT-BGDĐT'],
      ['Chỉ thị 21/CT-TTg ngày 04/5/2020. Chỉ thị 21 của Thủ tướng', '21/CT-TTg'],
      ['Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch số 77 của UBND tỉnh', '77/KH-UBND'],
      ['Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch số 77 của tỉnh Hòa Bình', '77/KH-UBND'],
      ['Nghị quyết số 44-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương. Nghị quyết 44 của Đảng', '44-NQ/TW'],
    ],
  },
  {
    title: 'a short form of another year or locality, of which the register has none',
    reason: 'unknown',
    examples: [
      'Thông tư 13/2020/TT-BGDĐT. Thông tư số 13 năm 2016',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13/2016',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 (2016)',
      'Thông tư 13/2020/TT-BGDĐT. Thông tư 13 ban hành năm 2016',
      'Nghị định 81/2021/NĐ-CP. Nghị định 81 ngày 04/4/2014',
      'Nghị định 81/2021/NĐ-CP. Nghị định 81 của Chính phủ ngày 04/4/2014',
      'Nghị định 81/2021/NĐ-CP. Nghị định 81 của Chính phủ năm 2014',
      'Chỉ thị 21/CT-TTg ngày 04/5/2020. Chỉ thị 21 năm 2019',
      'Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch 77 của UBND xã Yên Bồng',
      'Kế hoạch số 77/KH-UBND ngày 06/4/2022 của UBND tỉnh Hòa Bình. Kế hoạch 77 của xã Yên Bồng',
    ],
    nearMisses: [
      ['Thông tư 13/2020/TT-BGDĐT. Thông tư số 13 năm 2020', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. Thực hiện Thông tư 13 từ năm 2021', '13/2020/TT-BGDĐT'],
      ['Thông tư 13/2020/TT-BGDĐT. Thông tư 13 trong năm học 2024-2025', '13/2020/TT-BGDĐT'],
      ['Nghị định 81/2021/NĐ-CP. Nghị định 81 ngày 27/8/2021', '81/2021/NĐ-CP'],
      // The day is a slip in both places; the text is at one with itself.
      ['Nghị định 81/2021/NĐ-CP ngày 27/9/2021. Nghị định 81 ngày 27/9/2021', '81/2021/NĐ-CP'],
      ['Nghị định 81/2021/NĐ-CP ngày 27/9/2021. Nghị định 81 ngày 27/8/2021', '81/2021/NĐ-CP'],
    ],
  },
  {
    title: 'a short form with another day or another subject',
    reason: 'contradicts',
    examples: [
      'Nghị định 81/2021/NĐ-CP. Nghị định 81 ngày 28/8/2021',
      'Nghị định 81/2021/NĐ-CP ngày 27/8/2021. Nghị định 81 ngày 28/8/2021',
      'Nghị định 81/2021 về xăng dầu',
    ],
    nearMisses: [
      ['Nghị định 81/2021 về cơ chế thu học phí', '81/2021/NĐ-CP'],
      ['Nghị định 81/2021 quy định trẻ năm tuổi được miễn', '81/2021/NĐ-CP'],
    ],
  },
  {
    title: 'a short form of one of two documents above',
    reason: 'ambiguous',
    examples: ['Thông tư 13/2016/TT-BYT. Thông tư 13/2020/TT-BGDĐT. Thông tư 13 có hiệu lực'],
    nearMisses: [['Thông tư 13/2020/TT-BGDĐT. Thông tư 13/2020/TT-BGDĐT. Thông tư 13 có hiệu lực', '13/2020/TT-BGDĐT']],
  },
  {
    title: 'the law of another country',
    reason: null,
    examples: [
      'Luật Giáo dục Nhật Bản năm 2006',
      'Luật Giáo dục năm 2006 của Nhật Bản',
      'Luật Giáo dục của Phần Lan',
      'Luật Giáo dục (Phần Lan)',
      'Luật Giáo dục Thái-lan',
      'Luật Giáo dục cơ bản của Nhật Bản',
      'Luật Trẻ em Hàn Quốc',
      'Luật Trẻ em tại Thụy Điển',
      'Luật Trẻ em của nước Cộng hòa Pháp',
      'Luật Trẻ em của CHLB Đức',
      'Luật Trẻ em Lào',
      'Luật Trẻ em của nước ngoài',
      'Luật Trẻ em ở nhiều quốc gia',
      'LUẬT GIÁO DỤC NHẬT BẢN',
      'Ở Phần Lan, Luật Giáo dục',
      'Nhật Bản ban hành Luật Giáo dục',
      'Hiến pháp Nhật Bản năm 1946',
      'Hiến pháp năm 1946 của Nhật Bản',
      'Nghị định 81 của Chính phủ Lào',
    ],
    nearMisses: [
      ['Luật Giáo dục của Việt Nam', '43/2019/QH14'],
      ['Luật Trẻ em của nước ta', '102/2016/QH13'],
      ['Luật Trẻ em tại Lào Cai', '102/2016/QH13'],
      ['Luật Trẻ em ở xã Mỹ Đức', '102/2016/QH13'],
      ['Luật Giáo dục, kinh nghiệm Nhật Bản', '43/2019/QH14'],
      ['Nhật Bản có luật riêng; Luật Giáo dục', '43/2019/QH14'],
      ['Luật Giáo dục quy định việc hợp tác với Nhật Bản', '43/2019/QH14'],
      ['Luật Giáo dục số 43/2019/QH14 ở Phần Lan', '43/2019/QH14'],
      ['Luật Trẻ em. Anh Nguyễn Văn Mẫu', '102/2016/QH13'],
    ],
  },
  {
    title: 'a draft or a bill',
    reason: 'draft',
    examples: [
      'dự án Luật Trẻ em',
      'dự án Luật Trẻ em (sửa đổi) trình Quốc hội năm 2027',
      'góp ý dự thảo lần 2 Luật Giáo dục',
      'dự thảo (lần 3) Luật Giáo dục',
      'bản dự thảo của Luật Giáo dục',
      'DỰ THẢO LUẬT TRẺ EM',
      'dự thảo\nLuật Trẻ em',
      'đề nghị xây dựng Luật Trẻ em (sửa đổi)',
      'các dự án luật: Luật Giáo dục (sửa đổi), Luật Trẻ em',
      'Luật Trẻ em (sửa đổi) đang được lấy ý kiến',
      'Luật Giáo dục (dự thảo)',
      'dự thảo Luật sửa đổi, bổ sung một số điều của Luật Giáo dục',
      'dự thảo Nghị định số 81/2021/NĐ-CP',
      'Thông tư 13/2020/TT-BGDĐT; dự thảo Thông tư 13',
    ],
    nearMisses: [
      ['dự thảo Nghị định thay thế Nghị định 81/2021/NĐ-CP', '81/2021/NĐ-CP'],
      ['dự thảo sửa đổi, bổ sung Luật Giáo dục', '43/2019/QH14'],
      ['các dự án theo Luật Giáo dục', '43/2019/QH14'],
      ['xây dựng kế hoạch theo Luật Trẻ em', '102/2016/QH13'],
      ['Nhà trường góp ý dự thảo. Luật Trẻ em quy định', '102/2016/QH13'],
      ['DỰ THẢO\nLuật Trẻ em', '102/2016/QH13'],
      ['dự thảo Luật Trẻ em (sửa đổi) thay cho Luật Trẻ em', '102/2016/QH13'],
    ],
  },
  {
    title: 'a law said to be revised, without a number or a year',
    reason: 'ambiguous',
    examples: ['Luật Trẻ em (sửa đổi)', 'Luật Trẻ em. Luật Trẻ em (sửa đổi)'],
    nearMisses: [['Luật Trẻ em được sửa đổi, bổ sung', '102/2016/QH13']],
  },
];
