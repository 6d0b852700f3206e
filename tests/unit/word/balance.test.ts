import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keptIn } from '../../../src/model/word/balance/kept.ts';
import type { Witnessed } from '../../../src/model/word/balance/reading.ts';
import { shortages } from '../../../src/model/word/balance/shortages.ts';
import { witnessFile } from '../../../src/model/word/balance/witness-file.ts';
import { openPackage } from '../../../src/model/word/container/package.ts';
import { ImportRefusal, importDocx, tools } from '../../../src/model/word/index.ts';
import { docx, p, r, tbl, tc, tr } from './support/ooxml.ts';
import type { Parts } from './support/ooxml.ts';
import { instruction, mark, randomDocx } from './support/random-docx.ts';
import { context, read } from './support/read.ts';

const place = { part: 'body', paragraph: 1, cell: null } as const;
const passage = (text: string, kind: Witnessed['kind'] = 'text'): Witnessed => ({ kind, text, place });
const missing = (witnessed: readonly Witnessed[], body: readonly string[], elsewhere: readonly string[] = []) =>
  shortages(witnessed, { body, elsewhere }).map(({ passage, words }) => [passage.text, words.join(' ')]);

describe('the balance of words', () => {
  it('names the paragraph that is missing, even when its words come again in others', () => {
    const file = ['Nhà trường công khai thực đơn.', 'Nhà trường công khai mức thu.', 'Công khai mức thu, thực đơn.'];
    expect(
      missing(
        file.map((text) => passage(text)),
        [file[0]!, file[2]!],
      ),
    ).toEqual([[file[1], 'Nhà trường công khai mức thu']]);
  });

  it('counts: a sentence that the file has twice is there twice', () => {
    const twice = [passage('Họp lớp.'), passage('Nghỉ.'), passage('Họp lớp.')];
    expect(missing(twice, ['Họp lớp.', 'Nghỉ.'])).toEqual([['Họp lớp.', 'Họp lớp']]);
  });

  it('compares letters, not how Word shows them: capitals, composed marks, raised digits, invisible signs', () => {
    expect(missing([passage('Đ\u00f4\u0323i 5 m2 kế\u200bhoạch QÐ')], ['ĐỘI 5 m² KẾHOẠCH QĐ'])).toEqual([]);
  });

  it('finds a passage after its automatic number, across the border of two blocks, and around a sign', () => {
    expect(
      missing(
        [passage('Phạm vi'), passage('CóKhông'), passage('một hai')],
        ['Điều 12. Phạm vi', 'Có ☐ Không', 'một', 'hai'],
      ),
    ).toEqual([]);
  });

  it('takes a field, or a note that names the words, for an answer, and each only once', () => {
    const file = [passage('Số: 05/KH-MNM'), passage('chữ ẩn'), passage('chữ ẩn')];
    expect(missing(file, [], ['Số: 05/KH-MNM', 'chữ ẩn'])).toEqual([['chữ ẩn', 'chữ ẩn']]);
  });

  it('asks of margins and contents only that their words are somewhere, and of contents no page numbers', () => {
    const file = [
      passage('Trường Mẫu', 'margin'),
      passage('I. Mục đích 3', 'contents'),
      passage('Mục lục', 'contents'),
    ];
    expect(missing(file, ['I. Mục đích'], ['Trường Mẫu'])).toEqual([]);
    expect(missing(file, ['I. Mục'], [])).toEqual([
      ['Trường Mẫu', 'Trường Mẫu'],
      ['I. Mục đích 3', 'đích'],
    ]);
  });
});

const refusalOf = (parts: Parts | string): ImportRefusal | null => {
  try {
    read(parts);
    return null;
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
    throw error;
  }
};

describe('a file of which words would be lost', () => {
  // Word itself never writes text outside of runs, and the importer does not look for it.
  const stray = '<w:p><w:t>Câu này nằm ngoài</w:t></w:p>';

  it('is refused, with the place in Word and the words, and with the page that explains it', () => {
    expect(refusalOf(p('Đoạn một.') + tbl(tr(tc('a'), `<w:tc>${stray}</w:tc>`)))).toMatchObject({
      code: 'nhap-sot-chu',
      places: ['Ở bảng 1, hàng 1, ô 2 “Câu này nằm ngoài”: sót “Câu này nằm ngoài”.'],
      help: 'nhap-sot-chu',
    });
  });

  it('is refused with twenty places and the number of the others', () => {
    expect(refusalOf(p('Đoạn một.') + stray.repeat(25))?.places).toHaveLength(21);
    expect(refusalOf(p('Đoạn một.') + stray.repeat(25))?.places.at(-1)).toBe('Còn 5 chỗ nữa.');
  });

  it('is refused when they are in a footnote, a comment or a header', () => {
    const parts = { body: p(r('chữ') + '<w:r><w:footnoteReference w:id="1"/></w:r>') };
    expect(refusalOf({ ...parts, footnotes: `<w:footnote w:id="1">${stray}</w:footnote>` })?.places).toEqual([
      'Ở chú thích, đoạn 1 “Câu này nằm ngoài”: sót “Câu này nằm ngoài”.',
    ]);
    expect(refusalOf({ ...parts, header: stray })?.places).toEqual([
      'Ở đầu, chân trang, đoạn 1 “Câu này nằm ngoài”: sót “Câu này nằm ngoài”.',
    ]);
  });
});

