import { labelPattern } from './provision.ts';
import type { NormalizedText } from '../text/source.ts';

const number = new RegExp(String.raw`^\s?(?:,|và)\s(${labelPattern})\s(?:của\s)?$`, 'u');
const plural = new RegExp(String.raw`(?<!\p{L})[Cc]ác\s([Đđ]iều|khoản)\s${labelPattern}\s(?:của\s)?$`, 'u');
const REACH = 40;

/**
 * The provision of a document in a list that says its level once: `các điều 190 Luật A và 249 Luật B`. Null if the document before
 * is not in such a list.
 * @param previous the document before, as offsets of the working text
 */
export function readSharedPinpoint(
  source: NormalizedText,
  previous: { start: number; end: number },
  at: number,
): string | null {
  source.steps += 8;
  if (at - previous.end > 12) return null;
  const label = number.exec(source.said.slice(previous.end, at))?.[1];
  if (label === undefined) return null;
  source.steps += REACH;
  const level = plural.exec(source.said.slice(Math.max(0, previous.start - REACH), previous.start))?.[1];
  return level === undefined ? null : `${level} ${label}`;
}
