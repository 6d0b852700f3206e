import { readXlsx } from 'hucre/xlsx';
import { UnreadableText } from '../download/unreadable-text.ts';
import { openZip } from '../word/container/zip.ts';
import { limits } from '../word/limits.ts';
import { ImportRefusal } from '../word/refusal.ts';
import { tools } from '../word/tools.ts';
import { cellExcess } from './cell-room.ts';
import type { Cells } from './cells.ts';

/** A sheet that a person sees. */
export interface Sheet {
  name: string;
  rows: Cells;
}

/** The parts of a workbook, which is no bomb, has no macro and not too many cells. Each is unpacked here. @throws UnreadableText */
export function safeWorkbook(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof openZip> {
  if (bytes.length > limits.file) throw new UnreadableText('tệp quá lớn.');
  try {
    const zip = openZip(bytes, tools.inflater);
    if (!zip.has('xl/workbook.xml')) throw new UnreadableText('bên trong không phải bảng tính Excel.');
    if (zip.names.some((name) => /vba(?:Project|Data)/iu.test(name)))
      throw new UnreadableText('tệp Excel có macro (mã lệnh), nên không được đăng.');
    const decoder = new TextDecoder();
    const excess = cellExcess(zip.names.map((name) => decoder.decode(zip.read(name))));
    if (excess !== null) throw new UnreadableText(excess);
    return zip;
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UnreadableText(error.message);
    throw error;
  }
}

/** The sheets of a workbook that a person sees, in their order, each as its cells. @throws UnreadableText with the reason in Vietnamese */
export async function sheetsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  safeWorkbook(bytes);
  let workbook;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    throw new UnreadableText('tệp Excel bị hỏng.');
  }
  return workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
}
