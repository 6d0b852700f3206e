import { blockText } from '../article/article.ts';
import type { Article } from '../article/article.ts';
import { lastItem } from '../items.ts';

/** A heading of a text, with the headings below it. */
export interface ContentsEntry {
  anchor: string;
  text: string;
  children: ContentsEntry[];
}

/** The table of contents of an article: its headings, nested by depth. A skipped depth nests under what is above it. */
export function contentsOf(article: Article): ContentsEntry[] {
  const top: ContentsEntry[] = [];
  const open: { depth: number; children: ContentsEntry[] }[] = [{ depth: 0, children: top }];
  for (const block of article.blocks) {
    if (block.depth === null) continue;
    while (lastItem(open).depth >= block.depth) open.pop();
    const entry: ContentsEntry = { anchor: block.anchor, text: blockText(article, block).trim(), children: [] };
    lastItem(open).children.push(entry);
    open.push({ depth: block.depth, children: entry.children });
  }
  return top;
}
