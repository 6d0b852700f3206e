import { itemAt } from '../../items.ts';
import { fold, hasMarks } from '../../law/citation/text/letters.ts';
import { newTone } from '../indexed-text.ts';
import { toNfc } from '../../text/nfc.ts';
import { keysOf, readKeys } from './keys.ts';
import { slipCost } from './slips.ts';
import { unpackVocabulary } from './vocabulary.ts';
import type { PackedVocabulary, Vocabulary } from './vocabulary.ts';

/** Syllables in place of a run of what was typed, and what it costs to believe in them. */
interface Reading {
  words: readonly string[];
  cost: number;
  /** How many runs it takes. */
  takes: number;
}

/** A way through the runs so far. */
interface Path {
  words: readonly string[];
  cost: number;
}

/** Costs; a slip has its own, see `slips.ts`. */
const UNMARKED = 0.3;
const DECODED = 0.6;
const OTHER_MARKS = 1.2;
const SPLIT = 1.1;
const JOINED = 1.3;
const UNKNOWN = 3;
/** A word that the site uses is seldom a slip for another. */
const KNOWN = 0.6;
/** A slip and other marks at once: `khoé` for `khéo`. */
const BOTH = 0.6;
/** What a pair that the site uses is worth, and each step of its frequency. */
const PAIR = 1;
const FREQUENT = 0.3;

const LONGEST = 12;
const MOST_PATHS = 40;

/**
 * Gets ready to correct queries by the words of a site.
 *
 * @returns what was probably meant: telex and VNI decoded, one slip in each syllable, words that were glued or cut; of
 *   several readings the one whose syllables the site has next to each other. Null if that is what was typed.
 */
export function correctorOf(packed: PackedVocabulary): (query: string) => string | null {
  const vocabulary = unpackVocabulary(packed);
  const readings = readingsBy(vocabulary);
  const place = new Map(vocabulary.words.map((word, at) => [word, at]));
  const worth = (before: string | undefined, word: string) => {
    const steps = before === undefined ? undefined : vocabulary.pairs.get(`${place.get(before)} ${place.get(word)}`);
    return steps === undefined ? 0 : PAIR + FREQUENT * steps;
  };
  return (query) => {
    const runs = runsOf(query);
    if (runs.length === 0 || runs.length > LONGEST) return null;
    const ends: Path[][] = [[{ words: [], cost: 0 }], ...runs.map((): Path[] => [])];
    for (const [at] of runs.entries()) {
      const paths = itemAt(ends, at)
        .sort((a, b) => a.cost - b.cost)
        .slice(0, MOST_PATHS);
      for (const reading of readings(runs, at))
        for (const path of paths) {
          let cost = path.cost + reading.cost;
          let before = path.words.at(-1);
          for (const word of reading.words) {
            cost -= worth(before, word);
            before = word;
          }
          itemAt(ends, at + reading.takes).push({ words: [...path.words, ...reading.words], cost });
        }
    }
    const best = itemAt(ends, runs.length).sort((a, b) => a.cost - b.cost)[0];
    const said = best?.words.join(' ') ?? '';
    const asked = runs.join(' ');
    const onlyMarks = !hasMarks(asked) && fold(said) === asked;
    return best === undefined || said === asked || onlyMarks ? null : said;
  };
}

/** What was typed between spaces and other signs, in small letters. */
const runsOf = (query: string): string[] =>
  [...newTone(toNfc(query).replaceAll('\u00d0', '\u0110').toLowerCase()).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
    ([run]) => run,
  );

function readingsBy({ words }: Vocabulary) {
  const byPlain = groupBy(words, fold);
  const byTelex = groupBy(words, (word) => keysOf(word).telex);
  const byVni = groupBy(words, (word) => keysOf(word).vni);
  const known = new Set(words);
  const ofPlain = (run: string) => {
    if (!hasMarks(run)) return byPlain.get(run) ?? [];
    return known.has(run) ? [run] : [];
  };

  const split = (run: string): Reading[] => {
    const found: Reading[] = [];
    const go = (from: number, said: readonly string[]) => {
      if (from === run.length && said.length > 1)
        found.push({ words: said, cost: SPLIT * (said.length - 1), takes: 1 });
      if (said.length === 4) return;
      for (let to = from + 1; to <= Math.min(run.length, from + 7); to++)
        for (const word of ofPlain(run.slice(from, to)).slice(0, 4)) go(to, [...said, word]);
    };
    if (run.length > 3 && run.length <= 24) go(0, []);
    return found;
  };

  const single = (run: string): Reading[] => {
    const one = (word: string, cost: number): Reading => ({ words: [word], cost, takes: 1 });
    if (/^\d+$/u.test(run)) return [one(run, 0)];
    const marked = hasMarks(run);
    const plain = fold(run);
    const otherMarks = marked ? OTHER_MARKS : UNMARKED;
    const variants = (byPlain.get(plain) ?? []).map((word) => one(word, word === run ? 0 : otherMarks));
    const keys = readKeys(run);
    const decoded = [...keys.telex.flatMap((key) => byTelex.get(key) ?? []), ...(byVni.get(keys.vni ?? '') ?? [])];
    const isKnown = known.has(run) || (!marked && variants.length > 0);
    const slips = words.flatMap((word) => {
      const sameMarks = marked ? slipCost(run, word) : null;
      const letters = sameMarks === null ? slipCost(plain, fold(word)) : null;
      const cost = sameMarks ?? (letters === null ? null : letters + (marked ? BOTH : UNMARKED));
      return cost === null ? [] : [one(word, cost + (isKnown ? KNOWN : 0))];
    });
    return [
      ...(known.has(run) ? [] : [one(run, UNKNOWN)]),
      ...variants,
      ...decoded.map((word) => one(word, DECODED)),
      ...slips,
      ...split(run),
    ];
  };
  const seen = new Map<string, Reading[]>();
  return (runs: readonly string[], at: number): Reading[] => {
    const run = itemAt(runs, at);
    const alone = seen.get(run) ?? single(run);
    seen.set(run, alone);
    const next = runs[at + 1];
    const joined = next === undefined ? [] : ofPlain(run + next);
    return [...alone, ...joined.map((word): Reading => ({ words: [word], cost: JOINED, takes: 2 }))];
  };
}

function groupBy(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return groups;
}
