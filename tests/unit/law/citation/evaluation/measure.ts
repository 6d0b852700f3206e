import { readFileSync } from 'node:fs';
import { findCitations, findRelations, formatProvision } from '../../../../../src/model/law/citation/index.ts';
import type { DocumentRelation, Mention } from '../../../../../src/model/law/citation/index.ts';
import { fold } from '../../../../../src/model/law/citation/text/letters.ts';

type GoldMention = readonly [canonical: string, date: string | null, provisions?: readonly string[]];
type GoldRelation = readonly [subject: number | 'this', type: string, object: number | 'this'];

/** A text with its mentions between ⟦ and ⟧, in order, and what it says that documents do to each other. */
interface GoldText {
  source: string;
  text: string;
  mentions: readonly GoldMention[];
  relations: readonly GoldRelation[];
}

/** Right answers, answers in all, and answers wanted. */
export interface Score {
  right: number;
  given: number;
  wanted: number;
}

export interface Scores {
  mentions: Score;
  dates: Score;
  pinpoints: Score;
  relations: Score;
  /** What is wrong, for a person to read. */
  wrong: string[];
}

const textsOf = (file: string) =>
  readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText);

/** Every third text of each file was set aside until the rules were written. */
const isSetAside = (_: GoldText, index: number) => index % 3 === 2;
const isDeveloped = (_: GoldText, index: number) => index % 3 !== 2;
const [first, later, other, pages] = [
  textsOf('texts.jsonl'),
  textsOf('later-texts.jsonl'),
  textsOf('other-kinds.jsonl'),
  textsOf('school-pages.jsonl'),
];

export const goldTexts = {
  developed: first.filter(isDeveloped),
  'set aside': first.filter(isSetAside),
  'marked later': later.filter(isDeveloped),
  'marked later and set aside': later.filter(isSetAside),
  'opened last of them': textsOf('last-texts.jsonl'),
  'of other kinds': other.filter(isDeveloped),
  'of other kinds and set aside': other.filter(isSetAside),
  'of other kinds, opened last': textsOf('other-kinds-last.jsonl'),
  'of pages of schools and departments': pages.filter(isDeveloped),
  'of pages of schools and departments, and set aside': pages.filter(isSetAside),
};

const unmarked = ({ text }: GoldText) => text.replace(/[⟦⟧]/gu, '');

/** All texts without their marks. */
export const plainTexts = (): string[] => Object.values(goldTexts).flat().map(unmarked);

export const f1 = ({ right, given, wanted }: Score): number =>
  given + wanted === 0 ? 1 : (2 * right) / (given + wanted);

const key = (canonical: string) => fold(canonical).replace(/&/gu, '');
const none = (): Score => ({ right: 0, given: 0, wanted: 0 });

/** Reads the texts and compares what was found with what people marked. */
export function measure(texts: readonly GoldText[]): Scores {
  const scores: Scores = { mentions: none(), dates: none(), pinpoints: none(), relations: none(), wrong: [] };
  for (const gold of texts) measureText(gold, scores);
  return scores;
}

function measureText(gold: GoldText, scores: Scores): void {
  const text = unmarked(gold);
  const found = findCitations(text);
  const spans = spansOf(gold.text);
  /** Place of the gold mention that each mention found is; -1 if it is none. */
  const places = found.map((mention) =>
    spans.findIndex(
      ({ start, end }, index) =>
        mention.start < end && start < mention.end && key(mention.canonical) === key(gold.mentions[index]?.[0] ?? ''),
    ),
  );
  const { mentions } = scores;
  mentions.given += found.length;
  mentions.wanted += gold.mentions.length;
  mentions.right += new Set(places.filter((place) => place >= 0)).size;
  found.forEach((mention, index) => {
    const place = places[index] ?? -1;
    const wanted = gold.mentions[place];
    if (wanted === undefined) scores.wrong.push(`found ${mention.surface} = ${mention.canonical} in: ${text}`);
    else compareParts(mention, wanted, scores, text);
  });
  gold.mentions.forEach(([canonical], index) => {
    if (!places.includes(index)) scores.wrong.push(`missed ${canonical} in: ${text}`);
  });
  compareRelations(findRelations(text, found), gold.relations, places, scores, text);
}

function compareParts(
  mention: Mention,
  [canonical, date, provisions = []]: GoldMention,
  scores: Scores,
  text: string,
): void {
  if (date !== null || mention.date !== null) {
    tally(scores.dates, date === null ? [] : [date], mention.date === null ? [] : [mention.date]);
    if (date !== mention.date) scores.wrong.push(`date ${mention.date} for ${date} of ${canonical} in: ${text}`);
  }
  const read = mention.provisions.map(formatProvision);
  tally(scores.pinpoints, provisions, read);
  if (read.join() !== provisions.join())
    scores.wrong.push(`provisions ${read.join()} for ${provisions.join()} in: ${text}`);
}

function compareRelations(
  found: readonly DocumentRelation[],
  wanted: readonly GoldRelation[],
  places: readonly number[],
  scores: Scores,
  text: string,
): void {
  const place = (end: number | 'this') => (end === 'this' ? end : (places[end] ?? -1));
  const read = found.map(({ subject, type, object }) => `${place(subject)} ${type} ${place(object)}`);
  const gold = wanted.map((each) => each.join(' '));
  tally(scores.relations, gold, read);
  if (read.toSorted().join() !== gold.toSorted().join())
    scores.wrong.push(`relations ${read.join()} for ${gold.join()} in: ${text}`);
}

function tally(score: Score, wanted: readonly string[], given: readonly string[]): void {
  score.wanted += wanted.length;
  score.given += given.length;
  score.right += wanted.filter((each) => given.includes(each)).length;
}

function spansOf(marked: string): { start: number; end: number }[] {
  return [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(({ 1: inside = '', index }, count) => ({
    start: index - 2 * count,
    end: index - 2 * count + inside.length,
  }));
}
