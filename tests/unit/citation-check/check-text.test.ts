import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src/model/citation-check/check-text.ts';
import { correctedList } from '../../../src/model/citation-check/corrected-list.ts';
import { summaryOf } from '../../../src/model/citation-check/summary.ts';
import { check, days, law, register } from './support.ts';

const only = (text: string, day?: string) => {
  const found = check(text, day);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('the documents that a text cites', () => {
  test('an ended document says since when, and what to read instead, on the day of the text and today', () => {
    const text = 'Căn cứ Thông tư số 36/2017/TT-BGDĐT ngày 28 tháng 12 năm 2017;';
    const now = only(text);
    expect([now.then?.words, now.then?.standing]).toEqual(['hết hiệu lực từ ngày 19/7/2024', 'ended']);
    expect(now.then?.successors.map(({ label }) => label)).toEqual(['Thông tư 09/2024/TT-BGDĐT']);
    const then = only(text, '2024-03-05');
    expect([then.then?.state, then.then?.successors, then.now?.state]).toEqual(['in-force', [], 'expired']);
  });

  test('mentions of one document are one entry, each with its line and its words', () => {
    const text = 'Dòng đầu\nThông tư số 09/2024/TT-BGDĐT\n\nTheo Thông tư số 09/2024/TT-BGDĐT nêu trên.';
    const { places } = only(text);
    expect(places.map(({ line }) => line)).toEqual([2, 4]);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(
      Array(2).fill('Thông tư số 09/2024/TT-BGDĐT'),
    );
  });

  test('a place says which part of the document is cited, and where the text means it again without its number', () => {
    const { places } = only(
      'Theo khoản 2 Điều 5 Thông tư số 09/2024/TT-BGDĐT.\n\nĐiều 8 Thông tư nêu trên quy định rõ.',
    );
    expect(places.map(({ line, provisions, again }) => [line, provisions, again])).toEqual([
      [1, 'khoản 2 Điều 5', null],
      [3, 'Điều 8', 'Điều 8 Thông tư nêu trên'],
    ]);
  });

  test('what the text does to a document is said, that it rests on it is not', () => {
    const found = check(
      'Căn cứ Thông tư số 09/2024/TT-BGDĐT;\nQuyết định này thay thế Quyết định số 12/QĐ-THCS ngày 05/9/2024.',
    );
    expect(found.map(({ acts }) => acts)).toEqual([[], ['thay thế']]);
  });

  test('what the text ends or amends is none of its bases, unless it rests on it as well', () => {
    const list = (text: string) => correctedList(check(text), law);
    expect(
      list('Căn cứ Thông tư số 09/2024/TT-BGDĐT;\nKế hoạch này thay thế Kế hoạch số 12/KH-MN ngày 05/9/2025.'),
    ).not.toContain('12/KH-MN');
    expect(list('Căn cứ Quyết định số 12/QĐ-MN;\nQuyết định này sửa đổi, bổ sung Quyết định số 12/QĐ-MN.')).toContain(
      '12/QĐ-MN',
    );
  });

  test.each([
    'Số: 45/QĐ-THCS\nQUYẾT ĐỊNH\nCăn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;',
    'UBND XÃ YÊN BỒNG\nTRƯỜNG THCS A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 07/KH-THCS\tYên Bồng, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\nCăn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n(Kèm theo Kế hoạch số 07/KH-THCS)',
    '| PHÒNG GD | Số: 12/CV-THCS |\nV/v thực hiện Luật Giáo dục ngày 14 tháng 6 năm 2019',
    'số: 45/qđ-thcs\nquyết định\nđiều 1. thực hiện luật giáo dục ngày 14 tháng 6 năm 2019.',
    'TRƯỜNG THCS A\nQUYẾT ĐỊNH SỐ 45/QĐ-THCS\nVề việc thực hiện Luật Giáo dục ngày 14 tháng 6 năm 2019',
    '**Số:** 45/QĐ-THCS\n**QUYẾT ĐỊNH**\nĐiều 1. Thực hiện Luật Giáo dục ngày 14 tháng 6 năm 2019.',
  ])('the number of the text itself is none of them: %j', (text) => {
    expect(check(text).map(({ target }) => target?.id)).toEqual(['43-2019-qh14']);
    expect(correctedList(check(text), law)).not.toMatch(/THCS/u);
  });

  test.each([
    ['a number alone', 'Số: 45/QĐ-THCS'],
    [
      'a number in the body',
      'KẾ HOẠCH\nCăn cứ Quyết định của Hiệu trưởng,\nsố: 45/QĐ-THCS ngày 05/9/2025;\nĐIỀU KHOẢN\n',
    ],
    ['a cell of a table of documents', 'Căn cứ các văn bản:\n| Số: 45/QĐ-THCS | Quy chế |\nMỤC TIÊU\n'],
    ['a document by its kind', 'Quyết định số 45/QĐ-THCS\nQUYẾT ĐỊNH\n'],
  ])('%s is cited', (_, text) => {
    expect(
      check(text)
        .map(({ words }) => words)
        .join(),
    ).toMatch(/45\/QĐ-THCS/u);
  });

  test('offsets lead into the NFC text, whatever was pasted', () => {
    const pasted = 'Kế hoạch: Thông tư số 09/2024/TT-BGDĐT'.normalize('NFD');
    const { text, documents } = checkText(pasted, law, days('2026-11-29'));
    const { start, end } = documents[0]!.places[0]!;
    expect(text.slice(start, end)).toBe('Thông tư số 09/2024/TT-BGDĐT');
  });

  test('what is wrong with the form is said at its place', () => {
    const [place] = only('Căn cứ Nghị định 24/2021/NĐ-CP ngày 23/03/2021;').places;
    expect(place?.notes.join(' ')).toContain('Thiếu chữ “số”');
    expect(place?.notes.join(' ')).toContain('Tháng từ 3 đến 9');
  });

  test('the kind in short letters, and what a first citation lacks, are said at their place', () => {
    const [first, second] = only('Căn cứ TT 09/2024/TT-BGDĐT.\nTheo Thông tư số 09/2024/TT-BGDĐT').places;
    expect(first?.notes).toEqual([
      'Tên loại viết tắt; ghi đủ “Thông tư” (NĐ 30/2020, Phụ lục I, II.6).',
      'Lần đầu viện dẫn còn thiếu: ngày ban hành, cơ quan ban hành, trích yếu (NĐ 30/2020, Phụ lục I, II.6).',
    ]);
    expect(second?.notes).toEqual([]);
  });

  test.each([
    ['ngày 31/02/2024', '31/02/2024'],
    [', ngày 31 tháng 4 năm 2024', '31/4/2024'],
    ['ngày 5/13/2024', '5/13/2024'],
  ])('a day that the calendar does not have is said, “%s”, and not that there is none', (words, day) => {
    const notes = only(`Thông tư số 09/2024/TT-BGDĐT ${words} của Bộ Giáo dục và Đào tạo;`).places[0]?.notes;
    expect(notes).toEqual([`Trên lịch không có ngày ${day}.`]);
  });

  test('a day that the calendar has gets no such note, nor does one that is not of the document', () => {
    for (const words of ['ngày 29/02/2024', '', 'có hiệu lực từ ngày 31/02/2024'])
      expect(only(`Thông tư số 09/2024/TT-BGDĐT ${words};`).places[0]?.notes.join(' ')).not.toContain('lịch');
  });

  test('that the text says a document has ended, and the site that it holds, is said', () => {
    const last = (text: string) => only(text).places[0]?.notes.at(-1);
    expect(last('Nghị định số 24/2021/NĐ-CP (đã hết hiệu lực)')).toBe(
      'Văn bản nói là đã hết hiệu lực; trang có: còn hiệu lực.',
    );
    expect(last('Thông tư số 36/2017/TT-BGDĐT (đã hết hiệu lực)')).not.toContain('Văn bản nói');
  });

  test('only after a citation in full the next one is too long', () => {
    const full =
      'Thông tư số 09/2024/TT-BGDĐT ngày 03 tháng 6 năm 2024 của Bộ Giáo dục và Đào tạo quy định về công khai';
    const last = (text: string) => only(text).places.at(-1)?.notes.join(' ');
    expect(last(`Thực hiện Thông tư số 09/2024/TT-BGDĐT.\n${full}`)).not.toContain('Đã viện dẫn đầy đủ');
    expect(last(`Thực hiện ${full}.\n${full}`)).toContain('Đã viện dẫn đầy đủ');
  });

  test('a document that the site does not have is named with the reason and leads nowhere', () => {
    const found = only('Nghị định số 99/2099/NĐ-CP');
    expect([found.target, found.now, found.then]).toEqual([null, null, null]);
    expect(found.unresolved?.reason).toBe('Trang không có văn bản này.');
  });

  test('a document younger than the text is no target, and the words speak of the text, not of a plan', () => {
    const found = only('Thông tư số 09/2024/TT-BGDĐT', '2020-01-01');
    expect([found.target, found.unresolved?.reason]).toEqual([
      null,
      'Văn bản mang số này ban hành sau ngày của văn bản đang kiểm tra.',
    ]);
  });

  test('a draft is no document to look for', () => {
    expect(only('dự thảo Luật Nhà giáo').unresolved?.draft).toBe(true);
  });

  test.each(['', '   \n', 'Chỉ có chữ thường, không viện dẫn gì, năm 2026.'])('nothing is found in %j', (text) => {
    expect(check(text)).toEqual([]);
    expect(summaryOf(check(text))).toBe('Không thấy viện dẫn văn bản nào.');
  });
});

describe('the list to paste back', () => {
  const list = (text: string, day?: string) => correctedList(check(text, day), law).split('\n');

  test('has number, day, issuer and subject of the register, what has ended replaced, and the punctuation of bases', () => {
    expect(list('Căn cứ thông tư 36/2017/TT-BGDĐT; Căn cứ Thông tư 52/2020/TT-BGDĐT')).toEqual([
      'Căn cứ Thông tư số 09/2024/TT-BGDĐT ngày 03 tháng 6 năm 2024 của Bộ Giáo dục và Đào tạo quy định về công khai trong hoạt động của các cơ sở giáo dục thuộc hệ thống giáo dục quốc dân;',
      'Căn cứ Thông tư số 52/2020/TT-BGDĐT ngày 31 tháng 12 năm 2020 của Bộ Giáo dục và Đào tạo ban hành Điều lệ Trường mầm non.',
    ]);
  });

  test('keeps a document of a text from before its end', () => {
    expect(list('Thông tư 36/2017/TT-BGDĐT', '2024-03-05')[0]).toContain('36/2017/TT-BGDĐT');
  });

  test('names a successor once, although the text cites it as well', () => {
    expect(list('Thông tư 36/2017/TT-BGDĐT; Thông tư 09/2024/TT-BGDĐT')).toHaveLength(1);
  });

  test('takes subject and day from the text where the record has none', () => {
    const bare = register.references.find(
      ({ id, subject, issuedOn, kind, number }) =>
        subject === null &&
        issuedOn === null &&
        kind === 'nghi-dinh' &&
        number?.includes('/2026/') &&
        law.validity(id, '2026-11-29').state !== 'expired',
    )!;
    const [line] = list(`Căn cứ Nghị định số ${bare.number} ngày 09 tháng 5 năm 2026 của Chính phủ quy định việc mẫu;`);
    expect(line).toContain(`${bare.number} ngày 09 tháng 5 năm 2026 của Chính phủ quy định việc mẫu`);
  });

  test('leaves nothing out without a word: what is unknown keeps its words and says why', () => {
    expect(list('Căn cứ Nghị định số 99/2099/NĐ-CP;')).toEqual([
      'Căn cứ Nghị định số 99/2099/NĐ-CP [CẦN XEM LẠI: Trang không có văn bản này].',
    ]);
  });

  test('puts no typed subject on a record that only a short number leads to', () => {
    const { id, number } = register.references.find(
      ({ subject, name, kind, id: each }) =>
        subject === null &&
        name === null &&
        kind === 'nghi-dinh' &&
        law.validity(each, '2026-11-29').state === 'in-force',
    )!;
    const [num, year] = number!.split('/');
    const [line] = list(`Nghị định ${num}/${year} về việc mẫu của trường`);
    expect([id, line]).toEqual([id, expect.stringContaining(number!)]);
    expect(line).not.toContain('việc mẫu');
    expect(line).toContain('[CẦN XEM LẠI: chỉ nêu loại và số rút gọn');
    const full = list(`Nghị định ${number} về việc mẫu của trường; Nghị định ${num}/${year}`)[0];
    expect(full).toContain('về việc mẫu của trường [CẦN XEM LẠI: ');
    expect(full).not.toContain('chỉ nêu loại và số rút gọn');
  });

  test.each(['Thông tư 26/2020 đánh giá học sinh trung học', 'Thông tư 39/2017 về dạy thêm'])(
    'leaves “%s”, which may be of any ministry, to a person',
    (text) => expect(list(text)[0]).toContain('[CẦN XEM LẠI: Có hơn một văn bản phù hợp'),
  );

  test('says that only provisions of a document were the base, and that those of its successor may be others', () => {
    expect(list('Căn cứ khoản 2 Điều 5 Thông tư số 36/2017/TT-BGDĐT;')[0]).toMatch(
      /09\/2024\/TT-BGDĐT .* \[CẦN XEM LẠI: văn bản cũ được căn cứ ở khoản 2 Điều 5; xem lại điều khoản tương ứng\]/u,
    );
    expect(list('Căn cứ Điều 8 Thông tư số 09/2024/TT-BGDĐT;')[0]).toContain('văn bản chỉ căn cứ vào Điều 8');
    expect(list('Theo Điều 8 Thông tư số 09/2024/TT-BGDĐT, trường công khai')[0]).not.toContain('CẦN XEM LẠI');
  });

  test('says what a base lacks that neither the site nor the text has', () => {
    const bare = register.references.find(
      ({ id, subject, name, kind, number }) =>
        subject === null &&
        name === null &&
        kind === 'nghi-dinh' &&
        number !== null &&
        law.validity(id, '2026-11-29').state === 'in-force',
    )!;
    expect(list(`Nghị định số ${bare.number}`)[0]).toMatch(
      /\[CẦN XEM LẠI: trang chưa có (?:ngày ban hành, )?trích yếu\]/u,
    );
  });

  test('cites no draft as a base', () => expect(list('dự thảo Luật Nhà giáo')).toEqual(['']));

  test('is read again without a fault of form but what a line itself says it lacks', () => {
    const lines = list('Thông tư 36/2017/TT-BGDĐT; Nghị định 84/2020/NĐ-CP; Luật Giáo dục');
    const again = check(lines.join('\n'));
    const faults = again.flatMap(({ places }) =>
      places.flatMap(({ line, notes }) => notes.map((note) => ({ line, note }))),
    );
    expect(faults.filter(({ line }) => !lines[line - 1]?.includes('[CẦN XEM LẠI: trang chưa có trích yếu]'))).toEqual(
      [],
    );
    expect(faults.every(({ note }) => note.startsWith('Lần đầu viện dẫn còn thiếu: trích yếu'))).toBe(true);
    expect(again.map(({ then }) => then?.standing)).toEqual(Array(again.length).fill('holds'));
  });
});

test('the summary counts each document once and what holds is said', () => {
  const text =
    'Thông tư 36/2017/TT-BGDĐT; Thông tư số 09/2024/TT-BGDĐT; Nghị định số 99/2099/NĐ-CP; dự thảo Luật Nhà giáo';
  expect(summaryOf(check(text))).toBe(
    'Viện dẫn 4 văn bản: 1 văn bản không còn hiệu lực; 1 còn hiệu lực; 1 chưa xác định được là văn bản nào; 1 dự thảo, dự án; 3 chỗ cần xem lại cách ghi.',
  );
});