describe('words that Word does not print', () => {
  const notes = (parts: Parts | string) => read(parts).notes.map(({ code, message }) => [code, message]);

  it('are named when only an old table of contents has them', () => {
    const field = mark('begin') + instruction(' TOC ') + mark('separate') + r('Mục đã bỏ\t7') + mark('end');
    expect(notes(p(field) + p('chữ'))).toContainEqual([
      'muc-luc',
      'Chữ “Mục đã bỏ” chỉ có trong mục lục tự động của Word, nên không đưa vào văn bản.',
    ]);
  });

  it('are named when they are in the code of a field', () => {
    const field = mark('begin') + instruction(' IF ') + r('điều kiện') + mark('separate') + r('kết quả') + mark('end');
    const result = read(p(field));
    expect(result.texts).toEqual(['kết quả']);
    expect(notes(p(field))).toContainEqual([
      'truong-tu-dong',
      'Chữ “điều kiện” nằm trong mã của một trường tự động, Word không in ra, nên không đưa vào văn bản.',
    ]);
  });

  it('are named when only older versions of Word show them', () => {
    const either = (fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${r('bản mới')}</mc:Choice><mc:Fallback>${r(fallback)}</mc:Fallback></mc:AlternateContent>`;
    expect(notes(p(either('bản cũ')))).toContainEqual([
      'ban-thay-the',
      'Chữ “cũ” chỉ có ở bản thay thế cho Word đời cũ, nên không đưa vào văn bản.',
    ]);
    expect(read(p(either('bản mới'))).codes).toEqual([]);
  });

  it('are named when they part text from footnotes', () => {
    const footnotes = `<w:footnote w:type="continuationNotice" w:id="0">${p('xem tiếp trang sau')}</w:footnote>`;
    expect(notes({ body: p('chữ'), footnotes })).toContainEqual([
      'dau-chan-trang',
      'Chữ “xem tiếp trang sau” ở vạch ngăn chú thích không đưa vào văn bản.',
    ]);
  });
});

it('names the words of more notes of one kind than are listed', () => {
  const { notes } = read(
    Array.from({ length: 203 }, (_, index) => p(r(`ẩn${index}x`, { hidden: true }))).join('') + p('a'),
  );
  const hidden = notes.filter(({ code }) => code === 'chu-an');
  expect(hidden).toHaveLength(201);
  expect(hidden.at(-1)).toMatchObject({
    message:
      'Còn 3 chỗ nữa cùng loại với 200 chỗ đã kể: “Bỏ chữ ẩn “ẩn0x”.” Chữ ở các chỗ đó: “ẩn200x”, “ẩn201x”, “ẩn202x”.',
    dropped: 'ẩn200x ẩn201x ẩn202x',
  });
});

test('whatever block is taken out of a result, the balance names exactly its words', { timeout: 120_000 }, () => {
  const own = (text: string): string[] => [...(text.match(/w\d+x/gu) ?? [])].sort();
  fc.assert(
    fc.property(
      randomDocx((index) => `w${index}x`),
      fc.nat(),
      ({ parts }, pick) => {
        const bytes = docx(parts);
        const result = importDocx(bytes, tools, context);
        const witnessed = witnessFile(openPackage(bytes, tools));
        const { children } = result.body;
        const without = {
          ...result,
          body: { ...result.body, children: children.toSpliced(pick % children.length, 1) },
        };
        const [all, left] = [keptIn(result), keptIn(without)];
        const taken = own(all.body.join(' ').toLowerCase());
        for (const word of own(left.body.join(' ').toLowerCase())) taken.splice(taken.indexOf(word), 1);
        const lost = shortages(witnessed, left).filter(({ passage }) => passage.kind === 'text');
        expect(
          own(
            lost
              .flatMap(({ words }) => words)
              .join(' ')
              .toLowerCase(),
          ),
        ).toEqual(taken);
      },
    ),
    { numRuns: 100 },
  );
});

test('a note names the words that it says are nowhere else', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      randomDocx((index) => `w${index}x`),
      ({ parts }) => {
        const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
        for (const { message, dropped } of read(parts).notes)
          expect(words(dropped).filter((word) => !message.includes(word))).toEqual([]);
      },
    ),
    { numRuns: 50 },
  );
});
