import type { OfficialBlock, OfficialDocument, Run } from './official-document.ts';

export type List = Extract<OfficialBlock, { kind: 'list' }>;

/** The block that has the footnotes of a text; null for a text without. */
export const footnoteList = (blocks: readonly OfficialBlock[]): List | null =>
  blocks.find((block): block is List => block.kind === 'list' && block.notes !== undefined) ?? null;

/** What a note says, without the label that is before it: who lays the text out numbers its notes. */
export function withoutLabel([first, ...more]: readonly OfficialBlock[]): OfficialBlock[] {
  if (first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...more];
  const [label, ...runs] = first.runs;
  if (label === undefined) return [first, ...more];
  const text = label.text.replace(/^\S+\s*/u, '');
  return [{ ...first, runs: text === '' ? runs : [{ ...label, text }, ...runs] }, ...more];
}

/** The words of a mark: they have the note that they lead to. */
export interface NotedRun extends Run {
  note?: { anchor: string; blocks: OfficialBlock[] };
}

/**
 * A document with each footnote at its mark, in the order of the marks, as a sheet has it. A note with two marks is at both; one to which
 * no mark of the text leads stays where it was, and a mark inside a note is the words of the note alone.
 */
export function withNotesAtMarks(document: OfficialDocument): OfficialDocument {
  const list = footnoteList(document.blocks);
  if (list === null) return document;
  const page = document.foot.address;
  const notes = new Map<string, OfficialBlock[]>();
  for (const [index, anchor] of (list.notes ?? []).entries()) {
    const blocks = list.items[index];
    if (anchor !== null && blocks !== undefined) notes.set(anchor, withoutLabel(blocks));
  }
  const marked = new Set<string>();
  const noted = (run: Run): NotedRun => {
    const anchor = run.link?.startsWith(`${page}#`) ? run.link.slice(page.length + 1) : '';
    const blocks = run.marks.includes('raised') ? notes.get(anchor) : undefined;
    if (blocks === undefined) return run;
    marked.add(anchor);
    return { ...run, note: { anchor, blocks } };
  };
  const inside = (blocks: readonly OfficialBlock[]) =>
    blocks.filter((block) => block !== list).map((block) => withRuns(block, (runs) => runs.map(noted)));
  const [text, annexes] = [inside(document.blocks), document.annexes.map(inside)];
  const left = list.items.filter((_, index) => !marked.has(list.notes?.[index] ?? ''));
  return { ...document, blocks: left.length === 0 ? text : [...text, { ...list, items: left }], annexes };
}

/** A block with other runs, those of blocks and cells in it, too. */
export function withRuns(block: OfficialBlock, change: (runs: Run[]) => Run[]): OfficialBlock {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((each) => withRuns(each, change))) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((each) => withRuns(each, change)) };
    case 'table': {
      const rows = (all: typeof block.rows) =>
        all.map((row) => row.map((cell) => ({ ...cell, runs: change(cell.runs) })));
      return { ...block, header: rows(block.header), rows: rows(block.rows) };
    }
    case 'rule':
      return block;
    default:
      return { ...block, runs: change(block.runs) };
  }
}

/** The lines of a note on sheets, which has paragraphs alone: those of items, quotations and cells, one after the other. */
export function noteLines(blocks: readonly OfficialBlock[]): Run[][] {
  return blocks.flatMap((block): Run[][] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => {
          const [first, ...more] = noteLines(item);
          if (first === undefined || block.numbered) return first === undefined ? [] : [first, ...more];
          return [[{ text: '- ', marks: [], link: null, citation: null }, ...first], ...more];
        });
      case 'quote':
        return noteLines(block.blocks);
      case 'table':
        return [...block.header, ...block.rows].flat().map(({ runs }) => runs);
      case 'rule':
        return [];
      default:
        return [block.runs];
    }
  });
}
