/** A stretch of text of one style. */
export interface Run {
  text: string;
  marks: readonly RunMark[];
  /** Absolute address that the words lead to; null for words that lead nowhere. */
  link: string | null;
  /** The citation that the words are part of, by its anchor on the page: `vd-3`. */
  citation: string | null;
  /** Set for words that are written as code. */
  code?: true;
  /** Set for a picture, in a run of its own whose text says what it shows. */
  picture?: PictureRun;
}

/** A picture of the text, by its file; the words of its run are said in its place where it cannot be shown. */
export interface PictureRun {
  /** As the source has it: `/tep/so-do.png`. */
  path: string;
  /** What it shows, for people who cannot see it. */
  alt: string;
}

export type RunMark = 'bold' | 'italic' | 'struck' | 'raised';

export interface TableCell {
  runs: Run[];
  align: 'start' | 'center' | 'end';
  /** Set where the source says that the column is on the left. */
  saidLeft?: true;
}

/** A part of the text of a document. `anchor` is its permanent one on the page; null for what has none. */
export type OfficialBlock =
  | {
      kind: 'heading';
      anchor: string;
      level: number;
      /** Set for a Phần or a Chương, and for an annex, which are centred (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ and Phần I, Mục III). */
      centred?: true;
      /** Set for one with which an annex begins. */
      annex?: true;
      /** The level in the source, where that leaves levels out. */
      written?: number;
      runs: Run[];
    }
  | { kind: 'paragraph' | 'basis'; anchor: string | null; runs: Run[] }
  /** The labels of a numbered list are in the text of its items. */
  | {
      kind: 'list';
      numbered: boolean;
      items: OfficialBlock[][];
      /** For the footnotes of the text: the anchor of each, to which its mark leads; null for one without a mark. */
      notes?: readonly (string | null)[];
    }
  | OfficialTable
  | { kind: 'quote'; blocks: OfficialBlock[] }
  | { kind: 'rule' };

export interface OfficialTable {
  kind: 'table';
  anchor: string | null;
  caption: string | null;
  header: TableCell[][];
  rows: TableCell[][];
  /** What is said below the table. */
  notes: string[];
}

/** The head of an official document, ô 1 to 4 of NĐ 30/2020/NĐ-CP, Phụ lục I: as shown, “không ghi” where the source has nothing. ô 2 has the name of the agency above the school where there is one. */
export interface Letterhead {
  superior: string | null;
  organization: string;
  /** The same two names by the lines of the sheet. */
  lines: { superior: readonly string[]; organization: readonly string[] };
  state: string;
  motto: string;
  number: string;
  placeAndDay: string;
  /** The same two lines with dots to write on where the source has nothing, for a file that someone goes on with. */
  toFill: { number: string; placeAndDay: string };
  /** That the site made this head, and from what; null where the document is the site's own. */
  source: string | null;
}

/**
 * A document as it is laid out on sheets: what the PDF, the Word file and the data have in common. Everything is text, never
 * markup of any format.
 */
export interface OfficialDocument {
  /** Name of the page: `Kế hoạch thực hiện …`. */
  title: string;
  /** BCP 47. */
  language: 'vi';
  author: string;
  /** ISO day of the document; null where the source does not say. */
  issuedOn: string | null;
  /** Null for a text whose beginning is lost. */
  letterhead: Letterhead | null;
  /** ô 5a: `KẾ HOẠCH`, and the subject below it. */
  heading: OfficialName | null;
  /** What a reader must know before reading: that the text is withdrawn, that a part is lost, who put it together. */
  warnings: string[];
  blocks: OfficialBlock[];
  /** Each begins with its heading, and is below the signature on sheets of its own, which are numbered from 1. */
  annexes: OfficialBlock[][];
  /** ô 7a and 7b. */
  signer: { position: string | null; name: string | null };
  /** ô 9b, each line as issued. */
  recipients: readonly string[];
  foot: OfficialFoot;
}

/** ô 5a, and below it the document with which it was issued: `Ban hành kèm theo Quyết định số …`. */
export interface OfficialName {
  kind: string;
  subject: string;
  issuedWith?: string;
}

/** What every sheet says of where it comes from. Nothing of it changes with the day of a build. */
export interface OfficialFoot {
  /** Address of the page, absolute. */
  address: string;
  /** Which text this is: `Bản đầu`, or the recorded change that it includes. */
  version: string;
  /** First digits of the code of the text; null where the site gives it none. */
  code: string | null;
}
