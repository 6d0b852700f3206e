import { cellName } from '../../model/sheet/cell-name.ts';
import { textOfCell } from '../../model/sheet/cell-value.ts';
import type { CellValue } from '../../model/sheet/cells.ts';
import type { SheetProblem } from '../../model/sheet/read-sheet.ts';
import type { TemplateSheet } from '../../model/sheet/template.ts';
import { formatNumber } from '../../model/text/format-number.ts';

/** Empty rows that are always there below what is filled in. */
const SPARE = 3;

export interface GridEvents {
  /** A cell was typed into. */
  changed: () => void;
  /** Something was pasted into a cell. True when it was a block of cells, which the browser must not put into the cell. */
  pasted: (text: string, at: { row: number; column: number }) => boolean;
}

/** The cells of a form, to be filled in like a sheet: the same rows, columns and names of cells as in the Excel form. */
export class Grid {
  readonly cells: CellValue[][];
  private readonly sheet: TemplateSheet;
  private readonly place: HTMLElement;
  private readonly events: GridEvents;
  private readonly lists = new Map<string, string>();

  constructor(place: HTMLElement, sheet: TemplateSheet, events: GridEvents) {
    this.place = place;
    this.sheet = sheet;
    this.events = events;
    this.cells = sheet.rows.map((row) => [...row]);
    this.draw();
  }

  /** Marks the cells that are wrong, and no others. */
  mark(problems: readonly SheetProblem[]): void {
    for (const marked of this.place.querySelectorAll('[aria-invalid]')) {
      marked.removeAttribute('aria-invalid');
      marked.removeAttribute('aria-describedby');
    }
    for (const [index, { cell }] of problems.entries()) {
      const field = cell === null ? null : this.field(cell);
      field?.setAttribute('aria-invalid', 'true');
      field?.setAttribute('aria-describedby', `loi-${index}`);
    }
  }

  /** @param name `B7` */
  field(name: string): HTMLElement | null {
    return this.place.querySelector<HTMLElement>(`[data-o="${name}"]`);
  }

  private get columns(): number {
    return Math.max(...this.sheet.rows.map(({ length }) => length), 2);
  }

  private draw(): void {
    const { framed, headingRows } = this.sheet;
    const letters = Array.from({ length: this.columns }, (_, column) => cellName(0, column).slice(0, -1));
    const heading = headingRows[0] ?? null;
    const last = heading === null ? framed : Math.max(heading + 1, this.cells.length) + SPARE;
    const rows = Array.from({ length: last }, (_, row) => {
      if (row < framed) return this.framedRow(row);
      return row === heading ? this.headingRow(row) : this.inputRow(row);
    });
    this.place.replaceChildren(
      element(
        'table',
        { className: 'sheet' },
        element('caption', { className: 'only-heard' }, 'Bảng để điền; tên ô như trong mẫu Excel'),
        element(
          'thead',
          {},
          element('tr', {}, element('td', {}), ...letters.map((letter) => element('th', { scope: 'col' }, letter))),
        ),
        element('tbody', {}, ...rows),
      ),
    );
  }

  private numbered(row: number, ...cells: HTMLElement[]): HTMLElement {
    return element('tr', {}, element('th', { scope: 'row', className: 'row-number' }, String(row + 1)), ...cells);
  }

  /** A name, its value, what it means. The first three say which table it is, and are chosen above. */
  private framedRow(row: number): HTMLElement {
    const [name, value, meaning] = this.cells[row] ?? [];
    const chosen = row < CHOSEN_ABOVE;
    return this.numbered(
      row,
      element('td', { className: 'field-name' }, textOfCell(name ?? null)),
      chosen
        ? element('td', { className: 'fixed' }, shown(value ?? null))
        : element('td', {}, this.input(row, 1, textOfCell(name ?? null))),
      element('td', { className: 'meaning', colSpan: Math.max(1, this.columns - 2) }, textOfCell(meaning ?? null)),
    );
  }

