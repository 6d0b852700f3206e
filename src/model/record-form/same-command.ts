import type { Answers } from './new-record.ts';

/**
 * The parameters that give the same answers again, so that what somebody typed is not lost when the record is refused:
 * `--set`, `number=36/2017/TT-BGDĐT`. Lists and groups as JSON, which `readAnswer` reads back.
 */
export const flagsFor = (answers: Answers): string[] =>
  [...answers].flatMap(([path, value]) => (value === undefined ? [] : ['--set', `${path}=${written(value)}`]));

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * A command as it is typed, each word quoted where its shell would read it otherwise.
 * @param windows whether the words are for cmd.exe, which knows no single quotes
 */
export const typedCommand = (words: readonly string[], windows: boolean): string =>
  words.map((word) => (/^[\p{L}\p{M}\p{N}_./:=@,-]+$/u.test(word) ? word : quoted(word, windows))).join(' ');

const quoted = (word: string, windows: boolean): string =>
  windows ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
