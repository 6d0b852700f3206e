import type { NormalizedText } from '../text/source.ts';

const link =
  /\s{0,6}(?:[,;]?\s{0,6}(?:và|hoặc|cùng|VÀ|Và|va|VA)|[,;/&])\s{0,6}(?:(?:các|cả)\s{1,3})?(?:số:?\s{1,3}|SỐ:?\s{1,3})?/uy;

/** Whether nothing but the link of a list (`, `, ` và số `) is between two offsets. */
export function isListLink(source: NormalizedText, from: number, to: number): boolean {
  if (to - from > 40 || to <= from) return false;
  source.steps += to - from;
  link.lastIndex = from;
  return link.test(source.text) && link.lastIndex >= to;
}
