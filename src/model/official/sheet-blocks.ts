import { noteLines } from './footnotes.ts';
import type { NotedRun } from './footnotes.ts';
import type { OfficialBlock, Run, TableCell } from './official-document.ts';
import { hasLong, narrowLine, sheetLine } from './sheet-lines.ts';
import type { SheetLine } from './sheet-lines.ts';
import type { SheetBlock, SheetTable } from './sheet-tables.ts';
import { INSET } from './table-layout.ts';

/** The file of a picture, and its size on a sheet in millimetres. */
export interface DrawnPicture {
  file: string;
  width: number;
  height: number;
}

/** By the path of its run; undefined for one without a file, of which there are the words. */
export type DrawnPictures = (path: string) => DrawnPicture | undefined;

/** A stretch of text as the template reads it: what is not said is not there. */
interface DrawnRun {
  /** One line. A stretch of several has `lines`, a picture and a mark of a note have none. */
  line?: SheetLine;
  lines?: SheetLine[];
  marks?: Run['marks'];
  link?: string;
  picture?: DrawnPicture & { alt: string };
  /** The lines of the note, at its mark. */
  note?: DrawnRun[][];
  /** Set for a note in which a line would be stretched. */
  ragged?: true;
}

/** The width of a column without its edges, and the size of its letters, both in points. */
interface Narrow {
  room: number;
  size: number;
}

/** Millimetres of the widest picture for which the line before it is not stretched. */
const WIDEST_IN_LINE = 20;
/** Letters of the longest paragraph that is on one sheet with a heading that has a note. */
const MOST_WHOLE = 600;

/** Blocks with runs and cells as the template reads them. @param blocks with the layouts of their tables */
export function drawnBlocks(blocks: readonly OfficialBlock[], pictures: DrawnPictures): object[] {
  const each = (all: readonly OfficialBlock[]) => all.map((block, index) => blockOf(block, all[index + 1]));
  const drawn = (of: readonly Run[], narrow: Narrow | null = null) => of.map((run) => runOf(run, narrow));
  return each(blocks);

  function blockOf(block: OfficialBlock, next: OfficialBlock | undefined): object {
    const noted = hasNotes(block) ? { hasNotes: true } : {};
    switch (block.kind) {
      case 'heading':
        return { ...block, ...noted, ...(keepsNext(block, next) ? { keepsNext: true } : {}), runs: drawn(block.runs) };
      case 'paragraph':
      case 'basis': {
        const ragged = isJustified(block.runs) ? {} : { ragged: true };
        return { ...sideOf(block), kind: block.kind, ...noted, ...ragged, runs: drawn(block.runs) };
      }
      case 'list':
        return { ...sideOf(block), kind: 'list', numbered: block.numbered, ...noted, items: block.items.map(each) };
      case 'quote':
        return { ...sideOf(block), kind: 'quote', ...noted, blocks: each(block.blocks) };
      case 'table':
        return { ...tableOf(block as SheetTable), ...sideOf(block), ...noted };
      case 'rule':
        return block;
    }
  }

  function tableOf({ kind, caption, header, rows, notes, layout }: SheetTable): object {
    const { size, columns, narrow } = layout;
    const narrows = columns.map((width, index) => (narrow[index] ? { room: width - 2 * INSET, size } : null));
    const cells = (row: readonly TableCell[]) => row.map((cell, index) => cellOf(cell.runs, narrows[index] ?? null));
    const sides = columns.map((_, index) => rows[0]?.[index]?.align ?? 'start');
    return {
      kind,
      caption: caption === null ? null : sheetLine(caption),
      header: header.map(cells),
      rows: rows.map(cells),
      // Of a column all cells are on one side; those of a head may be on another.
      sides,
      sidesOfHead: columns.map((_, index) => header[0]?.[index]?.align ?? 'start'),
      notes: notes.map(sheetLine),
      layout: { size, columns },
    };
  }

  /** Most cells have a few words of one style, which the template draws in half the time. */
  function cellOf(runs: readonly Run[], narrow: Narrow | null): string | DrawnRun[] {
    const [only, ...more] = drawn(runs, narrow);
    if (only === undefined) return [];
    const isPlain = more.length === 0 && Object.keys(only).join() === 'line' && typeof only.line === 'string';
    return isPlain ? (only.line as string) : [only, ...more];
  }

  function runOf({ text, marks, link, note, picture }: NotedRun, narrow: Narrow | null): DrawnRun {
    const file = picture === undefined ? undefined : pictures(picture.path);
    const led = link === null ? {} : { link };
    if (picture !== undefined && file !== undefined) return { ...led, picture: { alt: picture.alt, ...file } };
    if (note !== undefined) {
      const lines = noteLines(note.blocks);
      return { note: lines.map((line) => drawn(line)), ...(lines.every(isJustified) ? {} : { ragged: true }) };
    }
    const [line, ...more] = text.split('\n').map((part) => {
      return narrow === null ? sheetLine(part) : narrowLine(part, narrow.room, narrow.size);
    });
    const said = line === undefined || more.length > 0 ? { lines: [line ?? '', ...more] } : { line };
    return { ...said, ...(marks.length > 0 ? { marks } : {}), ...led };
  }

  /** A line before a word that may go on below would be stretched over few spaces, and so would one before a picture that has to go below it. */
  function isJustified(of: readonly Run[]): boolean {
    const isWide = ({ picture }: Run) => picture !== undefined && (pictures(picture.path)?.width ?? 0) > WIDEST_IN_LINE;
    return !of.some(isWide) && !hasLong(of.map(({ text }) => text).join(''));
  }
}

const sideOf = ({ turned }: SheetBlock): { turned?: true } => (turned ? { turned } : {});

const isNoted = (runs: readonly NotedRun[]): boolean => runs.some(({ note }) => note !== undefined);

function hasNotes(block: OfficialBlock): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.flat().some(hasNotes);
    case 'quote':
      return block.blocks.some(hasNotes);
    case 'table':
      return [...block.header, ...block.rows].flat().some(({ runs }) => isNoted(runs));
    case 'rule':
      return false;
    default:
      return isNoted(block.runs);
  }
}

/**
 * A sticky block that moves to the next sheet leaves its footnotes (Typst 0.14); a whole one takes them along. So a heading with a note
 * is whole with the paragraph below it, unless that is long.
 */
function keepsNext(heading: OfficialBlock, next: OfficialBlock | undefined): boolean {
  if (next?.kind !== 'paragraph' || !hasNotes(heading)) return false;
  return next.runs.reduce((sum, { text }) => sum + text.length, 0) < MOST_WHOLE;
}
