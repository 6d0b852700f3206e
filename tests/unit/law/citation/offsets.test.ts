import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';
import { restored } from '../../../../src/model/law/citation/text/restored.ts';
import { sourceOf } from '../../../../src/model/law/citation/text/source.ts';
import { toNfc } from '../../../../src/model/text/nfc.ts';

const noise = fc.constantFrom(
  '**',
  '*',
  '_',
  ' ',
  '\n',
  '\u200b',
  '\u00a0',
  '&amp;',
  '](#)',
  '[',
  '😀',
  'ệ'.normalize('NFD'),
  'trường ',
  '<b>',
  '\\-',
);
const citation = fc.constantFrom(
  'Nghị định số 24/2021/NĐ-CP',
  'Luật Trẻ em',
  'Nghị quyết Trung ương 4 khóa XII',
  '29-NQ/TW',
  'Thông tư 3/2022/TT-B\u200bNV',
);

describe('offsets', () => {
  it('cut the surface out of the NFC text, whatever markup is around', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, citation), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const nfc = text.normalize('NFC');
        let end = 0;
        for (const mention of findCitations(text)) {
          expect(nfc.slice(mention.start, mention.end)).toBe(mention.surface);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          expect(mention.surface).toMatch(/^[\p{L}\d].*[\p{L}\d)”]$/su);
        }
      }),
    );
  });

  it('are the same for composed and decomposed text', () => {
    const text = 'Căn cứ Nghị định số 24/2021/NĐ-CP và Luật Trẻ em';
    expect(findCitations(text.normalize('NFD'))).toEqual(findCitations(text));
  });

  it('count UTF-16 units', () => {
    const [mention] = findCitations('😀 Luật Trẻ em');
    expect(mention).toMatchObject({ start: 3, end: 14 });
  });

  it('are those of each part in a text that is long enough to be read in blocks', () => {
    // Every part has something that reading takes out or puts in, and some end where a block may end.
    const parts = [
      'Căn cứ Quy ế t đị nh s ố 348/QĐ-BXD ngày 04/4/2018.\n\n',
      'CĂN CỨ LUẬT TRẺ EM SỐ 102/2016/QH13\nNGÀY 05/4/2016;\n\n',
      'Theo  K2 Đ5 TT 22/2021/TT-BGDĐT, nhà trường\n   đánh giá theo Thông tư số\n\n12\n\n09/2024/TT-BGDĐT.\n\n',
      '| Nghị định số 24/2021/NĐ-CP | còn |\n\n',
      'Không có văn bản nào ở đây, chỉ có lời.\n\n',
    ];
    const random = fc.array(fc.constantFrom(...parts), { minLength: 1_500, maxLength: 1_600 });
    const alone = new Map(parts.map((part) => [part, findCitations(part)]));
    fc.assert(
      fc.property(random, (chosen) => {
        const wanted: { start: number; end: number; surface: string }[] = [];
        let at = 0;
        for (const part of chosen) {
          for (const { start, end, surface } of alone.get(part) ?? [])
            wanted.push({ start: at + start, end: at + end, surface });
          at += part.length;
        }
        const found = findCitations(chosen.join('')).map(({ start, end, surface }) => ({ start, end, surface }));
        expect(found).toEqual(wanted);
      }),
      // What fails is long, and a shorter one would take minutes to find.
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('come back from the working text to the unit that they were taken from', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, fc.string({ maxLength: 4 })), { maxLength: 20 }), (pieces) => {
        const source = sourceOf(pieces.join(''));
        const back = [...source.text]
          .map((_, index) => index)
          .filter((index) => /[\p{L}\d]/u.test(source.text[index] ?? ''));
        for (const index of back) expect(source.nfc[source.startOf(index)]).toBe(source.text[index]);
      }),
    );
  });
});

describe('normalisation', () => {
  it('is NFC for every text without absurd runs of marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => toNfc(text) === text.normalize('NFC')));
  });

  it('cuts absurd runs of marks so that ordering them takes no long time', () => {
    expect(toNfc('a' + '\u0301\u0323'.repeat(100)).length).toBeGreaterThan(100);
  });
});

it.each(['theo công văn số 112/bgddtx-kh của', 'số 12/pgddt1-mn nhé', 'số 45/sgdđta-kh', 'công văn 45/pgddt-mn'])(
  'a symbol of which only the beginning is known loses no letter: %s',
  (text) => expect(restored(text)).toHaveLength(text.length),
);
