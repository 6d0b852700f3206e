import { tcvn3Letters } from '../../../../src/model/text/legacy/tcvn3.ts';
import { vniLetters, vniPairs } from '../../../../src/model/text/legacy/vni.ts';
import { r } from './ooxml.ts';
import type { RunLook } from './ooxml.ts';

/** The letters of Vietnamese that are not ASCII, small and capital. */
export const vietnameseLetters: readonly string[] = [
  ...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
].flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')]);

const inverse = (map: ReadonlyMap<string, string>) => {
  const back = new Map<string, string>();
  for (const [code, letter] of map) if (!back.has(letter)) back.set(letter, code);
  return back;
};
const toTcvn3 = inverse(tcvn3Letters);
const toVni = inverse(new Map([...vniLetters, ...vniPairs]));

/** Text as it is typed in a VNI font. */
export const vni = (text: string): string => [...text].map((each) => toVni.get(each) ?? each).join('');

/** A sign that an old font shows as a letter, such as ·, is in another font. */
const isForeign = (each: string, table: ReadonlyMap<string, string>) =>
  /[\u00A1-\u00FF]/u.test(each) && !table.has(each) && !table.has(each.toLocaleLowerCase('vi'));

function inFonts(
  text: string,
  fontOf: (each: string) => { codes: string; font: string },
): { codes: string; font: string }[] {
  const parts: { codes: string; font: string }[] = [];
  for (const each of text) {
    const { codes, font } = fontOf(each);
    if (parts.at(-1)?.font === font) parts.at(-1)!.codes += codes;
    else parts.push({ codes, font });
  }
  return parts;
}

/** Text as it is typed in TCVN3 fonts: toned capitals need the font of capitals. */
export function tcvn3(text: string): { codes: string; font: string }[] {
  return inFonts(text, (each) => {
    if (isForeign(each, toTcvn3)) return { codes: each, font: 'Times New Roman' };
    const own = toTcvn3.get(each);
    const small = toTcvn3.get(each.toLocaleLowerCase('vi'));
    return own !== undefined || small === undefined
      ? { codes: own ?? each, font: '.VnTime' }
      : { codes: small, font: '.VnTimeH' };
  });
}

const runs = (parts: readonly { codes: string; font: string }[], look: RunLook) =>
  parts.map(({ codes, font }) => r(codes, { ...look, font })).join('');

export const tcvn3Runs = (text: string, look: RunLook = {}): string => runs(tcvn3(text), look);

export const vniRuns = (text: string, look: RunLook = {}): string =>
  runs(
    inFonts(text, (each) =>
      isForeign(each, toVni) ? { codes: each, font: 'Times New Roman' } : { codes: vni(each), font: 'VNI-Times' },
    ),
    look,
  );
