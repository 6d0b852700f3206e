import { itemAt } from '../../../items.ts';
import { memo } from '../../../text/memo.ts';

/** The levels of a document, the least first, with the words that texts use for them. */
const levelWords = {
  item: 'tiết',
  point: 'điểm',
  clause: 'khoản',
  article: 'Điều',
  subsection: 'tiểu mục',
  section: 'mục',
  chapter: 'Chương',
  part: 'phần',
  appendix: 'Phụ lục',
} as const;

export type Level = keyof typeof levelWords;

/** One provision of a document: `{ point: 'a', clause: '2', article: '5' }`. Labels are as written, points in small letters. */
export type Provision = Readonly<Partial<Record<Level, string>>>;

export const levels = Object.keys(levelWords) as readonly Level[];
/** The level that a word in small letters means: `tiểu mục`. */
export const levelOfWord = new Map(levels.map((level) => [levelWords[level].toLowerCase(), level]));

const articleRank = levels.indexOf('article');
const clauseRank = levels.indexOf('clause');
const sectionRank = levels.indexOf('section');

/** A unit of a pinpoint with its labels, `khoản 1 và 3`. */
interface Unit {
  rank: number;
  labels: readonly string[];
  /** After "và": `khoản 7 Điều 15 và Phụ lục I` are two, the annex has no Điều 15 in it. */
  added: boolean;
  /** Right after the unit before: `Mục III khoản 1` is one provision, `Mục III, khoản 1` are two. */
  touches: boolean;
}

export const labelPattern = String.raw`(?:\d{1,3}(?:\.\d{1,2}){0,2}[a-zđ]{0,2}|[IVXLC]{1,7}|[a-zđA-H])(?!(?!Điều\s)[\p{L}\d]|/\d)`;
const more = String.raw`(?:\s{0,2}(?:,|và|VÀ|hoặc|đến hết|đến|tới|-|÷|&|và các)\s{0,3}${labelPattern}){0,12}`;
const word = String.raw`(?:[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu mục|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục)`;
/** One unit with its labels. A range repeats the word: `từ Điều 5 đến Điều 9`. */
export const unitPattern = String.raw`(?:[Tt]ừ\s{1,2})?(?:[Cc]ác\s{1,2})?${word}(?:\s{1,3}(?:số|từ))?\s{1,3}${labelPattern}${more}(?:\s{1,2}(?:đến|tới)\s{1,2}(?:hết\s{1,2}|cả\s{1,2})?${word}\s{1,2}${labelPattern})?(?:\s?,?\s?(?:\.{3}|…))?`;

const eachUnit = new RegExp(unitPattern, 'gu');
const unitWord = new RegExp(word, 'u');
const eachWord = new RegExp(word, 'gu');
const eachLabel = new RegExp(String.raw`(?<![\p{L}\d.])${labelPattern}`, 'gu');

/** Every provision that a pinpoint as written means: ranges and lists are written out, the last one of a list first said last. */
export const provisionsOf = memo((pinpoint: string): readonly Provision[] => {
  const units: Unit[] = [];
  let last = 0;
  for (const { 0: text, index } of pinpoint.matchAll(eachUnit)) {
    const name = unitWord.exec(text)?.[0].toLowerCase() ?? '';
    const level = levelOfWord.get(name);
    if (level === undefined) continue;
    const link = pinpoint.slice(last, index);
    // `khoản 3 Điều 5, Phụ lục II` are two; `mục 2, Phụ lục II` is one.
    const apart = level === 'appendix' && link.includes(',') && (units.at(-1)?.rank ?? Infinity) <= articleRank;
    const added = apart || /(?:và|VÀ|hoặc|;)\s*$|\p{L}{2}\s+(?:bỏ|đổi|sung|thế)\s*$/u.test(link);
    const labels = labelsOf(text.replace(eachWord, ' '));
    const lettered = level === 'point' || level === 'item';
    units.push({
      rank: levels.indexOf(level),
      labels: lettered ? labels.map((label) => label.toLowerCase()) : labels,
      added,
      touches: units.length > 0 && link.trim() === '',
    });
    last = index + text.length;
  }
  const found = isDescending(units) ? fromTheTop(units) : fromBelow(units);
  return found.map((ranks) => Object.fromEntries(ranks.map(([rank, label]) => [itemAt(levels, rank), label])));
});

