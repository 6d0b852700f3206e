import { memo } from '../../text/memo.ts';
import { itemAt } from '../../items.ts';
import { isSyllable } from '../../text/syllable.ts';
import type { SearchRecord } from '../records/record.ts';
import { synonyms } from '../synonyms.ts';
import { wordsOf } from '../words.ts';

/** The syllables that a site uses, and which follow which: what typing errors are corrected by. */
export interface Vocabulary {
  /** In small letters with marks, the most frequent first. */
  words: readonly string[];
  /** How often one follows another, as 1 to 7: the logarithm. Keys by their places: `12 40`. */
  pairs: ReadonlyMap<string, number>;
}

/** The vocabulary as it is sent. */
export interface PackedVocabulary {
  /** Separated by spaces. */
  words: string;
  /** For each word, what follows it: eight times its place and the logarithm, each as the difference from the one before. */
  pairs: number[][];
}

/** A pair in the text alone counts from here on. */
const SELDOM = 3;
/** A title, and what parents say, counts as so many texts. */
const TITLE = 3;
const MOST_WORDS = 4_000;
const MOST_PAIRS = 8_000;
const STEPS = 8;

/** Words of questions, which pages do not have. */
const questions =
  'là gì|ở đâu|bao nhiêu|thế nào|như thế nào|khi nào|ai là|có không|được không|hôm nay|ngày mai|tuần này|tháng này|năm nay|con tôi|của con|xin hỏi|muốn biết|số điện thoại|kết quả|đơn xin|mẫu đơn';

/** Counts what follows what in the texts that search can find, and packs what is frequent. */
export function packVocabulary(records: readonly SearchRecord[]): PackedVocabulary {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const isWord = memo(isSyllable, MOST_WORDS * STEPS);
  const count = (text: string, weight: number) => {
    let before: string | null = null;
    for (const { text: word, ends } of wordsOf(text)) {
      const known = isWord(word) ? word : null;
      if (known !== null) {
        words.set(known, (words.get(known) ?? 0) + weight);
        if (before !== null) pairs.set(`${before} ${known}`, (pairs.get(`${before} ${known}`) ?? 0) + weight);
      }
      before = ends ? null : known;
    }
  };
  for (const { title, text } of records) {
    count(title, TITLE);
    count(text, 1);
  }
  for (const phrase of [...synonyms.flat(), ...questions.split('|')]) count(phrase, TITLE);

  const order = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS);
  const place = new Map(order.map(([word], at) => [word, at]));
  const followers = order.map((): number[] => []);
  const frequent = [...pairs].filter(([, times]) => times >= SELDOM).sort((a, b) => b[1] - a[1]);
  for (const [pair, times] of frequent.slice(0, MOST_PAIRS)) {
    const [first, second] = pair.split(' ').map((word) => place.get(word)) as [number?, number?];
    if (first === undefined || second === undefined) continue;
    itemAt(followers, first).push(second * STEPS + Math.min(STEPS - 1, Math.round(Math.log2(times))));
  }
  return {
    words: order.map(([word]) => word).join(' '),
    pairs: followers.map((list) => list.sort((a, b) => a - b).map((each, at) => each - (list[at - 1] ?? 0))),
  };
}

/** The vocabulary that was packed. */
export function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  const pairs = new Map<string, number>();
  for (const [first, list] of packed.pairs.entries()) {
    let at = 0;
    for (const step of list) {
      at += step;
      pairs.set(`${first} ${Math.floor(at / STEPS)}`, at % STEPS);
    }
  }
  return { words: packed.words.split(' '), pairs };
}
