import type { Encoding } from '../../text/legacy/encoding.ts';
import type { WordPlace } from '../notes.ts';
import { attribute } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { Passage } from '../word/passage.ts';
import type { RunLooks } from './run-looks.ts';

/**
 * What a passage is to a reader of the Word file. `text` counts each word once, printed, deleted or hidden. Words of the
 * other kinds may be there again: those of margins, of Word's own table of contents, of the code of a field, of what
 * Word shows where it does not understand a part, and of its notices between text and footnotes.
 */
export type PassageKind = 'text' | 'margin' | 'contents' | 'code' | 'fallback' | 'notice';

/** A passage of the Word file, whatever the importer makes of it. */
export interface Witnessed {
  kind: PassageKind;
  text: string;
  place: Omit<WordPlace, 'words'>;
}

/** A field that has begun and not ended (ECMA-376 Part 1, 17.16). */
export interface OpenField {
  instruction: string;
  /** Whether what follows is its result. */
  shown: boolean;
  contents: boolean;
}

export const isContentsField = (instruction: string): boolean => /^\s*TOC(?!\S)/iu.test(instruction);

/** A paragraph while it is read. */
interface OpenParagraph {
  place: Witnessed['place'];
  style: string | undefined;
  goesOn: boolean;
  passages: Map<PassageKind, Passage>;
  /** What follows it: deleted and hidden passages, the paragraphs of its boxes. */
  after: Witnessed[];
}

/** What is known while a part of a Word file is read from its first element to its last. */
export class Reading {
  readonly looks: RunLooks;
  readonly found: Witnessed[] = [];
  fields: OpenField[] = [];
  /** `w:rPr` of the run that is read. */
  run: XmlElement | null = null;
  /** Table, row and cell of the outermost table, and how many tables are around. */
  cell: WordPlace['cell'] = null;
  depth = 0;
  tables = 0;
  inParagraph = false;
  private readonly part: WordPlace['part'];
  private readonly unclosed: ReadonlySet<XmlElement>;
  private kind: PassageKind;
  private sink = this.found;
  private open: OpenParagraph | null = null;
  private paragraphs = 0;

  /** @param unclosed marks of fields that never end. */
  constructor(part: WordPlace['part'], kind: PassageKind, looks: RunLooks, unclosed: ReadonlySet<XmlElement>) {
    this.part = part;
    this.kind = kind;
    this.looks = looks;
    this.unclosed = unclosed;
  }

  /** Style of the paragraph that is open. */
  get style(): string | undefined {
    return this.open?.style;
  }

  /**
   * Reads a paragraph, or what goes on with the one before when its end mark was deleted.
   * @param goesOn whether its own end mark was deleted.
   */
  readParagraph(style: string | undefined, read: () => void, goesOn = false): void {
    if (!this.open?.goesOn) this.end();
    this.paragraphs++;
    const paragraph = this.paragraph();
    const outer = this.inParagraph;
    paragraph.style = style;
    paragraph.goesOn = goesOn;
    this.inParagraph = true;
    read();
    this.inParagraph = outer;
    // Boxes are after the paragraph to which they belong, even when its text goes on in the next.
    if (goesOn) this.sink.push(...paragraph.after.splice(0));
    else this.end();
  }

  /** Text outside of paragraphs opens one of its own. */
  private paragraph(): OpenParagraph {
    if (this.open) return this.open;
    const place = { part: this.part, paragraph: this.paragraphs, cell: this.cell };
    return (this.open = { place, style: undefined, goesOn: false, passages: new Map(), after: [] });
  }

  /** The open paragraph, if there is one, ends. */
  end(): void {
    if (!this.open) return;
    const { place, passages, after } = this.open;
    this.open = null;
    for (const [kind, passage] of passages) this.sink.push({ kind, text: passage.text(), place });
    for (const each of after) this.sink.push(each);
  }

  /** What text is that comes now. */
  get kindHere(): PassageKind {
    if (this.kind !== 'text' && this.kind !== 'margin') return this.kind;
    if (this.fields.some((field) => !field.shown)) return 'code';
    return this.fields.some((field) => field.contents) ? 'contents' : this.kind;
  }

  /** `w:fldChar`: a field begins, shows its result, or ends. */
  markField(mark: XmlElement): void {
    const type = attribute(mark, 'w:fldCharType');
    const field = this.fields.at(-1);
    if (type === 'begin' && !this.unclosed.has(mark))
      this.fields.push({ instruction: '', shown: false, contents: false });
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate' && field) {
      field.shown = true;
      field.contents = isContentsField(field.instruction);
    }
  }

  /** Text goes on. */
  add(text: string, encoding?: Encoding): void {
    const { passages } = this.paragraph();
    const kind = this.kindHere;
    let passage = passages.get(kind);
    if (!passage) passages.set(kind, (passage = new Passage()));
    passage.add(text, encoding);
  }

  /** A passage that is none of its paragraph's text. */
  addApart(text: string): void {
    const { after, place } = this.paragraph();
    after.push({ kind: this.kind, text, place });
  }

  /** Reads a text with paragraphs of its own. Fields of a cell may begin and end in others; a box has its own. */
  readStory(read: () => void, own: { kind?: PassageKind; fields?: OpenField[] } = {}): void {
    const { open, sink, fields, kind, inParagraph } = this;
    if (open) this.sink = open.after;
    this.open = null;
    this.inParagraph = false;
    this.kind = own.kind ?? kind;
    this.fields = own.fields ?? fields;
    read();
    this.end();
    this.open = open;
    this.sink = sink;
    this.fields = fields;
    this.kind = kind;
    this.inParagraph = inParagraph;
  }
}
