import { describe, expect, test } from 'vitest';
import { correctedList } from '../../../src/model/citation-check/corrected-list.ts';
import { check, law, register } from './support.ts';

const list = (text: string) => correctedList(check(text), law).split('\n');
const unknown = '[CẦN XEM LẠI: Trang không có văn bản này]';

test('has a document once, also where an ended one that it replaced is cited with other words', () => {
  const [ended, successor] = [
    'Căn cứ Thông tư số 36/2017/TT-BGDĐT ngày 28/12/2017 của Bộ trưởng Bộ Giáo dục và Đào tạo;',
    'Căn cứ Thông tư số 09/2024/TT-BGDĐT;',
  ];
  for (const text of [`${ended}\n${successor}`, `${successor}\n${ended}`]) {
    expect(list(text).filter((line) => line.includes('09/2024/TT-BGDĐT'))).toHaveLength(1);
    expect(list(text).at(-1)).toMatch(/\.$/u);
  }
});

describe('a base that the site does not have', () => {
  test.each([
    'Quyết định số 812/QĐ-MNSC ngày 05/9/2025 của Hiệu trưởng Trường Mầm non Sao Chổi về việc ban hành Quy chế dân chủ',
    'Công văn số 8123/SGDĐT-GDMN ngày 12 tháng 10 năm 2026 của Sở Giáo dục và Đào tạo hướng dẫn bữa ăn bán trú',
    'Kế hoạch số 812/KH-UBND ngày 12/10/2026 của UBND xã Tân Mỹ triển khai thực hiện Thông tư số 09/2024/TT-BGDĐT',
    'Quyết định số 812/QĐ-MNSC ngày 15/9/2025 “Về bán trú”',
    'Nghị quyết số 812-NQ/ĐU ngày 15/9/2025 của Đảng ủy xã Tân Mỹ về xã hội học tập',
    'Luật Viên chức số 58/2010/QH12 ngày 15 tháng 11 năm 2010',
    'Quyết định số 812/QĐ-MNSC của trường mầm non Sao Chổi về bán trú',
    'Quyết định số 812/QĐ-MNSC',
    'Biên bản họp số 812/BB-MNSC ngày 15/9/2025 của Hội đồng trường',
    'Quyết định số 812/QĐ-MNSC ngày 31/02/2025 của Hiệu trưởng về bán trú',
  ])('keeps all the words of the clerk: “%s”', (words) => {
    expect(list(`Căn cứ ${words};\nCăn cứ Luật Giáo dục;`)[0]).toBe(`Căn cứ ${words} ${unknown};`);
  });

  test.each([
    ['CV 8123/SGDĐT-GDMN ngày 15/9/2026', 'Công văn số 8123/SGDĐT-GDMN ngày 15/9/2026'],
    ['quyết định số: 812/QĐ-MNSC về bán trú', 'Quyết định số 812/QĐ-MNSC về bán trú'],
    ['QĐ số 812/QĐ-MNSC v/v bán trú', 'Quyết định số 812/QĐ-MNSC v/v bán trú'],
    ['Quyết định 812/QĐ-MNSC ngày 5/1/2026', 'Quyết định số 812/QĐ-MNSC ngày 05 tháng 01 năm 2026'],
    ['Quyết định số 812/QĐ-MNSC, ngày 05/09/2025', 'Quyết định số 812/QĐ-MNSC ngày 05 tháng 9 năm 2025'],
  ])('has what the page calls a fault of form corrected: “%s”', (words, corrected) => {
    expect(list(`Căn cứ ${words};`)).toEqual([`Căn cứ ${corrected} ${unknown}.`]);
  });

  test('takes nothing of the sentence around it', () => {
    expect(list('Theo Quyết định số 812/QĐ-MNSC ngày 15/9/2025, nhà trường tổ chức họp.')).toEqual([
      `Căn cứ Quyết định số 812/QĐ-MNSC ngày 15/9/2025 ${unknown}.`,
    ]);
    expect(list('Theo Quyết định số 812/QĐ-MNSC của trường mầm non Sao Chổi, các lớp họp.')).toEqual([
      `Căn cứ Quyết định số 812/QĐ-MNSC ${unknown}.`,
    ]);
  });

  test('has its day where that is in another cell or after the last of a list', () => {
    expect(list('Số, ký hiệu | Ngày\n812/QĐ-MNSC | 20/06/2025\n')[0]).toContain(
      'Quyết định số 812/QĐ-MNSC ngày 20 tháng 6 năm 2025 [',
    );
    expect(list('Căn cứ các Quyết định số 812/QĐ-MNSC, 813/QĐ-MNSC ngày 15/9/2025;')[0]).toContain(
      'Quyết định số 812/QĐ-MNSC ngày 15 tháng 9 năm 2025 [',
    );
  });

  test('is written as the mention that says most of it', () => {
    expect(
      list('Theo Quyết định số 812/QĐ-MNSC.\nCăn cứ Quyết định số 812/QĐ-MNSC ngày 15/9/2025 về bán trú;'),
    ).toEqual([`Căn cứ Quyết định số 812/QĐ-MNSC ngày 15/9/2025 về bán trú ${unknown}.`]);
  });

  test('says that only provisions of it were the base', () => {
    expect(list('Căn cứ Điều 4 Quyết định số 812/QĐ-MNSC về bán trú;')[0]).toContain(
      'Trang không có văn bản này; văn bản chỉ căn cứ vào Điều 4]',
    );
  });
});