const alphabet = [...'abcdđeghiklmnopqrstuvxy'];

/** `1, 3-5` → 1, 3, 4, 5; `a đến d` → a, b, c, d. */
function labelsOf(text: string): string[] {
  const labels: string[] = [];
  let last = 0;
  for (const { 0: label, index } of text.matchAll(eachLabel)) {
    const from = labels.at(-1);
    if (from !== undefined && /^\s*(?:(?:đến|tới)(?:\s+(?:hết|cả))?|-|÷)\s*$/u.test(text.slice(last, index)))
      labels.push(...between(from, label));
    labels.push(label);
    last = index + label.length;
  }
  return labels;
}

const MOST = 60;

function between(from: string, to: string): string[] {
  const [a, b] = [alphabet.indexOf(from), alphabet.indexOf(to)];
  if (a >= 0 && b > a) return alphabet.slice(a + 1, b);
  const [first, last] = [Number(from), Number(to)];
  if (!(last - first > 0 && last - first < MOST)) return [];
  return Array.from({ length: last - first - 1 }, (_, index) => String(first + index + 1));
}

type Ranks = readonly (readonly [rank: number, label: string])[];

/** `Điều 37, khoản 1 điểm a`: no unit is above one before it, and one is below. */
function isDescending(units: readonly Unit[]): boolean {
  const ranks = units.map((unit) => unit.rank);
  return ranks.every((rank, index) => index === 0 || rank < itemAt(ranks, index - 1)) && ranks.length > 1;
}

function fromTheTop(units: readonly Unit[]): Ranks[] {
  let found: Ranks[] = [[]];
  for (const { rank, labels } of units)
    found = found.flatMap((above) => labels.map((label) => [[rank, label] as const, ...above]));
  return found;
}

const topOf = (ranks: Ranks) => itemAt(ranks, ranks.length - 1)[0];

/** `khoản 1, khoản 2 Điều 18 và Điều 19`: what is below a unit and not yet in one belongs to it. */
function fromBelow(units: readonly Unit[]): Ranks[] {
  const done: Ranks[] = [];
  let open: Ranks[] = [];
  for (const [index, { rank, labels, added, touches }] of units.entries()) {
    const insideClause = touches && units[index - 1]?.rank === sectionRank && rank === clauseRank;
    // `khoản 1, điểm a khoản 2 Điều 5`: a clause still waits for its article.
    const waits = (ranks: Ranks) => rank < clauseRank && topOf(ranks) === clauseRank;
    const closes = (ranks: Ranks) =>
      (topOf(ranks) > rank && !waits(ranks) && !insideClause) || (added && topOf(ranks) < rank);
    if (open.some(closes)) done.push(...open.splice(0));
    const [first, ...others] = labels;
    const isBelow = (ranks: Ranks) => topOf(ranks) < rank || (insideClause && topOf(ranks) === sectionRank);
    const below = open.filter(isBelow);
    open = open.map((ranks) => (isBelow(ranks) && first !== undefined ? [...ranks, [rank, first]] : ranks));
    for (const label of below.length > 0 ? others : labels) open.push([[rank, label]]);
  }
  return [...done, ...open];
}

/** A provision in words: `điểm a khoản 2 Điều 5`. */
export function formatProvision(provision: Provision): string {
  // `Mục III khoản 1 Điều 2`: a part of a clause is named before it.
  const own = Object.keys(provision) as Level[];
  return (own[0] === 'section' ? own : levels)
    .flatMap((level) => (provision[level] === undefined ? [] : [`${levelWords[level]} ${provision[level]}`]))
    .join(' ');
}
