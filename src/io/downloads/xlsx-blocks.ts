import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { limits } from '../../model/word/limits.ts';
import { ImportRefusal } from '../../model/word/refusal.ts';
import { tools } from '../../model/word/tools.ts';
import { openZip } from '../../model/word/container/zip.ts';
import { CELL } from '../../model/privacy/passages.ts';
import { rowKind } from './heading-rows.ts';
import { UnreadableText } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** Cells of a workbook that are read. */
const MOST_CELLS = 1_000_000;

/** The rows of every sheet of a workbook, hidden ones too. The first row with words is the heading row. @throws UnreadableText */
export async function xlsxBlocks(bytes: Uint8Array<ArrayBuffer>): Promise<DownloadBlock[]> {
  const aside = asideBlocks(partsOf(bytes));
  let workbook;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    throw new UnreadableText('tệp Excel bị hỏng.');
  }
  let cells = 0;
  const inCells = workbook.sheets.flatMap(({ name, rows }) => {
    let isHeading = true;
    return [
      { kind: 'paragraph', text: name, where: `tên trang tính`, line: 1 } as const,
      ...rows.flatMap((row, index): DownloadBlock[] => {
        cells += row.length;
        if (cells > MOST_CELLS) throw new UnreadableText(`bảng tính có hơn ${MOST_CELLS.toLocaleString('vi')} ô.`);
        const texts = row.map(wordsOf);
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
  return [...inCells, ...aside];
}

/** Where words are that are in no cell, by the name of the part. */
const asideParts: readonly [RegExp, string][] = [
  [/^xl\/(?:threadedComments\/|comments)[^/]*\.xml$/iu, 'lời ghi chú ở ô'],
  [/^xl\/comments\/[^/]*\.xml$/iu, 'lời ghi chú ở ô'],
  [/^xl\/drawings\/[^/]*\.xml$/iu, 'hình vẽ, ô chữ'],
];

/** Comments on cells and the words of drawn boxes, a paragraph each; nobody sees them in the rows. @throws UnreadableText */
function asideBlocks(parts: ReadonlyMap<string, Uint8Array>): DownloadBlock[] {
  return [...parts].flatMap(([name, xml]) => {
    const where = asideParts.find(([pattern]) => pattern.test(name))?.[1];
    if (where === undefined) return [];
    const texts: string[] = [];
    let text = '';
    const parser = new SaxesParser();
    parser.on('error', () => {
      throw new UnreadableText('tệp Excel bị hỏng.');
    });
    parser.on('text', (letters) => (text += letters));
    parser.on('closetag', ({ name: tag }) => {
      if (!/(?:^|:)(?:comment|threadedComment|p)$/u.test(tag)) return;
      texts.push(text.normalize('NFC').trim());
      text = '';
    });
    parser.write(new TextDecoder().decode(xml)).close();
    return texts
      .filter((words) => words !== '')
      .map((words) => ({ kind: 'paragraph', text: words, where, line: 1 }) as const);
  });
}

/** A mobile number that Excel took for a number has lost its first zero. */
function wordsOf(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && /^[35789]\d{8}$/u.test(String(value))) return `0${value}`;
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  return String(value).normalize('NFC');
}

/** The XML parts of a workbook, which is no bomb and has no macro. @throws UnreadableText */
function partsOf(bytes: Uint8Array<ArrayBuffer>): Map<string, Uint8Array> {
  if (bytes.length > limits.file) throw new UnreadableText('tệp quá lớn.');
  try {
    const zip = openZip(bytes, tools.inflater);
    if (!zip.has('xl/workbook.xml')) throw new UnreadableText('bên trong không phải bảng tính Excel.');
    if (zip.names.some((name) => /vba(?:Project|Data)/iu.test(name)))
      throw new UnreadableText('tệp Excel có macro (mã lệnh), nên không được đăng.');
    return new Map(zip.names.filter((name) => /\.(?:xml|rels)$/u.test(name)).map((name) => [name, zip.read(name)]));
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UnreadableText(error.message);
    throw error;
  }
}
