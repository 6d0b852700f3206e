import { readXlsx } from 'hucre/xlsx';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { MOST_CELLS } from '../../model/sheet/cell-room.ts';
import { safeWorkbook } from '../../model/sheet/open-workbook.ts';
import { CELL } from '../../model/privacy/passages.ts';
import { rowKind } from './heading-rows.ts';
import { refuseWide } from './plain-blocks.ts';
import { readOfficeParts } from './office-parts.ts';
import { refuseStrayBytes } from './stray-bytes.ts';
import { MOST_TEXT } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** The rows of every sheet of a workbook, hidden ones too. The first row with words is the heading row. @throws UnreadableText */
export async function xlsxBlocks(bytes: Uint8Array<ArrayBuffer>): Promise<DownloadBlock[]> {
  const parts = safeWorkbook(bytes);
  refuseStrayBytes(bytes);
  const aside = readOfficeParts(parts, () => false);
  let workbook;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    throw new UnreadableText('tệp Excel bị hỏng.');
  }
  let [cells, letters] = [0, 0];
  const shown = new Set<string>();
  const inCells = workbook.sheets.flatMap(({ name, rows }) => {
    let isHeading = true;
    return [
      { kind: 'paragraph', text: name, where: `tên trang tính`, line: 1 } as const,
      ...rows.flatMap((row, index): DownloadBlock[] => {
        cells += row.length;
        if (cells > MOST_CELLS) throw new UnreadableText(`bảng tính có hơn ${MOST_CELLS.toLocaleString('vi')} ô.`);
        // Before they are joined: a text that is once in the file may be in each cell.
        for (const value of row) if (typeof value === 'string') letters += value.length;
        if (letters > MOST_TEXT)
          throw new UnreadableText(
            `các ô của bảng tính có hơn ${MOST_TEXT.toLocaleString('vi')} chữ cái, tính cả chữ lặp lại ở nhiều ô.`,
          );
        const texts = row.map(wordsOf);
        refuseWide(texts, `trang tính “${name}”, hàng ${index + 1}`);
        for (const text of texts) shown.add(text.trim());
        if (texts.every((text) => text === '')) return [];
        const kind = rowKind(texts, isHeading);
        if (kind === 'heading-row') isHeading = false;
        return [
          {
            kind,
            text: kind === 'heading' ? texts.join('') : texts.join(CELL),
            where: `trang tính “${name}”, hàng ${index + 1}`,
            line: 1,
          },
        ];
      }),
    ];
  });
  // A table of all texts keeps those of cells that were deleted; a sheet that is in no list keeps its cells.
  return [
    ...inCells,
    ...aside.map((block) => ({ ...block, text: withFirstZero(block.text) })).filter(({ text }) => !shown.has(text)),
  ];
}

/** A mobile number that Excel took for a number has lost its first zero. */
const withFirstZero = (text: string): string => (/^[35789]\d{8}$/u.test(text) ? `0${text}` : text);

function wordsOf(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return withFirstZero(String(value));
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(value).normalize('NFC');
}
