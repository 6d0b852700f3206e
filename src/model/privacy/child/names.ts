import { firstItem, itemAt, lastItem } from '../../items.ts';
import { familyNames, lastFamilyNames, startsLikeName, wordLikeFamilyNames } from './data/family-names.ts';
import { givenNames, middleNames } from './data/given-names.ts';
import { notChildren, notNames, wordsLikeNames } from './data/not-children.ts';
import {
  adult,
  alias,
  calledBy,
  childCalled,
  childNoun,
  childOfClass,
  story,
  thing,
  titleBefore,
  workFor,
} from './data/who-words.ts';

/** A person's name in a text, and what the words before it say of the person. */
export interface PersonName {
  start: number;
  end: number;
  syllables: string[];
  /** With a family name. */
  full: boolean;
  /** Null when nothing says it. */
  who: 'child' | 'adult' | null;
}

interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Only white space between it and the word before. */
  joined: boolean;
}

/** Syllables of the longest full name. A longer run of capitals is a title. */
const LONGEST = 5;
/** Characters before a name in which the words that say who it is are looked for. */
const REACH = 48;

/** Names of persons, from left to right. A name without a family name is one only where a child is called by it: `bé An`. */
export function findNames(text: string): PersonName[] {
  const all = wordsOf(text);
  const names: PersonName[] = [];
  for (let at = 0; at < all.length; at++) {
    const count = itemAt(all, at).capital ? capitalsFrom(all, at) : 0;
    const name = (count > 0 ? nameOf(text, all, at, count) : null) ?? nameInWords(text, all, at);
    if (!name) continue;
    name.who ??= continued(text, names.at(-1), name);
    names.push(name);
    at += name.syllables.length - 1;
  }
  return names;
}

function wordsOf(text: string): Word[] {
  let end = -1;
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu), ({ 0: word, index }) => {
    const joined = end >= 0 && index - end <= 3 && text.slice(end, index).trim() === '';
    end = index + word.length;
    return { text: word, lower: word.toLowerCase(), start: index, end, capital: /^\p{Lu}/u.test(word), joined };
  });
}

/** How many words from here on are a run of capitalised words that may be a name; one more than a name has is enough. */
function capitalsFrom(all: readonly Word[], at: number): number {
  let count = 1;
  while (count <= LONGEST && goesOn(all[at + count])) count++;
  return count;
}

const goesOn = (next: Word | undefined) =>
  next !== undefined && next.capital && next.joined && !notNames.has(next.lower);

function nameOf(text: string, all: readonly Word[], at: number, count: number): PersonName | null {
  const words = all.slice(at, at + count);
  const [first, last, after] = [firstItem(words), lastItem(words), all[at + count]];
  const full = isFamilyName(words) && count >= 2 && count <= LONGEST;
  const given = count <= 3 && words.every(({ lower }) => givenNames.has(lower) || startsLikeName(lower));
  if (!full && !given) return null;
  const spoken = words.map(({ lower }) => lower).join(' ');
  if (isWords(spoken) || notChildren.has(spoken) || (after?.joined && notChildren.has(`${spoken} ${after.lower}`)))
    return null;
  if (
    /^ (?:trong|của|ở) (?:câu )?(?:truyện|chuyện|bài|vở|phim|tranh|sách)(?!\p{L})/iu.test(
      text.slice(last.end, last.end + 16),
    )
  )
    return null;
  const before = wordsBefore(text, first.start);
  const called = childCalled.test(before);
  if (!full && story.test(before.replace(/\p{L}+ $/u, ''))) return null;
  // Two or three syllables of given names and nothing else: a child in a list, or a word. Who asks for it must have more.
  if (!full && !called && (count < 2 || notNames.has(first.lower))) return null;
  const who = called ? 'child' : whoIs(before, first.joined && itemAt(all, at - 1).capital);
  return { start: first.start, end: last.end, syllables: words.map((word) => word.text), full, who };
}

/**
 * A child's name that capitals do not show: `cháu lê thị hoa lớp mầm 2`, `CHÁU LÊ THỊ HOA LỚP MẦM 2`. Every syllable must be one
 * of a name, and the word before must say that it is a child's.
 */
