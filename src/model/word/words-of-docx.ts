import { openPackage, type Tools } from './container/package.ts';
import { ImportRefusal } from './refusal.ts';
import { limits } from './limits.ts';
import { paragraphText, type Block, type Cell } from './word/blocks.ts';
import { readDocument } from './word/read-document.ts';
import type { XmlElement } from './xml/tree.ts';

/**
 * The words of a Word file of any kind, a paragraph a line, those of footnotes included. A row of a table is a line as well, with tabs
 * between its cells as a paste from Word has them: a number in one cell has its day in the next.
 * @param bytes of the .docx @throws ImportRefusal
 */
export function wordsOfDocx(bytes: Uint8Array<ArrayBuffer>, tools: Tools): string {
  const { blocks, footnotes } = readDocument(openPackage(bytes, tools));
  const text = wordsOfBlocks([...blocks, ...[...footnotes.values()].flat()]);
  if (text.length > limits.text) throw new ImportRefusal('qua-nhieu-phan-tu');
  if (!/\p{L}/u.test(text)) throw new ImportRefusal('khong-co-chu');
  return text;
}

const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.type === 'paragraph' ? paragraphText(block) : block.rows.map(rowWords).join('\n')))
    .join('\n');

const rowWords = (row: readonly Cell[]): string => row.map(cellWords).join('\t').trimEnd();

/** A line that is broken inside a cell (`Số,` `ký hiệu`) is one; paragraphs of a cell stay apart. */
function cellWords({ blocks }: Cell): string {
  const [only, ...more] = blocks;
  return only?.type === 'paragraph' && more.length === 0
    ? paragraphText(only).replaceAll('\n', ' ')
    : wordsOfBlocks(blocks);
}

/** The words of each head and each foot of a Word file. @param bytes of the .docx @throws ImportRefusal */
export function edgeWordsOfDocx(bytes: Uint8Array<ArrayBuffer>, tools: Tools): string[] {
  const file = openPackage(bytes, tools);
  const parts = [...file.relationships(file.main).values()].filter(
    ({ type, external, target }) => (type === 'footer' || type === 'header') && !external && file.has(target),
  );
  return parts.map(({ target }) => textWithin(file.xml(target)));
}

const textWithin = (element: XmlElement): string =>
  element.text + element.children.map(textWithin).join('') + (element.name === 'w:p' ? '\n' : '');
