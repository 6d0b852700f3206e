import { textOfCell } from '../../model/sheet/cell-value.ts';
import type { Cells } from '../../model/sheet/cells.ts';
import { Draft } from '../draft.ts';
import type { Chosen } from './messages.ts';

/** The table that is being filled in, kept in this browser until it is handed over. */
export class TableDraft {
  private readonly draft: Draft<Cells>;

  constructor({ duty, table, period }: Chosen) {
    this.draft = new Draft(`bang ${duty} ${table} ${period}`);
  }

  keep(cells: Cells): void {
    this.draft.keep(cells.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : textOfCell(cell)))));
  }

  /** @returns the cells, and when they were typed, in words; null where nothing is kept */
  kept(): { cells: Cells; when: string } | null {
    const kept = this.draft.kept();
    return kept && { cells: kept.typed.map((row) => row.map((cell) => (cell === '' ? null : cell))), when: kept.when };
  }

  forget(): void {
    this.draft.forget();
  }
}
