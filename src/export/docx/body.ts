import { AlignmentType, Bookmark, HeadingLevel, Paragraph } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { once } from '../../model/once.ts';
import type { List } from '../../model/official/footnotes.ts';
import type { OfficialBlock, OfficialTable, Run } from '../../model/official/official-document.ts';
import { pictureWidths } from '../../model/official/pictures.ts';
import type { OfficialPictures, PictureWidth } from '../../model/official/pictures.ts';
import { SHEET_WIDTH } from '../../model/official/table-layout.ts';
import { hasWords, onTheirSide } from '../../model/official/sheet-sides.ts';
import { bookmarkOf } from '../../model/official/word-styles.ts';
import type { Container } from '../../model/official/word-styles.ts';
import { FootnoteStore } from './footnotes.ts';
import { anchorsIn, isPlainItem, Places } from './places.ts';
import { RunWriter } from './runs.ts';
import { ANNEX_SIZE, halfPoints, HYPHENS, idWithin, INDENT, NOTE_SIZE, noteSpacing, styleIds } from './styles.ts';
import type { StyleWithin } from './styles.ts';
import { partsOf } from './sheet-parts.ts';
import type { SheetPart, Written } from './sheet-parts.ts';
import { layoutOf, upright } from './table-layout.ts';
import { tableOf } from './table.ts';

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/**
 * Writes the text of a document for Word. Styles say what a paragraph is inside of, so that the file comes back through the importer
 * as the same text; links to the page itself are links inside the file, and footnotes are those of Word.
 */
export class BodyWriter {
  readonly notes: FootnoteStore;
  private readonly blocks: readonly OfficialBlock[];
  private readonly runs: RunWriter;
  private readonly used = new Map<string, StyleWithin>();
  private readonly bookmarked = new Set<string>();
  private places = new Places();
  /** Half points of the letters of a footnote; undefined for those of the style. */
  private size: number | undefined;
  /** The sheet of a table and its columns follow from one computation. */
  private readonly outerLayout = once.perObject((table: OfficialTable) => layoutOf(table, true, this.pictureWidth));
  private readonly pictureWidth: PictureWidth;

  /** @param blocks of the text and its annexes. @param page absolute address of the page of the document */
  constructor(blocks: readonly OfficialBlock[], page: string, pictures: OfficialPictures) {
    this.blocks = blocks;
    this.pictureWidth = pictureWidths(pictures, SHEET_WIDTH);
    this.notes = new FootnoteStore(blocks, (inside) => this.inNote(inside));
    this.runs = new RunWriter(page, new Set(anchorsIn(blocks)), this.notes, pictures);
  }

  /** The text, or one annex, by the sheets that its parts need. @param keepLast whether the last line stays on the sheet of what follows */
  write(blocks: readonly OfficialBlock[], keepLast: boolean): SheetPart[] {
    const own = blocks.filter((block) => block !== this.notes.list);
    const sides = onTheirSide(own, (table) => this.outerLayout(table).turned);
    return partsOf(this.each(own, keepLast).map((written, index) => ({ turned: sides[index] === true, written })));
  }

  /** The notes to which no mark of what was written leads. Their labels are in their words; Word has no note without a mark. */
  unmarkedNotes(): Written {
    return this.notes.unmarked().flatMap((note) => this.all(note, false));
  }

  /** Styles that the text has used besides those of every file. */
  get styles(): StyleWithin[] {
    return [...this.used.values()];
  }

  private all(blocks: readonly OfficialBlock[], keepLast: boolean): Written {
    return this.each(blocks, keepLast).flat();
  }

  /** The last words stay with what follows, and with a rule or a heading that is below them. */
  private each(blocks: readonly OfficialBlock[], keepLast: boolean): Written[] {
    const last = blocks.findLastIndex(hasWords);
    return blocks.map((block, index) =>
      this.block(block, blocks[index - 1]?.kind === 'quote', keepLast && index >= last),
    );
  }

