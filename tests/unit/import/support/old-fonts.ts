import { tcvn3Letters } from '../../../../src/model/import/legacy/tcvn3.ts';
import { vniLetters, vniPairs } from '../../../../src/model/import/legacy/vni.ts';
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

/** Text as it is typed in TCVN3 fonts: toned capitals need the font of capitals. */
export function tcvn3(text: string): { codes: string; font: string }[] {
  const parts: { codes: string; font: string }[] = [];
  for (const each of text) {
    const small = toTcvn3.get(each.toLocaleLowerCase('vi'));
    const own = toTcvn3.get(each);
    const [codes, font] = own !== undefined || small === undefined ? [own ?? each, '.VnTime'] : [small, '.VnTimeH'];
    if (parts.at(-1)?.font === font) parts.at(-1)!.codes += codes;
    else parts.push({ codes, font });
  }
  return parts;
}

export const tcvn3Runs = (text: string, look: RunLook = {}): string =>
  tcvn3(text)
    .map(({ codes, font }) => r(codes, { ...look, font }))
    .join('');

export const vniRuns = (text: string, look: RunLook = {}): string => r(vni(text), { ...look, font: 'VNI-Times' });
