const shape = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const withoutTone = (text: string) => text.toLowerCase().normalize('NFD').replace(tones, '').normalize('NFC');

/** Whether letters could be a Vietnamese word, by their consonants and vowels: `thủy`, `TU`, but not `CNTT`, `Internet`. Any case. */
export const isSyllable = (text: string): boolean => shape.test(withoutTone(text));

/** Whether a word has a tone, or a vowel with a mark of its own, which abbreviations do not have: `CỦA`, `NĂM`, but not `TU`, `ĐU`. */
export function hasToneOrVowelMark(text: string): boolean {
  const plain = withoutTone(text);
  return /[ăâêôơư]/u.test(plain) || plain !== text.toLowerCase().normalize('NFC');
}
