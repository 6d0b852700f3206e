import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';

const canonicals = (text: string) => findCitations(text).map((mention) => mention.canonical);
const dates = (text: string) => findCitations(text).map((mention) => mention.date);

describe('numbers that share a symbol', () => {
  it.each([
    ['NĐ 120, 121 & 141/2025/NĐ-CP', ['120/2025/NĐ-CP', '121/2025/NĐ-CP', '141/2025/NĐ-CP']],
    ['Nghị định 142 & 143/2025/NĐ-CP', ['142/2025/NĐ-CP', '143/2025/NĐ-CP']],
    ['Nghị quyết 390-395/NQ-HĐND ngày 18/02/2025', ['390-395/NQ-HĐND']],
    ['các Nghị quyết số 12, 13/NQ-HĐND', ['12/NQ-HĐND', '13/NQ-HĐND']],
    ['THÔNG TƯ 18, 19 VÀ 20/2018/TT-BGDĐT', ['18/2018/TT-BGDĐT', '19/2018/TT-BGDĐT', '20/2018/TT-BGDĐT']],
    ['thong tu 18, 19 va 20/2018/tt-bgddt', ['18/2018/TT-BGDĐT', '19/2018/TT-BGDĐT', '20/2018/TT-BGDĐT']],
    ['Công văn số 3535 và 3539/BGDĐT-GDTH', ['3535/BGDĐT-GDTH', '3539/BGDĐT-GDTH']],
    ['Thông tư 17-20/2018/TT-BGDĐT', ['17-20/2018/TT-BGDĐT']],
    ['Nghị quyết từ số 390 đến số 395/NQ-HĐND', ['390-395/NQ-HĐND']],
    ['Thông tư 27, 22 của Bộ GDĐT', ['Thông tư 27', 'Thông tư 22']],
    ['Thông tư 27, 22 học sinh', ['Thông tư 27']],
    ['TT 27/2020/TT-BGDĐT & TT 22/2021/TT-BGDĐT', ['27/2020/TT-BGDĐT', '22/2021/TT-BGDĐT']],
    ['QĐ 1299/QĐ-TTg & QĐ số 131/QĐ-TTg', ['1299/QĐ-TTg', '131/QĐ-TTg']],
    ['QĐ 12/QĐ-SGD & ĐT ngày 1/2/2024', ['12/QĐ-SGD&ĐT']],
    [
      'các Luật: Luật Giáo dục 2019; Trẻ em 2016; Viên chức',
      ['Luật Giáo dục 2019', 'Luật Trẻ em 2016', 'Luật Viên chức'],
    ],
    ['các Luật Giáo dục, Trẻ em, Viên chức', ['Luật Giáo dục', 'Luật Trẻ em', 'Luật Viên chức']],
    ['các Luật Giáo dục, Trẻ em có quyền', ['Luật Giáo dục']],
  ])('%s', (text, expected) => {
    expect(canonicals(text)).toEqual(expected);
  });

  it.each(['lớp 3-5/A1', 'ngày 5-7/6/2025', 'Quyết định 10-12 chỉ tiêu', 'tỷ lệ 395-390/NQ-HĐND'])(
    'are not in %s',
    (text) => {
      expect(canonicals(text)).toEqual([]);
    },
  );
});

