import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { openPackage } from '../../model/word/container/package.ts';
import { witnessAll, witnessedParts } from '../../model/word/balance/witness-file.ts';
import type { Witnessed } from '../../model/word/balance/reading.ts';
import { ImportRefusal } from '../../model/word/refusal.ts';
import { tools } from '../../model/word/tools.ts';
import { CELL } from '../../model/privacy/passages.ts';
import { readOfficeParts } from './office-parts.ts';
import { refuseStrayBytes } from './stray-bytes.ts';
import type { DownloadBlock } from './text-block.ts';

/** Where words are that are not in the body. */
const places: Readonly<Record<Exclude<Witnessed['place']['part'], 'body'>, string>> = {
  'header-or-footer': 'đầu trang, chân trang',
  footnote: 'chú thích cuối trang',
  endnote: 'chú thích cuối văn bản',
  comment: 'nhận xét',
};

/**
 * The paragraphs and rows of a Word file as the import counts its words: with what is deleted or hidden but still in the file.
 * @throws UnreadableText, RefusedFile
 */
export function docxBlocks(bytes: Uint8Array<ArrayBuffer>): DownloadBlock[] {
  try {
    const file = openPackage(bytes, tools);
    const parts = { names: file.names, read: (name: string) => file.bytes(name) };
    refuseStrayBytes(bytes);
    const witnessed = witnessedParts(file);
    const aside = readOfficeParts(parts, (name) => witnessed.has(name));
    return [...blocksOf(witnessAll(file)), ...aside];
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UnreadableText(error.message);
    throw error;
  }
}

/** Passages of one row become one block, with a mark between its cells. */
function blocksOf(passages: readonly Witnessed[]): DownloadBlock[] {
  const blocks: DownloadBlock[] = [];
  let last: Witnessed['place'] | null = null;
  for (const { text, place } of passages) {
    const { part, paragraph, cell } = place;
    const row = blocks.at(-1);
    const inRow = cell !== null && last?.cell?.table === cell.table && last.cell.row === cell.row && last.part === part;
    if (row && inRow) row.text += `${last?.cell?.column === cell.column ? '\n' : CELL}${text}`;
    else {
      const inTable = cell?.row === 1 ? 'heading-row' : 'row';
      const kind = cell === null ? 'paragraph' : inTable;
      blocks.push({ kind, text, where: part === 'body' ? `đoạn ${paragraph}` : places[part], line: 1 });
    }
    last = place;
  }
  return blocks;
}
