import type { Finding } from '../finding.ts';
import { findCalled } from './called-otherwise.ts';
import { givenNames } from './data/given-names.ts';
import { classCode, findEvidence } from './evidence.ts';
import { introducesChildren, isOfAdults, isOfLessons } from './lists.ts';

/** Those of whom only given names are said. */
export function pupilsIn(text: string): Finding[] {
  const found = pupilsAfterColon(text);
  if (found.length > 0) return found;
  const called = calledOfClass(text);
  return called.length > 0 ? called : findCalled(text);
}

/** Pupils who are called by their given name and their class: `Học lực yếu: Kiên 7A, Hiếu 7B`. */
const pupils = new RegExp(
  `^[^:]{1,80}:(?:\\s?\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{0,6})?\\s\\(?${classCode}\\)?[,;.]?){2,}`,
  'u',
);
const pupil = new RegExp(`\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{0,6})?\\s\\(?${classCode}\\)?`, 'gu');

function pupilsAfterColon(text: string): Finding[] {
  const found = pupils.exec(text)?.[0];
  if (found === undefined) return [];
  const line = found.slice(0, found.indexOf(':') + 1);
  if (!introducesChildren(line, text)) return [];
  const each = found.slice(line.length).matchAll(pupil);
  return Array.from(each, ({ 0: words, index }) => ({ ...ofList(words.length), index: line.length + index }));
}

/** Two given names between signs: `Gia Hân, Bảo Ngọc`. */
const called = /(?<=^|[,;:]\s)(\p{Lu}\p{L}{0,6}) (\p{Lu}\p{L}{0,6})(?=\s?(?:[,;.(–-]|$))/gu;
/** With fewer they may be streets or songs. */
const FEWEST_CALLED = 4;

/** Pupils of a class who are called by two given names: `tổ 1: Gia Hân, Bảo Ngọc, …: lớp 4C`. */
function calledOfClass(text: string): Finding[] {
  const all = [...text.matchAll(called)].filter(({ 1: first = '', 2: second = '' }) =>
    [first, second].every((syllable) => givenNames.has(syllable.toLowerCase())),
  );
  const [first] = all;
  if (!first || all.length < FEWEST_CALLED || isOfAdults(text) || isOfLessons(text)) return [];
  if (!findEvidence(text).some(({ kind }) => kind === 'class')) return [];
  return all.map(({ 0: words, index }) => ({ ...ofList(words.length), index }));
}

const ofList = (length: number): Omit<Finding, 'index'> => ({
  length,
  message: 'gặp tên có thể của các trẻ cùng lớp.',
  certain: false,
});
