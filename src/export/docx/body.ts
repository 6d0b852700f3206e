import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { AlignmentType } from 'docx';
import type { ParagraphChild } from 'docx';
import type { OfficialBlock, Run, TableCell as Cell } from '../../model/official/official-document.ts';
import { HYPHENS, styleIds } from './styles.ts';

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/**
 * The text of a document for Word.
 * @param depth of the list that the blocks are in; 0 outside of lists
 * @param keepLast whether the last paragraph stays on the sheet of what follows
 */
export const bodyBlocks = (blocks: readonly OfficialBlock[], depth = 0, keepLast = false): (Paragraph | Table)[] =>
  blocks.flatMap((block, index) => blockOf(block, depth, keepLast && index === blocks.length - 1));

function blockOf(block: OfficialBlock, depth: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = headingLevels[block.level - 2] ?? HeadingLevel.HEADING_5;
      return [new Paragraph({ heading, children: runs(block.runs) })];
    }
    case 'paragraph':
      return [new Paragraph({ style: styleIds.body, keepNext, children: runs(block.runs) })];
    case 'basis':
      return [new Paragraph({ style: styleIds.basis, children: runs(block.runs) })];
    case 'list':
      return block.items.flatMap((item) => itemOf(item, block.numbered, depth));
    case 'table':
      return tableOf(block);
    case 'quote':
      return bodyBlocks(block.blocks, depth);
    case 'rule':
      return [];
  }
}

/** A numbered item has its label in its text, so that Word does not count for the document. */
function itemOf(item: readonly OfficialBlock[], numbered: boolean, depth: number): (Paragraph | Table)[] {
  const [first, ...more] = item;
  if (first?.kind !== 'paragraph') return bodyBlocks(item, depth + 1);
  const numbering = numbered ? {} : { numbering: { reference: HYPHENS, level: Math.min(depth, 4) } };
  return [
    new Paragraph({ style: styleIds.body, ...numbering, children: runs(first.runs) }),
    ...bodyBlocks(more, depth + 1),
  ];
}

/** Words with their marks. Citations are not links here: a plan that goes on from this one finds its own. */
export const runs = (all: readonly Run[]): ParagraphChild[] =>
  all.flatMap((run): ParagraphChild[] =>
    run.link === null || run.citation !== null
      ? textRuns(run)
      : [new ExternalHyperlink({ link: run.link, children: textRuns(run, 'Hyperlink') })],
  );

/** A run for each line of the text. */
function textRuns({ text, marks }: Run, style?: string): TextRun[] {
  const look = {
    ...(style === undefined ? {} : { style }),
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('italic') ? { italics: true } : {}),
    ...(marks.includes('struck') ? { strike: true } : {}),
    ...(marks.includes('raised') ? { superScript: true } : {}),
  };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

function tableOf({ caption, header, rows, notes }: Extract<OfficialBlock, { kind: 'table' }>): (Paragraph | Table)[] {
  const line = (text: string, look: object) =>
    new Paragraph({ style: styleIds.cell, keepNext: true, children: [new TextRun({ text, ...look })] });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...header.map((cells) => rowOf(cells, true)), ...rows.map((cells) => rowOf(cells, false))],
  });
  return [
    ...(caption === null ? [] : [line(caption, { bold: true })]),
    table,
    ...notes.map((note) => line(note, { italics: true })),
  ];
}

const alignments = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

const rowOf = (cells: readonly Cell[], tableHeader: boolean): TableRow =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      ({ runs: words, align }) =>
        new TableCell({
          children: [
            new Paragraph({
              style: styleIds.cell,
              alignment: alignments[align],
              children: runs(tableHeader ? words.map((run) => ({ ...run, marks: [...run.marks, 'bold'] })) : words),
            }),
          ],
        }),
    ),
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A table that only puts things next to each other. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
