import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planId } from '../../../src/kinds/plan-id.ts';
import { ImportRefusal } from '../../../src/model/word/index.ts';
import { readDateLine, readNumberLine } from '../../../src/model/word/structure/letterhead-lines.ts';
import { bold, p, r, tbl, tc, tr } from './support/ooxml.ts';
import { read } from './support/read.ts';

const nation = bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + bold('Độc lập - Tự do - Hạnh phúc') + p('———————');
const names = p('PHÒNG GD&ĐT HUYỆN LẠC THỦY') + bold('TRƯỜNG MẦM NON') + bold('MẪU') + p('———');
const letterhead = (number = 'Số: 05/KH-MNM', date = 'Lạc Thủy, ngày 05 tháng 3 năm 2026') =>
  tbl(tr(tc(names + p(number)), tc(nation + p(r(date, { italic: true })))));
const title = (subject = 'Công tác dân vận năm học 2026-2027') =>
  bold('KẾ HOẠCH', { align: 'center' }) + bold(subject, { align: 'center' }) + p('-----', { align: 'center' });
const body = p('Nhà trường xây dựng kế hoạch như sau:') + bold('I. MỤC ĐÍCH') + p('Đoạn một.');
const signature = tbl(
  tr(
    tc(p(r('Nơi nhận:', { bold: true, italic: true })) + p('- Phòng GD&ĐT;') + p('- Lưu: VT.')),
    tc(
      bold('KT. HIỆU TRƯỞNG') +
        bold('PHÓ HIỆU TRƯỞNG') +
        p('') +
        p(r('(Đã ký)', { italic: true })) +
        bold('Nguyễn Thị Mẫu'),
    ),
  ),
);

