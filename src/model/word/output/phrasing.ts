import type { PhrasingContent } from 'mdast';
import { itemAt } from '../../items.ts';
import type { Inline } from '../word/blocks.ts';

/** How inline content becomes Markdown. */
export interface PhrasingOptions {
  /** Marks that say nothing here, because the whole block has them: a heading is bold, a basis italic. */
  without?: readonly ('bold' | 'italic' | 'strike')[];
  /** What a line break becomes: Markdown's own, or a space where Markdown has none (headings, cells). */
  breaks: 'break' | 'space';
  /** Number of a footnote by its key; null when the note does not exist. */
  footnote(key: string): number | null;
  /** Address and description of a picture. */
  picture(index: number): { url: string; alt: string };
}

type Mark = 'link' | 'strike' | 'bold' | 'italic';

const nodeOfMark = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;

/** Inline content as Markdown nodes, without white space at the ends. Tabs become one space. */
export function phrasing(content: readonly Inline[], options: PhrasingOptions): PhrasingContent[] {
  const filled = content.filter((each) => each.type !== 'text' || each.value !== '');
  const spaced = filled.map((each): Inline => {
    if (each.type === 'text')
      return { ...each, value: each.value.replace(/[ \t]+/gu, (space) => (space.includes('\t') ? ' ' : space)) };
    return each.type === 'break' && options.breaks === 'space'
      ? { type: 'text', value: ' ', marks: { bold: false, italic: false, strike: false, link: null } }
      : each;
  });
  const marks = (['link', 'strike', 'bold', 'italic'] as const).filter(
    (mark) => mark === 'link' || !options.without?.includes(mark),
  );
  return trimEnds(mergeText(grouped(spaced.flatMap(withAddresses), marks, options)));
}

/**
 * Web and mail addresses typed as text become links, which is what readers of Markdown make of them anyhow. Only what is
 * certainly an address; punctuation after it is not part of it. A mail address is looked for at the beginning of a word
 * only: from every letter of it, a long row of letters would take forever.
 */
const address =
  /(?:https?:\/\/|www\.)[\p{L}\p{N}][\p{L}\p{N}._~%/?#@!&=+,;:-]*[\p{L}\p{N}/=]|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/giu;

function withAddresses(each: Inline): Inline[] {
  if (each.type !== 'text' || each.marks.link !== null || each.marks.code) return [each];
  const parts: Inline[] = [];
  let at = 0;
  for (const match of each.value.matchAll(address)) {
    const [text] = match;
    if (match.index > at) parts.push({ ...each, value: each.value.slice(at, match.index) });
    parts.push({ ...each, value: text, marks: { ...each.marks, link: addressOf(text) } });
    at = match.index + text.length;
  }
  return at === 0
    ? [each]
    : [...parts, { ...each, value: each.value.slice(at) }].filter((part) => part.type !== 'text' || part.value !== '');
}

/** Where written words lead that are an address of the web or of mail; its scheme is one of three that are safe. */
function addressOf(text: string): string {
  if (/^https?:/iu.test(text)) return text;
  return text.includes('@') && !/^www\./iu.test(text) ? `mailto:${text}` : `https://${text}`;
}

function grouped(content: readonly Inline[], marks: readonly Mark[], options: PhrasingOptions): PhrasingContent[] {
  const [mark, ...rest] = marks;
  if (mark === undefined) return content.flatMap((each) => plain(each, options));
  const result: PhrasingContent[] = [];
  for (let at = 0; at < content.length;) {
    const value = valueOf(itemAt(content, at), mark);
    let end = at + 1;
    while (end < content.length && valueOf(itemAt(content, end), mark) === value) end++;
    const inside = grouped(content.slice(at, end), rest, options);
    result.push(...(value === null ? inside : wrapped(inside, mark, value)));
    at = end;
  }
  return mergeText(result);
}

function valueOf(each: Inline, mark: Mark): string | null {
  if (each.type === 'picture') return mark === 'link' ? each.link : null;
  if (each.type !== 'text') return null;
  if (mark === 'link') return each.marks.link;
  return each.marks[mark] && each.value.trim() !== '' ? 'x' : null;
}

/** White space at the ends of marked words is outside the marks: Markdown would not read them as marks otherwise. */
function wrapped(inside: PhrasingContent[], mark: Mark, value: string): PhrasingContent[] {
  const [before, after] = [endSpace(inside, 'start'), endSpace(inside, 'end')];
  const children = trimEnds(inside);
  if (children.length === 0) return before === '' ? [] : [{ type: 'text', value: before }];
  const node: PhrasingContent =
    mark === 'link' ? { type: 'link', url: value, children: children } : { type: nodeOfMark[mark], children };
  const space = (text: string): PhrasingContent[] => (text === '' ? [] : [{ type: 'text', value: text }]);
  return [...space(before), node, ...space(after)];
}

function plain(each: Inline, options: PhrasingOptions): PhrasingContent[] {
  switch (each.type) {
    case 'text':
      return [{ type: each.marks.code ? 'inlineCode' : 'text', value: each.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'footnote': {
      const number = options.footnote(each.key);
      return number === null ? [] : [{ type: 'footnoteReference', identifier: String(number), label: String(number) }];
    }
    case 'picture':
      return [{ type: 'image', ...options.picture(each.index) }];
  }
}

function endSpace(nodes: readonly PhrasingContent[], end: 'start' | 'end'): string {
  const node = end === 'start' ? nodes[0] : nodes.at(-1);
  if (node?.type !== 'text') return '';
  const { value } = node;
  return end === 'start'
    ? value.slice(0, value.length - value.trimStart().length)
    : value.slice(value.trimEnd().length);
}

/** Takes white space and breaks off both ends, also inside marks, and around breaks. */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  // A pattern like /\s+$/ takes quadratic time on a long row of spaces; these do not.
  const trim = (index: number, end: 'trimStart' | 'trimEnd') => {
    const node = kept[index];
    if (node?.type === 'text') kept[index] = { ...node, value: node.value[end]() };
  };
  const isNothing = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isNothing(kept[0])) kept.shift();
  while (isNothing(kept.at(-1))) kept.pop();
  trim(0, 'trimStart');
  trim(kept.length - 1, 'trimEnd');
  for (const [index, node] of kept.entries()) {
    if (node.type !== 'break') continue;
    trim(index - 1, 'trimEnd');
    trim(index + 1, 'trimStart');
  }
  return kept.filter((node) => node.type !== 'text' || node.value !== '');
}

function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else result.push(node.type === 'text' ? { ...node } : node);
  }
  return result;
}
