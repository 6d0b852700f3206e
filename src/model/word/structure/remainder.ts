import { entryOf, firstItem } from '../../items.ts';
import type { Block, Cell, Inline, Paragraph, Table } from '../word/blocks.ts';
import type { Line } from './lines.ts';

/** What is left of some blocks when lines of them were read into fields. */
export interface Remainder {
  /** What nobody read, before the last line that was read. */
  between: Block[];
  /** Everything after it. */
  after: Block[];
}

/**
 * Takes the lines that were read out of some blocks; no other words go with them. Rows of a table that have such a line,
 * or come before one, become paragraphs; what follows in the table stays a table, except rows of one cell at its ends,
 * which are a frame around text. Paragraphs without words are left out up to the last line that was read.
 *
 * @param blocks of a document @param lines all lines of these blocks, or of the first of them @param taken those that were read
 */
export function remainder(blocks: readonly Block[], lines: readonly Line[], taken: ReadonlySet<Line>): Remainder {
  const last = lines.findLast((line) => taken.has(line));
  const between: Block[] = [];
  const after: Block[] = [];
  const linesOf = groupBy(lines, (line) => line.paragraph);
  let passed = last === undefined;
  const put = (block: Block) => {
    if (passed) after.push(block);
    else if (block.type === 'table') dissolve(block);
    else {
      const own = linesOf.get(block) ?? [];
      passed = block === last?.paragraph;
      const end = last && passed ? own.indexOf(last) + 1 : own.length;
      between.push(...leftOf(block, own, own.slice(0, end), taken));
      after.push(...leftOf(block, own, own.slice(end), taken));
    }
  };
  const dissolve = ({ rows, ...table }: Table) => {
    const end = rows.findIndex((row) => {
      for (const cell of row) cell.blocks.forEach(put);
      return passed;
    });
    if (end >= 0) after.push(...withoutFrame({ ...table, rows: rows.slice(end + 1) }));
  };
  blocks.forEach(put);
  return { between, after };
}

/** Those of some lines of a paragraph that were not read, as a paragraph. @param own all lines of the paragraph. */
function leftOf(
  paragraph: Paragraph,
  own: readonly Line[],
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
): Paragraph[] {
  const left = lines.filter((line) => !taken.has(line));
  if (left.length === 0) return [];
  if (left.length === own.length) return [paragraph];
  const columns = groupBy(own, (line) => line.row);
  const isWhole = (row: number, of: readonly Line[]) => entryOf(columns, row).length === of.length;
  const content = [...groupBy(left, (line) => line.row)].flatMap(([row, of], index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(isWhole(row, of) ? firstItem(of).content : of.map(asText)),
  ]);
  const first = left.filter((line) => line.row === 0);
  return [{ ...paragraph, content, label: first.length > 0 && isWhole(0, first) ? paragraph.label : null }];
}

const asText = ({ text, bold }: Line): Inline => ({
  type: 'text',
  value: `${text} `,
  marks: { bold, italic: false, strike: false, link: null },
});

/** A table whose first and last rows of one cell are text around it. */
function withoutFrame({ rows, ...table }: Table): Block[] {
  const isCell = (row: readonly Cell[]) => row.length === 1;
  const from = rows.findIndex((row) => !isCell(row));
  if (from < 0) return rows.flatMap(blocksOf);
  const to = rows.findLastIndex((row) => !isCell(row)) + 1;
  return [
    ...rows.slice(0, from).flatMap(blocksOf),
    { ...table, rows: rows.slice(from, to) },
    ...rows.slice(to).flatMap(blocksOf),
  ];
}

const blocksOf = (row: readonly Cell[]): Block[] => row.flatMap((cell) => (cell.continues ? [] : cell.blocks));

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
