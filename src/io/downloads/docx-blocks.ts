import { openPackage } from '../../model/word/container/package.ts';
import { ImportRefusal } from '../../model/word/refusal.ts';
import { tools } from '../../model/word/tools.ts';
import { descendants } from '../../model/word/xml/tree.ts';
import type { XmlElement } from '../../model/word/xml/tree.ts';
import { CELL } from '../../model/privacy/passages.ts';
import { UnreadableText } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** Parts of a Word file with words, by the type of the relationship that names them, and where a reader sees them. */
const otherParts: Readonly<Record<string, string>> = {
  header: 'đầu trang',
  footer: 'chân trang',
  footnotes: 'chú thích cuối trang',
  endnotes: 'chú thích cuối văn bản',
  comments: 'nhận xét',
};

/** The paragraphs and rows of a Word file, with what is deleted but still in the file. @throws UnreadableText */
export function docxBlocks(bytes: Uint8Array<ArrayBuffer>): DownloadBlock[] {
  try {
    const file = openPackage(bytes, tools);
    const others = [...file.relationships(file.main).values()].filter(
      ({ type, target, external }) => !external && Object.hasOwn(otherParts, type) && file.has(target),
    );
    return [
      ...blocksOf(file.xml(file.main), ''),
      ...others.flatMap(({ type, target }) => blocksOf(file.xml(target), otherParts[type] ?? '')),
    ];
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UnreadableText(error.message);
    throw error;
  }
}

function blocksOf(root: XmlElement, part: string): DownloadBlock[] {
  const blocks: DownloadBlock[] = [];
  let paragraphs = 0;
  const add = (kind: DownloadBlock['kind'], text: string) =>
    blocks.push({ kind, text, where: part === '' ? `đoạn ${paragraphs}` : part, line: 1 });
  const walk = (element: XmlElement) => {
    for (const each of element.children) {
      if (each.name === 'w:p') {
        paragraphs++;
        add('paragraph', textOf(each));
        // A box with text of its own is inside a paragraph.
        for (const box of descendants(each, 'w:txbxContent')) walk(box);
      } else if (each.name === 'w:tbl') addRows(each);
      else walk(each);
    }
  };
  const addRows = (table: XmlElement) => {
    [...descendants(table, 'w:tr')].forEach((row, index) => {
      const cells = row.children.filter(({ name }) => name === 'w:tc');
      paragraphs += Math.max(1, [...descendants(row, 'w:p')].length);
      add(index === 0 ? 'heading-row' : 'row', cells.map(textOf).join(CELL));
    });
  };
  walk(root);
  return blocks;
}

function textOf(element: XmlElement): string {
  let text = '';
  const walk = (each: XmlElement) => {
    if (each.name === 'w:t' || each.name === 'w:delText') text += each.text;
    else if (each.name === 'w:tab' || each.name === 'w:br') text += ' ';
    else each.children.forEach(walk);
    if (each.name === 'w:p') text += '\n';
  };
  walk(element);
  return text.trim().normalize('NFC');
}
