import { describe, expect, it } from 'vitest';
import { findCitations, findSelfReferences } from '../../../../src/model/law/citation/index.ts';

const first = (text: string) => findCitations(text)[0]!;

describe('the date of a mention', () => {
  it.each([
    ['Nghị định số 24/2021/NĐ-CP ngày 23 tháng 3 năm 2021', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP, ngày 23/3/2021', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP ngày 23-3-2021', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP ngày 23.3.2021', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP (23/3/2021)', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP ngày 23\ntháng 3 năm 2021', '2021-03-23'],
    ['NGHỊ ĐỊNH SỐ 24/2021/NĐ-CP NGÀY 23/3/2021', '2021-03-23'],
    ['Nghị định số 24/2021/NĐ-CP ban hành ngày 23/3/2021', '2021-03-23'],
    ['Quyết định 563/QĐ-UBND năm 2025 ngày 18/9/2025', '2025-09-18'],
    ['Quyết định 563/QĐ-UBND năm 2025', '2025'],
    ['Luật Trẻ em được Quốc hội khóa XIII thông qua ngày 05/4/2016', '2016-04-05'],
    ['Thông tư 17/2012/TT-BGDĐT quy định về dạy thêm được ban hành ngày 16/5/2012.', '2012-05-16'],
    ['Thông tư 17/2012/TT-BGDĐT quy định về dạy thêm được ký ngày thứ Tư, ban hành ngày 16/5/2012.', '2012-05-16'],
    ['Nghị định 24/2021/NĐ-CP', null],
    ['Nghị định 24/2021/NĐ-CP, ngày: 23/3/2021', '2021-03-23'],
    ['Thông tư số 52/2020/TT-BGDĐT của Bộ GDĐT ngày 31/12/2020', '2020-12-31'],
    ['Kế hoạch số 12/KH-PGDĐT của Phòng GD&ĐT huyện ngày 05/9/2024', '2024-09-05'],
    ['Thông tư số 52/2020/TT-BGDĐT của Bộ GDĐT ngày 31/12/2024', null],
    ['Kế hoạch số 12/KH-PGDĐT của Phòng GD&ĐT huyện, ngày 05/9/2024 nhà trường họp', null],
    ['Kế hoạch số 12/KH-PGDĐT của Phòng GD&ĐT tổ chức ngày 05/9/2024', null],
    ['Nghị định 24/2021/NĐ-CP có hiệu lực từ ngày 15/5/2021', null],
    ['Nghị định 24/2021/NĐ-CP ngày 30/02/2021', null],
  ])('in “%s” is %s', (text, date) => {
    expect(first(text).date).toBe(date);
  });

  it('closes the title of the outer document, not of the law named in the title', () => {
    const mentions = findCitations(
      'Nghị định 56/2017/NĐ-CP Quy định chi tiết một số điều của Luật Trẻ em ban hành ngày 09/05/2017;',
    );
    expect(mentions.map(({ canonical, date }) => [canonical, date])).toEqual([
      ['56/2017/NĐ-CP', '2017-05-09'],
      ['Luật Trẻ em', null],
    ]);
  });

  it('is shared by two numbers of one series that are together', () => {
    const mentions = findCitations('Nghị quyết số 20-NQ/TW và Nghị quyết số 21-NQ/TW ngày 25/10/2017');
    expect(mentions.map((mention) => mention.date)).toEqual(['2017-10-25', '2017-10-25']);
  });
});

describe('a date after the last of a list', () => {
  it.each([
    ['Quyết định số 01, 02, 03/QĐ-MNSC ngày 05/9/2024', ['2024-09-05', '2024-09-05', '2024-09-05']],
    ['Nghị quyết số 88/NQ-CP, 99/NQ-CP; 100/NQ-CP ngày 1/2/2023', ['2023-02-01', '2023-02-01', '2023-02-01']],
    [
      'Nghị quyết số 88/NQ-CP, 99/NQ-CP ngày 5/1/2023, 100/NQ-CP ngày 1/2/2023',
      ['2023-01-05', '2023-01-05', '2023-02-01'],
    ],
    ['Kế hoạch số 88/KH-UBND, 99/NQ-CP, 100/NQ-CP ngày 1/2/2023', [null, '2023-02-01', '2023-02-01']],
  ])('in “%s” gives %j', (text, dates) => {
    expect(findCitations(text).map((mention) => mention.date)).toEqual(dates);
  });
});

describe('the issuer and subject', () => {
  it.each([
    ['Kế hoạch số 5/KH-UBND của UBND tỉnh Hòa Bình ngày 3/4/2023 về trồng cây', 'UBND tỉnh Hòa Bình', 'trồng cây'],
    ['Kế hoạch số 5/KH-UBND ngày 3/4/2023 của UBND tỉnh Hòa Bình về trồng cây', 'UBND tỉnh Hòa Bình', 'trồng cây'],
    [
      'Kết luận số 49-KL/TW của Ban Bí thư Trung ương Đảng về xây dựng xã hội học tập',
      'Ban Bí thư Trung ương Đảng',
      'xây dựng xã hội học tập',
    ],
    ['Thông tư số 3/2020/TT-BYT của Bộ trưởng Bộ Y tế quy định về vệ sinh', 'Bộ trưởng Bộ Y tế', 'quy định về vệ sinh'],
    [
      'Quyết định số 7/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch ban hành quy tắc',
      'Bộ Văn hóa, Thể thao và Du lịch',
      'ban hành quy tắc',
    ],
    [
      'Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII về “chính sách xã hội”',
      'Ban Chấp hành Trung ương Đảng khóa XIII',
      '“chính sách xã hội”',
    ],
    ['Nghị định số 24/2021/NĐ-CP', null, null],
  ])('of “%s”', (text, issuer, subject) => {
    expect([first(text).issuer, first(text).subject]).toEqual([issuer, subject]);
  });
});

describe('the pinpoint', () => {
  it.each([
    ['theo Điều 4 Nghị định 24/2021/NĐ-CP', 'Điều 4'],
    ['điểm a khoản 2 Điều 4 của Nghị định 24/2021/NĐ-CP', 'điểm a khoản 2 Điều 4'],
    ['khoản 1, khoản 3 Điều 5 và Điều 9 Luật Trẻ em', 'khoản 1, khoản 3 Điều 5 và Điều 9'],
    ['Điều 7, 8 Luật Trẻ em', 'Điều 7, 8'],
    ['Điều 6 Điều lệ trường mầm non ban hành kèm theo Thông tư 52/2020/TT-BGDĐT', 'Điều 6'],
    ['Chương II Luật Trẻ em', 'Chương II'],
    ['tại Điều 3. Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND', null],
    ['năm 2021 Luật Trẻ em', null],
    ['khoản 2, Điều 3, Thông tư số 47/2020/TT-BGDĐT', 'khoản 2, Điều 3'],
    ['theo Điều 3, Nghị định số 24/2021/NĐ-CP', 'Điều 3'],
    ['điểm a, khoản 2, Điều 5, Luật Giáo dục 2019', 'điểm a, khoản 2, Điều 5'],
    ['Luật Giáo dục; Điều 5, Luật Trẻ em', 'Điều 5'],
    ['Luật Giáo dục và theo Điều 5, Luật Trẻ em', 'Điều 5'],
    ['Luật Giáo dục, Điều 5, Luật Trẻ em', null],
    ['Luật Giáo dục, khoản 1, Điều 5, Luật Trẻ em', null],
    ['Nghị định 24/2021/NĐ-CP ngày 23/3/2021 của Chính phủ, Điều 5, Luật Trẻ em', null],
    ['Luật Giáo dục và Điều 5 Luật Trẻ em', 'Điều 5'],
    ['Lớp 3, Luật Trẻ em', null],
  ])('of “%s” is %s', (text, pinpoint) => {
    expect(findCitations(text).at(-1)!.pinpoint).toBe(pinpoint);
  });

  it('keeps the annex through which the document is cited', () => {
    const text = 'Quy chế nuôi dưỡng trẻ ban hành kèm theo Quyết định số 12/2019/QĐ-UBND';
    expect(first(text).annex).toBe('Quy chế nuôi dưỡng trẻ ban hành kèm theo');
  });
});

describe('the relation to the next mention', () => {
  it.each([
    ['Thông tư 51/2020/TT-BGDĐT sửa đổi, bổ sung một số điều của Thông tư 28/2016/TT-BGDĐT', 'amends', true],
    ['Nghị định 90/2020/NĐ-CP được sửa đổi, bổ sung bởi Nghị định 48/2023/NĐ-CP', 'amends', false],
    ['Kế hoạch số 8/KH-UBND về việc triển khai thực hiện Quyết định số 33/QĐ-TTg', 'deploys', true],
    ['Thông tư số 3/2022/TT-BNV hướng dẫn một số nội dung của Nghị định số 24/2021/NĐ-CP', 'guides', true],
    ['Nghị định 59/2023/NĐ-CP quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở', 'details', true],
  ])('in “%s” is %s', (text, type, active) => {
    expect(first(text).relation).toMatchObject({ type, active });
  });

  it.each([
    'Thông tư 3/2022/TT-BNV và Nghị định 24/2021/NĐ-CP',
    'Thực hiện Thông tư 3/2022/TT-BNV về hướng dẫn nghiệp vụ văn thư. Nghị định 24/2021/NĐ-CP',
    'Thông tư 3/2022/TT-BNV hướng dẫn bổ nhiệm và Nghị định 24/2021/NĐ-CP',
  ])('is not read into “%s”', (text) => {
    expect(first(text).relation).toBeNull();
  });
});

describe('defects', () => {
  it.each([
    ['Thông tư số 52/2020/TTBGDĐT', ['missing-hyphen']],
    ['Kế hoạch số 21/KH UBND', ['space-for-hyphen']],
    ['Quy chế số 03- QC/TU', ['space-in-symbol']],
    ['Thông tư số 52/2020/TT-\nBGDĐT', ['line-break-in-symbol']],
    ['Nghị định 24/2021/NĐ-CP', ['missing-so']],
    ['Nghị định sổ 24/2021/NĐ-CP', ['misspelt-so']],
    ['Nghị đinh số 24/2021/NĐ-CP', ['misspelt-type']],
    ['Nghị quyết số 27/NQ-TW', ['swapped-separators']],
    ['Nghị định số 24/2021/ND-CP', ['no-diacritics']],
    ['Quyết định số 33/QĐ-TTG', ['wrong-case']],
    ['Chỉ thị số 06/CT-UBND ngày 07/03/2022', ['padded-month']],
    ['Chỉ thị số 06/CT-UBND ngày 7/3/2022', ['unpadded-day']],
    ['Chỉ thị số 06/CT-UBND ngày 07/2/2022', ['unpadded-month']],
    ['Thông tư 39/2010//TT-BYT', ['double-separator', 'missing-so']],
    ['Chỉ thị số 06/CT-UBND ngày 07/3/2022', []],
    ['Kế hoạch số 118/KH-UBND', []],
  ])('of “%s” are %j', (text, defects) => {
    expect(first(text).defects).toEqual(defects);
  });

  it('include a symbol cut short where the text has the full one', () => {
    const mentions = findCitations('Thông tư số 17/2012/TT-BGDĐT; theo Thông tư số 17/2012/TT-BGDĐ');
    expect(mentions[1]).toMatchObject({ canonical: '17/2012/TT-BGDĐT', defects: ['truncated-symbol'] });
  });
});

describe('a partial mention', () => {
  it('points to the full mention that it means', () => {
    const mentions = findCitations('Nghị định 168/2024/NĐ-CP. Theo Nghị định 168, mức phạt tăng.');
    expect(mentions[1]).toMatchObject({ family: 'partial', canonical: '168/2024/NĐ-CP', antecedent: 0 });
  });

  it('has no antecedent where the text has none', () => {
    expect(first('theo Nghị định 168')).toMatchObject({ canonical: 'Nghị định 168', antecedent: null });
  });
});

describe('self-references', () => {
  it('are set apart and are no citations', () => {
    const text = 'Thông tư này thay thế Thông tư số 3/2022/TT-BNV; Nghị\nđịnh này và quyết định này có hiệu lực.';
    expect(findSelfReferences(text).map(({ surface, type }) => [surface, type])).toEqual([
      ['Thông tư này', 'Thông tư'],
      ['Nghị\nđịnh này', 'Nghị định'],
      ['quyết định này', 'Quyết định'],
    ]);
    expect(findCitations(text)).toHaveLength(1);
  });
});
