import { itemAt } from '../../items.ts';
import { hasMarks } from '../../law/citation/text/letters.ts';
import type { Alternative } from '../alternatives.ts';
import { wordsOf } from '../words.ts';

/** Words of questions and links between words: dropped first where nothing has all words. */
const stopWords = wordsOf(
  'là gì ở đâu thế nào như bao nhiêu khi của cho các những tôi em mình ai có không được phải này về và hay xin hỏi muốn biết thì mà với từ đến theo trong ngoài để bị sẽ đã đang cần làm sao năm nay con nhà trường tháng tuần ngày hôm mới nhất xem tìm tải',
);
const stopTexts = new Set(stopWords.map(({ text }) => text));
const stopPlain = new Set(stopWords.map(({ plain }) => plain));
/** Without marks the second word of the one, and the first of the others, look like words that are dropped. */
const kept = new Set(['hieu truong', 'nha giao', 'nha nuoc', 'con nguoi']);

function isStop(words: Words, at: number): boolean {
  const { text, plain } = itemAt(words, at);
  if (hasMarks(text)) return stopTexts.has(text);
  const pairs = [`${words[at - 1]?.plain} ${plain}`, `${plain} ${words[at + 1]?.plain}`];
  return stopPlain.has(plain) && !pairs.some((pair) => kept.has(pair));
}

const LEAST = 2;
const MOST = 7;

/** Ways to ask for less, each null where there is none. */
export interface Relaxed {
  /** Without the words that tell nothing. */
  telling: Words | null;
  /** Without its numbers, then with one telling word fewer, each in turn. */
  fewer: Words[] | null;
  /** Two words that are side by side, each pair in turn: those that are one word in two syllables will be found. */
  pairs: Words[] | null;
}

type Words = Alternative['words'];

export function relaxed(words: Words): Relaxed {
  const telling = words.filter((_, at) => !isStop(words, at));
  const base = telling.length >= LEAST ? telling : words;
  const plain = base.filter((word) => !/\p{N}/u.test(word.text));
  const one =
    base.length > LEAST && base.length <= MOST
      ? base.map((_, without) => base.filter((__, index) => index !== without)).filter(({ length }) => length > LEAST)
      : [];
  const fewer = [...(plain.length > 0 && plain.length < base.length ? [plain] : []), ...one];
  return {
    telling: telling.length > 0 && telling.length < words.length ? telling : null,
    fewer: fewer.length > 0 ? fewer : null,
    pairs:
      base.length > LEAST && base.length <= MOST
        ? base.slice(1).map((word, index) => [itemAt(base, index), word])
        : null,
  };
}
