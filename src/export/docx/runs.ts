import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, InternalHyperlink, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { OfficialBlock, Run } from '../../model/official/official-document.ts';
import { sizeOnSheet } from '../../model/official/pictures.ts';
import type { OfficialPictures } from '../../model/official/pictures.ts';
import { bookmarkOf } from '../../model/official/word-styles.ts';
import type { FootnoteStore } from './footnotes.ts';
import { mm, styleIds } from './styles.ts';

/** Words with their marks. Citations are not links here: a plan that goes on from this one finds its own. */
export class RunWriter {
  private readonly page: string;
  private readonly anchors: ReadonlySet<string>;
  private readonly notes: FootnoteStore;
  private readonly pictures: OfficialPictures;

  /** @param page address of the page of the document. @param anchors of its paragraphs and headings */
  constructor(page: string, anchors: ReadonlySet<string>, notes: FootnoteStore, pictures: OfficialPictures) {
    this.page = page;
    this.anchors = anchors;
    this.notes = notes;
    this.pictures = pictures;
  }

  /**
   * @param size of the letters in half points, where it is not that of their style
   * @param room twips that a picture may be wide
   */
  write(all: readonly Run[], size: number | undefined, room: number): ParagraphChild[] {
    const textRuns = (run: Run, style?: string) => [this.picture(run, room) ?? writtenRuns(run, style, size)].flat();
    return all.flatMap((run): ParagraphChild[] => {
      if (run.link === null || run.citation !== null) return textRuns(run);
      const anchor = this.ownAnchor(run.link);
      if (anchor === null) return [new ExternalHyperlink({ link: run.link, children: textRuns(run, 'Hyperlink') })];
      const note = run.marks.includes('raised') ? this.notes.mark(anchor) : null;
      if (note !== null) return [new FootnoteReferenceRun(note)];
      const bookmark = this.anchors.has(anchor) ? bookmarkOf(anchor) : null;
      // Never a link to the page of this document: next year's would lead to it.
      return bookmark === null
        ? textRuns(run)
        : [new InternalHyperlink({ anchor: bookmark, children: textRuns(run, 'Hyperlink') })];
    });
  }

  /** Null for what is no picture, and for one without a file, of which there are the words. */
  private picture({ picture }: Run, room: number): ImageRun | null {
    const file = picture && this.pictures.get(picture.path);
    if (picture === undefined || file === undefined) return null;
    const { width, height } = sizeOnSheet(file, room / mm(1));
    // Points of 1/96 inch, as Word counts them.
    const transformation = { width: (width / 25.4) * 96, height: (height / 25.4) * 96 };
    const altText = { name: 'Hình', description: picture.alt, title: '' };
    return new ImageRun({ type: file.format, data: file.bytes, transformation, altText });
  }

  /** The anchors of the page to which links of a text lead. */
  ownLinks(blocks: readonly OfficialBlock[]): string[] {
    return runsIn(blocks).flatMap(({ link }) => (link === null ? [] : (this.ownAnchor(link) ?? [])));
  }

  private ownAnchor(link: string): string | null {
    return link.startsWith(`${this.page}#`) ? link.slice(this.page.length + 1) : null;
  }
}

function runsIn(blocks: readonly OfficialBlock[]): Run[] {
  return blocks.flatMap((block): Run[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(runsIn);
      case 'quote':
        return runsIn(block.blocks);
      case 'table':
        return [...block.header, ...block.rows].flat().flatMap(({ runs }) => runs);
      case 'rule':
        return [];
      default:
        return block.runs;
    }
  });
}

/** A run for each line of the text. */
function writtenRuns({ text, marks, code }: Run, style?: string, size?: number): TextRun[] {
  const styled = code === true ? styleIds.code : style;
  const look = {
    ...(styled === undefined ? {} : { style: styled }),
    ...(size === undefined ? {} : { size }),
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('struck') ? { strike: true } : {}),
    ...(marks.includes('raised') ? { superScript: true } : {}),
  };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
