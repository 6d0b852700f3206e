import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, edit, editAt } from '../../../../src/model/law/citation/text/edited.ts';
import { withoutEntities } from '../../../../src/model/law/citation/text/entities.ts';
import { evened } from '../../../../src/model/law/citation/text/evened.ts';
import { layout, mayBeLayout } from '../../../../src/model/law/citation/text/layout.ts';
import { proseOf } from '../../../../src/model/law/citation/text/prose.ts';
import { SmallLines } from '../../../../src/model/law/citation/text/small-lines.ts';
import { sourceOfNfc } from '../../../../src/model/law/citation/text/source.ts';
import { maybeSign, sign, withoutSplitLetters } from '../../../../src/model/law/citation/text/split-letters.ts';
import { toNfc } from '../../../../src/model/text/nfc.ts';
import { plainTexts } from './evaluation/measure.ts';
import { nothingLost, somethingLost } from './evaluation/spellings.ts';

const spellings = Object.values({ ...nothingLost, ...somethingLost });
const texts = plainTexts().flatMap((text) => [text, ...spellings.map((change) => change(text))]);
const places = (text: string) => Array.from({ length: text.length + 1 }, (_, offset) => offset);

/** The steps that make a block even, each of them done whether or not it is needed. */
function evenedStepByStep(raw: string) {
  const nfc = toNfc(raw);
  const ascii = nfc.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const entities = withoutEntities(ascii);
  const { text, startOf, endOf } = after(entities, sourceOfNfc(entities.text));
  return { nfc, text, starts: places(text).map(startOf), ends: places(text).map(endOf) };
}

function evenedAtOnce(raw: string) {
  const { nfc, text, startOf, endOf } = evened(raw);
  return { nfc, text, starts: places(text).map(startOf), ends: places(text).map(endOf) };
}

describe('what is not asked of a block that does not need it', () => {
  it('leaves no unit of Unicode as it is that a step changes', () => {
    const lost = Array.from({ length: 0x10000 }, (_, unit) => `Điều ${String.fromCharCode(unit)}5`).filter(
      (text) => evened(text).text !== evenedStepByStep(text).text || evened(text).nfc !== toNfc(text),
    );
    expect(lost).toEqual([]);
  });

  it('leaves no markup', () => {
    const pieces = [
      '&',
      'amp;',
      '#7889;',
      'nbsp;',
      '<',
      '/',
      'p',
      'B',
      '>',
      ']',
      '(',
      'x',
      ')',
      '*',
      '_',
      '\\',
      '-',
      ' ',
      'ế',
      '\u0301',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        expect(evenedAtOnce(chosen.join(''))).toEqual(evenedStepByStep(chosen.join('')));
      }),
    );
  });

  it('leaves nothing in any spelling of the texts', () => {
    for (const text of texts) expect(evened(text).text).toBe(evenedStepByStep(text).text);
  });

  it('leaves no layout', () => {
    const everywhere = new RegExp(layout.source, 'gu');
    const instead = ([found]: RegExpMatchArray) => (/^ +$/u.test(found ?? '') ? ' ' : '\n');
    const both = (text: string) => [
      editAt(text, mayBeLayout, layout, instead).text,
      edit(text, everywhere, instead).text,
    ];
    const pieces = ['\n', '\n\n', ' ', '  ', '\t', '\r', '> ', '- 12 -', '12', 'số', 'lớp', 'a', 'A', '|', '.', '09/'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (chosen) => {
        const [found, wanted] = both(chosen.join(''));
        expect(found).toBe(wanted);
      }),
      { numRuns: 2_000 },
    );
    for (const text of texts) {
      const [found, wanted] = both(text);
      expect(found).toBe(wanted);
    }
  });

  it('leaves no sign of letters that a scanner set apart', () => {
    const lost = (text: string) =>
      [...text.matchAll(new RegExp(sign.source, 'gu'))].some(({ index }) => {
        maybeSign.lastIndex = index;
        return maybeSign.exec(text)?.index !== index;
      });
    const pieces = 's S đ Đ b i I ê ế Ế ề ố Ố iều IỀU nh ng ch NG n c p t T ị ạ u . , 5 ́'.split(' ');
    const random = fc.array(fc.constantFrom(...pieces, ' ', ' ', ' ', ' Đ iều ', '. Đ IỀU', 's ố ', ' S Ố'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(random, (chosen) => !lost(chosen.join(''))),
      { numRuns: 5_000 },
    );
    expect(texts.filter(lost)).toEqual([]);
    expect(texts.some((text) => withoutSplitLetters(text).text !== text)).toBe(true);
  });
});

describe('lines in small letters', () => {
  const line = fc.record({ before: fc.string({ maxLength: 5 }), words: fc.stringMatching(/^[A-D]{1,6}$/u) });

  it('are in every slice as they are in the whole', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.nat(70), fc.nat(70), (parts, one, other) => {
        let text = '';
        const lines = parts.map(({ before, words }) => {
          const at = text.length + before.length;
          text += before + words;
          return { at, words: words.toLowerCase() };
        });
        const said = new SmallLines(text, lines);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        expect(said.slice(from, to)).toBe(said.whole.slice(from, to));
        expect(said.whole).toHaveLength(text.length);
        if (!said.differs(from, to)) expect(said.slice(from, to)).toBe(text.slice(from, to));
      }),
    );
  });

  it('lead back from a text of many blocks to the same places as the words as written', () => {
    const text = 'THÔNG TƯ SỐ 09/2024/TT-BGDĐT\n\nMột câu  có hai dấu cách.\n\n'.repeat(2_000);
    const { said, text: written } = proseOf(text);
    expect(said.whole).toHaveLength(written.length);
    expect(said.whole.replaceAll('Thông tư số 09/2024/tt-bgdđt', '')).not.toContain('09');
  });
});

describe('a text in blocks', () => {
  it('has no seam in a tag', () => {
    const cell = `${'Nhà trường thực hiện kế hoạch năm học. '.repeat(900)}<p title="Một câu.\n\nMột câu nữa.\n\nhết">Thông tư 09/2024/TT-BGDĐT</p>`;
    expect(proseOf(cell.repeat(2)).text).not.toContain('title');
  });
});
