import type { Alternative } from '../alternatives.ts';
import { wordsOf } from '../words.ts';

/** Words of questions and links between words: dropped first where nothing has all words. */
const stopWords = new Set(
  wordsOf(
    'là gì ở đâu thế nào như bao nhiêu khi của cho các những tôi em mình ai có không được phải này về và hay xin hỏi muốn biết thì mà với từ đến theo trong ngoài để bị sẽ đã đang cần làm sao năm nay con trường',
  ).map((word) => word.plain),
);

const LEAST = 2;
const MOST = 7;

/** Ways to ask for less: without the words that tell nothing, then with one word fewer. Each group is tried in turn. */
export function relaxed(words: Alternative['words']): Alternative[][] {
  const telling = words.filter((word) => !stopWords.has(word.plain));
  const groups: Alternative[][] = [];
  if (telling.length > 0 && telling.length < words.length) groups.push([{ words: telling, by: 'asked' }]);
  const base = telling.length >= LEAST ? telling : words;
  if (base.length > LEAST && base.length <= MOST)
    groups.push(base.map((_, without) => ({ words: base.filter((__, index) => index !== without), by: 'asked' })));
  return groups;
}