describe('the head of a plan', () => {
  it('is read out of a table without borders', () => {
    const { head, read: lines, texts } = read(letterhead() + title() + body + signature);
    expect(head).toMatchObject({
      organization: 'truong-mau',
      year: 2026,
      number: '05/KH-MNM',
      place: 'Lạc Thủy',
      issuedOn: '2026-03-05',
      subject: 'Công tác dân vận năm học 2026-2027',
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        { role: 'Quốc hiệu', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
        { role: 'Tiêu ngữ', text: 'Độc lập - Tự do - Hạnh phúc' },
        { role: 'Cơ quan chủ quản', text: 'PHÒNG GD&ĐT HUYỆN LẠC THỦY' },
        { role: 'Cơ quan ban hành', text: 'TRƯỜNG MẦM NON MẪU' },
        { role: 'Tên loại', text: 'KẾ HOẠCH' },
      ]),
    );
    expect(texts).toEqual(['Nhà trường xây dựng kế hoạch như sau:', 'I. MỤC ĐÍCH', 'Đoạn một.']);
  });

  it.each(['\t', '\t\t\t', '          '])('is read out of columns set apart by “%s”', (gap) => {
    const lines = [
      ['PHÒNG GD&ĐT HUYỆN LẠC THỦY', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TRƯỜNG MẦM NON MẪU', 'Độc lập - Tự do - Hạnh phúc'],
      ['Số: 05/KH-MNM', 'Lạc Thủy, ngày 05 tháng 3 năm 2026'],
    ].map(([left, right]) => p(r(`${left}${gap}${right}`)));
    expect(read(lines.join('') + title() + body + signature).head).toMatchObject({
      organization: 'truong-mau',
      number: '05/KH-MNM',
      place: 'Lạc Thủy',
      issuedOn: '2026-03-05',
    });
  });

  it('is read when name and subject are in one paragraph', () => {
    const one = p(r('KẾ HOẠCH\nCông tác dân vận\nnăm 2026', { bold: true }), { align: 'center' });
    expect(read(letterhead() + one + body + signature).head.subject).toBe('Công tác dân vận năm 2026');
    const inline = bold('KẾ HOẠCH CÔNG TÁC DÂN VẬN NĂM 2026', { align: 'center' });
    expect(read(letterhead() + inline + body + signature).head.subject).toBe('CÔNG TÁC DÂN VẬN NĂM 2026');
  });

  it('has no number and no day where they are still blank, and that is said', () => {
    const result = read(
      letterhead('Số:        /KH-MNM', 'Lạc Thủy, ngày      tháng     năm 2026') + title() + body + signature,
    );
    expect(result.head).toMatchObject({ number: null, issuedOn: null, place: 'Lạc Thủy', year: 2026 });
    expect(result.codes).toEqual(['o-so-trong', 'ngay-trong']);
  });

  it('says what it misses', () => {
    const { notes, head } = read(title() + body);
    expect(head).toMatchObject({
      number: null,
      issuedOn: null,
      signer: { position: null, name: null },
      recipients: [],
    });
    expect(notes.map((each) => each.message)).toEqual([
      'Không thấy số, ký hiệu, địa danh và ngày ký, nơi nhận và người ký.',
    ]);
  });

  it('of another kind of document, or of another school, asks the editor', () => {
    const other = letterhead().replace('>MẪU<', '>KHÁC<') + title().replace('KẾ HOẠCH', 'QUYẾT ĐỊNH');
    const result = read(other + body + signature);
    expect(result.notes.map((each) => each.message)).toEqual([
      'Văn bản này là QUYẾT ĐỊNH, không phải KẾ HOẠCH.',
      'Phần đầu ghi “TRƯỜNG MẦM NON KHÁC”, khác tên trường trên trang; ghi tạm truong-mau.',
    ]);
  });

  it.each(['MẬT', 'LƯU HÀNH NỘI BỘ'])('with the stamp %s stops the import', (stamp) => {
    expect(() => read(p(r(stamp, { bold: true })) + letterhead() + title() + body)).toThrow(ImportRefusal);
  });

  it.each([
    'I. MỤC ĐÍCH',
    'I/ MỤC ĐÍCH',
    'I- MỤC ĐÍCH',
    '1/ Mục tiêu',
    'Phần I. MỤC ĐÍCH',
    'Điều 1. Phạm vi',
    'A. MỤC ĐÍCH',
  ])('ends before the heading “%s” that follows its subject at once', (heading) => {
    const { head, blocks } = read(
      letterhead() +
        title('Công tác năm 2026').replace(/<w:p>(?:(?!<w:p>).)*-----.*$/u, '') +
        bold(heading) +
        p('Đoạn.'),
    );
    expect([head.subject, blocks[0]]).toEqual(['Công tác năm 2026', `heading 2: ${heading}`]);
  });

  it('keeps what belongs to no field as the first paragraph, and names it', () => {
    const result = read(letterhead() + p('Mẫu số 3', { align: 'right' }) + title() + body + signature);
    expect(result.texts[0]).toBe('Mẫu số 3');
    expect(result.notes.map((each) => each.message)).toEqual([
      'Dòng “Mẫu số 3” ở phần đầu không vào ô khai báo nào, nên được đặt ở đầu thân văn bản.',
    ]);
  });

  it('ends with the bases, which are in a block of their own', () => {
    const bases =
      p('Thực hiện Kế hoạch số 163/KH-GD&ĐT ngày 22/02/2024;') + p('Căn cứ tình hình thực tế của nhà trường.');
    const result = read(letterhead() + title() + bases + body + signature);
    expect(result.bases).toEqual([
      'Thực hiện Kế hoạch số 163/KH-GD&ĐT ngày 22/02/2024;',
      'Căn cứ tình hình thực tế của nhà trường.',
    ]);
    expect(result.markdown).toMatch(/^<CanCu>\n\nThực hiện[^\n]+\n\nCăn cứ[^\n]+\n\n<\/CanCu>\n\nNhà trường/u);
  });

  it.each([
    'Thực hiện nhiệm vụ năm học, nhà trường xây dựng kế hoạch như sau:',
    'Theo số liệu đầu năm, trường có 12 lớp.',
  ])('does not take “%s” for a basis', (text) => {
    expect(read(letterhead() + title() + p(text) + body + signature).bases).toEqual([]);
  });

  test.each([
    ['Số: 15/KH-MNTH', { value: '15/KH-MNTH', blank: false }],
    ['Số 07/KH-MNTH', { value: '07/KH-MNTH', blank: false }],
    ['Số:15a/KH-MNTH', { value: '15a/KH-MNTH', blank: false }],
    ['Số: 09-KH/CB', { value: '09-KH/CB', blank: false }],
    ['Số: ……/KH-MNTH', { value: '……/KH-MNTH', blank: true }],
    ['Số:', { value: '', blank: true }],
    ['Số trẻ: 250', null],
    ['Số lượng', null],
  ])('reads the number line “%s”', (text, expected) => {
    expect(readNumberLine(text)).toEqual(expected);
  });

  test.each([
    ['Lạc Thủy, ngày 05 tháng 3 năm 2024', { place: 'Lạc Thủy', day: '2024-03-05' }],
    ['An Nghĩa, ngày 5  tháng 03 năm 2026', { place: 'An Nghĩa', day: '2026-03-05' }],
    ['ngày 30 tháng 02 năm 2024', { place: null, day: null }],
    ['Lạc Thủy, ngày … tháng … năm 2024', { place: 'Lạc Thủy', day: null }],
    ['trước ngày 30 tháng 6 năm 2024 phải xong', null],
  ])('reads the day line “%s”', (text, expected) => {
    expect(readDateLine(text)).toEqual(expected);
  });
});

describe('the end of a plan', () => {
  it('gives recipients line by line, the signer’s position and name', () => {
    const { head } = read(letterhead() + title() + body + signature);
    expect(head.recipients).toEqual(['- Phòng GD&ĐT;', '- Lưu: VT.']);
    expect(head.signer).toEqual({ position: 'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
  });

  it('is read out of tabs', () => {
    const tail = p(r('Nơi nhận:\t            HIỆU TRƯỞNG ')) + p('· website trường;') + p('· Lưu  VT.');
    expect(read(title() + body + tail).head).toMatchObject({
      recipients: ['· website trường;', '· Lưu  VT.'],
      signer: { position: 'HIỆU TRƯỞNG', name: null },
    });
  });

  it('is read when only a signature is there', () => {
    const result = read(
      letterhead() +
        title() +
        body +
        bold('HIỆU TRƯỞNG', { align: 'right' }) +
        p('') +
        bold('Nguyễn Thị Mẫu', { align: 'right' }),
    );
    expect(result.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
    expect(result.texts.at(-1)).toBe('Đoạn một.');
  });

  it('is read when the signature is above the recipients', () => {
    const tail =
      bold('HIỆU TRƯỞNG', { align: 'right' }) +
      bold('Nguyễn Thị Mẫu', { align: 'right' }) +
      p('Nơi nhận:') +
      p('- Lưu: VT.');
    expect(read(letterhead() + title() + body + tail).head).toMatchObject({
      signer: { position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' },
      recipients: ['- Lưu: VT.'],
    });
  });

  it('gives the day where the head has none', () => {
    const tail = p('Lạc Thủy, ngày 05 tháng 3 năm 2026', { align: 'right' }) + bold('HIỆU TRƯỞNG', { align: 'right' });
    expect(read(title() + body + tbl(tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(tail)))).head).toMatchObject({
      place: 'Lạc Thủy',
      issuedOn: '2026-03-05',
    });
  });

  it('keeps an appendix after it, where the site shows it too', () => {
    const result = read(
      letterhead() + title() + body + signature + bold('PHỤ LỤC', { align: 'center' }) + tbl(tr(tc('A'), tc('B'))),
    );
    expect(result.blocks.slice(-3)).toEqual(['heading 2: PHỤ LỤC', 'cell: A', 'cell: B']);
    expect(result.codes).not.toContain('sau-o-ky');
  });

  it('keeps what else is after it, and says that it moved', () => {
    const result = read(
      letterhead() + title() + body + signature + bold('GHI CHÚ', { align: 'center' }) + p('Một dòng.'),
    );
    expect(result.blocks.slice(-2)).toEqual(['heading 2: GHI CHÚ', 'paragraph: Một dòng.']);
    expect(result.codes).toContain('sau-o-ky');
  });

  it('is found above a long annex, without recipients, and not in one', () => {
    const annex =
      bold('Phụ lục I', { align: 'center' }) + bold('DANH MỤC VIỆC', { align: 'center' }) + p('Một việc.').repeat(20);
    const other = p('Nơi nhận: các tổ chuyên môn') + bold('TỔ TRƯỞNG', { align: 'right' });
    const signer = bold('HIỆU TRƯỞNG', { align: 'right' }) + bold('Nguyễn Thị Mẫu', { align: 'right' });
    const result = read(letterhead() + title() + body + signer + annex + other);
    expect(result.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
    expect(result.head.recipients).toEqual([]);
    expect(result.blocks).toContain('heading 2: Phụ lục I DANH MỤC VIỆC');
    expect(result.blocks).toContain('paragraph: Nơi nhận: các tổ chuyên môn');
  });

  it('is separated from a schedule that is in the same table', () => {
    const body =
      bold('KẾ HOẠCH', { align: 'center' }) +
      bold('Công tác năm 2026', { align: 'center' }) +
      bold('I. LỊCH') +
      tbl(
        tr(tc('Tháng'), tc('Việc')),
        tr(tc('Tháng 1'), tc('Họp cha mẹ trẻ')),
        tr(tc(''), tc('An Nghĩa, ngày 05 tháng 3 năm 2026')),
        tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(bold('HIỆU TRƯỞNG') + bold('Nguyễn Thị Mẫu'))),
      );
    const { head, texts, notes } = read(body);
    expect(texts).toEqual(['I. LỊCH', 'Tháng', 'Việc', 'Tháng 1', 'Họp cha mẹ trẻ']);
    expect(head).toMatchObject({
      issuedOn: '2026-03-05',
      recipients: ['- Lưu: VT.'],
      signer: { position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' },
    });
    expect(notes.filter((note) => note.severity === 'lost' || note.code === 'o-ky-nhieu-nguoi')).toEqual([]);
  });

  it('reports further signers', () => {
    const three = tbl(
      tr(
        tc(p('Nơi nhận:') + p('- Lưu: VT.')),
        tc(bold('NGƯỜI LẬP') + p('Trần Văn Mẫu')),
        tc(bold('HIỆU TRƯỞNG') + p('Nguyễn Thị Mẫu')),
      ),
    );
    const result = read(letterhead() + title() + body + three);
    expect(result.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
    expect(result.notes.filter((each) => each.code === 'o-ky-nhieu-nguoi')).toHaveLength(2);
  });

  const union = bold('TM. CÔNG ĐOÀN') + bold('CHỦ TỊCH') + p('') + p('Trần Văn Hai');
  const head = bold('HIỆU TRƯỞNG') + p('') + p('Nguyễn Thị Mẫu');
  test.each([
    ['in one row, without recipients', tbl(tr(tc(union), tc(head))), []],
    [
      'in rows, without recipients',
      tbl(
        tr(tc(bold('TM. CÔNG ĐOÀN') + bold('CHỦ TỊCH')), tc(bold('HIỆU TRƯỞNG'))),
        tr(tc(p('Trần Văn Hai')), tc(p('Nguyễn Thị Mẫu'))),
      ),
      [],
    ],
    [
      'below the recipients in their column',
      tbl(tr(tc(p('Nơi nhận:') + p('- Như trên;') + p('- Lưu: VT.') + union), tc(head))),
      ['- Như trên;', '- Lưu: VT.'],
    ],
    [
      'above the recipients',
      tbl(tr(tc(union), tc(head))) + p('Nơi nhận:') + p('- Như trên;') + p('- Lưu: VT.'),
      ['- Như trên;', '- Lưu: VT.'],
    ],
  ])('keeps two signers side by side out of the recipients: %s', (_, block, recipients) => {
    const result = read(letterhead() + title() + body + block);
    expect(result.head.recipients).toEqual(recipients);
    const words = result.texts.join(' ');
    for (const line of ['TM. CÔNG ĐOÀN', 'CHỦ TỊCH', 'Trần Văn Hai']) {
      const inField = [result.head.signer.name, result.head.signer.position].some((field) => field?.includes(line));
      expect(words.includes(line) || inField || result.notes.some((each) => each.dropped.includes(line))).toBe(true);
    }
    expect(result.notes.filter(({ severity }) => severity === 'lost')).toEqual([]);
  });
});

test.each([
  [2024, 'Thực hiện công tác dân vận chính quyền năm 2024', '2024-thuc-hien-cong-tac-dan-van-chinh-quyen'],
  [2026, 'Giáo dục năm học 2026-2027', '2026-giao-duc-nam-hoc-2026-2027'],
  [2026, '…', '2026-ke-hoach'],
])('the id of a plan of %i on “%s” is %s', (year, subject, id) => {
  expect(planId({ year, subject })).toBe(id);
});

/** Nothing is dropped in silence: every paragraph is in the body, in a field, or named in a note. */
test('a document whose words are all hidden says that nothing is left between head and signature', () => {
  const { notes, texts } = read(letterhead() + title() + p(r('ẩn hết', { hidden: true })) + signature);
  expect(texts).toEqual([]);
  expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['chu-an', 'than-trong']));
});

test('every paragraph of a file is kept, read into a field or named', () => {
  const words = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const source =
    letterhead() +
    p('Mẫu số 3', { align: 'right' }) +
    title() +
    p('Căn cứ Luật Giáo dục;') +
    body +
    tbl(tr(tc('ô một'), tc('ô hai'))) +
    p('- typed') +
    signature +
    p('sau ô ký');
  const result = read(source);
  const paragraphs = [...source.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([text]) =>
    words(
      text
        .replace(/<w:br\/>|<w:tab\/>/gu, ' ')
        .replace(/<[^>]+>/gu, '')
        .replaceAll('&amp;', '&'),
    ),
  );
  const kept = words(
    [...result.texts, ...result.read.map((each) => each.text), ...result.notes.map((each) => each.message)].join(' '),
  );
  const rules = /^[-—]*$/u;
  expect(paragraphs.filter((text) => !rules.test(text) && !kept.includes(text))).toEqual([]);
});

/** Kinds of paragraph that mean something to the reader of heads, headings and tails, around a word found nowhere else. */
const shapes: ((word: string) => string)[] = [
  (word) => p(`Đoạn ${word}.`),
  (word) => bold(`I. MỤC ${word.toUpperCase()}`),
  (word) => bold(`1. Mục ${word}`),
  (word) => bold(`Giữa ${word}`, { align: 'center' }),
  (word) => p(`a) ${word};`),
  (word) => p(`- ${word};`),
  (word) => p(r(`${word}\tphải ${word}x`)),
  (word) => p(`Căn cứ ${word};`),
  (word) => p(`Chương ${word}`),
  () => bold('Chương I', { align: 'center' }),
  () => bold('KẾ HOẠCH', { align: 'center' }),
  (word) => bold(`KẾ HOẠCH ${word.toUpperCase()}`, { align: 'center' }),
  (word) => p(`Nơi nhận: ${word}`),
  () => p('Nơi nhận:'),
  () => bold('HIỆU TRƯỞNG', { align: 'right' }),
  (word) => p(`Nguyễn ${word[0]!.toUpperCase()}${word.slice(1)}`, { align: 'center' }),
  (word) => p(`Số: 12/${word.toUpperCase()}`),
  () => bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center' }),
  (word) => p(word.toUpperCase(), { align: 'center' }),
  (word) => tbl(tr(tc(p(`Nơi nhận: ${word}`)), tc(bold('HIỆU TRƯỞNG') + p(word)))),
  (word) => tbl(tr(tc(word), tc(`${word}y`)), tr(tc(`${word}z`, '<w:gridSpan w:val="2"/>'))),
  (word) => tbl(tr(tc(word))),
  (word) => p(r('thấy ') + r(word, { hidden: true })),
  (word) => p(`${word} `.repeat(80)),
];

test('no word of any file is lost without a note, in whatever order its parts come', { timeout: 60_000 }, () => {
  const letters = 'bcdghklmnprstvx';
  const word = (index: number) => `zq${letters[index % 15]}${letters[Math.floor(index / 15)]}o`;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 14 }), (chosen) => {
      const source = chosen.map((shape, index) => shape(word(index))).join('');
      const result = read(p('mở') + source);
      const noted = [
        ...result.texts,
        ...result.read.map((each) => each.text),
        ...result.notes.map((each) => each.message),
      ];
      const kept = noted.join(' ').toLowerCase();
      const words = new Set(source.toLowerCase().match(/zq[a-z]{3,4}/gu) ?? []);
      expect([...words].filter((each) => !kept.includes(each))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
