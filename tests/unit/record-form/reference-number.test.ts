import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { knownFromNumber, numberProblem, registryOf } from '../../../src/model/record-form/reference-number.ts';

const { content } = readContent('src/content');
const registry = registryOf(content);

describe('the number of a document', () => {
  it.each([
    ['36/2017/TT-BGDĐT', 'thong-tu', true, 'bo-giao-duc-va-dao-tao', 2017],
    ['30/2020/NĐ-CP', 'nghi-dinh', true, 'chinh-phu', 2020],
    ['10/2022/QH15', 'luat', false, 'quoc-hoi', 2022],
    ['124-QĐ/TW', 'quyet-dinh', false, null, null],
    ['19/KH-UBND', 'ke-hoach', true, null, null],
    ['1234/BGDĐT-GDMN', 'cong-van', false, 'bo-giao-duc-va-dao-tao', null],
  ])('%s says kind %s (certain: %s), agency %s, year %s', (number, kind, kindIsCertain, issuer, year) => {
    expect(knownFromNumber(number, registry)).toEqual({ kind, kindIsCertain, issuer, year });
    expect(numberProblem(number, registry)).toBeNull();
  });

  it.each([
    ['36/2017/TTBGDĐT', '36/2017/TT-BGDĐT'],
    ['36-2017-TT-BGDĐT', '36/2017/TT-BGDĐT'],
    ['36/2017/tt-bgddt', '36/2017/TT-BGDĐT'],
    ['Thông tư 36/2017/TT-BGDĐT', '36/2017/TT-BGDĐT'],
    ['36 2017 TT-BGDĐT', '36/2017/TT-BGDĐT'],
    ['05/CT-TW', '05-CT/TW'],
    ['36/17/TT-BGDĐT', '36/2017/TT-BGDĐT'],
  ])('%s is refused, with %s as the nearest right form', (number, right) => {
    expect(numberProblem(number, registry)).toContain(`có lẽ là “${right}”`);
  });

  it('that has no form at all is refused with examples', () => {
    expect(numberProblem('không rõ', registry)).toContain('ví dụ 36/2017/TT-BGDĐT');
  });

  it('is written right in every record', () => {
    const wrong = [...content.records.legalReferences.values()].flatMap(({ data }) =>
      data.number === null ? [] : (numberProblem(data.number, registry) ?? []),
    );
    expect(wrong).toEqual([]);
  });
});