  private headingRow(row: number): HTMLElement {
    const names = Array.from({ length: this.columns }, (_, column) => textOfCell(this.cells[row]?.[column] ?? null));
    return this.numbered(row, ...names.map((name) => element('td', { className: 'column-name' }, name)));
  }

  private inputRow(row: number): HTMLElement {
    const { framed, headingRows } = this.sheet;
    const names = this.cells[headingRows[0] ?? framed] ?? [];
    if (row === framed) return this.numbered(row, element('td', { colSpan: this.columns }));
    return this.numbered(
      row,
      ...Array.from({ length: this.columns }, (_, column) =>
        column < names.length
          ? element('td', {}, this.input(row, column, `${textOfCell(names[column] ?? null)}, hàng ${row + 1}`))
          : element('td', {}),
      ),
    );
  }

  private input(row: number, column: number, label: string): HTMLElement {
    const at = (each: { row: number; lastRow: number; column: number }) =>
      each.column === column && each.row <= row && row <= Math.max(each.lastRow, this.cells.length + SPARE);
    const choice = this.sheet.choices.find(at);
    const format = this.sheet.formats.find(at)?.format ?? 'words';
    const value = shown(this.cells[row]?.[column] ?? null);
    const isText = format === 'words' && choice === undefined;
    const field = isText
      ? element('textarea', { rows: 1 })
      : element('input', { inputMode: format === 'whole' ? 'numeric' : 'text' });
    field.className = format;
    field.ariaLabel = label;
    field.dataset['o'] = cellName(row, column);
    field.autocomplete = 'off';
    field.spellcheck = false;
    field.value = value;
    if (choice !== undefined) {
      field.setAttribute('list', this.listOf(choice.words));
      field.setAttribute('size', String(Math.max(...choice.words.map(({ length }) => length)) + 2));
    }
    field.addEventListener('input', () => this.type(row, column, field.value));
    field.addEventListener('paste', (event) => {
      const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
      if (this.events.pasted(text, { row, column })) event.preventDefault();
    });
    field.addEventListener('keydown', (event) => this.move(event as KeyboardEvent, row, column));
    return field;
  }

  private type(row: number, column: number, value: string): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value.trim() === '' ? null : value;
    this.grow();
    this.events.changed();
  }

  /** Empty rows below what is filled in, as long as somebody fills in the last ones. */
  private grow(): void {
    const body = this.place.querySelector('tbody');
    if (this.sheet.headingRows.length === 0 || body === null) return;
    while (body.rows.length < this.cells.length + SPARE) body.append(this.inputRow(body.rows.length));
  }

  /** Enter and the arrows go to the cell above or below, as in a sheet; with Shift, Enter begins a line in the cell. */
  private move(event: KeyboardEvent, row: number, column: number): void {
    const isLines = event.target instanceof HTMLTextAreaElement && event.target.value.includes('\n');
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    const arrow = isLines ? 0 : (arrows[event.key] ?? 0);
    const step = isEnter ? 1 : arrow;
    if (step === 0) return;
    event.preventDefault();
    this.field(cellName(row + step, column))?.focus();
  }

  /** The id of a list to choose from; cells with the same words share one. */
  private listOf(words: readonly string[]): string {
    const key = words.join('\n');
    const id = this.lists.get(key) ?? `chon-${this.lists.size}`;
    if (!this.lists.has(key)) {
      this.lists.set(key, id);
      document.getElementById(id)?.remove();
      document.body.append(element('datalist', { id }, ...words.map((value) => element('option', { value }))));
    }
    return id;
  }
}

/**
 * An element with its properties and children. Not that of search: what search shares with another page becomes a file of its
 * own, which the search page has to load as well.
 */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const arrows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The lines of a form that say which table it is, of which duty and period. */
const CHOSEN_ABOVE = 3;

/** A cell as Vietnamese write it: a number with dots, a day as 30/11/2026. */
const shown = (cell: CellValue): string =>
  typeof cell === 'number' ? formatNumber(cell, 'decimal') : textOfCell(cell);
