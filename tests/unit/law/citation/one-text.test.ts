import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';
import { plainTexts } from './evaluation/measure.ts';
import { compareSpelling, keys, nothingLost, somethingLost } from './evaluation/spellings.ts';

const cited = [
  'Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14 tháng 6 năm 2019',
  'theo Luật Trẻ em năm 2016 và Luật Viên chức năm 2010',
  'thực hiện Thông tư số 52/2020/TT-BGDĐT ban hành Điều lệ trường mầm non',
  'Nghị định số 105/2020/NĐ-CP ngày 08/9/2020 của Chính phủ',
  'Quyết định số 1299/QĐ-TTg ngày 03 tháng 10 năm 2018 của Thủ tướng Chính phủ',
  'Kế hoạch số 118/KH-UBND ngày 20/5/2025 và Kế hoạch số 77/KH-UBND',
  'Công văn số 3676/BGDĐT-GDMN hướng dẫn nhiệm vụ năm học',
  'Nghị quyết số 29-NQ/TW ngày 04/11/2013 về đổi mới căn bản',
  'Chỉ thị số 16/CT-TTg và Công điện số 05/CĐ-TTg',
  'Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT về y tế trường học',
  'Văn bản hợp nhất số 04/VBHN-BGDĐT ngày 24/12/2021',
  'Nghị quyết số 35-NQ/TW, Chỉ thị số 05-CT/TW',
  'theo khoản 2 Điều 4 Nghị định số 24/2021/NĐ-CP',
  'Nghị định số 15/2020/NĐ-CP, Nghị định số 20/2020/NĐ-CP',
  'Thông tư số 09/2024/TT-BGDĐT quy định về công khai',
  'Quyết định số 12/2022/QĐ-UBND ngày 15/4/2022',
  'Nghị quyết số 54/2022/NQ-HĐND quy định các khoản thu',
  'Luật Phòng, chống bạo lực gia đình năm 2022',
  'Nghị quyết Trung ương 8 khóa XI',
  'Hiến pháp năm 2013',
  'Thông tư số 22/2021/TT-BGDĐT, Thông tư số 27/2020/TT-BGDĐT',
  'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15',
  'Quyết định số 2345/QĐ-BGDĐT và Hướng dẫn số 15-HD/BTGTW',
  'Báo cáo số 45/BC-UBND, Tờ trình số 12/TTr-UBND',
  'Nghị định số 141/2025/NĐ-CP có hiệu lực từ 01/7/2025',
];

const notCited = [
  'lớp 10/2019, phòng 12/3, giá 5000/kg, xe 29C-123.45, ngày 5-6/7',
  'mẫu số 04/QĐ-TTT, số 15/2 đường Trần Phú, tỷ lệ 1/12',
  'Quyết định số .../QĐ-UBND và Kế hoạch số /KH-MN',
  'Kế hoạch 5 năm, chương trình 35 tuần, quyết định 15 chỉ tiêu',
  'QCVN 10:2014/BXD, Bản án số 15/2021/DS-ST',
  'theo quy định của pháp luật lao động và kỷ luật lao động',
  'Luật Giáo dục Nhật Bản, luật sư, luật chơi cờ',
  'tốc độ 60 km/h, 3/4 số trẻ, 2-3 trẻ/nhóm, 24/7',
];

const publicTexts = plainTexts();

/** The share of the mentions that are found in the texts after a change. */
function share(texts: readonly string[], change: (text: string) => string): number {
  const { kept, mentions } = compareSpelling(texts, change);
  return kept / mentions;
}