describe('a type in small letters and a number of an agency', () => {
  it.each([
    ['quyết định 131 của Thủ tướng Chính phủ', ['Quyết định 131']],
    ['Phụ huynh hỏi về nghị quyết 18 của HĐND tỉnh Phú Thọ', ['Nghị quyết 18']],
    ['kế hoạch 27 của UBND xã', ['Kế hoạch 27']],
    ['thông tư 16 của Bộ Nội vụ', ['Thông tư 16']],
    ['Tổ đọc công văn 4567 của Bộ GDĐT trước khi họp', ['Công văn 4567']],
    ['chỉ thị 24 của Ban Bí thư', ['Chỉ thị 24']],
    ['TT 16 của Bộ GDĐT', ['Thông tư 16']],
    ['quyết định 45 của Hiệu trưởng', ['Quyết định 45']],
  ])('in “%s” is a document', (text, expected) => {
    expect(canonicals(text)).toEqual(expected);
  });

  it.each([
    'kế hoạch 19 của lớp',
    'hướng dẫn 10 của Bộ máy',
    'chương trình 35 của Đảng viên trẻ',
    'thông báo 15 của Phòng khám',
    'kế hoạch 2 của Sở GDĐT',
    'kế hoạch 30 của Lan',
    'quyết định 15 chỉ tiêu của UBND xã',
    'thực đơn 12 của Bộ Y tế',
  ])('is not in “%s”', (text) => {
    expect(canonicals(text)).toEqual([]);
  });
});

describe('numbers that share a year', () => {
  it.each([
    ['Thông tư 26, 27 năm 2020', ['Thông tư 26 2020', 'Thông tư 27 2020']],
    ['Thông tư 26 và 27 năm 2020 về đánh giá', ['Thông tư 26 2020', 'Thông tư 27 2020']],
    ['THÔNG TƯ 26 VÀ 27 NĂM 2020', ['Thông tư 26 2020', 'Thông tư 27 2020']],
    ['thong tu 26, 27 nam 2020', ['Thông tư 26 2020', 'Thông tư 27 2020']],
    ['Thông tư số 26, 27/2020', ['Thông tư 26 2020', 'Thông tư 27/2020 null']],
    ['các Thông tư 26, 27, 28 năm 2020', ['Thông tư 26 2020', 'Thông tư 27 2020', 'Thông tư 28 2020']],
    ['Thông tư 26 ngày 30/12/2020, 27 ngày 4/9/2020', ['Thông tư 26 2020-12-30', 'Thông tư 27 2020-09-04']],
    ['Thông tư 26 và Thông tư 27 năm 2020', ['Thông tư 26 null', 'Thông tư 27 2020']],
    ['Thông tư 26, 27 năm học 2020-2021', ['Thông tư 26 null']],
  ])('%s', (text, expected) => {
    expect(findCitations(text).map(({ canonical, date }) => `${canonical} ${date}`)).toEqual(expected);
  });

  it('are not the document of another year that the text has', () => {
    const text = 'Thông tư 26/2019/TT-BGDĐT và Thông tư 27/2020/TT-BGDĐT. Các Thông tư 26, 27 năm 2020.';
    expect(canonicals(text).slice(2)).toEqual(['Thông tư 26', '27/2020/TT-BGDĐT']);
  });
});

describe('names of laws', () => {
  it.each([
    ['theo Luật Quản lý và sử dụng tài sản công, thì', 'Luật Quản lý và sử dụng tài sản công'],
    ['Luật Khoa học, Công nghệ & Đổi mới sáng tạo', 'Luật Khoa học, Công nghệ & Đổi mới sáng tạo'],
    ['dự án Luật KH,CN & ĐMST (tháo gỡ)', 'Luật KH,CN & ĐMST'],
    ['chi tiết Luật Thuế XNK.', 'Luật Thuế XNK'],
    [
      'và Pháp lệnh sửa đổi, bổ sung Điều 6 Pháp lệnh Thuế tài nguyên.',
      'Pháp lệnh sửa đổi, bổ sung Điều 6 Pháp lệnh Thuế tài nguyên',
    ],
    ['hướng dẫn Luật 147/2025 sửa', 'Luật 147/2025'],
    [
      'Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03/12/2004;',
      'Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân 2004',
    ],
    ['Căn cứ Luật sửa đổi, bổ sung năm 2018;', 'Luật sửa đổi, bổ sung 2018'],
    ['dẫn Điều 190 LTTHC', 'Luật Tố tụng hành chính'],
  ])('are not cut: %s', (text, expected) => {
    expect(canonicals(text)).toEqual([expected]);
  });

  it.each(['hộp LTTHC 12', 'luật 12/3', 'Luật 2020'])('are not in %s', (text) => {
    expect(canonicals(text)).toEqual([]);
  });
});

