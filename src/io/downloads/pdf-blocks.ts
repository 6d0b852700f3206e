import { getDocumentProxy } from 'unpdf';
import { MOST_TEXT, UnreadableText } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** Pages of a PDF that are read. */
const MOST_PAGES = 1000;

/** The lines of each page of a PDF. One that is only scanned has none. @throws UnreadableText */
export async function pdfBlocks(bytes: Uint8Array): Promise<DownloadBlock[]> {
  let pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableText(isLocked ? 'tệp PDF có mật khẩu.' : 'tệp PDF bị hỏng.');
  }
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableText(`tệp PDF có ${pdf.numPages} trang, máy đọc tối đa ${MOST_PAGES} trang.`);
  const blocks: DownloadBlock[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await linesOf(pdf, number);
    letters += lines.join('').length;
    if (letters > MOST_TEXT) throw new UnreadableText('tệp PDF có quá nhiều chữ.');
    blocks.push(...lines.map((text) => ({ kind: 'paragraph', text, where: `trang ${number}`, line: 1 }) as const));
  }
  return blocks;
}

async function linesOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<string[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .normalize('NFC')
      .split('\n');
  } catch {
    throw new UnreadableText(`trang ${number} của tệp PDF bị hỏng.`);
  }
}
