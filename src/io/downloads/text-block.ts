import type { TextBlock } from '../../model/privacy/passages.ts';

/** A piece of the text of a download, in the order of the file. */
export interface DownloadBlock extends TextBlock {
  /** Where it is, in Vietnamese: `trang 3`; empty where the line says it. */
  where: string;
  /** Line of a text file, from 1; 1 in every other file. */
  line: number;
}

/** Thrown when the text of a file cannot be read; the message is Vietnamese and goes on after “không đọc được chữ: ”. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}

/** Letters of one file that are read: as many as a Word file of 1,600 pages has. */
export const MOST_TEXT = 5_000_000;

/** Thrown for a PDF that does or holds what nobody sees on its pages; the message is a Vietnamese sentence. */
export class HazardousPdf extends Error {
  override name = 'HazardousPdf';
}
