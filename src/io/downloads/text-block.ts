import type { TextBlock } from '../../model/privacy/passages.ts';

/** A piece of the text of a download, in the order of the file. */
export interface DownloadBlock extends TextBlock {
  /** Where it is, in Vietnamese: `trang 3`; empty where the line says it. */
  where: string;
  /** Line of a text file, from 1; 1 in every other file. */
  line: number;
  /** Whether its words may be in the file at another place too; then what was found there is not said again. */
  isAside?: boolean;
  /** Whether it is a printed line, that may end in the middle of a sentence or of a number. */
  isLine?: boolean;
}

/** Paragraphs that may be in the file at another place too; addresses also as what their escapes are. */
export const asideBlocks = (texts: readonly string[], where: string): DownloadBlock[] =>
  texts
    .flatMap((text) => [text, ...unescaped(text)])
    .map((text) => ({ kind: 'paragraph', text, where, line: 1, isAside: true }));

/** A text whose letters are written as in an address (`%30` is 0), as what it shows; nothing where it has none. */
function unescaped(text: string): string[] {
  if (!/%[\da-f]{2}/iu.test(text)) return [];
  const bytes = text.replace(/(?:%[\da-f]{2})+/giu, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
  return [bytes.normalize('NFC')];
}

/** Letters of one file that are read: as many as a Word file of 1,600 pages has. */
export const MOST_TEXT = 5_000_000;

/** Why a file is not published whose text could be read. Codes of the checker. */
export type RefusalCode = 'tai-ve-pdf-co-them' | 'tai-ve-van-phong-co-them' | 'anh-con-thong-tin' | 'anh-hong';

/** Thrown for a file that does or holds what nobody sees on its pages; the message is a Vietnamese sentence. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
