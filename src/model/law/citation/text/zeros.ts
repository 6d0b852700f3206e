/** Number and year, an O in one of them, before a symbol that can be nothing else: `O9/2O24/TT-BGDĐT`. */
const number =
  /(?<![\p{L}\d/.-])(?=[\d/]{0,8}O)[\dO]{1,4}\/[12][\dO]{3}(?=\/(?:(?:TT|NĐ|NQ|QĐ|CT|TTLT)-\p{Lu}{2}|(?:UBTV)?QH\d))/gu;

/** The text with a zero for the letter O that a scanner saw in a number and its year. Every unit keeps its place. */
export const withZeros = (text: string): string =>
  /O\d|\dO/u.test(text)
    ? text.replace(number, (found) => (/\d.*\//u.test(found) ? found.replaceAll('O', '0') : found))
    : text;
