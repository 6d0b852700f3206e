import { hasMarks } from '../../law/citation/text/letters.ts';
import type { Alternative } from '../alternatives.ts';
import { wordsOfCandidate } from '../ranking/candidate-words.ts';
import type { Word } from '../words.ts';
import type { IndexedRecord } from './word-index.ts';

/** A word in the title, and two that are next to each other there and in the text, in parts of what they say. */
const IN_TITLE = 2;
const PAIR_IN_TITLE = 1.5;
const PAIR_IN_TEXT = 0.8;
/** A synonym is not what was asked. */
const SYNONYM = 0.85;
const MOST = 6;
/** What is worth less than this part of the best is left out. */
const CLOSE = 0.6;

/**
 * The records that have most of what a question says, where none has all of it. A word counts the more, the fewer records
 * have it; a title counts more than a text. A record must have two of the words next to each other, for syllables alone are
 * everywhere.
 */
export function nearestRecords(
  records: readonly IndexedRecord[],
  alternatives: readonly Alternative[],
): IndexedRecord[] {
  const asked = alternatives.filter(({ words }) => words.length > 1);
  if (asked.length === 0) return [];
  const texts = records.map((record) => ({ record, ...wordsOfCandidate(record) }));
  const weights = new Map<string, number>();
  const weightOf = (word: Alternative['words'][number]) => {
    const known = weights.get(word.text);
    if (known !== undefined) return known;
    const count = texts.filter(({ title, text }) => has(title, word) || has(text, word)).length;
    const weight = Math.log(1 + records.length / (1 + count));
    weights.set(word.text, weight);
    return weight;
  };
  const scored = texts.flatMap(({ record, title, text }) => {
    const score = Math.max(
      ...asked.map(({ words, by }) => {
        let sum = 0;
        let pairs = 0;
        let whole = 0;
        for (const [at, word] of words.entries()) {
          const weight = weightOf(word);
          whole += weight;
          if (has(title, word)) sum += weight * IN_TITLE;
          else if (has(text, word)) sum += weight;
          const next = words[at + 1];
          if (next === undefined) continue;
          const inText = hasPair(text, word, next) ? PAIR_IN_TEXT : 0;
          const found = hasPair(title, word, next) ? PAIR_IN_TITLE : inText;
          sum += (weight + weightOf(next)) * found;
          pairs += found;
        }
        return pairs === 0 ? 0 : (sum / whole) * (by === 'near' ? SYNONYM : 1);
      }),
    );
    return score > 0 ? [{ record, score: score / (4 + title.length) ** 0.15 }] : [];
  });
  scored.sort((a, b) => b.score - a.score || a.record.path.localeCompare(b.record.path));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= CLOSE * best)
    .slice(0, MOST)
    .map(({ record }) => record);
}

const same = (typed: Alternative['words'][number], word: Word | undefined) =>
  word !== undefined && (hasMarks(typed.text) ? word.text === typed.text : word.plain === typed.plain);
const has = (words: readonly Word[], typed: Alternative['words'][number]) => words.some((word) => same(typed, word));
const hasPair = (words: readonly Word[], first: Alternative['words'][number], second: Alternative['words'][number]) =>
  words.some((word, at) => same(first, word) && !word.ends && same(second, words[at + 1]));
