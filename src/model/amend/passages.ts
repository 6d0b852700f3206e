import { visit } from 'unist-util-visit';
import type { Article, Block } from '../article/article.ts';
import { blockText } from '../article/article.ts';

/** A part of a text that has an address, as its file writes it. */
export interface Passage {
  anchor: string;
  kind: Block['kind'];
  /** The words of the heading above, or of the heading itself; null before the first heading. */
  under: string | null;
  /** Without the sign that makes it a heading or an item of a list. */
  source: string;
  /** UTF-16 offsets of `source` in the normalised text of the file. */
  start: number;
  end: number;
}

/** The signs before the words: `## `, `- `, `1. `. */
const sign = /^(?:#{1,6}[ \t]+|[-*+][ \t]+|\d+[.)][ \t]+)/u;

/**
 * The passages of a body, in the order of the text. Title and signature are no passages: they are fields of the record.
 * @param text the normalised text of the whole file, into which the positions of the body's nodes are
 */
export function passagesOf(article: Article, text: string): Passage[] {
  const places = new Map<string, { start: number; end: number }>();
  visit(article.tree, 'element', ({ properties, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start !== undefined && end !== undefined) places.set(String(properties['id']), { start, end });
  });
  const headings = new Map(article.blocks.map((block) => [block.anchor, blockText(article, block)]));
  return article.blocks.flatMap((block): Passage[] => {
    const place = places.get(block.anchor);
    if (place === undefined) return [];
    const whole = text.slice(place.start, place.end);
    const start = place.start + (['heading', 'item'].includes(block.kind) ? (sign.exec(whole)?.[0].length ?? 0) : 0);
    const above = block.kind === 'heading' ? block.anchor : block.section;
    return [
      {
        anchor: block.anchor,
        kind: block.kind,
        under: above === null ? null : (headings.get(above) ?? null),
        source: text.slice(start, place.end),
        start,
        end: place.end,
      },
    ];
  });
}
