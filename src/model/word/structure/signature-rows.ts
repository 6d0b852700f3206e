import { itemAt } from '../../items.ts';
import type { Block, Cell, Table } from '../word/blocks.ts';
import { readDateLine } from './letterhead-lines.ts';
import { isRule, linesOf } from './lines.ts';
import { isPosition, isSignatureMark, startsRecipients } from './signature-block.ts';
import { isName } from './signer-name.ts';

/**
 * Splits a table in whose last rows recipients and signer are: Word makes one table of two that touch, and rows of a
 * schedule are no recipients.
 */
export function partSignature(blocks: readonly Block[]): Block[] {
  const at = blocks.findLastIndex((block) => block.type === 'table' && recipientsRow(block) > 0);
  const table = blocks[at];
  if (table?.type !== 'table') return [...blocks];
  let from = recipientsRow(table);
  while (from > 0 && isOfSigner(table, itemAt(table.rows, from - 1))) from--;
  if (from === 0) return [...blocks];
  const part = (rows: Cell[][]): Table => ({ ...table, rows });
  return [
    ...blocks.slice(0, at),
    part(table.rows.slice(0, from)),
    part(table.rows.slice(from)),
    ...blocks.slice(at + 1),
  ];
}

const rowLines = (table: Table, row: Cell[]) => linesOf([{ ...table, rows: [row] }]);

const recipientsRow = (table: Table): number =>
  table.rows.findLastIndex((row) => rowLines(table, row).some((line) => startsRecipients(line.text)));

/** Whether a row above the recipients belongs to the signer already. */
const isOfSigner = (table: Table, row: Cell[]): boolean =>
  rowLines(table, row).every(
    ({ text }) =>
      isRule(text) || isPosition(text) || isName(text) || isSignatureMark(text) || readDateLine(text) !== null,
  );
