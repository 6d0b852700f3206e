import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { abbreviations } from '../../../src/model/search/abbreviations.ts';
import { alternativesOf } from '../../../src/model/search/alternatives.ts';
import { synonyms } from '../../../src/model/search/synonyms.ts';
import { plainWords, wordsOf } from '../../../src/model/search/words.ts';
import { realSite } from '../../support/search-site.ts';

const said = (query: string, by?: string) =>
  alternativesOf(wordsOf(query))
    .filter((each) => by === undefined || each.by === by)
    .map(({ words }) => words.map((word) => word.text).join(' '));

describe('alternativesOf', () => {
  test.each([
    ['GD&ĐT', 'giáo dục và đào tạo'],
    ['giáo dục và đào tạo', 'gd đt'],
    ['UBND tỉnh', 'ủy ban nhân dân tỉnh'],
    ['ủy ban nhân dân xã', 'ubnd xã'],
    ['HĐND', 'hội đồng nhân dân'],
    ['MTTQ', 'mặt trận tổ quốc'],
    ['BTTTT', 'bộ thông tin và truyền thông'],
    ['CBQL', 'cán bộ quản lý'],
    ['BGH', 'ban giám hiệu'],
    ['ban giám hiệu', 'bgh'],
    ['giáo viên', 'gv'],
    ['KH 2024', 'kế hoạch 2024'],
    ['bo giao duc va dao tao', 'bgdđt'],
  ])('says %s also as %s', (query, other) => {
    expect(said(query, 'same')).toContain(other);
  });

  test.each([
    ['phụ huynh', 'cha mẹ'],
    ['cha mẹ', 'phụ huynh'],
    ['học sinh', 'trẻ'],
    ['tiền học', 'học phí'],
    ['tiền ăn', 'khoản thu'],
    ['khoản thu', 'tiền ăn'],
    ['bếp ăn', 'thực đơn'],
    ['khỏe mạnh', 'sức khỏe'],
    ['khoẻ mạnh', 'sức khỏe'],
    ['BGH', 'ban lãnh đạo'],
  ])('knows that who says %s may mean %s', (query, other) => {
    expect(said(query, 'near')).toContain(other);
  });

  test.each([['bàn trú'], ['công ty'], ['dan van kh'], ['ủy bản nhân dân'], ['phú huynh']])(
    'does not turn %s into anything else',
    (query) => {
      expect(said(query)).toEqual([query]);
    },
  );

  test('puts what was asked first and stops at six', () => {
    const all = said('UBND tỉnh về GD&ĐT cho phụ huynh và giáo viên');
    expect(all[0]).toBe('ubnd tỉnh về gd đt cho phụ huynh và giáo viên');
    expect(all).toHaveLength(6);
  });
});

test.each([
  ['abbreviations', abbreviations],
  ['synonyms', synonyms],
])('no form is in a group of %s twice', (_, groups) => {
  const twice = groups.filter((group) => new Set(group.map((form) => form.toLowerCase())).size < group.length);
  expect(twice).toEqual([]);
});

test('no word is in two groups of synonyms', () => {
  const forms = synonyms.flatMap((group) => group.map((form) => plainWords(form).join(' ')));
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
});

test('every group of synonyms leads to something on the site', () => {
  const { content, site } = realSite();
  const texts = searchRecords(site, content).map(
    ({ title, text }) =>
      ` ${wordsOf(`${title}\n${text}`)
        .map((word) => word.text)
        .join(' ')} `,
  );
  const says = (form: string) => {
    const words = ` ${wordsOf(form)
      .map((word) => word.text)
      .join(' ')} `;
    return texts.some((text) => text.includes(words));
  };
  expect(synonyms.filter((group) => !group.some(says))).toEqual([]);
});

describe('numbers', () => {
  test.each([
    ['ăn 35000', 'ăn 35 000'],
    ['35k', '35 000'],
    ['35 nghìn', '35 000'],
    ['35 ngan dong', '35 000 dong'],
    ['1250000 đồng', '1 250 000 đồng'],
  ])('in %s are also written as pages write them', (query, other) => expect(said(query, 'same')).toContain(other));

  test.each([['thông tư 36'], ['năm 2026'], ['0912345678'], ['12/11'], ['công văn 5512']])('in %s stay', (query) =>
    expect(said(query, 'same').filter((each) => / 000|^0\d | 0\d /u.test(each))).toEqual([]),
  );

  test('that are a figure or a day are looked for themselves, and no subject in their place', () => {
    expect(said('tiền ăn bao nhiêu')).toContain('khoản thu mức thu');
    expect(said('35.000 tiền ăn bao nhiêu')).not.toContain('khoản thu mức thu');
    expect(said('12/11 tiền ăn bao nhiêu')).not.toContain('khoản thu mức thu');
    // Pages write 02/9.
    expect(said('2/9 tiền ăn bao nhiêu')).toContain('khoản thu mức thu');
  });
});
