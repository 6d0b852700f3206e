import { firstItem, itemAt, lastItem } from '../../items.ts';
import { familyNames } from './data/family-names.ts';
import { givenNames } from './data/given-names.ts';
import { notChildren, notNames } from './data/not-children.ts';
import { adult, alias, childCalled, childNoun, childOfClass, story } from './data/who-words.ts';

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
    if (!itemAt(all, at).capital) continue;
    const count = capitalsFrom(all, at);
    const name = nameOf(text, all, at, count);
    if (!name) continue;
    name.who ??= continued(text, names.at(-1), name);
    names.push(name);
    at += count - 1;
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
  const full = familyNames.has(first.lower) && count >= 2 && count <= LONGEST;
  const given = count <= 3 && words.every(({ lower }) => givenNames.has(lower));
  if (!full && !given) return null;
  const spoken = words.map(({ lower }) => lower).join(' ');
  if (notChildren.has(spoken) || (after?.joined && notChildren.has(`${spoken} ${after.lower}`))) return null;
  const before = text
    .slice(Math.max(0, first.start - REACH), first.start)
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  const called = childCalled.test(before);
  if (!full && (!called || story.test(before.replace(/\p{L}+ $/u, '')))) return null;
  const who = called ? 'child' : whoIs(before, first.joined && itemAt(all, at - 1).capital);
  return { start: first.start, end: last.end, syllables: words.map((word) => word.text), full, who };
}

/** @param inside whether the name goes on from other capitalised words: `THCS Nguyễn Du` */
function whoIs(before: string, inside: boolean): PersonName['who'] {
  if (adult.test(before)) return 'adult';
  if (alias.test(before) || childNoun.test(before) || childOfClass.test(before)) return 'child';
  return inside ? 'adult' : null;
}

/** In a list each is what the one before is: `các cháu Bùi Văn A, Lê Thị B`. */
function continued(text: string, previous: PersonName | undefined, { start }: PersonName): PersonName['who'] {
  if (!previous || start - previous.end > 80) return null;
  return /^(?:\s?\([^()]*\))?\s?(?:[,;]|và|,? ?và)\s$/u.test(text.slice(previous.end, start)) ? previous.who : null;
}
