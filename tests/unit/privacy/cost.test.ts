import { describe, expect, test, vi } from 'vitest';
import { findPersonalData } from '../../../src/model/privacy/kinds.ts';
import { withLeads } from '../../../src/model/privacy/passages.ts';
import type { TextBlock } from '../../../src/model/privacy/passages.ts';
import { processorTime } from '../../support/processor-time.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What is above the text, and what is repeated in it; every name is invented. */
const hostile: [what: string, lead: string, head: string, piece: string][] = [
  ['names between commas', '', '', 'Nguyễn Ngọc Ánh, '],
  ['names after a class', '', '5A: ', 'Nguyễn Ngọc Ánh, '],
  ['classes with names', '', '', '5A: Nguyễn Ngọc Ánh, Phạm Hoàng Long; '],
  ['lines of a class with names', '', '', '5A: Nguyễn Ngọc Ánh, Phạm Hoàng Long\n'],
  ['classes without names', '', '', '5A: '],
  ['names with their class', 'Danh sách được khen thưởng:', '', 'Nguyễn Ngọc Ánh, 5A\n'],
  ['entries below a class', 'LỚP 5A', '', '1. Nguyễn Ngọc Ánh\n'],
  ['cells of a row', 'Họ và tên | Lớp', '', 'Nguyễn Ngọc Ánh | 5A | '],
  ['rows of a spreadsheet', '', 'TT;Họ và tên;Lớp\n', '1;Nguyễn Ngọc Ánh;5A\n'],
  ['names with a day', '', '', 'Nguyễn Gia Bảo (12/03/2017) '],
  ['children in initials', '', '', 'Em T.V.H lớp 7C bị '],
  ['letters with points', '', 'Em ', 'T.V.'],
  ['pet names', '', 'Trẻ vắng: ', 'Bông, Tít, '],
  ['digits in circles', '', '', '⓪⑨①②③④⑤⑥⑦⑧ '],
  ['numbers with emphasis inside', '', '', '**09**78 112 334 '],
  ['mailboxes without an address', '', '', 'Gmail cô Thảo: thaonguyen89, '],
  ['addresses that open a chat', '', '', 'viber://chat?number=84912345678 '],
  ['a list with its own title', '', 'Phân công đón trẻ: ', 'Nguyễn Ngọc Ánh (lớp 5A), '],
  ['pupils after a title with an adult', '', 'Học sinh lớp cô Hoa chủ nhiệm: ', 'Nguyễn Ngọc Ánh (lớp 5A), '],
  ['names in columns of teachers', 'Học sinh | GVCN', '', 'Nguyễn Ngọc Ánh | '],
  ['groups of teachers', '', '', 'cô Lan ở Tổ 2-3, '],
  ['homes', '', '', 'nhà cô Huyền, số 15/3 đường Lê Lợi, '],
];

describe('what it costs to look for personal data', () => {
  test.each(hostile)('grows with the length of %s and no faster', (_, lead, head, piece) => {
    const [, short = 0, long = 0] = [2_000, 5_000, 40_000].map((length) => {
      const text = head + piece.repeat(Math.ceil(length / piece.length));
      return processorTime(() => findPersonalData({ text, lead }), 2);
    });
    // Eight times the text; what is quadratic takes 64 times as long. What takes a few milliseconds is measured badly, and does no harm.
    expect(long).toBeLessThan(Math.max(short, 5_000) * 32);
  });
});

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });
/** Lines that might be titles of lists, and make that hard to see. */
const titles: [what: string, blocks: readonly TextBlock[]][] = [
  ['words for children', [paragraph('con em của các con em của học sinh do các phụ huynh '.repeat(4).slice(0, 198))]],
  ['work with children', [paragraph('dạy thêm cho các hướng dẫn cho nhóm các phụ trách đội '.repeat(4).slice(0, 198))]],
  ['a title that is too long', [paragraph('giáo viên, '.repeat(100)), paragraph('- Nguyễn Ngọc Ánh')]],
  ['titles that a table follows', [paragraph('Phân công giáo viên'), { kind: 'heading-row', text: 'Họ và tên | Lớp' }]],
  ['lines that say nothing', [paragraph('Phân công giáo viên'), paragraph('Cụ thể như sau:')]],
];

describe('what it costs to look for what is above each block', () => {
  test.each(titles)('grows with the number of blocks and no faster: %s', (_, blocks) => {
    const [, short = 0, long = 0] = [100, 200, 1_600].map((count) => {
      const all = Array.from({ length: count }, () => blocks).flat();
      return processorTime(() => {
        const leads = [...withLeads(all)].map(({ lead }) => lead.length);
        expect(Math.max(...leads)).toBeLessThan(1000);
      }, 2);
    });
    expect(long).toBeLessThan(Math.max(short, 5_000) * 32);
  });
});