describe('short forms', () => {
  it('glued to their number are the document of that number', () => {
    expect(canonicals('Nghị quyết số 60-NQ/TW, Kế hoạch số 141/KH-UBND. Không chép NQ60/KH141 vào')).toEqual([
      '60-NQ/TW',
      '141/KH-UBND',
      '60-NQ/TW',
      '141/KH-UBND',
    ]);
  });

  it('have the year that another short form says', () => {
    expect(canonicals('TT27/2020 cấm chấm điểm, khác TT22/2021; đó là TT27.')).toEqual([
      'Thông tư 27/2020',
      'Thông tư 22/2021',
      'Thông tư 27/2020',
    ]);
  });

  it('of a law with its changes are the law of that name', () => {
    const text =
      'Luật Dược ngày 06 tháng 4 năm 2016 và Luật sửa đổi, bổ sung một số điều của Luật Dược ngày 21 tháng 11 năm 2024 (sau đây gọi là Luật Dược). Theo Điều 3 Luật Dược.';
    expect(canonicals(text).slice(2)).toEqual(['Luật Dược 2016', 'Luật Dược 2016']);
  });

  it('that the text gives itself are the document that it says', () => {
    const found = findCitations(
      'Luật Bảo hiểm xã hội số 41/2024/QH15 (sau đây gọi là Luật BHXH) có hiệu lực. Theo Điều 53 Luật BHXH, lao động',
    );
    expect(found.map((mention) => mention.canonical)).toEqual(['41/2024/QH15', '41/2024/QH15', '41/2024/QH15']);
    expect(found.at(-1)).toMatchObject({ antecedent: 0, pinpoint: 'Điều 53' });
  });

  it.each([
    [
      'Luật Giáo dục số 43/2019/QH14 (sau đây gọi là Luật). Theo Luật, nhà giáo có quyền. Luật chơi là thế.',
      ['43/2019/QH14', '43/2019/QH14'],
    ],
    [
      'Thông tư số 52/2020/TT-BGDĐT ban hành Điều lệ trường mầm non (sau đây gọi là Điều lệ). Theo khoản 1 Điều 5 Điều lệ',
      ['52/2020/TT-BGDĐT', '52/2020/TT-BGDĐT'],
    ],
  ])('that are a kind alone are the document that got it: %s', (text, expected) => {
    expect(canonicals(text)).toEqual(expected);
  });

  it('explained before the full name are that document', () => {
    expect(canonicals('Luật 91 là Luật Bảo vệ dữ liệu cá nhân. Xem Luật 91.')).toEqual(
      Array.from({ length: 3 }, () => 'Luật Bảo vệ dữ liệu cá nhân'),
    );
  });

  it('with a day are enough', () => {
    expect(canonicals('(điều chỉnh TB 630 ngày 10/10/2025)')).toEqual(['Thông báo 630']);
    expect(canonicals('(phát TB 630 lần)')).toEqual([]);
  });
});

