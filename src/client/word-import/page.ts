import type { Answer, RefusalView } from './messages.ts';
import { onChosenFiles } from '../word-file/choose.ts';
import { Reader } from './reader.ts';
import { isRecordKind } from '../../model/word/record/record-kind.ts';
import type { GivenAnswers } from '../../model/word/record/asked.ts';
import { answersIn } from './view/asks.ts';
import { refusalParts } from './view/refusal.ts';
import { SendPanel } from '../send/panel.ts';
import { changeOf } from './change.ts';
import { hideResults, showPlan, showRefreshed } from './view/view.ts';
import type { PlanView } from './plan-view.ts';

/** The page on which a Word file is chosen. A worker reads the file; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const {
  register,
  items,
  today,
  document: documents,
  help: helps,
} = part('nhap').dataset as Record<'register' | 'items' | 'today' | 'document' | 'help', string>;
const drop = part('chon');
const input = part<HTMLInputElement>('tep');
const status = part('trang-thai');
const refusal = part('tu-choi');
const recordKind = part<HTMLSelectElement>('loai');

/** What is shown, and would be sent. */
let shown: PlanView | null = null;
const panel = new SendPanel({
  change: () => Promise.resolve(shown && shown.files.length > 0 ? changeOf(shown) : null),
  // What was imported is new: no file of it may be there, but for the item that it is added to.
  before: (path) => (path === shown?.item?.path ? new TextDecoder().decode(shown.item.content) : null),
  changed: (path, now) => {
    if (path !== shown?.item?.path) return 'exists';
    reader.readItem(now);
    return 'changed';
  },
  warning: () => shown?.warning ?? null,
  sent: () => {},
});

/** The file that is shown, and what a person said of it. */
let chosen: { file: File; answers: GivenAnswers } | null = null;
/** Name of the file that is being read; empty once it is shown. */
let reading = '';
const reader = new Reader(show);

function open(files: FileList | undefined | null): void {
  const [file, ...others] = files ?? [];
  if (!file) return;
  if (others.length > 0)
    return refuse({
      message: `Đã chọn ${others.length + 1} tệp, mà mỗi lần chỉ nhập một.`,
      advice: 'Chọn hoặc thả lại từng tệp một.',
    });
  chosen = { file, answers: {} };
  recordKind.value = '';
  readChosen();
}

/** Reads the chosen file as what a person said it is. */
function readChosen(): void {
  if (chosen === null) return;
  const { file, answers } = chosen;
  refusal.replaceChildren();
  reading = file.name;
  status.textContent = `Đang đọc “${file.name}”…`;
  const { value } = recordKind;
  reader.read({ file, register, items, today, record: isRecordKind(value) ? value : null, answers });
}

recordKind.addEventListener('change', () => {
  if (chosen !== null) chosen.answers = {};
  readChosen();
});
part<HTMLFormElement>('hoi').addEventListener('submit', (event) => {
  event.preventDefault();
  if (chosen !== null) chosen.answers = { ...chosen.answers, ...answersIn(part<HTMLFormElement>('hoi')) };
  readChosen();
});

function show(answer: Answer): void {
  if (answer.kind === 'refused') refuse(answer);
  else if (answer.kind === 'failed') {
    refuse({
      message: 'Máy gặp lỗi khi đọc tệp này.',
      advice: 'Thử lại; nếu vẫn lỗi, mở tệp bằng Word, lưu thành tệp mới rồi nhập tệp mới.',
    });
    console.error(answer.reason);
  } else if (reading === '') {
    shown = answer.plan;
    showRefreshed(answer.plan);
  } else {
    shown = answer.plan;
    panel.reset();
    showPlan(answer.plan, documents, (number, text) => reader.describe(number, text));
    status.textContent = `Đã đọc xong “${reading}”.${
      answer.registerMissing ? ' Không tải được kho văn bản của trang, nên chưa biết viện dẫn nào đã có.' : ''
    }`;
  }
  reading = '';
}

function refuse(why: Pick<RefusalView, 'message' | 'advice'> & Partial<RefusalView>): void {
  hideResults();
  shown = null;
  status.textContent = '';
  refusal.replaceChildren(...refusalParts({ places: [], help: null, ...why }, helps));
}

drop.hidden = false;
onChosenFiles(input, drop, open);
for (const name of ['dragenter', 'dragover'] as const)
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
});
