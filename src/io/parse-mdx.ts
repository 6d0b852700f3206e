import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Features } from 'satteri';
import type { KindName } from '../kinds/index.ts';
import { readBody } from '../model/mdx/read-body.ts';
import type { ReadBody } from '../model/mdx/read-body.ts';
import { SyntaxProblem } from '../model/mdx/syntax-failure.ts';
import type { SourceFile } from '../model/parse/source.ts';

const features: Features = { gfm: true, frontmatter: false, smartPunctuation: false, math: false, directive: false };

/** The body of a file, read with Sätteri. @param body the file's text with the frontmatter blanked (same offsets) */
export const parseMdx = (source: SourceFile, body: string, collection: KindName): ReadBody =>
  readBody(source, body, collection, satteri);

/** The site's grammar as Sätteri reads it. */
export function satteri(text: string): Root {
  try {
    return mdxToMdast(text, { features, position: true }) as unknown as Root;
  } catch (error) {
    const [, line = 1, column = 1, message = ''] =
      /^(\d+):(\d+):\s*(.*)/su.exec(error instanceof Error ? error.message : String(error)) ?? [];
    throw new SyntaxProblem(Number(line), Number(column), message);
  }
}
