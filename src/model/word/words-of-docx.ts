import { openPackage, type Tools } from './container/package.ts';
import { ImportRefusal } from './refusal.ts';
import { limits } from './limits.ts';
import { paragraphsOf, paragraphText } from './word/blocks.ts';
import { readDocument } from './word/read-document.ts';
import type { XmlElement } from './xml/tree.ts';

/**
 * The words of a Word file of any kind, a paragraph a line, those of tables and footnotes included.
 * @param bytes of the .docx @throws ImportRefusal
 */
export function wordsOfDocx(bytes: Uint8Array<ArrayBuffer>, tools: Tools): string {
  const { blocks, footnotes } = readDocument(openPackage(bytes, tools));
  const lines = [...paragraphsOf([...blocks, ...[...footnotes.values()].flat()])].map(paragraphText);
  const text = lines.join('\n');
  if (text.length > limits.text) throw new ImportRefusal('qua-nhieu-phan-tu');
  if (!/\p{L}/u.test(text)) throw new ImportRefusal('khong-co-chu');
  return text;
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