describe('the issuer', () => {
  const circular = (issuer: string) =>
    list(`Căn cứ Thông tư số 09/2024/TT-BGDĐT ngày 03/6/2024 của ${issuer} quy định về công khai;`)[0]!;

  test.each([
    ['Bộ trưởng Bộ Giáo dục và Đào tạo', 'Bộ trưởng Bộ Giáo dục và Đào tạo'],
    ['Bộ trưởng Bộ GD&ĐT', 'Bộ trưởng Bộ Giáo dục và Đào tạo'],
    ['BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'Bộ trưởng Bộ Giáo dục và Đào tạo'],
    ['Bộ Giáo dục và Đào tạo', 'Bộ Giáo dục và Đào tạo'],
    ['Bộ GDĐT', 'Bộ Giáo dục và Đào tạo'],
    ['Thứ trưởng Bộ Giáo dục và Đào tạo', 'Bộ Giáo dục và Đào tạo'],
  ])('“%s” of a circular is “%s”', (written, corrected) => {
    expect(circular(written)).toContain(` năm 2024 của ${corrected} quy định về công khai trong`);
  });

  test('keeps its head in the circular that replaced the cited one', () => {
    const [line] = list('Căn cứ Thông tư số 36/2017/TT-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo;');
    expect(line).toContain('09/2024/TT-BGDĐT ngày 03 tháng 6 năm 2024 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định');
  });
});

describe('what the record of a base lacks', () => {
  const bare = (without: 'subject' | 'issuedOn') =>
    register.references.find(
      (each) =>
        each[without] === null &&
        each.name === null &&
        each.kind === 'nghi-dinh' &&
        each.number !== null &&
        law.validity(each.id, '2026-11-29').state === 'in-force',
    )!;

  test('is taken from the text with a mark, as the text writes it', () => {
    expect(list(`Căn cứ Nghị định số ${bare('subject').number} của Chính phủ về việc nấu ăn;`)[0]).toMatch(
      / của Chính phủ về việc nấu ăn \[CẦN XEM LẠI: .*trích yếu chép theo lời văn, trang chưa có để đối chiếu\]/u,
    );
  });

  test('gets no mark where the record has it, whatever the text says', () => {
    const [line] = list('Căn cứ Thông tư số 09/2024/TT-BGDĐT ngày 03/6/2024 về nấu ăn;');
    expect(line).not.toMatch(/nấu ăn|CẦN XEM LẠI/u);
  });

  test('and is the day of a law is said, and marked where the text says one', () => {
    const { name } = register.references.find(
      (each) =>
        each.kind === 'luat' &&
        each.name !== null &&
        each.issuedOn === null &&
        law.validity(each.id, '2026-11-29').state === 'in-force' &&
        check(`Căn cứ ${each.name};`)[0]?.target?.id === each.id,
    )!;
    expect(list(`Căn cứ ${name};`)).toEqual([`Căn cứ ${name} [CẦN XEM LẠI: trang chưa có ngày ban hành].`]);
    const dated = list(`Căn cứ ${name} ngày 10 tháng 12 năm 2025;`);
    expect(dated[0]).toContain('[CẦN XEM LẠI: ngày ban hành chép theo lời văn, trang chưa có để đối chiếu]');
    expect(list('Căn cứ Luật Giáo dục;')[0]).not.toContain('CẦN XEM LẠI');
  });
});

test('no subject runs into a short name, another document or the sentence after it', () => {
  const subject = 'quy định việc quản lý trong cơ sở giáo dục mầm non';
  const line = (after: string) => list(`Căn cứ Nghị định số 24/2021/NĐ-CP của Chính phủ ${subject}${after}`)[0];
  for (const after of [
    ' (sau đây gọi là Nghị định 24).',
    ' (gọi tắt là Nghị định số 24);',
    ' và Kế hoạch số 5/KH-UBND;',
    ', hiệu trưởng yêu cầu các tổ:',
    ';',
  ])
    expect(line(after)).toContain(`của Chính phủ ${subject} [CẦN XEM LẠI: trích yếu chép theo lời văn`);
});
