import { calledInFileName, saysPrivate } from './child/in-file-names.ts';
import { isOfAdults } from './child/lists.ts';
import { findNames, isPlainName } from './child/names.ts';
import type { Finding } from './finding.ts';
import { saidInName } from './persons/in-file-names.ts';
import { findPersonalData } from './kinds.ts';
import type { PersonalData } from './kinds.ts';
import { restoreMarks, withoutMarks } from './restore-marks.ts';
import { tellingNames } from './telling-names.ts';

/**
 * What the name of a file says that must not be published, or that its text hardly can be. @param name with or without folders
 * @returns findings whose offsets are those of the name with spaces between its words
 */
export function findInFileName(name: string): PersonalData[] {
  const between = /\p{Ll}\p{Lu}/u.test(name) ? ' - ' : ' ';
  const words = name.replace(/[-_./]+/gu, between).replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Ll}{2})(?=\d)/gu, ' ');
  const plain = withoutMarks(words);
  const found = findPersonalData({ text: words, lead: '' });
  if (!found.some(({ code }) => code === 'du-lieu-tre')) {
    const ofClass = nameWithClass(words);
    found.push(...(ofClass.length > 0 ? ofClass : called(words)));
  }
  for (const { code, index, length, what } of saidInName(words.replace(/ - /gu, '   ')))
    if (!found.some((each) => each.code === code))
      found.push({ ...finding(index, length, what), code, words: words.slice(index, index + length) });
  for (const [code, pattern, what] of tellingNames) {
    const match = pattern.exec(plain);
    if (match === null || found.some((each) => each.code === code)) continue;
    found.push({ ...finding(match.index, match[0].length, what), code, words: match[0], isTelling: true });
  }
  return found;
}

/** Where such words are in the name itself, which has other signs between them. Finds every place. */
export function wordsInName(words: string): RegExp {
  const parts = words.match(/[\p{L}\d]+/gu);
  return parts === null ? /(?!)/gu : new RegExp(parts.join('[^\\p{L}\\d]*'), 'giu');
}

/** A child who is called by a word for one, in small letters: `chau bui gia bao tu ky`. */
const called = (words: string): PersonalData[] =>
  calledInFileName(words).map(({ index, length }) => ({
    ...finding(index, length, 'tên của một trẻ cùng lớp hoặc bệnh tật'),
    code: 'du-lieu-tre',
    words: words.slice(index, index + length),
  }));

/** A full name and a class or a state, wherever they are: the name of a file has no sentence that says whose they are. */
function nameWithClass(words: string): PersonalData[] {
  const text = restoreMarks(words);
  const name = findNames(text).find((each) => each.full && isPlainName(each) && each.syllables.length > 2);
  if (!name || isOfAdults(text) || !saysPrivate(text)) return [];
  const length = name.end - name.start;
  const shown = finding(name.start, length, 'tên của một trẻ cùng lớp');
  return [{ ...shown, code: 'du-lieu-tre', words: words.slice(name.start, name.end) }];
}

const finding = (index: number, length: number, what: string): Finding => ({
  index,
  length,
  message: `có thể là ${what}.`,
  certain: false,
});