describe('numbers in tables and lists', () => {
  const table =
    '| Số, ký hiệu | Ngày | Lớp |\n| 111/QĐ-MNHX | 20/06/2025 | 4/5 |\n| 08-QC/ĐTX | 01/9/2025 | 2-3/A |\n\nSau bảng 12/QĐ-MNHX';

  it('are those of documents below the heading that says so, with the day of the next cell', () => {
    expect(canonicals(table)).toEqual(['111/QĐ-MNHX', '08-QC/ĐTX']);
    expect(dates(table)).toEqual(['2025-06-20', '2025-09-01']);
  });

  it('are those of documents after the key that says so', () => {
    expect(canonicals('{ ten: "Quy chế", soKyHieu: "110/QĐ-BVX", so: "4/AB-CD" }')).toEqual(['110/QĐ-BVX']);
  });

  it.each([
    [
      'Số, ký hiệu\tNgày\n111/QĐ-MNHX\t20/06/2025\n112/QĐ-MNHX\t21/06/2025',
      [
        ['111/QĐ-MNHX', '2025-06-20'],
        ['112/QĐ-MNHX', '2025-06-21'],
      ],
    ],
    ['Số, ký hiệu\tTên\tNgày\n111/QĐ-MNHX\tBan hành quy chế\t20/06/2025', [['111/QĐ-MNHX', '2025-06-20']]],
    [
      '| Loại | Số, ký hiệu | Ngày |\n| Quyết định | 111 | 20/06/2025 |\n| Kế hoạch | 12 | 01/9/2025 |',
      [
        ['Quyết định 111', '2025-06-20'],
        ['Kế hoạch 12', '2025-09-01'],
      ],
    ],
    ['Tên văn bản\tSố văn bản\tNgày\nKế hoạch năm học\t45/KH-MNBX\t03/10/2025', [['45/KH-MNBX', '2025-10-03']]],
    ['| Số ký hiệu | 45/MNBX-CM |\n| Số trẻ | 12 |', [['45/MNBX-CM', null]]],
    ['Nghị định\t24/2021/NĐ-CP\t23/3/2021\tQuy định', [['24/2021/NĐ-CP', '2021-03-23']]],
    ['| Loại | Số lớp |\n| Kế hoạch | 12 |', []],
    ['| Số, ký hiệu | Số trẻ |\n| 4 | 12 |', []],
  ])('have their kind and day in the cells of their row: %s', (text, expected) => {
    expect(findCitations(text).map(({ canonical, date }) => [canonical, date])).toEqual(expected);
  });

  it('are left alone in other tables', () => {
    expect(canonicals('| Mã | Ngày |\n| 111/QĐ-MNHX | 20/06/2025 |')).toEqual([]);
  });
});

describe('days', () => {
  it('may be a year in brackets, or come after a place without “của”', () => {
    expect(dates('QĐ 232/QĐ-TTg (2025) và Quyết định số 08/QĐ-UBND Quận 8 ngày 10/01/2026')).toEqual([
      '2025',
      '2026-01-10',
    ]);
  });

  it.each([
    ['Thực hiện Thông tư 09/2024/TT-BGDĐT, ngày 20/11/2024 nhà trường tổ chức họp', null],
    ['Theo Kế hoạch số 12/KH-UBND, ngày 20/11/2024 trường đã họp', null],
    ['Thực hiện Kế hoạch số 12/KH-UBND, ngày 20/11/2024 của UBND huyện', '2024-11-20'],
    ['Căn cứ Quyết định số 12/QĐ-UBND, ngày 20/11/2024 về việc giao', '2024-11-20'],
    ['Quyết định (số 2371/QĐ-TTg) ngày 27/10/2025', '2025-10-27'],
  ])('are those of the document only where nobody acts on them: %s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  it('are not taken from the next paragraph', () => {
    expect(dates('theo Quyết định số 12/QĐ-UBND\n\nngày 5/3/2020 họp')).toEqual([null]);
  });
});

it('a joint circular whose symbol has no type has that of its name', () => {
  const [mention] = findCitations('Thông tư liên tịch Bộ GDĐT - Bộ Tài chính số 09/2016/BGDĐT-BTC ngày 30/3/2016');
  expect(mention).toMatchObject({ start: 0, canonical: '09/2016/TTLT-BGDĐT-BTC', date: '2016-03-30' });
});

it('a word that the text explains is no citation, what explains it is', () => {
  expect(
    canonicals('a) "Luật Giá" là Luật Giá ngày 19/6/2023; b) “Luật Trẻ em” có nghĩa là Luật Trẻ em năm 2016'),
  ).toEqual(['Luật Giá 2023', 'Luật Trẻ em 2016']);
});

