import { restoreMarks, withoutMarks } from '../restore-marks.ts';
import { givenNames } from './data/given-names.ts';
import { findEvidence } from './evidence.ts';

const isPrivate: ReadonlySet<string> = new Set(['class', 'illness', 'family']);
/** As names of files join words. */
const joinedState =
  /(?<![a-z])(?:ho ?(?:can ?)?ngheo|mo ?coi|khuyet ?tat|hoa ?nhap|down|tu ?ky|tang ?dong|khgdcn|bai ?nao)(?![a-z])/iu;

/** Whether the words of a name of a file, with their marks, name a class, an illness or the state of a family. */
export const saysPrivate = (text: string): boolean =>
  findEvidence(text).some(({ kind }) => isPrivate.has(kind)) || joinedState.test(withoutMarks(text));

const plainGiven: ReadonlySet<string> = new Set([...givenNames].map(withoutMarks));
/** `be minh khoi lop la 2`: a child who is called by a given name, and its class or what it has. */
const called =
  /(?<![a-z])(?:be|chau|em|hs|hoc sinh|ban) +([a-z]{2,6})(?: +([a-z]{2,6}))? +(?=(?:lop|nhom|mam|choi|la|nt|mg|[1-9][a-k]\d?|bi|mac|suy|khuyet|tu|benh)(?![a-z]))/giu;
/** Given names that after a word for a child are a word of a sentence. */
const notCalled =
  /^(?:khoe|ngoan|yeu|vui|hay|hien|xinh|trai|gai|hoc|tap|ve|mua|hat|den|thi|xuan|ha|thu|dong|an|sinh)$/iu;

/** The children in the name of a file who are called by a given name, next to their class or illness. @param words with spaces between them, one for each sign of the name */
export function calledInFileName(words: string): { index: number; length: number }[] {
  const plain = withoutMarks(words);
  if (!saysPrivate(restoreMarks(words.replace(/ +/gu, ' ')))) return [];
  return Array.from(plain.matchAll(called)).flatMap(({ 0: whole, 1: first = '', 2: second, index }) => {
    const syllables = second === undefined ? [first] : [first, second];
    const isName = syllables.every((each) => plainGiven.has(each.toLowerCase()) && !notCalled.test(each));
    return isName ? [{ index, length: whole.trimEnd().length }] : [];
  });
}
