import { restoreMarks, withoutMarks } from '../restore-marks.ts';
import { familyNames } from './data/family-names.ts';
import { givenNames, middleNames } from './data/given-names.ts';
import { findEvidence } from './evidence.ts';

const isPrivate: ReadonlySet<string> = new Set(['class', 'illness', 'family']);
/** As names of files join words. */
const joinedState =
  /(?<![a-z])(?:ho ?(?:can ?)?ngheo|mo ?coi|khuyet ?tat|hoa ?nhap|down|tu ?ky|tang ?dong|khgdcn|bai ?nao|lop ?(?:mam|choi|la|\d{1,2}[a-k]?\d?))(?![a-z])/iu;

/** Whether the words of a name of a file, with their marks, name a class, an illness or the state of a family. */
export const saysPrivate = (text: string): boolean =>
  findEvidence(text).some(({ kind }) => isPrivate.has(kind)) || joinedState.test(withoutMarks(text));

const plainGiven: ReadonlySet<string> = new Set([...givenNames].map(withoutMarks));
/** `be minh khoi lop la 2`: a child who is called by a given name, and its class or what it has. */
const called =
  /(?<![a-z])(?:be|chau|em|hs|hoc sinh|ban) +([a-z]{2,6})(?: +(?!(?:lop|nhom) )([a-z]{2,6}))? +(?=(?:lop|nhom|mam|choi|la|nt|mg|[1-9][a-k]\d?|bi|mac|suy|khuyet|tu|benh)(?![a-z]))/giu;
/** `chau bui gia bao`: a full name, of which every syllable is one of names, right after a word for a child. */
const calledInFull = /(?<![a-z])(?:be|chau|em|hs|hoc sinh|ban|tre) +(?=([a-z]{1,6}(?: +[a-z]{1,6}){2,3})(?![a-z]))/giu;
/** Whether a syllable without marks is one of given names. */
export const isPlainGiven = (syllable: string): boolean => plainGiven.has(syllable);

const plainFamily: ReadonlySet<string> = new Set([...familyNames].map(withoutMarks));
const plainMiddle: ReadonlySet<string> = new Set([...middleNames].map(withoutMarks));
const isOfName = (syllable: string): boolean => plainGiven.has(syllable) || plainMiddle.has(syllable);

/** The name that begins a run of syllables, in letters; 0 where none does. */
export function lengthOfName(run: string): number {
  const [family = '', ...others] = run.toLowerCase().split(/ +/u);
  const count = others.findIndex((each) => !isOfName(each));
  const kept = others.slice(0, count === -1 ? others.length : count).length;
  if (!plainFamily.has(family) || kept < 2) return 0;
  return new RegExp(`^[a-z]+(?: +[a-z]+){${kept}}`, 'iu').exec(run)?.[0].length ?? 0;
}

/** Given names that after a word for a child are a word of a sentence. */
const notCalled =
  /^(?:khoe|ngoan|yeu|vui|hay|hien|xinh|trai|gai|hoc|tap|ve|mua|hat|den|thi|xuan|ha|thu|dong|an|sinh)$/iu;

/** Of these, names where a class follows: `em an lop 4a`. */
const alsoName = /^(?:an|ha|thu|xuan|hien|dong)$/iu;

/** The children in the name of a file who are called by a given name, next to their class or illness. @param words with spaces between them, one for each sign of the name */
export function calledInFileName(words: string): { index: number; length: number }[] {
  const plain = withoutMarks(words);
  if (!saysPrivate(restoreMarks(words.replace(/ +/gu, ' ')))) return [];
  const inFull = Array.from(plain.matchAll(calledInFull)).flatMap(({ 0: before, 1: run = '', index }) => {
    const length = lengthOfName(run);
    return length === 0 ? [] : [{ index: index + before.length, length }];
  });
  if (inFull.length > 0) return inFull;
  return Array.from(plain.matchAll(called)).flatMap(({ 0: whole, 1: first = '', 2: second, index }) => {
    const syllables = second === undefined ? [first] : [first, second];
    const isInClass = /^ *lop \d/iu.test(plain.slice(index + whole.length - 1, index + whole.length + 8));
    const isName = syllables.every(
      (each) => plainGiven.has(each.toLowerCase()) && (!notCalled.test(each) || (isInClass && alsoName.test(each))),
    );
    return isName ? [{ index, length: whole.trimEnd().length }] : [];
  });
}