it('a sentence that touches a symbol is no part of it', () => {
  expect(canonicals('Số 268-CV/VPTUChuẩn bị hội nghị')).toEqual(['268-CV/VPTU']);
});

describe('a kind that a text lets mean one document', () => {
  const law = 'Luật Giáo dục số 43/2019/QH14 (sau đây gọi là Luật)';
  it.each([
    [`${law}. Theo Điều 46 của Luật, trường`, ['43/2019/QH14', '43/2019/QH14']],
    ['Nghị định số 24/2021/NĐ-CP (sau đây gọi là Nghị định) và Điều 7 Nghị định.', ['24/2021/NĐ-CP', '24/2021/NĐ-CP']],
    [`${law}. Điều 5 Luật Trẻ em`, ['43/2019/QH14', 'Luật Trẻ em']],
    [`${law}. Điều 6 Luật này, theo Luật, hai luật.`, ['43/2019/QH14']],
    ['Luật Giáo dục số 43/2019/QH14. Theo Điều 46 của Luật, trường', ['43/2019/QH14']],
  ])('in “%s”', (text, documents) => {
    expect(findCitations(text).map(({ canonical }) => canonical)).toEqual(documents);
  });
});

describe('numbers that people type one after the other', () => {
  it.each([
    ['Nghị định 142,143/2025/NĐ-CP', ['142/2025/NĐ-CP', '143/2025/NĐ-CP']],
    ['Thông tư số 01;02,03/2021/TT-BGDĐT', ['01/2021/TT-BGDĐT', '02/2021/TT-BGDĐT', '03/2021/TT-BGDĐT']],
    ['QĐ 15,16/QĐ-UBND ngày 3/4/2023', ['15/QĐ-UBND', '16/QĐ-UBND']],
    ['Nghị quyết số 27-NQ/TW, 28, 29-NQ/TW', ['27-NQ/TW', '28-NQ/TW', '29-NQ/TW']],
    ['Thông tư 26, 27 năm 2020', ['Thông tư 26', 'Thông tư 27']],
    ['các luật Giáo dục, Trẻ em', ['Luật Giáo dục', 'Luật Trẻ em']],
    ['các Bộ luật Dân sự, Lao động', ['Bộ luật Dân sự', 'Bộ luật Lao động']],
    ['Luật 43/2019; luật số 58/2010', ['Luật 43/2019', 'Luật 58/2010']],
    ['CV 5512, CV3175; cv số 3535/BGDĐT-GDTH', ['Công văn 5512', 'Công văn 3175', '3535/BGDĐT-GDTH']],
    ['tt22, tt27, cv 7991 thì sao ạ', ['Thông tư 22', 'Thông tư 27', 'Công văn 7991']],
    ['TT09 thay TT36 rồi', ['Thông tư 09', 'Thông tư 36']],
    ['Thông tư 32-2018 và Kế hoạch 9-2025', ['Thông tư 32/2018']],
    ['Thông tư 28/2016/TT-BGDĐTquy định', ['28/2016/TT-BGDĐT']],
    ['Thông tư số 28/2016/TT&#8209;BGDĐT', ['28/2016/TT-BGDĐT']],
    ['TT 28/2016/BGDĐT, Thông tư 09/2016/BGDĐT-BTC', ['28/2016/TT-BGDĐT', '09/2016/BGDĐT-BTC']],
    ['NQTW8 (khoá XI)', ['Nghị quyết Trung ương 8 khóa XI']],
  ])('are read in “%s”', (text, documents) => {
    expect(canonicals(text)).toEqual(documents);
  });

  it.each([
    'các luật Giáo dục hiện hành',
    'giá 142,143/tháng',
    'lớp 3,4/A1',
    'cv 12 trang, tt 5',
    'viết cv 1500 chữ',
    'Hồ sơ gồm CV, 2 ảnh',
  ])('are none in “%s”', (text) => {
    expect(canonicals(text)).toEqual([]);
  });
});
