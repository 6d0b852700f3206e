import { describe, expect, it, test } from 'vitest';
import { parseListLabel } from '../../../src/model/word/structure/number-label.ts';
import { bold, p, r } from './support/ooxml.ts';
import { read } from './support/read.ts';

describe('the number before a heading', () => {
  test.each([
    ['Phần I', 'phan', 'i'],
    ['Phần thứ nhất', 'phan', 'nhất'],
    ['PHẦN II. NỘI DUNG', 'phan', 'ii'],
    ['Chương III', 'chuong', 'iii'],
    ['Mục 2', 'muc', '2'],
    ['Tiểu mục 1', 'tieu-muc', '1'],
    ['Điều 12. Phạm vi', 'dieu', '12'],
    ['I. MỤC ĐÍCH', 'roman', 'i'],
    ['II- NỘI DUNG', 'roman', 'ii'],
    ['IV/ TỔ CHỨC', 'roman', 'iv'],
    ['III.TỔ CHỨC', 'roman', 'iii'],
    ['A. ĐẶC ĐIỂM', 'upper-letter', 'a'],
    ['Đ. PHẦN NĂM', 'upper-letter', 'đ'],
    ['1. Mục đích', 'arabic', '1'],
    ['10) Khác', 'arabic', '10'],
    ['2/ Yêu cầu', 'arabic', '2'],
    ['1.2. Chỉ tiêu', 'decimal', '1-2'],
    ['1.2 Chỉ tiêu', 'decimal', '1-2'],
    ['1.2.3. Chỉ tiêu', 'decimal-3', '1-2-3'],
    ['a) Đối với trẻ', 'letter', 'a'],
    ['đ) Đối với cha mẹ', 'letter', 'dd'],
  ])('of “%s” is %s %s', (text, kind, value) => {
    expect(parseListLabel(text)).toEqual({ kind, value });
  });

  test.each([
    'Phần mềm quản lý',
    'Mục tiêu chung',
    'Điều kiện thực hiện',
    'Chương trình giáo dục',
    '2024 là năm học',
    'VIỆT NAM',
    'a',
    '- 1. x',
    '95% trẻ',
    '1.500 trẻ',
    '22/02/2024 họp',
  ])('is not there in “%s”', (text) => {
    expect(parseListLabel(text)).toBeNull();
  });
});

const headings = (body: string) => read(body).blocks.filter((each) => each.startsWith('heading'));

describe('headings', () => {
  it('take their depth from the kinds of number that the text uses: Phần, Chương, Mục, Điều', () => {
    const body =
      bold('Phần I', { align: 'center' }) +
      bold('QUY ĐỊNH CHUNG', { align: 'center' }) +
      bold('Chương I. Mở đầu') +
      bold('Mục 1. Phạm vi') +
      bold('Điều 1. Đối tượng') +
      p('1. Khoản.') +
      p('a) Điểm.') +
      bold('Điều 2. Nguyên tắc');
    expect(headings(body)).toEqual([
      'heading 2: Phần I QUY ĐỊNH CHUNG',
      'heading 3: Chương I. Mở đầu',
      'heading 4: Mục 1. Phạm vi',
      'heading 5: Điều 1. Đối tượng',
      'heading 5: Điều 2. Nguyên tắc',
    ]);
    expect(read(body).blocks).toContain('paragraph: 1. Khoản.');
    expect(read(body).codes).toEqual(['muc-noi-dong']);
  });

  it('take it from I., 1., a) in plans, with đ) next to d) and e)', () => {
    const body =
      bold('I. MỤC ĐÍCH') +
      bold('1. Mục đích') +
      ['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((letter) => bold(`${letter}) Điểm`)).join('') +
      bold('II. NỘI DUNG');
    expect(headings(body)).toEqual([
      'heading 2: I. MỤC ĐÍCH',
      'heading 3: 1. Mục đích',
      ...['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((letter) => `heading 4: ${letter}) Điểm`),
      'heading 2: II. NỘI DUNG',
    ]);
  });

  it('begin at depth 2 with whatever kind is the highest', () => {
    expect(headings(bold('1. Một') + bold('1.1. Hai') + bold('1.1.1. Ba'))).toEqual([
      'heading 2: 1. Một',
      'heading 3: 1.1. Hai',
      'heading 4: 1.1.1. Ba',
    ]);
  });

  it('with letters above Roman numbers tell C. from the number one hundred', () => {
    const body =
      bold('A. ĐẶC ĐIỂM') + bold('I. THUẬN LỢI') + bold('B. MỤC TIÊU') + bold('C. GIẢI PHÁP') + bold('I. VỀ CON NGƯỜI');
    expect(headings(body)).toEqual([
      'heading 2: A. ĐẶC ĐIỂM',
      'heading 3: I. THUẬN LỢI',
      'heading 2: B. MỤC TIÊU',
      'heading 2: C. GIẢI PHÁP',
      'heading 3: I. VỀ CON NGƯỜI',
    ]);
  });

  it('in capitals need no bold type, and that is said', () => {
    const result = read(p('I. MỤC ĐÍCH, YÊU CẦU') + p('chữ'));
    expect(result.blocks[0]).toBe('heading 2: I. MỤC ĐÍCH, YÊU CẦU');
    expect(result.codes).toEqual(['muc-khong-dam']);
  });

  it('without a number are lines in bold in the middle, and that is said', () => {
    const result = read(bold('I. MỘT') + bold('PHỤ LỤC', { align: 'center' }));
    expect(result.blocks).toEqual(['heading 2: I. MỘT', 'heading 2: PHỤ LỤC']);
    expect(result.codes).toEqual(['muc-giua-trang']);
  });

  it('is not who a letter is for, however it is set', () => {
    const result = read(p('Nội dung.') + bold('Kính gửi: Phòng Văn hóa - Xã hội', { align: 'center' }) + p('Một.'));
    expect(result.blocks).toContain('paragraph: Kính gửi: Phòng Văn hóa - Xã hội');
    expect(result.codes).not.toContain('muc-giua-trang');
  });

  it('may be said by a style of Word, at the depth of its level among the levels in use', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="H4"><w:name w:val="heading 4"/></w:style>`;
    expect(read({ body: p('Mở đầu', { style: 'H2' }) + p('Chi tiết', { style: 'H4' }), styles }).blocks).toEqual([
      'heading 2: Mở đầu',
      'heading 3: Chi tiết',
    ]);
  });

  it('are not made of paragraphs that only begin in bold, are long, or have a number and plain type', () => {
    const long = `1. ${'dài '.repeat(100)}`;
    const result = read(
      p(r('1. Mục đích: ', { bold: true }) + r('nâng cao')) +
        p('2. Thường') +
        bold(long) +
        p(r('Đậm không số', { bold: true })),
    );
    expect(result.blocks.every((each) => each.startsWith('paragraph'))).toBe(true);
    expect(result.codes).toEqual(['muc-qua-dai']);
  });

  it('lose bold and italic type, which a heading has by itself', () => {
    expect(read(p(r('1. Mục ', { bold: true }) + r('đích', { bold: true, italic: true }))).markdown).toBe(
      '## 1. Mục đích\n',
    );
  });

  it('say for each note under which of them it is', () => {
    const result = read(bold('I. MỘT') + p('a') + bold('II. HAI') + p(r('thấy') + r('ẩn', { hidden: true })));
    expect(result.notes.find((each) => each.code === 'chu-an')!.under).toBe('II. HAI');
  });
});
