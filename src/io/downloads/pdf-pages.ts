import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import { MOST_PAGES, openedPdf } from './pdf-blocks.ts';
import { refuseHeavyPdf } from './pdf-work.ts';

/** Letters of an original that are read: some six hundred pages. */
const MOST_LETTERS = 2_000_000;

/**
 * The text that is on each page of a PDF, NFC, with a line for each of its lines; without what the file marks as an artifact, head and foot
 * (ISO 32000-1, 14.8.2.2). @throws UnreadableText
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  refuseHeavy(bytes);
  const pdf = await openedPdf(bytes);
  if (pdf.numPages > MOST_PAGES) throw new UnreadableText(`tệp có hơn ${MOST_PAGES} trang.`);
  const pages: string[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      page.cleanup();
      pages.push(withoutArtifacts(items).normalize('NFC'));
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

/** A run of text, or the beginning or end of marked content. */
type Item = { str: string; hasEOL: boolean } | { type: string; tag?: string };

function withoutArtifacts(items: readonly Item[]): string {
  const open: boolean[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.tag === 'Artifact');
    } else if (!open.includes(true)) text += item.str + (item.hasEOL ? '\n' : '');
  }
  return text;
}
