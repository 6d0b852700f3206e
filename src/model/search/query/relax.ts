import type { Alternative } from '../alternatives.ts';
import { wordsOf } from '../words.ts';

/** Words of questions and links between words: dropped first where nothing has all words. */
const stopWords = new Set(
  wordsOf(
    'là gì ở đâu thế nào như bao nhiêu khi của cho các những tôi em mình ai có không được phải này về và hay xin hỏi muốn biết thì mà với từ đến theo trong ngoài để bị sẽ đã đang cần làm sao năm nay con nhà trường',
  ).map((word) => word.plain),
);

const LEAST = 2;
const MOST = 7;

/** Ways to ask for less, each null where there is none. */
export interface Relaxed {
  /** Without the words that tell nothing. */
  telling: Words | null;
  /** With one telling word fewer, each in turn. */
  fewer: Words[] | null;
}

type Words = Alternative['words'];

export function relaxed(words: Words): Relaxed {
  const telling = words.filter((word) => !stopWords.has(word.plain));
  const base = telling.length >= LEAST ? telling : words;
  return {
    telling: telling.length > 0 && telling.length < words.length ? telling : null,
    fewer:
      base.length > LEAST && base.length <= MOST
        ? base.map((_, without) => base.filter((__, index) => index !== without))
        : null,
  };
}
