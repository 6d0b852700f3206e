import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNfc } from '../../../src/model/text/nfc.ts';

/** What NFC composes with, and letters, signs and look-alikes that NFC itself changes. */
const bases = [...'aăâeêioôơuưyAƠYđ1<=≤Α한ᄀ\u0340\u0344\u0374\u2126\u212b\u2329\uf900\ufb1d'];
const marks = [
  '\u0300',
  '\u0301',
  '\u0302',
  '\u0303',
  '\u0309',
  '\u0323',
  '\u0338',
  '\u031b',
  '\u1161',
  '\u11a8',
  '\u0653',
];

test('every unit, alone and after a letter, comes in the NFC that the platform gives it', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    const letter = String.fromCharCode(unit);
    for (const text of [letter, ...bases.map((base) => base + letter), letter + '\u0323\u0302'])
      if (toNfc(text) !== text.normalize('NFC')) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('texts of letters, marks and anything else come in the NFC that the platform gives them', () => {
  const unit = fc.oneof(
    fc.constantFrom(...bases),
    fc.constantFrom(...marks),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const text = units.join('');
      expect(toNfc(text)).toBe(text.normalize('NFC'));
    }),
    { endOnFailure: true },
  );
});
