import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { SyntaxProblem } from '../../../model/mdx/syntax-failure.ts';

const extensions = [gfm(), mdxJsx(), mdxExpression(), mdxMd()];
const mdastExtensions = [gfmFromMarkdown(), mdxFromMarkdown()];

/** The site's grammar as micromark reads it, which runs in browsers. */
export function micromark(text: string): Root {
  let root: Root;
  try {
    root = fromMarkdown(text, { extensions, mdastExtensions });
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    throw new SyntaxProblem(line ?? 1, column ?? 1, reason ?? '');
  }
  root.children = root.children.map((block) => imported(block, text) ?? block);
  return root;
}

/** A line of `import` or `export`: the extension for it needs a parser of JavaScript, and the policy refuses it anyway. */
function imported(block: RootContent, text: string): RootContent | null {
  if (block.type !== 'paragraph' || !block.position) return null;
  const value = text.slice(block.position.start.offset, block.position.end.offset);
  return /^(?:import|export)[ \t]/u.test(value) ? { type: 'mdxjsEsm', value, position: block.position } : null;
}
