/** A single value of a record. */
export type YamlScalar = string | number | boolean | null;

/** The quotes around a text: those that it had in a file, or `none` where the text alone decides. */
export type Quotes = 'none' | 'single' | 'double';

interface ScalarStyle {
  /** Asked for; a text that they cannot carry gets double quotes. */
  quotes?: Quotes;
  /** Whether the value is between the brackets of a list or a map, where commas and brackets need quotes. */
  inFlow?: boolean;
}

/** A single value on one line, so that YAML 1.2 (core schema) reads it back as the same value. */
export function writeScalar(value: YamlScalar, { quotes = 'none', inFlow = false }: ScalarStyle = {}): string {
  if (typeof value !== 'string') return String(value);
  if (quotes === 'single' && !UNPRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const bare = quotes !== 'double' && isPlain(value) && !(inFlow && /[,[\]{}]/u.test(value));
  return bare ? value : doubleQuoted(value);
}

/** A text in double quotes, as JSON writes it; what JSON leaves bare and YAML does not allow is escaped. */
export const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Line ends, and characters that YAML takes only as an escape between double quotes. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/u;

/**
 * Whether a text without quotes is read back as the same text. Anything that looks like a number, a boolean or syntax
 * is not; days are, as in all records.
 */
const isPlain = (text: string): boolean =>
  /^[\p{L}\d“(·–]/u.test(text) &&
  !UNPRINTABLE.test(text) &&
  !/:\s|:$|\s#|\s$/u.test(text) &&
  !/^(?:null|true|false|yes|no|on|off|y|n|~)$/iu.test(text) &&
  (!/^\d/u.test(text) || isNoNumber(text)) &&
  !/^0[xo]/iu.test(text);

/** A day, or a text that begins with a digit and has a letter that is no exponent. */
const isNoNumber = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) || /[\p{L}/]/u.test(text.replace(/^[\d.]*e[+-]?\d+$/iu, ''));