  private block(block: OfficialBlock, afterQuote: boolean, keepNext: boolean): Written {
    switch (block.kind) {
      case 'heading': {
        const heading = headingLevels[(block.written ?? block.level) - 2] ?? HeadingLevel.HEADING_5;
        const centred = block.centred ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {};
        const children = this.words(block, block.annex ? halfPoints(ANNEX_SIZE) : this.size);
        return [new Paragraph({ heading, ...centred, children })];
      }
      case 'paragraph':
        return [
          new Paragraph({
            ...this.look('body'),
            ...(isPicture(block.runs) ? onItsOwn : {}),
            keepNext,
            children: this.words(block),
          }),
        ];
      case 'basis':
        return [new Paragraph({ style: styleIds.basis, keepNext, children: this.words(block) })];
      case 'list':
        return this.list(block, keepNext);
      case 'table':
        return tableOf(block, {
          layout: this.places.isOutermost ? this.outerLayout(block) : layoutOf(block, false, this.pictureWidth),
          keepNext,
          style: () => this.style('cell'),
          runs: (all, size, room) => this.runs.write(all, size, room),
        });
      case 'quote':
        return this.places.within(afterQuote ? 'newQuote' : 'quote', 'quote', () => this.all(block.blocks, keepNext));
      case 'rule':
        return [new Paragraph({ ...this.look('rule'), keepNext })];
    }
  }

  /** A numbered item has its label in its text, so that Word does not count for the document. */
  private list({ items, numbered }: List, keepNext: boolean): Written {
    const [first, more] = numbered ? (['numbered', 'inNumbered'] as const) : (['item', 'inItem'] as const);
    return items.flatMap((item, index) =>
      this.places.within(first, more, () => this.all(item, keepNext && index === items.length - 1)),
    );
  }

  private look(base: 'body' | 'rule'): IParagraphOptions {
    const path = this.places.next();
    const level = Math.min(path.filter((each) => !/quote/iu.test(each)).length - 1, 4);
    const numbering = path.at(-1) === 'item' && base === 'body' ? { numbering: { reference: HYPHENS, level } } : {};
    const spacing = this.size === undefined ? {} : { spacing: noteSpacing };
    return { style: this.styleOf(base, base === 'body' && isPlainItem(path) ? [] : path), ...numbering, ...spacing };
  }

  private style = (base: StyleWithin['base']): string => this.styleOf(base, this.places.next());

  private styleOf(base: StyleWithin['base'], path: readonly Container[]): string {
    const style = { base, path };
    const id = idWithin(style);
    if (path.length > 0) this.used.set(id, style);
    return id;
  }

  /** The words of a paragraph, with a bookmark where a link leads to it. */
  private words({ anchor, runs }: { anchor: string | null; runs: readonly Run[] }, size = this.size): ParagraphChild[] {
    const children = this.runs.write(runs, size, this.room);
    const id = anchor === null ? null : bookmarkOf(anchor);
    if (anchor === null || id === null || !this.isLinked(anchor) || this.bookmarked.has(id)) return children;
    this.bookmarked.add(id);
    return [new Bookmark({ id, children })];
  }

  /** Twips that a picture may be wide: what it is inside of is further in. */
  private get room(): number {
    return upright - INDENT * this.places.depth;
  }

  private isLinked(anchor: string): boolean {
    this.linked ??= new Set(this.runs.ownLinks(this.blocks));
    return this.linked.has(anchor);
  }
  private linked: Set<string> | null = null;

  /** A footnote is a text of its own; Word takes paragraphs only, so the cells of a table in it become some. */
  private inNote(blocks: readonly OfficialBlock[]): Paragraph[] {
    const outer = this.places;
    this.places = new Places();
    this.size = halfPoints(NOTE_SIZE);
    const written = blocks.flatMap((block): Written =>
      block.kind === 'table'
        ? [...block.header, ...block.rows]
            .flat()
            .map(({ runs }) => new Paragraph({ children: this.runs.write(runs, this.size, this.room) }))
        : this.block(block, false, false),
    );
    this.places = outer;
    this.size = undefined;
    return written.filter((each) => each instanceof Paragraph);
  }
}

const isPicture = ([first, ...more]: readonly Run[]): boolean => first?.picture !== undefined && more.length === 0;
const onItsOwn = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } };
