import { textOfCell } from '../../model/sheet/cell-value.ts';
import type { Cells } from '../../model/sheet/cells.ts';
import type { Chosen } from './messages.ts';

/** What is being filled in, kept in this browser until it is handed over: closing the page by mistake loses nothing. */
export class Draft {
  private readonly key: string;

  constructor({ duty, table, period }: Chosen) {
    this.key = `bang ${duty} ${table} ${period}`;
  }

  keep(cells: Cells): void {
    const texts = cells.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : textOfCell(cell))));
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), cells: texts }));
    } catch {
      // A browser that keeps nothing, or is full: the page works all the same.
    }
  }

  /** @returns the cells, and when they were typed, in words; null where nothing is kept */
  kept(): { cells: Cells; when: string } | null {
    try {
      const { at, cells } = JSON.parse(localStorage.getItem(this.key) ?? 'null') as { at: number; cells: Cells };
      const when = new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeStyle: 'short' }).format(at);
      return { cells: cells.map((row) => row.map((cell) => (cell === '' ? null : cell))), when };
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing is kept then.
    }
  }
}
