import { fold } from '../../law/citation/text/letters.ts';

const tones = new Map([
  ['\u0301', { telex: 's', vni: '1' }],
  ['\u0300', { telex: 'f', vni: '2' }],
  ['\u0309', { telex: 'r', vni: '3' }],
  ['\u0303', { telex: 'x', vni: '4' }],
  ['\u0323', { telex: 'j', vni: '5' }],
]);
const shapes: readonly (readonly [letter: string, telex: string, vni: string])[] = [
  ['ă', 'aw', '8'],
  ['â', 'aa', '6'],
  ['ê', 'ee', '6'],
  ['ô', 'oo', '6'],
  ['ơ', 'ow', '7'],
  ['ư', 'uw', '7'],
  ['đ', 'dd', '9'],
];

/** The keys by which telex and VNI write a syllable, without their order. */
export interface TypedKeys {
  telex: string;
  vni: string;
}

const vniKey = (letters: string, digits: readonly string[]) => `${letters}${[...new Set(digits)].sort().join('')}`;
const telexKey = (letters: string, tone: string) => `${letters.replace('uwow', 'uow')} ${tone}`;

/** @param word a syllable in small letters with its marks, in NFC */
export function keysOf(word: string): TypedKeys {
  const tone = [...word.normalize('NFD')].map((mark) => tones.get(mark)).find((each) => each !== undefined);
  const toneless = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  let letters = '';
  const digits = tone ? [tone.vni] : [];
  for (const letter of toneless) {
    const shape = shapes.find(([each]) => each === letter);
    letters += shape ? shape[1] : letter;
    if (shape) digits.push(shape[2]);
  }
  return { telex: telexKey(letters, tone?.telex ?? ''), vni: vniKey(fold(word), digits) };
}

/**
 * The keys of what was typed, as `keysOf` has them: for telex one for each letter that may be a tone, `tieesp` or
 * `tieeps`. Empty if it has no such key.
 *
 * @param typed small letters without marks, and digits
 */
export function readKeys(typed: string): { telex: string[]; vni: string | null } {
  if (!/^[a-z0-9]+$/u.test(typed)) return { telex: [], vni: null };
  if (/\d/u.test(typed)) {
    const letters = typed.replace(/\d/gu, '');
    return { telex: [], vni: letters === '' ? null : vniKey(letters, typed.match(/\d/gu) ?? []) };
  }
  const vowel = typed.search(/[aeiouy]/u);
  const telex = [...typed].flatMap((letter, at) =>
    at > vowel && vowel >= 0 && /[sfrxj]/u.test(letter)
      ? [telexKey(typed.slice(0, at) + typed.slice(at + 1), letter)]
      : [],
  );
  return { telex: [...telex, ...(/aa|ee|oo|w|dd/u.test(typed) ? [telexKey(typed, '')] : [])], vni: null };
}
