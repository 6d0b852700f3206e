import type { Relationship, WordPackage } from '../container/package.ts';
import { limits } from '../limits.ts';
import { addNote } from '../notes.ts';
import type { ImportNote, NoteCode, WordPlace } from '../notes.ts';
import { ImportRefusal } from '../refusal.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Block } from './blocks.ts';
import type { Numbering } from './numbering.ts';
import type { Picture } from './pictures.ts';
import type { JoinFindings, RawInline } from './pieces.ts';
import type { Styles } from './styles.ts';

/** A field of Word (ECMA-376 Part 1, 17.16): an instruction, and the result that the reader sees. */
export interface Field {
  instruction: string;
  phase: 'instruction' | 'result';
  link: string | null;
  /** A table of contents: its result is left out. */
  contents: boolean;
  /** What an old form field shows that has no result: the sign of its check box, the chosen line of its list. */
  form: string | null;
  /** Whether its result has shown anything yet. */
  filled: boolean;
}

/** What holds for the whole file. */
export interface FileContext {
  package: WordPackage;
  styles: Styles;
  numbering: Numbering;
  notes: ImportNote[];
  pictures: Picture[];
  findings: JoinFindings;
  /** Text of the comments by id. */
  comments: ReadonlyMap<string, string>;
  /** Those that a note has named. */
  reportedComments: Set<string>;
  tables: number;
  /** Lines and shapes without words. */
  shapes: number;
  sections: WordPlace[];
  contentsDropped: boolean;
}

/** What holds for one part of the file: the body, a footnote, a header. */
export interface PartContext {
  file: FileContext;
  name: WordPlace['part'];
  relationships: ReadonlyMap<string, Relationship>;
  fields: Field[];
  /** Marks that begin a field which never ends; what follows them is text. */
  unclosed: ReadonlySet<XmlElement>;
  paragraphs: number;
  cell: WordPlace['cell'];
  depth: number;
  /** Content of a paragraph whose end mark was deleted: it goes on in the next one. */
  carried: RawInline[];
}

/** What holds for one paragraph. Notes wait for its words. */
export interface ParagraphContext {
  part: PartContext;
  style: string | undefined;
  raw: RawInline[];
  link: string | null;
  pending: { code: NoteCode; message: string; dropped?: string }[];
  inserted: string[];
  deleted: string[];
  /** Blocks out of text boxes, to be after the paragraph. */
  after: Block[];
}

export function note(
  file: FileContext,
  code: NoteCode,
  message: string,
  place: WordPlace | null,
  dropped?: string,
): void {
  addNote(file.notes, code, message, place, dropped);
}

/** Runs `read` one level deeper. @throws ImportRefusal beyond the limit, before the machine's stack is full. */
export function withDepthLimit<Result>(context: PartContext, read: () => Result): Result {
  if (++context.depth > limits.depth) throw new ImportRefusal('long-qua-sau');
  try {
    return read();
  } finally {
    context.depth--;
  }
}

/** Reads the blocks inside an element: the body, a cell, a text box. Passed around because each may hold the other. */
export type ReadBlocks = (parent: XmlElement, context: PartContext) => Block[];
