import type { TableKey } from '../../kinds/disclosure-data/index.ts';
import type { Cells } from '../../model/sheet/cells.ts';
import type { FormResult } from '../../model/sheet/page-form.ts';
import type { SheetProblem } from '../../model/sheet/read-sheet.ts';
import type { TemplateSheet } from '../../model/sheet/template.ts';

/** What a clerk has chosen. */
export interface Chosen {
  /** Code of the duty, in capitals. */
  duty: string;
  /** Null: the first of the duty. */
  table: TableKey | null;
  /** The id of a period; null: the period of the build. */
  period: string | null;
}

export type TableRequest = {
  serial: number;
  /** Address of a setting, `__` in the place of the code. */ settings: string;
} & (
  | { kind: 'form'; chosen: Chosen; empty: boolean }
  /** A workbook: what it says of duty, table and period goes before what is chosen. */
  | { kind: 'file'; chosen: Chosen; file: File }
  /** A block of cells that was pasted into a cell. */
  | { kind: 'pasted'; chosen: Chosen; cells: Cells; text: string; at: { row: number; column: number } }
  | {
      kind: 'read';
      chosen: Chosen;
      cells: Cells;
      today: string;
      /** What was changed, for readers; empty where nothing is said. */
      note: string;
      /** The file of an item that somebody else has changed since the site was built. */
      newer: { id: string; text: string | null } | null;
    }
);

/** The form as the page draws it. */
export interface FormView {
  kind: 'form';
  chosen: Chosen;
  tables: { key: TableKey; label: string }[];
  periods: { id: string; label: string }[];
  sheet: TemplateSheet;
  /** Whether it is a form that was opened, and not one that cells were just put into. */
  isNew: boolean;
  /** What happened, in Vietnamese. */
  note: string;
  /** Columns that were left out because the table does not have them. */
  left: SheetProblem[];
}

export interface ReadingView {
  kind: 'reading';
  problems: SheetProblem[];
  notes: SheetProblem[];
  result: FormResult | null;
}

export type TableAnswer =
  FormView | ReadingView | { kind: 'refused'; message: string; advice: string } | { kind: 'failed'; reason: string };

export interface TableAnswered {
  serial: number;
  answer: TableAnswer;
}
