import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../src/model/text/sentence.ts';

const quote = (text: string, words: string) =>
  sentenceAround(text, text.indexOf(words), text.indexOf(words) + words.length);

describe('the sentence around a citation', () => {
  it('leaves its neighbours out', () =>
    expect(
      quote('Câu một. Thực hiện Thông tư số 36/2017/TT-BGDĐT nghiêm túc. Câu ba.', 'Thông tư số 36/2017/TT-BGDĐT'),
    ).toEqual({
      before: 'Thực hiện ',
      exact: 'Thông tư số 36/2017/TT-BGDĐT',
      after: ' nghiêm túc.',
      cutBefore: false,
      cutAfter: false,
    }));
  it('cuts a sentence of a page at its clauses and says so', () => {
    const clause = 'thực hiện tốt các nhiệm vụ được giao trong năm học mới; ';
    const quoted = quote(
      `${clause.repeat(6)}theo Nghị định số 90/2020/NĐ-CP; ${clause.repeat(6)}`,
      'Nghị định số 90/2020/NĐ-CP',
    );
    expect(quoted).toMatchObject({ before: 'theo ', after: '', cutBefore: true, cutAfter: true });
  });
  it('is always a part of the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const { before, exact, after } = sentenceAround(text, start, end);
        expect(text).toContain(before + exact + after);
        expect(exact).toBe(text.slice(start, end));
      }),
    ));
});
