import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph as MdastParagraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { entryOf, firstItem, itemAt, lastItem } from '../../items.ts';
import { addNote } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { inlineText } from '../word/blocks.ts';
import type { OwnStyle } from '../../official/word-styles.ts';
import type { Block, Paragraph } from '../word/blocks.ts';
import { nest, pathOf } from './nest.ts';
import { phrasing } from './phrasing.ts';
import type { PhrasingOptions } from './phrasing.ts';
import { tableToMdast } from './table-to-mdast.ts';
import { withLabel } from './with-label.ts';

/** What the text of a document is made of, in order. */
export interface BodyParts {
  /** Lines above the bases that belong to no field of the head. */
  before: readonly Block[];
  bases: readonly Block[];
  blocks: readonly Block[];
  /** Depth of the blocks that are headings. */
  depths: ReadonlyMap<Paragraph, number>;
  footnotes: ReadonlyMap<string, readonly Block[]>;
  /** Address and description of a picture. */
  picture(index: number): { url: string; alt: string };
}

/** The body of an MDX file. Notes on tables are added to `notes`. */
export function toMdast(parts: BodyParts, notes: ImportNote[]): Root {
  const numbers = new Map<string, number>();
  const options: Omit<PhrasingOptions, 'breaks'> = {
    picture: (index) => parts.picture(index),
    footnote(key) {
      if (!parts.footnotes.has(key)) return null;
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      return entryOf(numbers, key);
    },
  };
  const children: RootContent[] = flow(parts.before, new Map(), options, notes);
  if (parts.bases.length > 0) children.push(basesOf(parts.bases, options));
  children.push(...flow(parts.blocks, parts.depths, options, notes));
  // A footnote may refer to another one, which then gets its number while the first is written.
  const written: FootnoteDefinition[] = [];
  for (const [key, number] of numbers)
    written.push({
      type: 'footnoteDefinition',
      identifier: String(number),
      label: String(number),
      children: flow(entryOf(parts.footnotes, key), new Map(), options, notes) as BlockContent[],
    });
  return { type: 'root', children: [...children, ...written] };
}

function flow(
  blocks: readonly Block[],
  depths: ReadonlyMap<Paragraph, number>,
  options: Omit<PhrasingOptions, 'breaks'>,
  notes: ImportNote[],
): RootContent[] {
  const result: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = itemAt(blocks, at);
    const last = (holds: (block: Block) => boolean) => {
      let end = at;
      for (let next = blocks[end + 1]; next && holds(next); next = blocks[end + 1]) end++;
      return end;
    };
    if (pathOf(block).length > 0) {
      const end = last((next) => pathOf(next).length > 0);
      const placed = blocks.slice(at, end + 1).map((each) => ({ block: alone(each), path: pathOf(each) }));
      result.push(...nest(placed, (inner) => flow(inner, depths, options, notes)));
      at = end;
      continue;
    }
    if (isOwn(block, 'rule')) {
      result.push({ type: 'thematicBreak' });
      continue;
    }
    if (isOwn(block, 'basis')) {
      const end = last((next) => isOwn(next, 'basis'));
      result.push(basesOf(blocks.slice(at, end + 1), options));
      at = end;
      continue;
    }
    if (block.type === 'table') {
      result.push(...tableToMdast(block, options, notes, (inner) => flow(inner, depths, options, notes)));
      continue;
    }
    if (block.label?.kind === 'bullet') {
      const end = last((next) => isBullet(next) && pathOf(next).length === 0);
      result.push(list(blocks.slice(at, end + 1) as Paragraph[], options));
      at = end;
      continue;
    }
    const depth = depths.get(block);
    if (depth === undefined) {
      result.push(...paragraphs(block, options));
      continue;
    }
    if (inlineText(block.content).trim().includes('\n'))
      addNote(notes, 'ngat-dong', 'Đề mục viết trên nhiều dòng nay thành một dòng.', block.place);
    result.push({
      type: 'heading',
      depth: depth as 2 | 3 | 4 | 5 | 6,
      children: phrasing(withLabel(block), {
        ...options,
        breaks: 'space',
        without: isOwn(block, 'heading') ? ['bold'] : ['bold', 'italic'],
      }),
    });
  }
  return result;
}

const isOwn = (block: Block, kind: OwnStyle['kind']): boolean => block.type === 'paragraph' && block.own?.kind === kind;

/** A block of a file of ours without what it is inside of. */
function alone(block: Block): Block {
  const own = block.own ? { own: { ...block.own, path: [] } } : {};
  if (block.type === 'table') return { ...block, ...own };
  return { ...block, ...own, label: block.label?.kind === 'bullet' ? null : block.label };
}

const basesOf = (blocks: readonly Block[], options: Omit<PhrasingOptions, 'breaks'>): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: 'CanCu',
  attributes: [],
  children: blocks.flatMap((block) => (block.type === 'paragraph' ? paragraphs(block, options, ['italic']) : [])),
});

const isBullet = (block: Block | undefined): boolean => block?.type === 'paragraph' && block.label?.kind === 'bullet';

function paragraphs(
  paragraph: Paragraph,
  options: Omit<PhrasingOptions, 'breaks'>,
  without: PhrasingOptions['without'] = [],
): MdastParagraph[] {
  const children = phrasing(withLabel(paragraph), { ...options, breaks: 'break', without });
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** Automatic bullets, nested by their level. */
function list(items: readonly Paragraph[], options: Omit<PhrasingOptions, 'breaks'>): List {
  const root: List = { type: 'list', ordered: false, spread: false, children: [] };
  const open: { level: number; list: List }[] = [{ level: firstItem(items).label?.level ?? 0, list: root }];
  for (const item of items) {
    const level = item.label?.level ?? 0;
    while (open.length > 1 && lastItem(open).level > level) open.pop();
    const parent = lastItem(open).list.children.at(-1);
    if (level > lastItem(open).level && parent) {
      const inner: List = { type: 'list', ordered: false, spread: false, children: [] };
      parent.children.push(inner);
      open.push({ level, list: inner });
    }
    const children: PhrasingContent[] = phrasing(item.content, { ...options, breaks: 'break' });
    const node: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
    lastItem(open).list.children.push(node);
  }
  return root;
}
