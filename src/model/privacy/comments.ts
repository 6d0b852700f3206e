import { Lexer } from 'yaml';
import type { TextBlock } from './passages.ts';

export interface CommentBlock extends TextBlock {
  /** UTF-16 offset of the comment's text in the YAML. */
  offset: number;
}

/** What the lexer puts before a document, a block of text and the end of a flow: no letters of the file. */
const marks = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
const TEXT_FOLLOWS = '\u001f';

/** The comments of a YAML text. They are published with the repository, and nobody else reads them. */
export function commentBlocks(yaml: string): CommentBlock[] {
  const blocks: CommentBlock[] = [];
  if (!yaml.includes('#')) return blocks;
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(yaml)) {
    if (token.startsWith('#') && !isText) {
      const start = token.search(/[^#\s]|$/u);
      blocks.push({ kind: 'paragraph', text: token.slice(start), offset: offset + start });
    }
    isText = token === TEXT_FOLLOWS;
    if (!marks.has(token)) offset += token.length;
  }
  return blocks;
}
