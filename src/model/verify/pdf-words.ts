import { UnreadableFile } from './unreadable-file.ts';

/** What reading a PDF asks of a library: pages with runs of text and the marks around them, and what is drawn on them. */
export interface PdfPages {
  numPages: number;
  getPage(number: number): Promise<{
    getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: readonly PdfItem[] }>;
    getAnnotations(): Promise<readonly { subtype?: string }[]>;
    /** What is drawn: numbers of operators, and what each is given. */
    getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  }>;
}

/** A run of text, or the beginning or end of marked content (ISO 32000-1, 14.6). */
export type PdfItem = { str: string; hasEOL: boolean } | { type: string; tag?: string };

/** Opens the bytes of a PDF. @throws anything where it is broken or has a password */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfPages>;

const MOST_PAGES = 1000;

/**
 * The words of a PDF: those of the pages, and apart from them, for each sheet, what the file marks as an artifact: its head and foot
 * (ISO 32000-1, 14.8.2.2). @throws UnreadableFile
 */
export async function wordsOfPdf(bytes: Uint8Array, openPdf: OpenPdf): Promise<{ body: string; edges: string[] }> {
  const pdf = await opened(bytes, openPdf);
  if (pdf.numPages > MOST_PAGES) throw new UnreadableFile(`Tệp PDF có ${pdf.numPages} trang.`, 'Máy đọc tối đa 1.000.');
  const [body, edges]: [string[], string[]] = [[], []];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = { body: '', edge: '' };
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) words[open.includes(true) ? 'edge' : 'body'] += item.str + (item.hasEOL ? '\n' : '');
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.tag === 'Artifact');
    }
    body.push(words.body);
    edges.push(words.edge);
  }
  return { body: body.join('\n'), edges };
}

/** @throws UnreadableFile */
export async function opened(bytes: Uint8Array, openPdf: OpenPdf): Promise<PdfPages> {
  try {
    // The library takes the bytes away from their owner.
    return await openPdf(bytes.slice());
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFile('Tệp PDF có mật khẩu.', 'Bỏ mật khẩu, hoặc so mã in ở chân tờ.');
    throw new UnreadableFile('Tệp PDF bị hỏng.', 'Tải lại tệp từ nơi đã lấy.');
  }
}