describe('the same words', () => {
  it('are the mentions that the sentences were written for', () => {
    expect(cited.flatMap(keys)).toHaveLength(33);
    expect(notCited.flatMap(keys)).toEqual([]);
  });

  it.each(Object.entries(nothingLost))('%s are the same mentions', (_, change) => {
    expect(share(cited, change)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(Object.entries(somethingLost))('%s are nearly always the same mentions', (_, change) => {
    expect(share(cited, change)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.entries(nothingLost))('%s in public texts, with the defects that these have, too', (_, change) => {
    expect(share(publicTexts, change)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(Object.entries(somethingLost))('%s in public texts, nearly always too', (_, change) => {
    expect(share(publicTexts, change)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(Object.entries({ ...nothingLost, ...somethingLost }))('%s make no mention of what is none', (_, change) => {
    expect(notCited.flatMap((text) => keys(change(text)))).toEqual([]);
  });

  it.each(Object.entries({ ...nothingLost, ...somethingLost }))('%s have their place in the text', (_, change) => {
    for (const text of cited.map(change))
      for (const { start, end, surface } of findCitations(text)) {
        expect(text.normalize('NFC').slice(start, end)).toBe(surface);
        expect(surface).toMatch(/^[^\s][^]*[^\s]$/u);
      }
  });

  it.each([
    [
      'no mark but dashes, quotation marks and three dots',
      'Sua doi Thong tu so 30/2021/TT-BTC – “muc thu…”',
      '30/2021/TT-BTC',
    ],
    ['a code by its letters without a mark', 'Q: hop dong? A: BLLD 2019, Dieu 20', 'Bộ luật Lao động 2019'],
    ['a name without vowels in small letters', 'sửa đổi luật kh&cn 2013 cho phù hợp', 'Luật KH&CN 2013'],
    [
      'the long name of the Constitution',
      'căn cứ hiến pháp nước cộng hòa xã hội chủ nghĩa việt nam năm 2013',
      'Hiến pháp 2013',
    ],
    [
      'a space before the comma of a name',
      'căn cứ luật thực hành tiết kiệm , chống lãng phí năm 2013',
      'Luật Thực hành tiết kiệm, chống lãng phí 2013',
    ],
    [
      'a lost space before the day of a name',
      'căn cứ luật tổ chức hđnd và ubndngày 26/11/2003',
      'Luật Tổ chức HĐND và UBND 2003',
    ],
    ['an agency that no table has', 'trả lời công văn số 486/vbcx-pc ngày 8/7/2025', '486/VBCX-PC'],
    ['a space before a dot in a symbol', 'thu hồi quyết định số 15/2005/qđ .ubnd ngày 6/9/2005', '15/2005/QĐ-UBND'],
    ['a line break in a symbol', 'tại tờ trình số 47/ttr -\nnn&ptnt ngày 21/5/2007', '47/TTr-NN&PTNT'],
    ['a space after the slash', 'công văn số 18/ pgdđt ngày 01/9/2021', '18/PGDĐT'],
    ['a lost slash after the year', 'căn cứ thông tư 31/2013tt-bgdđt ngày 01/8/2013', '31/2013/TT-BGDĐT'],
    ['a space for the slash after the year', 'căn cứ quyết định số 44/2007 qđ-bgdđt', '44/2007/QĐ-BGDĐT'],
    [
      'a sign and the next type in capitals',
      'CĂN CỨ NGHỊ ĐỊNH SỐ 52/2013/NĐ-CP & NGHỊ ĐỊNH SỐ 85/2021/NĐ-CP',
      '52/2013/NĐ-CP 85/2021/NĐ-CP',
    ],
    ['a name of no table and its number in capitals', 'VÀ LUẬT KINH DOANH BĐS SỐ 29/2023/QH15', '29/2023/QH15'],
    ['a space before the slash', 'số: 32 /2026/tt- nhnn có hiệu lực', '32/2026/TT-NHNN'],
    [
      'a day of passing over a line break',
      'Luật Các tổ chức tín dụng được Quốc\nhội khoá\nXII thông qua tại kỳ họp thứ 7 ngày 16/6/2010',
      'Luật Các tổ chức tín dụng 2010',
    ],
    ['a type alone after its number', 'theo thông báo kết luận số 15-tb của bộ chính trị', '15-TB'],
    ['a known agency and the next word in capitals', 'CÔNG VĂN SỐ 15-CV/VPTUCHUẨN BỊ HỘI NGHỊ', '15-CV/VPTU'],
    ['capitals that a scanner set apart', '-QUY Ế T ĐỊ NH S Ố 12/Q Đ -TTG NGÀY 22/12/2016', '12/QĐ-TTg'],
    [
      'consonants of the next word after a scanner',
      'quy đ ị nh chi ti ế t Lu ậ t Hóa ch ấ t năm 2025',
      'Luật Hóa chất 2025',
    ],
    [
      'two words of which a scanner left a letter each',
      'trong d ự án Lu ậ t Hóa ch ấ t năm 2025',
      'Luật Hóa chất 2025',
    ],
    ['the type word of a law that a scanner set apart', 'thực hiện Lu ậ t Tr ẻ em năm 2016', 'Luật Trẻ em 2016'],
    ['a name that goes on after a scanner', 'theo Luật Giáo dục đ ại học năm 2012', 'Luật Giáo dục đại học 2012'],
    ['a name of which a scanner left no word whole', 'theo Luật Ngân s ách nh à nước', 'Luật Ngân sách nhà nước'],
    ['the letter O for a zero in a number', 'Nghị định số O8/2021/NĐ-CP', '08/2021/NĐ-CP'],
    ['the letter O for a zero in a year', 'Luật Trẻ em số 1O2/2O16/QH13', '102/2016/QH13'],
    ['a type in the wrong case without its mark', 'Nghi dinh 112/2010/Nd-CP sua doi', '112/2010/NĐ-CP'],
    ['a part with its own number in the next line', 'đánh giá theo tt22\nphần iv: phụ lục', 'Thông tư 22'],
    [
      'a heading of a table over several lines',
      '| Số,\nký\nhiệu | Ngày\nban\nhành |\n|---|---|\n| 112/MNBX-CM | 15/12/2025 |',
      '112/MNBX-CM',
    ],
    [
      'a short name over a line break',
      'Thông tư 11/2014/TT-BGDĐT (sau đây gọi chung là Quy\nchế 11)',
      '11/2014/TT-BGDĐT 11/2014/TT-BGDĐT',
    ],
  ])('read %s', (_, text, canonical) => {
    expect(
      findCitations(text)
        .map((each) => each.canonical)
        .join(' '),
    ).toBe(canonical);
  });

  it.each([
    ['a word with marks for an agency', 'SỐ TÀI KHOẢN CT1111 TỪ NGÀY 10/9/2024'],
    [
      'a heading in capitals for an abbreviated law',
      'ĐIỀU 10. LUẬT ÁP DỤNG VÀ TRANH CHẤP, DIEU 10. LUAT AP DUNG VA TRANH CHAP',
    ],
    ['letters for a number', 'Thông tư O/2024/TT-BGDĐT'],
    ['words after a slash for a symbol', 'tỷ lệ số 12/nam-nu, so 3/lop-hoc'],
    ['common words for the name of a law', 'luật chơi & thưởng, luat choi & thuong'],
  ])('take %s nowhere', (_, text) => {
    expect(findCitations(text)).toEqual([]);
  });

  const head = 'TRƯỜNG MẦM NON HOA BAN';
  it.each([
    ['a number between blank lines', 'Thông tư số 28/2016/TT-\n\n                    12\n\fBGDĐT', '28/2016/TT-BGDĐT'],
    ['blank lines on both sides', 'theo Luật Trẻ\n\n 12\n\n\f em năm 2016', 'Luật Trẻ em 2016'],
    ['the number of pages', 'Thông tư\n\nTrang 12/30\n\fsố 28/2016/TT-BGDĐT', '28/2016/TT-BGDĐT'],
    [
      'the head of the gazette',
      'Luật Trẻ\n\fCÔNG BÁO/Số 1083 + 1084/Ngày 12-12-2025    5\n\nem năm 2016',
      'Luật Trẻ em 2016',
    ],
    [
      'a head that returns',
      `${head}\nđoạn theo Luật Trẻ\n 1\n\f${head}\nem năm 2016 và Luật Giáo\n2\n\f  ${head}\n\ndục năm 2019`,
      'Luật Trẻ em 2016 Luật Giáo dục 2019',
    ],
    [
      'a foot that returns',
      `Luật Trẻ\n${head} - 1\n\fem năm 2016 và Luật Giáo\n${head} - 2\n\fdục năm 2019`,
      'Luật Trẻ em 2016 Luật Giáo dục 2019',
    ],
    ['a number of its own paragraph after “số”', 'Chỉ thị số\n\n7\n\n16/CT-TTg', '16/CT-TTg'],
    ['a number of its own paragraph before “số”', 'theo Kế hoạch\n\n 21 \n\nsố 118/KH-UBND', '118/KH-UBND'],
    ['a number alone in its line', 'theo Luật Giáo\n12\ndục năm 2019', 'Luật Giáo dục 2019'],
  ])('go on over a page break with %s', (_, text, canonical) => {
    const found = findCitations(text);
    expect(found.map((each) => each.canonical).join(' ')).toBe(canonical);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  });

  it.each(['thực hiện Thông tư\n\n22\n\nđánh giá học sinh', 'Căn cứ Quyết định số\n\n15\n\ncủa Hiệu trưởng'])(
    'take the number of a page for that of no document: %j',
    (text) => {
      expect(findCitations(text)).toEqual([]);
    },
  );

  it('do not go on after a sentence that ends with its page', () => {
    expect(findCitations('Nghị định số 24/2021/NĐ-CP.\n 12\n\fngày 23/3/2021 họp')[0]?.date).toBeNull();
  });

  it('keep a line that is on one page only', () => {
    expect(keys('Phần một\n\fLuật Trẻ em năm 2016\n\fLuật Giáo dục năm 2019')).toHaveLength(2);
  });

  it('keep the whole of a name that ends in an entity', () => {
    const [mention] = findCitations('Luật Đ&ecirc; đi&#7873;u năm 2006; B&#7897; luật D&acirc;n s&#7921;');
    expect(mention?.canonical).toBe('Luật Đê điều 2006');
    expect(findCitations('theo B&#7897; luật D&acirc;n s&#7921; thì')[0]?.surface).toBe(
      'B&#7897; luật D&acirc;n s&#7921;',
    );
  });
});
