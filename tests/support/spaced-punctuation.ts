import type { Element, Root } from 'hast';

/** What is part of a line of text; any other element ends the line. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);
/** What is no text of the page, and what is quoted in it as it is typed elsewhere. */
const unread = new Set(['script', 'style', 'template', 'textarea', 'svg']);
const typed = new Set(['code', 'kbd', 'pre', 'samp', 'button']);

/** The places of a page where a reader sees white space before `,`, `;` or `.`, each with what comes before it. */
export function spacedPunctuation(tree: Root | Element): string[] {
  const lines: string[] = [''];
  const add = (text: string) => (lines[lines.length - 1] += text);
  const walk = (node: Root['children'][number] | Root): void => {
    if (node.type === 'text') return void add(node.value);
    if (!('children' in node)) return;
    const name = 'tagName' in node ? node.tagName : '';
    if (unread.has(name)) return;
    if (typed.has(name)) return void add('…');
    if (inline.has(name)) return node.children.forEach(walk);
    lines.push('');
    node.children.forEach(walk);
    lines.push('');
  };
  walk(tree);
  return lines.flatMap((line) =>
    [...line.trim().matchAll(/\S[^\n]{0,30}\s+[,;.](?=\s|$)/gu)].map(([found]) => found.replace(/\s+/gu, ' ')),
  );
}
