/**
 * VNI for Windows, the encoding of the `VNI-…` fonts: a vowel is followed by a Latin-1 letter that is for its hat
 * and tone; ơ, ư, đ and the forms of i have codes of their own. Word keeps the codes as Latin-1 characters.
 */
const tones = 'ùøûõï'; // sắc, huyền, hỏi, ngã, nặng
const hatTones = 'áàåãä';
const breveTones = 'éèúüë';

const families: readonly [base: string, mark: string, letters: string][] = [
  ['a', tones, 'áàảãạ'],
  ['a', `â${hatTones}`, 'âấầẩẫậ'],
  ['a', `ê${breveTones}`, 'ăắằẳẵặ'],
  ['e', tones, 'éèẻẽẹ'],
  ['e', `â${hatTones}`, 'êếềểễệ'],
  ['o', tones, 'óòỏõọ'],
  ['o', `â${hatTones}`, 'ôốồổỗộ'],
  ['ô', tones, 'ớờởỡợ'],
  ['u', tones, 'úùủũụ'],
  ['ö', tones, 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

const single = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const upper = (text: string) => text.toLocaleUpperCase('vi');
const pairs = new Map<string, string>();
for (const [base, marks, letters] of families)
  [...marks].forEach((mark, index) => {
    const letter = letters.charAt(index);
    pairs.set(base + mark, letter);
    // The vowel says whether the letter is a capital; marks are typed in either case.
    pairs.set(base + upper(mark), letter);
    pairs.set(upper(base) + upper(mark), upper(letter));
    pairs.set(upper(base) + mark, upper(letter));
  });

/** Vowel and mark, as two Latin-1 characters → Vietnamese letter. */
export const vniPairs: ReadonlyMap<string, string> = pairs;

/** Latin-1 characters that are a letter alone. `ô` and `ö` also begin a pair. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  Object.entries(single).flatMap(([code, letter]) => [
    [code, letter],
    [upper(code), upper(letter)],
  ]),
);

/** Whether a character can only follow a vowel. */
export const isVniMark = (character: string): boolean =>
  `${tones}â${hatTones}ê${breveTones}`.includes(character.toLocaleLowerCase('vi'));
