import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { getDocumentProxy } from 'unpdf';
import { PdfAside } from './pdf-aside.ts';
import { pdfHazards } from './pdf-hazards.ts';
import { linesOf } from './pdf-page.ts';
import { isSignedPdf } from './signed-file.ts';
import type { PdfVersions } from './pdf-versions.ts';
import { asideBlocks, MOST_TEXT, RefusedFile } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** Pages of a PDF that are read. */
export const MOST_PAGES = 1000;

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The texts of a PDF: the lines of each page, comments and filled-in fields on it, what the program wrote about its author, and all texts that are
 * in its objects and not printed: bookmarks, tips, choices, descriptions. One that is only scanned has hardly any. @throws UnreadableText, RefusedFile
 */
export async function pdfBlocks(bytes: Uint8Array): Promise<DownloadBlock[]> {
  // Before anything is drawn: what is small in the file may become millions of operators.
  const aside = new PdfAside(bytes);
  const byName = pdfHazards(bytes, aside.look);
  aside.finish();
  const pdf = await openedPdf(uncropped(bytes)).catch((error: unknown) => {
    refuse(aside.hazards);
    throw error;
  });
  refuse([...byName, ...aside.hazards, ...(await hazardsByReader(pdf))]);
  if (aside.ofPictures.length > 0)
    throw new RefusedFile('anh-con-thong-tin', `ảnh trong tệp PDF còn ${aside.ofPictures.join(', ')}.`);
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableText(`tệp PDF có ${pdf.numPages} trang, máy đọc tối đa ${MOST_PAGES} trang.`);
  const blocks: DownloadBlock[] = aboutBlocks(await pdf.getMetadata());
  const pages: string[][] = [];
  const numbers = new Map<number, number>();
  let letters = 0;
  const add = (more: readonly DownloadBlock[]) => {
    for (const { text, isLine } of more) if (isLine === true) letters += text.length;
    if (letters > MOST_TEXT) throw new UnreadableText('tệp PDF có quá nhiều chữ.');
    blocks.push(...more);
    pages.push(more.flatMap(({ text, isLine }) => (isLine === true ? [text] : [])));
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    add(await pageBlocks(pdf, number, `trang ${number}`));
    const object = await objectOf(pdf, number);
    numbers.set(object, number);
    aside.versions.markRead(object);
  }
  // One that is signed is asked for again.
  const remedy = isSignedPdf(bytes) ? '' : ' (in lại thành PDF mới thì hết)';
  for await (const page of earlierPages(bytes, aside.versions, remedy)) add(page);
  aside.addUnread(pages, numbers, remedy);
  return [...blocks, ...aside.texts.flatMap(({ text, where }) => asideBlocks([text], where))];
}

async function pageBlocks(pdf: Pdf, number: number, where: string): Promise<DownloadBlock[]> {
  const { lines, unseen } = await linesOf(pdf, number);
  return [
    ...lines.map((text) => ({ kind: 'paragraph', text, where, line: 1, isLine: true }) as const),
    ...asideBlocks(unseen, `${where}, phần không nhìn thấy`),
  ];
}

/** The number of the object of a page; 0 where it cannot be had. */
async function objectOf(pdf: Pdf, number: number): Promise<number> {
  const { ref } = (await pdf.getPage(number)) as { ref?: { num: number } | null };
  return ref?.num ?? 0;
}

/**
 * The pages of earlier versions of the file that show anything else. A version that no reader opens by itself is left out: the first mark of an end in a
 * file that was made for the network ends none. @param remedy what is said after the place
 */
async function* earlierPages(
  bytes: Uint8Array,
  versions: PdfVersions,
  remedy: string,
): AsyncGenerator<DownloadBlock[]> {
  let read = 0;
  for (const end of versions.unreadEnds()) {
    const pdf = await openedPdf(uncropped(bytes.subarray(0, end))).catch(() => null);
    for (let number = 1; number <= Math.min(pdf?.numPages ?? 0, MOST_PAGES); number++) {
      if (pdf === null) break;
      const object = await objectOf(pdf, number).catch(() => 0);
      if (!versions.isNew(object, end)) continue;
      if (++read > MOST_PAGES)
        throw new UnreadableText(`tệp PDF giữ hơn ${MOST_PAGES} trang của các bản lưu trước, máy không đọc hết.`);
      const where = `trang ${number} của bản lưu trước còn nằm trong tệp${remedy}`;
      yield (await pageBlocks(pdf, number, where)).map((block) => ({ ...block, isAside: true }));
      versions.markRead(object, end);
    }
    await pdf?.cleanup();
  }
}

/** @throws RefusedFile where there is one */
function refuse(hazards: readonly string[]): void {
  if (hazards.length > 0)
    throw new RefusedFile('tai-ve-pdf-co-them', `tệp PDF có ${[...new Set(hazards)].join('; ')}.`);
}

/**
 * The file with another name for the entry that says which part of a sheet is shown (ISO 32000-2, 14.11.2): pdf.js leaves out text that is not in
 * that part, and anyone can take the entry away. One in a compressed object stays; what is outside the sheet is found by what is drawn. Pictures
 * become what pdf.js does not know: to unpack them takes long, and they have no letters.
 */
function uncropped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('/CropBox'); at >= 0; at = copy.indexOf('/CropBox', at + 1)) copy.write('/Xrop', at);
  const text = copy.toString('latin1');
  for (const { index, 0: found } of text.matchAll(/\/Subtype\s*\/Image(?=[\s\0/<>[\]()%])/gu))
    copy.write('o', index + found.length - 1);
  return copy;
}

/** @throws UnreadableText */
export async function openedPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableText(isLocked ? 'tệp PDF có mật khẩu.' : 'tệp PDF bị hỏng.');
  }
}

/** What the reader of the pages finds where names are locked or compressed in an unusual way. */
async function hazardsByReader(pdf: Pdf): Promise<string[]> {
  const [attachments, scripts] = await Promise.all([pdf.getAttachments(), pdf.getJSActions()]);
  return [
    ...(attachments === null ? [] : ['tệp đính kèm, phim hay tiếng']),
    ...(scripts === null ? [] : ['mã lệnh JavaScript']),
  ];
}

const said = ['Title', 'Author', 'Subject', 'Keywords'];

function aboutBlocks({ info }: Awaited<ReturnType<Pdf['getMetadata']>>): DownloadBlock[] {
  const about = info as Readonly<Record<string, unknown>>;
  return said.flatMap((key) => {
    const text = about[key];
    return typeof text === 'string' && text !== ''
      ? [{ kind: 'paragraph', text: text.normalize('NFC'), where: 'phần ghi về tệp', line: 1 } as const]
      : [];
  });
}
