import { readXlsx } from 'hucre/xlsx';
import type { Cells } from '../../model/sheet/cells.ts';
import { safeWorkbook } from '../downloads/xlsx-blocks.ts';
import { UnreadableText } from '../downloads/text-block.ts';

/** The sheets of a workbook that a person sees, in their order, each as its cells. @throws UnreadableText with the reason in Vietnamese */
export async function sheetsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<{ name: string; rows: Cells }[]> {
  safeWorkbook(bytes);
  let workbook;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    throw new UnreadableText('tệp Excel bị hỏng.');
  }
  return workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
}
