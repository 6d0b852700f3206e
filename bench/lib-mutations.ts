/** A source of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;

export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** One of a list that is not empty. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new RangeError('The list is empty.');
  return item;
}

/** Pieces that mean something to one of the readers, or that a reader may forget. */
const hostile = [
  ...'`\\<>![]()#@*_~|$"\'{}:,&%-+.;/=?\t\n\r\0\u001b\u007f\u00a0\u200b\u202e\ufeff\ufffe😀',
  '\u0301'.repeat(40),
  '---\n',
  '<script>alert(1)</script>',
  '{globalThis.x}',
  'import x from "x"\n',
  '![](javascript:alert(1))',
  '&#0;',
  '&lt;/script>',
  ']]>',
  '*'.repeat(300),
  '['.repeat(300),
  '> '.repeat(150),
  '| a '.repeat(100),
  '&a *a',
  '? !!js/function',
  '<<: *a',
  '0206-02-30',
  '1e400',
  '-0',
  'null',
  '__proto__: { x: 1 }\n',
  'constructor',
  '../../../etc/passwd',
  'Căn cứ Thông tư số 01/2020/TT-BM ngày 30/02/2020 của Bộ',
  'Điều 1, khoản 2, điểm đ Nghị định số 90/2020/NĐ-CP',
  'a'.repeat(5000),
];

/** A text with some places changed: pieces put in, taken out, doubled, moved. */
export function mutatedText(random: Random, text: string): string {
  let result = text;
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const from = below(random, result.length + 1);
    const to = Math.min(result.length, from + below(random, oneOf(random, [2, 20, 200])));
    const piece = result.slice(from, to);
    const put = oneOf(random, [
      '',
      piece + piece,
      oneOf(random, hostile),
      piece.toUpperCase(),
      `${oneOf(random, hostile)}${piece}`,
    ]);
    const at = oneOf(random, [from, from, below(random, result.length + 1)]);
    result = result.slice(0, from) + result.slice(to);
    result = result.slice(0, at) + put + result.slice(at);
  }
  return result;
}

/** Bytes with some changed, taken out, doubled or cut off. */
export function mutatedBytes(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes);
  for (let times = 1 + below(random, 8); times > 0 && result.length > 0; times--) {
    const at = below(random, result.length);
    const kind = below(random, 5);
    if (kind < 2) result[at] = oneOf(random, [0, 0xff, 0x7f, 0x80, below(random, 256)]);
    else if (kind === 2) result = Uint8Array.of(...result.subarray(0, at), ...result.subarray(at + below(random, 16)));
    else if (kind === 3)
      result = Uint8Array.of(...result.subarray(0, at), ...result.subarray(at, at + 64), ...result.subarray(at));
    else if (random() < 0.2) result = result.slice(0, at);
  }
  return result;
}
