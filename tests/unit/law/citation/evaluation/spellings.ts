import {
  findCitations,
  findRelations,
  formatProvision,
  resolveCitations,
} from '../../../../../src/model/law/citation/index.ts';
import type { Registry, RelationEnd } from '../../../../../src/model/law/citation/index.ts';
import { fold } from '../../../../../src/model/law/citation/text/letters.ts';

const withoutMarks = (text: string) =>
  text
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const entity = (letter: string) => `&#${letter.charCodeAt(0)};`;
/** As scanners set it that know no letter with two marks: `Quy ế t đị nh s ố`. */
const splitLetters = (text: string) =>
  text.replace(/(?<=\p{L})([ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựịỉ])(?=(\p{Ll}?))/gu, ' $1 ').replace(/ +/gu, ' ');

const runningHead = 'TRƯỜNG MẦM NON HOA BAN - NĂM HỌC 2025-2026';

/** Changes of the spelling in which nothing is lost. */
export const nothingLost: Readonly<Record<string, (text: string) => string>> = {
  'in full width': (text) => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'with entities': (text) => text.replace(/[\u00c0-\u1eff]/gu, entity).replace(/(?<=\p{Lu})-(?=\p{Lu})/gu, '&#8209;'),
  'with line breaks and indentation': (text) => text.replace(/ (?=\p{L})/gu, '\n            '),
  'with a page break in every name': (text) => text.replace(/ (?=\p{L})/gu, '\n12\n\f'),
  'with the line ends of Windows': (text) => text.replace(/ (?=\p{L})/gu, '\r\n'),
  'as a quoted letter': (text) => text.replace(/ (?=\p{L})/gu, '\n> '),
  'with two spaces between words': (text) => text.replace(/ (?=\p{L})/gu, '  '),
  'with pages as converters write them': (text) => {
    let count = 0;
    return `\f${runningHead}\n${text.replace(/ (?=\p{L})/gu, (space) => (++count % 7 === 3 ? `\n\n        ${count}\n\n\f${runningHead}\n` : space))}`;
  },
  'in capitals': (text) => text.toUpperCase(),
  'with the marks apart': (text) => text.normalize('NFD'),
};
/** Changes after which a reader has to know what was there. */
export const somethingLost: Readonly<Record<string, (text: string) => string>> = {
  'in small letters': (text) => text.toLowerCase(),
  'without marks': withoutMarks,
  'in small letters without marks': (text) => withoutMarks(text).toLowerCase(),
  'with letters that a scanner set apart': splitLetters,
};

const key = (canonical: string) => fold(canonical).replace(/&/gu, '');

/** The documents that a text cites, in order, without what is only spelling. */
export const keys = (text: string): string[] => findCitations(text).map((mention) => key(mention.canonical));

/** What a text says that documents do to each other, and the provisions that it points to. */
const relationsIn = (text: string): string[] => {
  const found = findCitations(text);
  const name = (end: RelationEnd) => (end === 'this' ? end : key(found[end]?.canonical ?? ''));
  return findRelations(text, found).map(({ subject, type, object }) => `${name(subject)} ${type} ${name(object)}`);
};
const provisionsIn = (text: string): string[] =>
  findCitations(text).flatMap(({ provisions }) => provisions.map((each) => fold(formatProvision(each))));

/** The documents of the register that a text leads to. */
export const linksIn =
  (registry: Registry) =>
  (text: string): string[] =>
    resolveCitations(findCitations(text), registry).flatMap(({ id }) => (id === null ? [] : [id]));

/** What is read in texts, how much of it is read after a change as well, and what is read that was not there. */
export interface Compared {
  all: number;
  kept: number;
  added: number;
}

function compare(texts: readonly string[], change: (text: string) => string, read: (text: string) => string[]) {
  const sum: Compared = { all: 0, kept: 0, added: 0 };
  for (const text of texts) {
    const left = read(change(text));
    for (const each of read(text)) {
      sum.all++;
      const at = left.indexOf(each);
      if (at < 0) continue;
      sum.kept++;
      left.splice(at, 1);
    }
    sum.added += left.length;
  }
  return sum;
}

/** Mentions of the texts, how many of them are found after a change, and how many are found that were not there. */
export function compareSpelling(
  texts: readonly string[],
  change: (text: string) => string,
): { mentions: number; kept: number; added: number } {
  const { all, ...rest } = compare(texts, change, keys);
  return { mentions: all, ...rest };
}

export const compareRelations = (texts: readonly string[], change: (text: string) => string): Compared =>
  compare(texts, change, relationsIn);
export const compareProvisions = (texts: readonly string[], change: (text: string) => string): Compared =>
  compare(texts, change, provisionsIn);
export const compareLinks = (
  texts: readonly string[],
  change: (text: string) => string,
  registry: Registry,
): Compared => compare(texts, change, linksIn(registry));