function nameInWords(text: string, all: readonly Word[], at: number): PersonName | null {
  const first = itemAt(all, at);
  if (!familyNames.has(first.lower)) return null;
  const isCapitals = isUpper(first) && first.text.length > 1;
  const words = [first];
  for (
    let next = all[at + 1];
    next && (isOfName(next) || isAfterMiddle(words, next)) && words.length < LONGEST;
    next = all[at + words.length]
  )
    words.push(next);
  while (
    words.length > 2 &&
    !givenNames.has(lastItem(words).lower) &&
    !opens.test(itemAt(words, -2 + words.length).lower)
  )
    words.pop();
  const spoken = words.map(({ lower }) => lower).join(' ');
  if (words.length < 3 || isWords(spoken) || notChildren.has(spoken)) return null;
  const who = whoIs(wordsBefore(text, first.start), false);
  // In a line of capitals a title before the name shows where it begins.
  const isPlain = isPlainMiddle(itemAt(words, 1));
  if (
    who !== 'child' &&
    !isPlain &&
    !(isCapitals && words.every(isUpper) && titleBefore.test(wordsBefore(text, first.start)))
  )
    return null;
  const syllables = words.map((word) => word.text);
  return { start: first.start, end: lastItem(words).end, syllables, full: true, who };
}

const isAfterMiddle = (words: readonly Word[], next: Word): boolean =>
  words.length > 1 && next.joined && opens.test(lastItem(words).lower) && !notNames.has(next.lower);

const isUpper = ({ text }: Word): boolean => text === text.toUpperCase();

const isWords = (spoken: string): boolean => wordsLikeNames.has(spoken.split(' ', 2).join(' '));

const isOfName = ({ lower, joined }: Word): boolean => joined && (givenNames.has(lower) || middleNames.has(lower));

/** After these any syllable is one of the name: `VÀNG A PÁO`, `LÒ THỊ ÓN`. */
const opens = /^(?:a|thị|văn|seo|láo|mẩy)$/u;

function isFamilyName(words: readonly Word[]): boolean {
  const first = firstItem(words).lower;
  // `Long Văn Tới`: whatever the first word is, unless it is one of another word.
  if (words.length > 2 && isPlainMiddle(itemAt(words, 1)) && !beforeMiddle.has(first)) return true;
  if (wordLikeFamilyNames.has(first)) return words.length > 2 && givenNames.has(lastItem(words).lower);
  return (
    familyNames.has(first) || startsLikeName(first) || (words.length > 1 && lastFamilyNames.has(lastItem(words).lower))
  );
}

/** The middle of a name that hardly another word has. */
const isPlainMiddle = ({ lower }: Word): boolean => lower === 'thị' || lower === 'văn';

/** Words with `văn` or `thị` in them: `phòng văn thư`, `đô thị`. */
const beforeMiddle: ReadonlySet<string> = new Set(
  'phòng tổ khoa nhà môn ngữ bộ báo hội trường lớp đội ban giải thi sách công nền đô siêu chỉ chợ hiển nhân luận bài bản thể tác dân'.split(
    ' ',
  ),
);

/** What is before a name, in lower case and without its initials: `cháu L.T. Hoa`. */
const wordsBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - REACH), start)
    .replace(/(?<!\p{L})(?:\p{Lu}\.\s?){1,3}$/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/** @param inside whether the name goes on from other capitalised words: `THCS Nguyễn Du` */
function whoIs(before: string, inside: boolean): PersonName['who'] {
  if (adult.test(before) || calledBy.test(before) || (thing.test(before) && !/: ?["“]?$/u.test(before))) return 'adult';
  if (childCalled.test(before) || alias.test(before) || childOfClass.test(before)) return 'child';
  if (childNoun.test(before) && !(/:\s?$/u.test(before) && workFor.test(before.replace(childNoun, '')))) return 'child';
  return inside ? 'adult' : null;
}

/** In a list each is what the one before is: `các cháu Bùi Văn A, Lê Thị B`. */
function continued(text: string, previous: PersonName | undefined, { start }: PersonName): PersonName['who'] {
  if (!previous || start - previous.end > 80) return null;
  return /^(?:\s?\([^()]*\))?\s?(?:[,;]|và|,? ?và)\s$/u.test(text.slice(previous.end, start)) ? previous.who : null;
}

/** Whether every syllable after the family name is one of given names. */
export const isPlainName = ({ syllables }: PersonName): boolean =>
  (syllables.length > 2 && opens.test((syllables[1] ?? '').toLowerCase())) ||
  syllables.slice(1).every((each) => givenNames.has(each.toLowerCase()) || middleNames.has(each.toLowerCase()));
