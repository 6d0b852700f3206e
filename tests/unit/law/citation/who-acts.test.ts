import { describe, expect, it } from 'vitest';
import { findCitations, findRelations } from '../../../../src/model/law/citation/index.ts';

const says = (text: string) => {
  const found = findCitations(text);
  const name = (end: number | 'this') => (end === 'this' ? end : (found[end]?.canonical ?? ''));
  return findRelations(text, found)
    .map(({ subject, type, object }) => `${name(subject)} ${type} ${name(object)}`)
    .join(', ');
};

describe('what another document does is not said of the text', () => {
  it.each([
    [
      'Nghị định số 24/2021/NĐ-CP (thi hành từ 15/5/2021; bãi bỏ Nghị định số 16/2015/NĐ-CP).',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    [
      '- Nghị định số 24/2021/NĐ-CP ngày 23/3/2021 của Chính phủ: thay thế Nghị định số 16/2015/NĐ-CP',
      '24/2021/NĐ-CP replaces 16/2015/NĐ-CP',
    ],
    [
      'Nghị định số 24/2021/NĐ-CP hướng dẫn quản lý trường công; bãi bỏ Nghị định số 16/2015/NĐ-CP.',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    ['Nghị định số 24/2021/NĐ-CP.\nBãi bỏ Nghị định số 16/2015/NĐ-CP.', '24/2021/NĐ-CP repeals 16/2015/NĐ-CP'],
    [
      'Nghị định số 24/2021/NĐ-CP (thi hành từ 15/5/2021;\n   bãi bỏ Nghị định số 16/2015/NĐ-CP).',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    [
      'KẾ HOẠCH\nPhổ biến văn bản mới\n\nNghị định số 24/2021/NĐ-CP thi hành từ 15/5/2021. Nghị định này bãi bỏ Nghị định số 16/2015/NĐ-CP.',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    [
      'Nghị định số 24/2021/NĐ-CP quy định về trường công;\nbãi bỏ Nghị định số 16/2015/NĐ-CP.',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    ['THÔNG BÁO\n\nNghị định này bãi bỏ Nghị định số 16/2015/NĐ-CP.', ''],
    ['Thay Nghị định số 16/2015/NĐ-CP là Nghị định số 24/2021/NĐ-CP.', '24/2021/NĐ-CP replaces 16/2015/NĐ-CP'],
    [
      'Để bãi bỏ Nghị định số 16/2015/NĐ-CP, Chính phủ đã ban hành Nghị định số 24/2021/NĐ-CP.',
      '24/2021/NĐ-CP repeals 16/2015/NĐ-CP',
    ],
    ['Nghị định này được Nghị định số 24/2021/NĐ-CP sửa đổi, bổ sung.', '24/2021/NĐ-CP amends this'],
  ])('%s', (text, wanted) => {
    expect(says(text)).toBe(wanted);
  });
});

describe('what the text does is said of it', () => {
  it.each([
    [
      'NGHỊ ĐỊNH\nVề một việc\n\nCăn cứ Nghị định số 24/2021/NĐ-CP;\nNghị định này bãi bỏ Nghị định số 16/2015/NĐ-CP.',
      'this based-on 24/2021/NĐ-CP, this repeals 16/2015/NĐ-CP',
    ],
    ['Điều 3. Hiệu lực.\nBãi bỏ Quyết định số 5/QĐ-THPT.', 'this repeals 5/QĐ-THPT'],
    ['Quyết định số 5/QĐ-THPT bị bãi bỏ kể từ ngày Quyết định này có hiệu lực.', 'this repeals 5/QĐ-THPT'],
    ['Kể từ ngày Nội quy này có hiệu lực, Nội quy số 5/NQ-THPT được thay thế.', 'this replaces 5/NQ-THPT'],
    ['Quyết định số 5/QĐ-THPT không bị bãi bỏ kể từ ngày Quyết định này có hiệu lực.', ''],
    [
      'Quyết định số 5/QĐ-THPT được thay thế bằng Quyết định số 6/QĐ-THPT kể từ ngày Quyết định này có hiệu lực.',
      '6/QĐ-THPT replaces 5/QĐ-THPT',
    ],
    [
      'TRƯỜNG THPT B\nSố:     /QĐ-THPT\n\nQUYẾT ĐỊNH\nVề việc thay thế Quyết định số 5/QĐ-THPT',
      'this replaces 5/QĐ-THPT',
    ],
    [
      'TRƯỜNG THPT B\nSố: 9/QĐ-THPT   Yên Bồng, ngày 5 tháng 9 năm 2026\nQUYẾT ĐỊNH\nVề việc thay thế Quyết định số 5/QĐ-THPT',
      'this replaces 5/QĐ-THPT',
    ],
    ['Số: 9/QĐ-THPT\n\nBãi bỏ Quyết định số 5/QĐ-THPT.', 'this repeals 5/QĐ-THPT'],
    [
      'Căn cứ Nghị định số 24/2021/NĐ-CP.\nBãi bỏ Quyết định số 5/QĐ-THPT.',
      'this based-on 24/2021/NĐ-CP, this repeals 5/QĐ-THPT',
    ],
    [
      'Căn cứ Nghị định số 24/2021/NĐ-CP, Hiệu trưởng quyết định:\nBãi bỏ Quyết định số 5/QĐ-THPT.',
      'this based-on 24/2021/NĐ-CP, this repeals 5/QĐ-THPT',
    ],
    ['Nội quy số 5/NQ-THPT ngày 01/9/2023 được thay thế bằng Nội quy này.', 'this replaces 5/NQ-THPT'],
    [
      'Quyết định số 5/QĐ-THPT, Quyết định số 6/QĐ-THPT và Quyết định số 7/QĐ-THPT bị hủy bỏ bởi Quyết định này.',
      'this repeals 5/QĐ-THPT, this repeals 6/QĐ-THPT, this repeals 7/QĐ-THPT',
    ],
    ['Phương án số 5/PA-THPT chấm dứt hiệu lực kể từ ngày Phương án này được ký.', 'this repeals 5/PA-THPT'],
    ['Quyết định số 5/QĐ-THPT được sửa đổi, bổ sung bởi Điều 2 Quyết định này.', 'this amends 5/QĐ-THPT'],
    ['Quyết định số 5/QĐ-THPT không bị bãi bỏ bởi Quyết định này.', ''],
    ['Quyết định số 5/QĐ-THPT ban hành kèm theo Quyết định này.', ''],
    ['Kế hoạch số 5/KH-THPT được ban hành trước Kế hoạch này.', ''],
  ])('%s', (text, wanted) => {
    expect(says(text)).toBe(wanted);
  });
});

describe('“theo” says by what, not by whom', () => {
  it.each([
    ['+ Thực hiện theo Nghị định số 24/2021/NĐ-CP.', 'this implements 24/2021/NĐ-CP'],
    ['Học phí thực hiện theo Nghị định số 24/2021/NĐ-CP.', ''],
    ['Xếp loại theo Thông tư số 22/2021/TT-BGDĐT, học phí thực hiện theo Nghị định số 24/2021/NĐ-CP', ''],
    ['Việc thu được thực hiện theo Nghị định số 24/2021/NĐ-CP.', ''],
    ['Hủy bỏ theo Nghị định số 24/2021/NĐ-CP.', ''],
    ['Nghị định số 16/2015/NĐ-CP bị bãi bỏ theo Nghị định số 24/2021/NĐ-CP.', '24/2021/NĐ-CP repeals 16/2015/NĐ-CP'],
    ['Nghị định số 16/2015/NĐ-CP hết hiệu lực theo Nghị định số 24/2021/NĐ-CP.', '24/2021/NĐ-CP repeals 16/2015/NĐ-CP'],
  ])('%s', (text, wanted) => {
    expect(says(text)).toBe(wanted);
  });
});

describe('every member of a list', () => {
  it.each([
    [
      'Căn cứ các Nghị định của Chính phủ: số 24/2021/NĐ-CP ngày 23/3/2021; số 81/2021/NĐ-CP ngày 27/8/2021;',
      'this based-on 24/2021/NĐ-CP, this based-on 81/2021/NĐ-CP',
    ],
    [
      'Kế hoạch này thay thế các kế hoạch trước đây của nhà trường: số 5/KH-THPT, số 6/KH-THPT.',
      'this replaces 5/KH-THPT, this replaces 6/KH-THPT',
    ],
    [
      'Bãi bỏ toàn bộ Quyết định số 5/QĐ-THPT, một phần Quyết định số 6/QĐ-THPT.',
      'this repeals 5/QĐ-THPT, this repeals-part 6/QĐ-THPT',
    ],
    [
      'Các căn cứ pháp lý:\n- Luật Viên chức năm 2010;\n- Nghị định số 24/2021/NĐ-CP.',
      'this based-on Luật Viên chức 2010, this based-on 24/2021/NĐ-CP',
    ],
    [
      'II. CĂN CỨ BAN HÀNH QUY CHẾ\nLuật Viên chức năm 2010;\nNghị định số 24/2021/NĐ-CP.',
      'this based-on Luật Viên chức 2010, this based-on 24/2021/NĐ-CP',
    ],
    ['Tài liệu tham khảo:\n1. Luật Viên chức năm 2010;\n2. Nghị định số 24/2021/NĐ-CP.', ''],
  ])('%s', (text, wanted) => {
    expect(says(text)).toBe(wanted);
  });
});
