import { describe, expect, it } from 'vitest';
import { bold, p, r, tbl, tc, tr } from './support/ooxml.ts';
import { read } from './support/read.ts';

/** Lines of the letterhead and of the signature block leave the text only when they are read into a field. */

const nation = bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + bold('Độc lập - Tự do - Hạnh phúc');
const school = p('UBND XÃ SUỐI MẪU') + bold('TRƯỜNG MẦM NON MẪU');
const left = school + p('Số: 07/KH-MNM');
const right = nation + p(r('Suối Mẫu, ngày 12 tháng 10 năm 2026', { italic: true }));
const title = bold('KẾ HOẠCH', { align: 'center' }) + bold('Phòng bệnh mùa mưa', { align: 'center' });
const signature = (between = '') =>
  tbl(tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(bold('HIỆU TRƯỞNG') + p('') + between + bold('Lò Thị Mẫu'))));
const wide = '<w:gridSpan w:val="2"/>';
const messages = (body: string, code: string) =>
  read(body)
    .notes.filter((note) => note.code === code)
    .map(({ message }) => message);

describe('a table that is only a frame', () => {
  it('around the whole plan gives letterhead, text and signer', () => {
    const text = title + p('Căn cứ Kế hoạch số 3/KH-UBND;') + bold('I. MỤC ĐÍCH') + p('Trẻ khỏe.');
    const { head, texts } = read(
      tbl(
        tr(tc(left), tc(right)),
        tr(tc(text, wide)),
        tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(bold('HIỆU TRƯỞNG') + bold('Lò Thị Mẫu'))),
      ),
    );
    expect(head).toMatchObject({
      number: '07/KH-MNM',
      place: 'Suối Mẫu',
      issuedOn: '2026-10-12',
      subject: 'Phòng bệnh mùa mưa',
      signer: { position: 'HIỆU TRƯỞNG', name: 'Lò Thị Mẫu' },
      recipients: ['- Lưu: VT.'],
    });
    expect(texts).toEqual(['Căn cứ Kế hoạch số 3/KH-UBND;', 'I. MỤC ĐÍCH', 'Trẻ khỏe.']);
  });

  it('with the national title in it keeps the form below', () => {
    const form = bold('ĐƠN XIN NGHỈ HỌC', { align: 'center' }) + p('Họ tên trẻ: ......') + p('Lớp: ......');
    expect(read(tbl(tr(tc(school), tc(nation)), tr(tc(form, wide)))).texts).toEqual([
      'ĐƠN XIN NGHỈ HỌC',
      'Họ tên trẻ: ......',
      'Lớp: ......',
    ]);
  });

  it('of one cell around the letterhead gives the letterhead', () => {
    const line = (one: string, other: string) => p(r(`${one}\t${other}`));
    const lines =
      line('UBND XÃ SUỐI MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      line('TRƯỜNG MẦM NON MẪU', 'Độc lập - Tự do - Hạnh phúc') +
      line('Số: 07/KH-MNM', 'Suối Mẫu, ngày 12 tháng 10 năm 2026');
    expect(read(tbl(tr(tc(lines))) + title + p('Nội dung.') + signature())).toMatchObject({
      head: { number: '07/KH-MNM', issuedOn: '2026-10-12' },
      texts: ['Nội dung.'],
    });
  });
});

describe('a table of data below the national title', () => {
  it('stays a table, also with a column headed “Số”', () => {
    const table = tbl(tr(tc('Tên thuốc'), tc('Số'), tc('Hạn dùng')), tr(tc('Oresol'), tc('12'), tc('2027')));
    const { head, markdown } = read(nation + bold('Tủ thuốc', { align: 'center' }) + table);
    expect(head.number).toBe(null);
    expect(markdown).toMatch(/\| Tên thuốc \| Số +\| Hạn dùng \|\n.*\n\| Oresol +\| 12 +\| 2027 +\|/u);
  });
});

describe('a line among those of the letterhead', () => {
  it('that cites a document over two lines is not the day of this one', () => {
    const cites = '(Kèm theo Quyết định số       /QĐ-MNM ngày      tháng 10 năm 2026\ncủa Hiệu trưởng)';
    const result = read(nation + bold('QUY CHẾ BẾP', { align: 'center' }) + p(cites, { align: 'center' }) + p('Một.'));
    expect(result.head).toMatchObject({ place: null, issuedOn: null });
    expect(result.texts.join(' ')).toContain('Kèm theo Quyết định số');
    expect(result.texts.join(' ')).toContain('của Hiệu trưởng)');
  });

  it('in capitals above the names of the bodies, which is no body, stays in the text', () => {
    const body = bold('SỔ TAY Y TẾ', { align: 'center' }) + tbl(tr(tc(left), tc(right))) + title + p('Nội dung.');
    expect(read(body).texts).toEqual(['SỔ TAY Y TẾ', 'Nội dung.']);
    expect(read(body).read).toContainEqual({ role: 'Cơ quan chủ quản', text: 'UBND XÃ SUỐI MẪU' });
    expect(messages(body, 'dong-dau-la')).toEqual([
      'Dòng “SỔ TAY Y TẾ” ở phần đầu không vào ô khai báo nào, nên được đặt ở đầu thân văn bản.',
    ]);
  });

  it('with a blank day leaves it in the text when another line says the day, and no note claims it', () => {
    const blank = 'Suối Mẫu, ngày     tháng 10 năm 2026';
    const result = read(tbl(tr(tc(left + p(blank)), tc(right))) + title + p('Nội dung.'));
    expect(result.head.issuedOn).toBe('2026-10-12');
    expect(result.texts).toEqual([blank, 'Nội dung.']);
    expect(result.notes.map(({ code }) => code)).not.toContain('ngay-trong');
  });

  it('that says a second number leaves the first in the text', () => {
    const body = tbl(tr(tc(left + p('Số: 08/KH-MNM')), tc(right))) + title + p('Nội dung.');
    expect(read(body).head.number).toBe('08/KH-MNM');
    expect(read(body).texts).toEqual(['Số: 07/KH-MNM', 'Nội dung.']);
  });
});

describe('a line of the signature block', () => {
  const plan = (between: string) => tbl(tr(tc(left), tc(right))) + title + p('Nội dung.') + signature(between);

  it.each(['(Đã ký)', '(Ký, ghi rõ họ tên và đóng dấu)', 'Ký tên, đóng dấu', '(Chữ ký điện tử)'])(
    '“%s” says that somebody signs',
    (mark) => {
      expect(read(plan(p(mark)))).toMatchObject({ texts: ['Nội dung.'], head: { signer: { name: 'Lò Thị Mẫu' } } });
    },
  );

  it('that begins like such a mark and is a sentence stays in the text', () => {
    const sentence = 'Đã ký hợp đồng mua thuốc với trạm y tế';
    expect(read(plan(p(sentence))).texts).toEqual(['Nội dung.', sentence]);
    expect(messages(plan(p(sentence)), 'o-ky-nhieu-nguoi')).toEqual([
      `Dòng “${sentence}” ở ô ký không vào ô khai báo nào, nên được đặt ở cuối thân văn bản.`,
    ]);
  });
});
