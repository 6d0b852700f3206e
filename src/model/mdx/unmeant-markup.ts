import type { List, ListItem, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isInRow, unmeantEmphasis } from './unmeant-emphasis.ts';
import { short } from './unmeant-place.ts';
import type { UnmeantMarkup } from './unmeant-place.ts';
import { unshownParts } from './unshown-parts.ts';

/** A list of `+` or `*`. In a document these are typed as text; a list is written with `-`. */
function typedMarks(list: List, own: string, start: number): UnmeantMarkup[] {
  const mark = own[0];
  if (list.ordered === true || (mark !== '+' && mark !== '*')) return [];
  let suggestion = '';
  let copied = 0;
  for (const item of list.children) {
    const at = (item.position?.start.offset ?? start) - start;
    const before = own.slice(copied, at);
    // Two such lines without a blank line between them would become one paragraph.
    suggestion += `${before.includes('\n\n') ? before : before.replace('\n', '\n\n')}\\`;
    copied = at;
  }
  const message = `“${short(own)}”: dấu ${mark} ở đầu dòng bị đổi thành chấm đầu dòng. Muốn chấm đầu dòng thì viết dấu -.`;
  return [{ offset: start, message, suggestion: suggestion + own.slice(copied) }];
}

/** A box to be ticked by hand: `- [ ] Đồng ý`. Plans refuse it, see `policy.ts`; elsewhere the brackets become a box that nobody can print or quote. */
function typedBox({ checked }: ListItem, own: string, start: number): UnmeantMarkup[] {
  if (typeof checked !== 'boolean') return [];
  const at = own.indexOf('[');
  const box = own.slice(at, at + 3);
  const message = `“${box}” ở đầu một dòng liệt kê: hai dấu ngoặc mất khỏi trang.`;
  return [{ offset: start, message, suggestion: `${own.slice(0, at)}\\${own.slice(at)}` }];
}

function inNode(node: Nodes, parent: Parents | undefined, source: string): UnmeantMarkup[] {
  if (isInRow(node, parent, source)) return [];
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const own = source.slice(start, end);
  const found = (message: string, suggestion: string): UnmeantMarkup[] => [{ offset: start, message, suggestion }];
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const { mark, suggestion } = unmeantEmphasis(node, source) ?? {};
      return mark === undefined || suggestion === undefined
        ? []
        : found(`“${short(own)}”: hai dấu ${mark} bị hiểu là định dạng và mất khỏi trang.`, suggestion);
    }
    case 'thematicBreak':
      return found(`dòng “${short(own)}” bị đổi thành một đường kẻ.`, `\\${own}`);
    case 'heading': {
      if (!own.startsWith('#')) {
        const [line = '', under = ''] = own.split(/\n[ \t>]*(?=[-=]+[ \t]*$)/u);
        return found(
          `dòng “${short(under)}” biến dòng trên nó (“${short(line)}”) thành đề mục.`,
          `${line}\n\n\\${under}`,
        );
      }
      if (node.depth === 1)
        return found(`“${short(own)}”: dấu # ở đầu dòng biến dòng này thành tên của cả trang.`, `\\${own}`);
      const closing = /(?<=[ \t])#+[ \t]*$/u.exec(own)?.[0];
      return closing === undefined
        ? []
        : found(
            `“${short(own)}”: dấu # ở cuối đề mục mất khỏi trang.`,
            `${own.slice(0, -closing.length)}\\${closing.trimEnd()}`,
          );
    }
    case 'list':
      return typedMarks(node, own, start);
    case 'listItem':
      return typedBox(node, own, start);
    case 'blockquote':
      return /^>\s*(?:=|\d+(?!\d|[.)]\s))/u.test(own)
        ? found(`“${short(own)}”: dấu > ở đầu dòng bị hiểu là trích dẫn và mất khỏi trang.`, `\\${own}`)
        : [];
    case 'inlineCode': {
      const mark = /^`+/u.exec(own)?.[0] ?? '';
      const kept = mark.replaceAll('`', '\\`');
      return found(
        `“${short(own)}”: dấu ${mark} bị hiểu là chữ của máy và mất khỏi trang.`,
        `${kept}${own.slice(mark.length, -mark.length)}${kept}`,
      );
    }
    case 'code':
      return found(
        `“${short(own)}”: dòng này mở một khối chữ của máy; dòng mở và dòng đóng mất khỏi trang.`,
        own.replaceAll(/`|~(?=~)/gu, '\\$&'),
      );
    case 'text':
      return [...leftMarks(own, start), ...lostBackslashes(own, start)];
    default:
      return [];
  }
}

/** Marks of emphasis and of a link that became none. */
const leftMarks = (own: string, start: number): UnmeantMarkup[] =>
  Array.from(own.matchAll(/(?<!\\)(?:\*\*|\]\()/gu), ({ 0: mark, index }) => ({
    offset: start + index,
    message: `dấu ${mark} không thành định dạng nào nên hiện ra như chữ.`,
    suggestion: mark === '**' ? '\\*\\*' : ']\\(',
  }));

/**
 * Backslashes that are lost: the first of two that begin a word (`\\may-chu`) or end one (`luu\\`), and one before a sign that is
 * never markup (`và\/hoặc`). Elsewhere a backslash is how an author keeps a sign, and two are how one is written: `C:\\tep\\`.
 */
const lostBackslashes = (own: string, start: number): UnmeantMarkup[] =>
  Array.from(
    own.matchAll(/(?<![^\s("“])\\\\(?!\\)|(?<![\\]\S{0,99})\\\\(?=[\s.,;)”"]|$)|(?<!\\)\\[,;"'/?@%^$]/gu),
    ({ 0: found, index }) => ({
      offset: start + index,
      message: `“${found}”: một dấu \\ bị hiểu là dấu thoát và mất khỏi trang.`,
      suggestion: found === '\\\\' ? '\\\\\\\\' : `\\${found}`,
    }),
  );

/** Lines `[x]: …` that only say where a link leads, and that no link of the text uses. */
function unusedDefinitions(root: Root, source: string): UnmeantMarkup[] {
  const used = new Set<string>();
  visit(root, (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  const found: UnmeantMarkup[] = [];
  visit(root, 'definition', ({ identifier, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || used.has(identifier)) return;
    const own = source.slice(start, end);
    const message = `dòng “${short(own)}” bị hiểu là đích của một liên kết và mất khỏi trang.`;
    found.push({ offset: start, message, suggestion: `\\${own}` });
  });
  return found;
}

/**
 * Where Markdown changed the text of an issued document against the wish of its author: `2*3*4` loses its asterisks, a line
 * of `____` becomes a rule, a line of `---` makes the one above it a heading, and `**Số:**12` shows its asterisks.
 * @param source the text that was parsed; positions of nodes are UTF-16 offsets into it
 */
export function unmeantMarkup(root: Root, source: string): UnmeantMarkup[] {
  const found: UnmeantMarkup[] = [];
  visit(root, (node: Nodes, _index: number | undefined, parent: Parents | undefined) => {
    found.push(...inNode(node, parent, source));
  });
  found.push(...unusedDefinitions(root, source), ...unshownParts(root, source));
  return found;
}
