import '../grow-fields.ts';
import type { TableKey } from '../../kinds/disclosure-data/index.ts';
import { isBlock } from '../../model/sheet/cells.ts';
import { vietnamDay } from '../day/vietnam-day.ts';
import { PatientWorker, type Unnumbered } from '../patient-worker.ts';
import { onChosenFiles } from '../word-file/choose.ts';
import { TableDraft } from './draft.ts';
import { Grid } from './grid.ts';
import type { Chosen, FormView, TableAnswer, TableRequest } from './messages.ts';
import type { FormResult } from '../../model/sheet/page-form.ts';
import { SendPanel } from '../send/panel.ts';
import { TypedReading } from '../typed-reading.ts';
import { changeOf } from './change.ts';
import { hideResult, showProblems, showResult } from './view.ts';

/** The page on which the table of a duty is filled in, pasted or dropped. A worker reads; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const { settings, base } = part('nhap-bang').dataset as Record<'settings' | 'base', string>;
const duty = part<HTMLSelectElement>('muc');
const table = part<HTMLSelectElement>('bang');
const period = part<HTMLSelectElement>('ky');
const status = part('trang-thai');
const refusal = part('tu-choi');
const note = part<HTMLInputElement>('ghi-chu');

/** Milliseconds after which reading is given up. */
const PATIENCE = 30_000;

const worker = new PatientWorker<Unnumbered<TableRequest>, TableAnswer>({
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  patience: PATIENCE,
  onAnswer: show,
  tooLong: {
    kind: 'refused',
    message: 'Đọc quá lâu, nên máy dừng lại.',
    advice: 'Chép riêng các ô của bảng rồi dán vào đây.',
  },
  failed: (reason) => ({ kind: 'failed', reason }),
});
let grid: Grid | null = null;
let result: FormResult | null = null;
/** The file of the item as somebody else has changed it since the site was built. */
let newer: { id: string; text: string | null } | null = null;
let draft: TableDraft | null = null;

const chosen = (): Chosen => ({
  duty: duty.value,
  table: table.value === '' ? null : (table.value as TableKey),
  period: period.value === '' ? null : period.value,
});

function begin(of: Chosen, empty = false): void {
  reading.drop();
  refusal.hidden = true;
  newer = null;
  note.value = '';
  status.textContent = 'Đang mở bảng…';
  worker.ask({ kind: 'form', settings, chosen: of, empty });
}

const reading = new TypedReading(() => {
  if (grid)
    worker.ask({
      kind: 'read',
      settings,
      chosen: chosen(),
      cells: grid.cells,
      today: vietnamDay(),
      note: note.value,
      newer,
    });
});

function show(answer: TableAnswer): void {
  if (answer.kind === 'form') return showForm(answer);
  if (answer.kind === 'reading') {
    grid?.mark(answer.problems);
    showProblems(answer, (cell) => grid?.field(cell)?.focus());
    if (answer.result?.text !== result?.text && !isAgain) panel.reset();
    isAgain = false;
    result = answer.result;
    reading.done();
    if (result) showResult(result, status);
    else hideResult();
    return;
  }
  if (answer.kind === 'failed') console.error(answer.reason);
  const { message, advice } =
    answer.kind === 'refused'
      ? answer
      : {
          message: 'Máy gặp lỗi khi đọc bảng.',
          advice: 'Tải lại trang; những gì đã điền được giữ trong trình duyệt này.',
        };
  status.textContent = '';
  refusal.hidden = false;
  refusal.textContent = `${message} ${advice}`;
}

function showForm(form: FormView): void {
  const of = form.chosen;
  refusal.hidden = form.left.length === 0;
  refusal.textContent =
    form.left.length === 0
      ? ''
      : `Chưa đưa vào bảng: ${form.left.map(({ cell, message }) => `ô ${cell}, ${message}`).join(' ')} Đổi tên cột cho đúng mẫu rồi nhập lại, nếu cần số liệu ở đó.`;
  duty.value = of.duty;
  fill(
    table,
    form.tables.map(({ key, label }) => [key, label]),
    of.table ?? '',
  );
  fill(
    period,
    form.periods.map(({ id, label }) => [id, label]),
    of.period ?? '',
  );
  part('chon-bang').hidden = form.tables.length < 2;
  part<HTMLAnchorElement>('mau').href = `${base}cong-khai/${of.duty.toLowerCase()}/mau-${of.table}.xlsx`;
  part('bang-dien').hidden = false;
  draft = new TableDraft(of);
  const kept = form.isNew ? draft.kept() : null;
  if (!form.isNew) draft.keep(form.sheet.rows);
  draw(kept === null ? form : { ...form, sheet: { ...form.sheet, rows: kept.cells } });
  status.textContent = kept === null ? form.note : `Mở lại bảng đang điền dở lúc ${kept.when}.`;
  const address = new URL(location.href);
  address.search = new URLSearchParams({
    muc: of.duty,
    ...(of.table && { bang: of.table }),
    ...(of.period && { ky: of.period }),
  }).toString();
  history.replaceState(null, '', address);
  reading.now();
}

function draw({ sheet }: FormView): void {
  const place = part('luoi');
  grid = new Grid(place, sheet, {
    changed: () => {
      if (grid) draft?.keep(grid.cells);
      reading.typed();
    },
    pasted: paste,
  });
}

/** @returns whether it was a block of cells */
function paste(text: string, at: { row: number; column: number }): boolean {
  if (grid === null || !isBlock(text)) return false;
  worker.ask({ kind: 'pasted', settings, chosen: chosen(), cells: grid.cells, text, at });
  return true;
}

function open(files: FileList | null | undefined): void {
  const [file, ...others] = files ?? [];
  if (!file) return;
  if (others.length > 0) {
    refusal.hidden = false;
    refusal.textContent = 'Mỗi lần chỉ đọc một tệp. Chọn hoặc thả lại từng tệp một.';
    return;
  }
  status.textContent = `Đang đọc “${file.name}”…`;
  worker.ask({ kind: 'file', settings, chosen: chosen(), file });
}

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[], value: string): void {
  select.replaceChildren(...options.map(([key, label]) => new Option(label, key)));
  select.value = value;
}

/** Whether the cells are read again for a file that changed, so that what the panel says of it stays. */
let isAgain = false;
const panel = new SendPanel({
  change: async () => {
    await reading.complete();
    return result && changeOf(result);
  },
  before: () => result?.before,
  changed: (_path, now) => {
    newer = result && { id: result.id, text: now };
    isAgain = true;
    reading.now();
    return 'changed';
  },
  warning: () => null,
  sent: () => draft?.forget(),
});

part('chon').hidden = false;
note.addEventListener('input', () => reading.typed());
duty.addEventListener('change', () => begin({ duty: duty.value, table: null, period: null }));
table.addEventListener('change', () => begin(chosen()));
period.addEventListener('change', () => begin(chosen()));
part('lam-lai').addEventListener('click', () => {
  draft?.forget();
  begin(chosen());
});
part('de-trong').addEventListener('click', () => {
  draft?.forget();
  begin(chosen(), true);
});
onChosenFiles(part<HTMLInputElement>('tep'), window, open);

const asked = new URLSearchParams(location.search);
const wanted = asked.get('muc')?.toUpperCase() ?? '';
if ([...duty.options].some(({ value }) => value === wanted)) {
  duty.value = wanted;
  begin({ duty: wanted, table: asked.get('bang') as TableKey | null, period: asked.get('ky') });
}
