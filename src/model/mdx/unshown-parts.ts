import type { Definition, FootnoteDefinition, Link, Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { short } from './unmeant-place.ts';
import type { UnmeantMarkup } from './unmeant-place.ts';

/** Where a node is in the source; null for one that a program made. */
const spanOf = ({ position }: Nodes): [start: number, end: number] | null => {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : [start, end];
};

/** Cells after those of the heading row: a page shows as many as the heading has. */
function cellsTooMany({ children: [heading, ...rows] }: Table, source: string): UnmeantMarkup[] {
  const count = heading?.children.length ?? 0;
  return rows.flatMap(({ children }): UnmeantMarkup[] => {
    const [first] = children.slice(count).map(spanOf);
    const [last] = children.slice(Math.max(count, children.length - 1)).map(spanOf);
    if (!first || !last) return [];
    const own = source.slice(first[0], last[1]);
    if (!/[^\s|]/u.test(own)) return [];
    const message = `“${short(own)}”: dòng này có ${children.length} ô mà dòng đầu bảng có ${count}; ô thừa mất khỏi trang. Thiếu cột thì thêm vào dòng đầu; dấu | là chữ thì viết như gợi ý.`;
    return [{ offset: first[0], message, suggestion: own.replaceAll(/(?<!\\)\|(?=.*\|)|^\|/gu, '\\|') }];
  });
}

/** A title of a link, which a browser shows to a mouse alone, and no print shows at all. */
function titleOfLink(node: Link | Definition, source: string): UnmeantMarkup[] {
  const span = spanOf(node);
  if (span === null || !node.title) return [];
  const own = source.slice(...span);
  const title = /\s(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))(?=\s*\)?\s*$)/u.exec(own)?.[0] ?? '';
  const message = `“${short(own)}”: chữ ${title.trim()} trong liên kết mất khỏi trang.`;
  return [{ offset: span[0], message, suggestion: `${own.replace(title, () => '')} ${title.trim()}` }];
}

/** Notes that no sentence refers to, and a second note with a mark that is taken: the page shows them without their mark, at the end. */
function loneNotes(root: Root, source: string): UnmeantMarkup[] {
  const referred = new Set<string>();
  visit(root, 'footnoteReference', ({ identifier }) => {
    referred.add(identifier.toLowerCase());
  });
  const found: UnmeantMarkup[] = [];
  visit(root, 'footnoteDefinition', (node: FootnoteDefinition) => {
    const span = spanOf(node);
    if (span === null || referred.delete(node.identifier.toLowerCase())) return;
    const own = source.slice(...span).trimEnd();
    const message = `“${short(own)}”: không chỗ nào trong bài dẫn tới chú thích này, nên dấu của nó mất khỏi trang.`;
    found.push({ offset: span[0], message, suggestion: `\\${own}` });
  });
  return found;
}

/** Parts of a text that Markdown reads and no page shows: cells beyond the heading of a table, titles of links, notes without a mark. */
export function unshownParts(root: Root, source: string): UnmeantMarkup[] {
  const found: UnmeantMarkup[] = [];
  visit(root, (node: Nodes) => {
    if (node.type === 'table') found.push(...cellsTooMany(node, source));
    if (node.type === 'link' || node.type === 'definition') found.push(...titleOfLink(node, source));
  });
  return [...found, ...loneNotes(root, source)];
}
