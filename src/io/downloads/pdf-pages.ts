import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import { MOST_PAGES, openedPdf } from './pdf-blocks.ts';
import { refuseHeavyPdf } from './pdf-work.ts';

/** Letters of an original that are read: some six hundred pages. */
const MOST_LETTERS = 2_000_000;

/** The text that is on each page of a PDF, NFC, with a line for each of its lines. @throws UnreadableText */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  refuseHeavy(bytes);
  const pdf = await openedPdf(bytes);
  if (pdf.numPages > MOST_PAGES) throw new UnreadableText(`tệp có hơn ${MOST_PAGES} trang.`);
  const pages: string[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('')
          .normalize('NFC'),
      );
    } catch {
      throw new UnreadableText(`trang ${number} bị hỏng.`);
    }
    letters += pages.at(-1)?.length ?? 0;
    if (letters > MOST_LETTERS) throw new UnreadableText('tệp có quá nhiều chữ.');
  }
  return pages;
}

/** @throws UnreadableText */
function refuseHeavy(bytes: Uint8Array): void {
  try {
    refuseHeavyPdf(bytes);
  } catch (error) {
    if (!(error instanceof TooTangled)) throw error;
    throw new UnreadableText('tệp PDF có phần lồng hay nén khác thường.');
  }
}
