import type { AlignType, BlockContent, FootnoteDefinition, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { keepListLabels } from '../../../model/mdx/list-labels.ts';

/**
 * The body of an MDX file, read in the browser for the preview. The site's own parser does not run there, so this reads
 * Markdown with its blocks, tables, footnotes and the components that stand on lines of their own; what the MDX grammar
 * refuses is found when the change is checked. Whatever it does not know stays a node that the policy refuses.
 * @param source the file with the frontmatter blanked: offsets of nodes are offsets of the file
 */
export function readBody(source: string): Root {
  const root = fromMarkdown(source);
  const blocks = root.children.flatMap((block) => footnotes(block, source) ?? [table(block, source) ?? block]);
  const refused = expressions(root, source);
  root.children = [...nested(blocks), ...refused];
  referToNotes(root);
  keepListLabels(root, source);
  return root;
}

/** Braces that MDX would take for code. They are refused, so it does not matter where they stand. */
function expressions(root: Root, source: string): RootContent[] {
  const code: [number, number][] = [];
  visit(
    root,
    ['code', 'inlineCode'],
    ({ position }) => void code.push([position?.start.offset ?? 0, position?.end.offset ?? 0]),
  );
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return [...source.matchAll(/(?<!\\)\{([^}]*)\}?/gu)]
    .filter(({ index }) => !code.some(([start, end]) => index >= start && index < end))
    .map((found) => {
      const position = { start: point(found.index), end: point(found.index + found[0].length) };
      return { type: 'mdxFlowExpression', value: found[1]!, position };
    });
}

const TAG = /^<(?<close>\/)?(?<name>[A-Z][A-Za-z]*)(?<attributes>(?:\s+[a-z]+="[^"]*")*)\s*>$/u;

/** Puts what stands between `<CanCu>` and `</CanCu>` into one node. */
function nested(blocks: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let open: { element: MdxJsxFlowElement; source: RootContent } | null = null;
  for (const block of blocks) {
    const tag = block.type === 'html' ? TAG.exec(block.value.trim())?.groups : undefined;
    if (tag && open && tag['close'] && tag['name'] === open.element.name) {
      out.push(open.element as unknown as RootContent);
      open = null;
    } else if (tag && !open && !tag['close']) {
      const attributes = [...tag['attributes']!.matchAll(/([a-z]+)="([^"]*)"/gu)];
      const element: MdxJsxFlowElement = {
        type: 'mdxJsxFlowElement',
        name: tag['name']!,
        attributes: attributes.map(([, name, value]) => ({ type: 'mdxJsxAttribute', name: name!, value: value! })),
        children: [],
        ...(block.position && { position: block.position }),
      };
      open = { element, source: block };
    } else if (open) open.element.children.push(block as BlockContent);
    else out.push(block);
  }
  // A tag that never closes is no component: it is shown as the HTML that it is, and refused.
  return open ? [...out, open.source, ...(open.element.children as RootContent[])] : out;
}

const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

function table(block: RootContent, source: string): Table | null {
  if (block.type !== 'paragraph') return null;
  const lines = sourceOf(block, source).split('\n');
  if (lines.length < 2 || !lines[0]!.includes('|') || !DELIMITERS.test(lines[1]!)) return null;
  const align = cells(lines[1]!).map((cell): AlignType => {
    const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
    return left && right ? 'center' : right ? 'right' : left ? 'left' : null;
  });
  const rows = [lines[0]!, ...lines.slice(2)];
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: cells(row).map((cell) => ({ type: 'tableCell', children: inline(cell.replaceAll('\\|', '|')) })),
    })),
    ...(block.position && { position: block.position }),
  };
}

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());

function inline(text: string): PhrasingContent[] {
  const [first] = fromMarkdown(text).children;
  return first?.type === 'paragraph' ? first.children : text === '' ? [] : [{ type: 'text', value: text }];
}

const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*/u;

/** Footnotes of a block that begins with one; null for any other block. Each note stands on lines of its own. */
function footnotes(block: RootContent, source: string): FootnoteDefinition[] | null {
  const text = sourceOf(block, source);
  if (!['paragraph', 'definition'].includes(block.type) || !NOTE.test(text)) return null;
  return text.split(/\n(?=\[\^)/u).map((note) => {
    const identifier = NOTE.exec(note)?.[1] ?? '';
    return {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: inline(note.replace(NOTE, '')) }],
    };
  });
}

/** Makes marks of `[^1]` where there is such a note. */
function referToNotes(root: Root): void {
  const known = new Set<string>();
  visit(root, 'footnoteDefinition', ({ identifier }) => void known.add(identifier));
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !/\[\^/u.test(node.value)) return undefined;
    const parts = node.value.split(/\[\^([^\]\s]+)\]/u).flatMap((part, i): PhrasingContent[] => {
      if (i % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
      return known.has(part)
        ? [{ type: 'footnoteReference', identifier: part, label: part }]
        : [{ type: 'text', value: `[^${part}]` }];
    });
    parent.children.splice(index, 1, ...(parts as typeof parent.children));
    return index + parts.length;
  });
}

const sourceOf = (block: RootContent, source: string): string =>
  source.slice(block.position?.start.offset ?? 0, block.position?.end.offset ?? 0);
