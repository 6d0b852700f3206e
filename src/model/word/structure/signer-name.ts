/** Degrees, professions and titles of honour as they are written before a name; one after the other as `PGS.TS.`, `TS.BSCKII.`, `NGƯT. ThS.` */
const titles =
  '(?:(?:GS|PGS|TSKH|TS|Th\\.?S|BS|BSCK|CK|CN|KS|KTS|DS|LS|CV|NGƯT|NGND|NNƯT|NNND|TTƯT|TTND)(?:I{1,3}|[12])?(?:\\.\\s*|,\\s*|\\s+|-))*';
/** Marks inside of names of the peoples of Tây Nguyên: H'Hen, H’Bia, Y-Bion; and of double names. */
const INNER = "['’‘ʼ`´-]";
const name = (letter: string, rest: string) =>
  `\\p{Lu}${letter}*(?:${INNER}${letter}+)*(?:\\s+\\p{Lu}${letter}*(?:${INNER}${letter}+)*)${rest}`;
/** Some letters of these languages have a mark of their own in Unicode: ƀ, ê̆, ơ̆. */
const inLetters = new RegExp(`^${titles}${name('[\\p{L}\\p{M}]', '{1,7}')}$`, 'u');
const inOneWord = new RegExp(`^${titles}\\p{Lu}[\\p{L}\\p{M}]*(?:${INNER}[\\p{L}\\p{M}]+)+$`, 'u');
const inCapitals = new RegExp(`^${titles}${name('[\\p{Lu}\\p{M}]', '{1,6}')}$`, 'u');
const LONGEST = 60;

/** Whether a line may be the name of a person: two to eight words that begin with a capital, with titles before them. */
export const isName = (text: string): boolean =>
  text.length <= LONGEST && (inLetters.test(text) || inOneWord.test(text));

/** Whether a line may be a name in capitals: NGUYỄN THỊ A, H'HEN NIÊ. */
export const isFullName = (text: string): boolean => text.length <= LONGEST && inCapitals.test(text);
