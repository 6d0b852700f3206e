import type { BlockContent, List, ListItem, RootContent } from 'mdast';
import { itemAt } from '../../items.ts';
import type {} from '../../mdx/list-labels.ts';
import type { Container } from '../../official/word-styles.ts';
import type { Block, Inline } from '../word/blocks.ts';

/** A block of a file of ours, with what it is still inside of. */
interface Placed {
  block: Block;
  path: readonly Container[];
}

const kindOf: Readonly<Record<Container, 'quote' | 'bullets' | 'numbers'>> = {
  quote: 'quote',
  newQuote: 'quote',
  item: 'bullets',
  inItem: 'bullets',
  numbered: 'numbers',
  inNumbered: 'numbers',
};
const begins: ReadonlySet<Container> = new Set(['item', 'numbered']);

/** What a block is inside of, by its style in a file of ours; an automatic hyphen says it by its level. */
export function pathOf(block: Block): readonly Container[] {
  if (block.type === 'table') return block.own?.path ?? [];
  const { own, label } = block;
  if (own === undefined) return [];
  if (own.path.length > 0 || label?.kind !== 'bullet') return own.path;
  return [...Array.from({ length: label.level }, (): Container => 'inItem'), 'item'];
}

type Leaf = (blocks: readonly Block[]) => RootContent[];

/** Lists and quotations out of the paths of their blocks. @param leaf writes blocks that are inside of nothing more */
export function nest(placed: readonly Placed[], leaf: Leaf): RootContent[] {
  const result: RootContent[] = [];
  for (let at = 0, end = 0; at < placed.length; at = end) {
    const first = placed[at]?.path[0];
    const goesOn = ({ path: [other] }: Placed) =>
      first === undefined || other === undefined
        ? first === other
        : kindOf[other] === kindOf[first] && other !== 'newQuote';
    end = at + 1;
    while (end < placed.length && goesOn(itemAt(placed, end))) end++;
    const part = placed.slice(at, end);
    if (first === undefined) result.push(...leaf(part.map(({ block }) => block)));
    else if (kindOf[first] === 'quote')
      result.push({ type: 'blockquote', children: nest(part.map(inside), leaf) as BlockContent[] });
    else result.push(...listOf(part, kindOf[first] === 'numbers', leaf));
  }
  return result;
}

const inside = ({ block, path }: Placed): Placed => ({ block, path: path.slice(1) });

/** Items go on until the next begins. A numbered one begins with its number; words before the first are in no item. */
function listOf(part: readonly Placed[], ordered: boolean, leaf: Leaf): RootContent[] {
  const before: Placed[] = [];
  const items: { label: string | null; placed: Placed[] }[] = [];
  for (const each of part) {
    const [container] = each.path;
    const begun = container !== undefined && begins.has(container);
    const { label, placed } = ordered && begun ? withoutLabel(inside(each)) : { label: null, placed: [inside(each)] };
    if (ordered ? label !== null : begun || items.length === 0) items.push({ label, placed });
    else (items.at(-1)?.placed ?? before).push(...placed);
  }
  const list: List = { type: 'list', ordered, spread: false, children: items.map((item) => itemOf(item, leaf)) };
  return [...nest(before, leaf), ...(items.length === 0 ? [] : [list])];
}

function itemOf({ label, placed }: { label: string | null; placed: readonly Placed[] }, leaf: Leaf): ListItem {
  const children = nest(placed, leaf) as BlockContent[];
  const [, ...more] = children;
  const spread = more.some((each) => each.type !== 'list');
  return { type: 'listItem', spread, children, ...(label === null ? {} : { data: { label } }) };
}

/** The number that an item begins with; it is in the text, as in the file of the plan. */
function withoutLabel({ block, path }: Placed): { label: string | null; placed: Placed[] } {
  const none = { label: null, placed: [{ block, path }] };
  if (block.type !== 'paragraph' || path.length > 0) return none;
  const [words, ...others] = block.content;
  const found = words?.type === 'text' ? /^\s*(\d{1,9}[.)])(?:\s+|$)/u.exec(words.value) : null;
  if (words?.type !== 'text' || found === null) return none;
  const value = words.value.slice(found[0].length);
  const content: Inline[] = value === '' ? others : [{ ...words, value }, ...others];
  return { label: found[1] ?? null, placed: content.length === 0 ? [] : [{ block: { ...block, content }, path }] };
}
