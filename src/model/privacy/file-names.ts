import type { Finding } from './finding.ts';
import { findPersonalData } from './kinds.ts';
import type { PersonalData } from './kinds.ts';
import { withoutMarks } from './restore-marks.ts';
import { tellingNames } from './telling-names.ts';

/**
 * What the name of a file says that must not be published, or that its text hardly can be. @param name with or without folders
 * @returns findings whose offsets are those of the name with spaces between its words
 */
export function findInFileName(name: string): PersonalData[] {
  const words = name.replace(/[-_./]+/gu, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Ll}{3})(?=\d)/gu, ' ');
  const plain = withoutMarks(words);
  const found = findPersonalData({ text: words, lead: '' });
  for (const [code, pattern, what] of tellingNames) {
    const match = pattern.exec(plain);
    if (match === null || found.some((each) => each.code === code)) continue;
    found.push({ ...finding(match.index, match[0].length, what), code, words: match[0] });
  }
  return found;
}

const finding = (index: number, length: number, what: string): Finding => ({
  index,
  length,
  message: `có thể là ${what}.`,
  certain: false,
});
