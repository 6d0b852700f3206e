import { CELL } from '../../model/privacy/passages.ts';
import { rowKind } from './heading-rows.ts';
import type { DownloadBlock } from './text-block.ts';

const linesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder('utf-8')
    .decode(bytes)
    .normalize('NFC')
    .split(/\r\n?|\n/u);

/** The lines of a text file. */
export const textBlocks = (bytes: Uint8Array): DownloadBlock[] =>
  linesOf(bytes).map((text, index) => ({ kind: 'paragraph', text, where: '', line: index + 1 }));

/**
 * The rows of a CSV file; the first is the heading row. What separates cells is taken for a separator inside quotes too:
 * for what is searched here a cell in two pieces loses nothing.
 */
export function csvBlocks(bytes: Uint8Array): DownloadBlock[] {
  let isFirst = true;
  return linesOf(bytes).map((line, index) => {
    const cells = line.replaceAll('"', '').split(/[,;\t]/u);
    const kind = line.trim() === '' ? 'row' : rowKind(cells, isFirst);
    if (kind === 'heading-row') isFirst = false;
    return { kind, text: kind === 'heading' ? cells.join('') : cells.join(CELL), where: '', line: index + 1 };
  });
}
