import { tableLabels } from '../../kinds/disclosure-data/index.ts';
import { parsePeriod, periodLabel, requirePeriod } from '../../kinds/period.ts';
import type { Cells } from '../../model/sheet/cells.ts';
import { intoForm } from '../../model/sheet/into-form.ts';
import { sheetsOfWorkbook } from '../../model/sheet/open-workbook.ts';
import { pageForm, readForm, type Filling } from '../../model/sheet/page-form.ts';
import { pastedCells, withBlock } from '../../model/sheet/pasted.ts';
import { sheetPlanOf } from '../../model/sheet/plan.ts';
import type { SheetProblem } from '../../model/sheet/read-sheet.ts';
import { readWorkbook } from '../../model/sheet/read-workbook.ts';
import { withNewer, type TableSetting } from '../../model/sheet/table-setting.ts';
import { checkFile } from '../editing/preview/check-file.ts';
import type { Chosen, FormView, TableAnswer, TableRequest } from './messages.ts';

type Asked<Kind extends TableRequest['kind']> = Omit<Extract<TableRequest, { kind: Kind }>, 'serial' | 'settings'>;

/** What is chosen, completed: the first table, the period of the build. */
function fillingOf(setting: TableSetting, { table, period }: Chosen): Filling {
  const key = setting.tables.find((each) => each.key === table)?.key ?? setting.tables[0]?.key;
  if (key === undefined) throw new RangeError('A duty without tables has no setting.');
  return { setting, table: key, period: period !== null && parsePeriod(period) ? period : setting.current };
}

function viewOf(filling: Filling, sheet: FormView['sheet'], note: string, left: SheetProblem[] = []): FormView {
  const { setting, table, period } = filling;
  const isListed = setting.periods.some(({ id }) => id === period);
  return {
    kind: 'form',
    chosen: { duty: setting.duties[0]?.code ?? '', table, period },
    tables: setting.tables,
    periods: isListed
      ? setting.periods
      : [{ id: period, label: periodLabel(requirePeriod(period)) }, ...setting.periods],
    sheet,
    isNew: false,
    note,
    left,
  };
}

/** The form to fill in. */
export function formOf(setting: TableSetting, chosen: Chosen, empty: boolean): FormView {
  const filling = fillingOf(setting, chosen);
  const { sheet, start } = pageForm(filling, { empty });
  const note = start === null ? 'Bảng còn trống.' : `Bảng bắt đầu từ số liệu đã công khai của ${start}.`;
  return { ...viewOf(filling, sheet, note), isNew: true };
}

/** A block that was pasted: a whole table by the names of its columns, else cells from the one that was pasted into. */
export function pasted(setting: TableSetting, { chosen, cells, text, at }: Asked<'pasted'>): TableAnswer {
  const filling = fillingOf(setting, chosen);
  const { sheet } = pageForm(filling, { empty: false });
  const block = pastedCells(text);
  if (block === null) return viewOf(filling, { ...sheet, rows: withBlock(cells, [[text]], at, widthOf(cells)) }, '');
  const filled = intoForm(block, sheetPlanOf(filling.table), { ...sheet, rows: cells });
  if (filled)
    return viewOf(filling, { ...sheet, rows: filled.cells }, 'Đã điền bảng vừa dán theo tên cột.', filled.left);
  const rows = withBlock(cells, block, at, widthOf(cells));
  return viewOf(filling, { ...sheet, rows }, `Đã dán ${block.length} dòng.`);
}

const widthOf = (cells: Cells): number => Math.max(...cells.map(({ length }) => length));

/** A workbook: the first sheet that has this table. Which table, duty and period it says goes before what is chosen. */
export async function dropped(
  chosenSetting: TableSetting,
  { chosen, file }: Asked<'file'>,
  settingOf: (duty: string) => Promise<TableSetting | null>,
): Promise<TableAnswer> {
  const sheets = await sheetsOfWorkbook(new Uint8Array(await file.arrayBuffer()));
  const said = readWorkbook(sheets, {});
  const own = said.duty === null || said.duty === chosen.duty ? chosenSetting : await settingOf(said.duty);
  if (own === null)
    return {
      kind: 'refused',
      message: `Tệp ghi mục ${said.duty}, trang không có mục này hoặc mục này không có bảng số liệu.`,
      advice: 'Sửa dòng “Mục công khai” trong tệp, hoặc xóa dòng ấy để nhập vào mục đang chọn.',
    };
  const filling = fillingOf(own, { duty: '', table: said.table ?? chosen.table, period: said.period ?? chosen.period });
  const { sheet } = pageForm(filling, { empty: true });
  const plan = sheetPlanOf(filling.table);
  for (const { name, rows } of sheets) {
    const filled = intoForm(rows, plan, sheet);
    if (filled)
      return viewOf(
        filling,
        { ...sheet, rows: filled.cells },
        `Đã điền từ “${file.name}”, trang tính “${name}”.`,
        filled.left,
      );
  }
  return {
    kind: 'refused',
    message: `Không trang tính nào của tệp có bảng “${tableLabels[filling.table]}”.`,
    advice: `Cần một hàng có các cột ${plan.columns.map(({ title }) => `“${title}”`).join(', ')}. Chọn đúng mục và bảng ở trên, hoặc lấy mẫu Excel của mục.`,
  };
}

/** What the cells say, and what the checker says of the file that they become, private data included. */
export function reading(published: TableSetting, { chosen, cells, today, note, newer }: Asked<'read'>): TableAnswer {
  const setting = newer === null ? published : withNewer(published, newer.id, newer.text);
  const said = note.trim() === '' ? null : note.normalize('NFC').trim();
  const { problems, notes, result } = readForm(fillingOf(setting, chosen), cells, today, said);
  if (result === null) return { kind: 'reading', problems, notes, result };
  const issues = checkFile('disclosures', result.id, result.text).issues;
  const ofSeverity = (severity: 'error' | 'warning') =>
    issues
      .filter((issue) => issue.severity === severity)
      .map(({ where, message, remedy }) => ({ cell: null, message: `${where}: ${message} ${remedy}` }));
  const wrong = ofSeverity('error');
  return {
    kind: 'reading',
    problems: wrong,
    notes: [...notes, ...ofSeverity('warning')],
    result: wrong.length > 0 ? null : result,
  };
}
