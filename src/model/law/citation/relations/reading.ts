import { proseOf } from '../text/prose.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Mention } from '../types.ts';

/** A text as relations are read in it, with the mentions at their places there. */
export interface Reading {
  text: string;
  mentions: readonly Mention[];
}

/** Tags that {@link proseOf} leaves out together with the space that they take. */
const inline = /^(?:a|abbr|b|code|em|font|i|ins|mark|small|span|strong|sub|sup|u)$/iu;
const block = /^(?:p|h\d|li|div|tr|td|th|br|ul|ol|table|body|section)$/iu;

/** Tags of a page as blanks of the same length; those of blocks end a paragraph. */
const withoutTags = (text: string): string =>
  text.includes('<')
    ? text.replace(/<\/?([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>/giu, (tag, name: string) =>
        inline.test(name) ? tag : (block.test(name) ? '\n\n' : '').padEnd(tag.length),
      )
    : text;

/**
 * The working text of {@link proseOf}, in which citations are found too, so that full width, entities, marks apart and layout
 * are one text here as well; lines in capitals are in small letters.
 * @param mentions those of `findCitations`, with places in the NFC text
 */
export function readingOf(text: string, mentions: readonly Mention[]): Reading {
  const source = proseOf(withoutTags(text.normalize('NFC')));
  let from = 0;
  const moved = mentions.map((mention) => {
    const start = placeOf(source, mention.start, from, (at) => source.startOf(at));
    const end = placeOf(source, mention.end, start, (at) => source.endOf(at));
    from = end;
    return { ...mention, start, end, surface: source.said.slice(start, end) };
  });
  return { text: source.said.whole, mentions: moved };
}

/** The first place of the working text that leads back to an offset of the NFC text, or past it. */
function placeOf({ text }: NormalizedText, offset: number, from: number, origin: (at: number) => number): number {
  let low = from;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origin(middle) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
