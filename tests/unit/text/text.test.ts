import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatDayInWords } from '../../../src/model/day/format-day.ts';
import { nearest } from '../../../src/model/text/nearest.ts';
import { isNormalized, normalizeText } from '../../../src/model/text/normalize.ts';
import { slug } from '../../../src/model/text/slug.ts';

describe('days as NĐ 30/2020 writes them', () => {
  it.each([
    ['2022-03-07', '07/3/2022', 'ngày 07 tháng 3 năm 2022'],
    ['2024-02-22', '22/02/2024', 'ngày 22 tháng 02 năm 2024'],
    ['2023-11-28', '28/11/2023', 'ngày 28 tháng 11 năm 2023'],
    ['2021-01-01', '01/01/2021', 'ngày 01 tháng 01 năm 2021'],
  ])('%s', (iso, short, words) => {
    expect(formatDay(iso)).toBe(short);
    expect(formatDayInWords(iso)).toBe(words);
  });
});

describe('the nearest word', () => {
  it.each([
    ['isuedOn', ['issuedOn', 'expiredOn'], 'issuedOn'],
    ['thongtu', ['thong-tu', 'quyet-dinh'], 'thong-tu'],
    ['issuedno', ['issuedOn'], 'issuedOn'],
    ['layout', ['status', 'organization', 'year'], null],
    ['', ['a'], null],
  ])('of %s', (word, candidates, expected) => expect(nearest(word, candidates)).toBe(expected));

  it.each([
    [20, 'found'],
    [21, null],
  ])('of a long word in which %i letters differ: %s', (count, expected) => {
    const word = 'a'.repeat(200);
    const other = 'b'.repeat(count) + 'a'.repeat(200 - count);
    expect(nearest(word, [other])).toBe(expected === null ? null : other);
  });
});

describe('normalising', () => {
  it('joins the half-decomposed letters of office software and repairs the Icelandic eth', () =>
    expect(normalizeText('Ðề án vậ\u0323n'.replace('ậ', 'â'))).toBe('Đề án vận'));
  it('is done after once', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isNormalized(normalizeText(text)))));
});

describe('slugs', () => {
  it.each([
    ['Đề án số 2', 'de-an-so-2'],
    ['BGD&ĐT', 'bgddt'],
    ['  Ủy ban / UBND  ', 'uy-ban-ubnd'],
    ['Kế hoạch'.normalize('NFD'), 'ke-hoach'],
  ])('%s', (text, expected) => expect(slug(text)).toBe(expected));
});
