import type { Root } from 'mdast';
import { parseMdx } from '../../../../src/io/parse-mdx.ts';
import { SourceFile } from '../../../../src/model/parse/source.ts';
import { blockTexts } from '../../../../src/model/word/index.ts';
import type { BlockText } from '../../../../src/model/word/index.ts';

/** The blocks of a written body as the site's own parser and policy read it. @throws Error naming what they refuse. */
export function parsedBlocks(markdown: string): BlockText[] {
  return blockTexts(parsedRoot(markdown));
}

export function parsedRoot(markdown: string): Root {
  const source = new SourceFile('thu.mdx', markdown);
  const { root, issues } = parseMdx(source, source.text, 'plans');
  if (!root)
    throw new Error(issues.map((each) => `${each.code} ${each.line}:${each.column} ${each.message}`).join('\n'));
  return root;
}
