import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/model/search/query/read-words.ts';
import { rankText } from '../../../src/model/search/ranking/rank-text.ts';

/** Texts that a folding search cannot distinguish, and texts that only contain the same syllables. */
const texts = {
  'bán trú': { title: 'Nuôi dưỡng', text: 'Nhà trường tổ chức bán trú cho mọi lớp.' },
  'bàn trừ': { title: 'Tài chính', text: 'Cuộc họp bàn trừ khoản nào vào quỹ.' },
  'ban trung ương': { title: 'Ban Chấp hành Trung ương', text: 'Cơ quan của Đảng, ban hành nghị quyết.' },
  'far apart': {
    title: 'Cơ sở vật chất',
    text: 'Bàn ghế của các lớp học được thay mới trong hè, còn hàng rào quanh sân thì phải chờ kinh phí; cây trụ cổng đã sơn lại.',
  },
  'chữ ký số': { title: 'Công nghệ', text: 'Sử dụng chứng thư số và chữ ký số.' },
  'chủ, kỷ, sổ': { title: 'Dân chủ', text: 'Giữ kỷ luật, ghi sổ đầy đủ, phát huy dân chủ.' },
  'title alone': { title: 'Công tác bán trú', text: 'Xem mục sau.' },
};
type Name = keyof typeof texts;

/** The texts that answer a query, best first, `~` before those that only come near. */
function order(query: string): string[] {
  const { alternatives, quoted } = readWords(query);
  return (Object.keys(texts) as Name[])
    .flatMap((name) => {
      const judgement = rankText(texts[name], alternatives, quoted);
      return judgement === null ? [] : [{ name, ...judgement }];
    })
    .sort((a, b) => Number(a.loose) - Number(b.loose) || b.score - a.score)
    .map(({ name, loose }) => (loose ? `~${name}` : name));
}

describe('judge', () => {
  test.each<[string, string[]]>([
    ['bán trú', ['title alone', 'bán trú', '~bàn trừ']],
    ['bàn trừ', ['bàn trừ', '~title alone', '~bán trú']],
    ['chữ ký số', ['chữ ký số']],
    ['"bán trú"', ['title alone', 'bán trú']],
    ['"bàn trú"', []],
    ['không có', []],
  ])('puts the spelling that was typed first for %s', (query, expected) => {
    expect(order(query)).toEqual(expected);
  });

  test('takes either spelling when no marks were typed, and no syllables that are apart', () => {
    expect(order('ban tru').sort()).toEqual(['bàn trừ', 'bán trú', 'title alone']);
  });

  const judged = (query: string, text: string, title = 'Mục') => {
    const { alternatives, quoted } = readWords(query);
    const found = rankText({ title, text }, alternatives, quoted);
    if (found === null) return 'nothing';
    return found.loose ? 'near' : 'sure';
  };

  test.each([
    ['đội thoại', 'Đội ngũ giáo viên, số điện thoại của trường.', 'nothing'],
    ['đội thoại', 'Tổ chức đối thoại với cha mẹ.', 'near'],
    ['trẻ ăn', 'Trẻ được ăn ba bữa.', 'near'],
    ['công khai tài chính', 'Trường công khai thu, chi tài chính trong năm.', 'sure'],
    ['cong khai tai chinh', 'Trường công khai thu, chi tài chính trong năm.', 'sure'],
    ['công khai tài chính', 'Niêm yết công bố bản kê khai tài sản của cơ quan hành chính.', 'near'],
    ['cong khai tai chinh', 'Niêm yết công bố bản kê khai tài sản của cơ quan hành chính.', 'nothing'],
    ['hien phap', 'Xử lý vi phạm pháp luật để bảo đảm thực hiện quyền tự chủ.', 'nothing'],
    ['dân vận 2024', `Dân vận. ${'Chữ khác. '.repeat(30)} Năm 2024.`, 'near'],
  ])('for %s takes “%s” as %s', (query, text, expected) => {
    expect(judged(query, text)).toBe(expected);
  });

  test.each([
    ['luat giao', 'Theo Điều 59 của Luật. Giáo viên tự làm.', 'nothing'],
    ['chữ ký số', 'Dùng chữ ký. Số văn bản ghi ở sổ.', 'near'],
    ['chữ ký số', 'Dùng chữ ký;\nsố văn bản ghi ở sổ.', 'near'],
    ['chữ ký. Số văn bản', 'Dùng chữ ký. Số văn bản ghi ở sổ.', 'sure'],
    ['1. Mục đích', '1. Mục đích', 'sure'],
    ['mục đích', 'II. Mục đích', 'sure'],
    ['TP Hòa Bình', 'Trụ sở ở TP. Hòa Bình.', 'sure'],
    ['điều 4 khoản 2', 'Điều 4, khoản 2 quy định.', 'sure'],
    ['phòng chống tham nhũng', 'Phòng, chống tham nhũng.', 'sure'],
  ])('does not read across the end of a sentence: %s in “%s” is %s', (query, text, expected) => {
    expect(judged(query, text)).toBe(expected);
  });

  test('accepts the beginning of the last word, after the whole word', () => {
    expect(order('bán tr').slice(0, 2)).toEqual(['title alone', 'bán trú']);
    expect(order('chữ ký s')).toContain('chữ ký số');
  });

  test('lets marks that were not typed are open, word by word', () => {
    expect(order('chu ký số')[0]).toBe('chữ ký số');
    expect(order('chứ ký số')[0]).toBe('~chữ ký số');
  });

  test('puts a synonym after the word itself', () => {
    const { alternatives } = readWords('phụ huynh');
    const own = rankText({ title: 'Họp', text: 'Mời phụ huynh dự họp.' }, alternatives, false)!;
    const other = rankText({ title: 'Họp', text: 'Mời cha mẹ dự họp.' }, alternatives, false)!;
    expect(own.score).toBeGreaterThan(other.score);
    expect(other.loose).toBe(false);
  });

  test('counts the best way to say it, whichever is looked for first', () => {
    const { alternatives } = readWords('phụ huynh');
    const own = rankText({ title: 'Họp', text: 'Mời phụ huynh dự họp.' }, alternatives, false);
    const both = { title: 'Họp', text: 'Mời phụ huynh dự họp. Mời cha mẹ dự họp.' };
    expect(rankText(both, alternatives, false)).toEqual(own);
    expect(rankText(both, alternatives.toReversed(), false)).toEqual(own);
  });

  test('prefers a title that says nothing else', () => {
    const { alternatives } = readWords('tiếp công dân');
    const exact = rankText({ title: 'Luật Tiếp công dân', text: 'Luật.' }, alternatives, false)!;
    const longer = rankText(
      { title: 'Tăng cường tiếp công dân và đối thoại với nhân dân', text: '' },
      alternatives,
      false,
    )!;
    expect(exact.score).toBeGreaterThan(longer.score);
  });
});
