import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/model/search/query/read-words.ts';
import { judge } from '../../../src/model/search/ranking/judge.ts';

/** Texts that a folding search cannot tell apart, and texts that only contain the same syllables. */
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
      const judgement = judge(texts[name], alternatives, quoted);
      return judgement === null ? [] : [{ name, ...judgement }];
    })
    .sort((a, b) => Number(a.loose) - Number(b.loose) || b.score - a.score)
    .map(({ name, loose }) => (loose ? `~${name}` : name));
}

describe('judge', () => {
  test.each<[string, string[]]>([
    ['bán trú', ['title alone', 'bán trú', '~bàn trừ']],
    ['bàn trừ', ['bàn trừ', '~title alone', '~bán trú']],
    ['chữ ký số', ['chữ ký số', '~chủ, kỷ, sổ']],
    ['"bán trú"', ['title alone', 'bán trú']],
    ['"bàn trú"', []],
    ['không có', []],
  ])('puts the spelling that was typed first for %s', (query, expected) => {
    expect(order(query)).toEqual(expected);
  });

  test('takes either spelling when no marks were typed, words far apart only as near', () => {
    const found = order('ban tru');
    expect(found.slice(0, 3).sort()).toEqual(['bàn trừ', 'bán trú', 'title alone']);
    expect(found.slice(3).sort()).toEqual(['~ban trung ương', '~far apart']);
  });

  test('accepts the beginning of the last word, behind the whole word', () => {
    expect(order('bán tr').slice(0, 2)).toEqual(['title alone', 'bán trú']);
    expect(order('chữ ký s')).toContain('chữ ký số');
  });

  test('lets marks that were not typed stand open, word by word', () => {
    expect(order('chu ký số')[0]).toBe('chữ ký số');
    expect(order('chứ ký số')[0]).toBe('~chữ ký số');
  });

  test('puts a synonym behind the word itself', () => {
    const { alternatives } = readWords('phụ huynh');
    const own = judge({ title: 'Họp', text: 'Mời phụ huynh dự họp.' }, alternatives, false)!;
    const other = judge({ title: 'Họp', text: 'Mời cha mẹ dự họp.' }, alternatives, false)!;
    expect(own.score).toBeGreaterThan(other.score);
    expect(other.loose).toBe(false);
  });

  test('prefers a title that says nothing else', () => {
    const { alternatives } = readWords('tiếp công dân');
    const exact = judge({ title: 'Luật Tiếp công dân', text: 'Luật.' }, alternatives, false)!;
    const longer = judge(
      { title: 'Tăng cường tiếp công dân và đối thoại với nhân dân', text: '' },
      alternatives,
      false,
    )!;
    expect(exact.score).toBeGreaterThan(longer.score);
  });
});
