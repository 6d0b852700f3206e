import type { Answer, RefusalView } from './messages.ts';
import { onChosenFiles } from '../word-file/choose.ts';
import { Reader } from './reader.ts';
import { refusalParts } from './view/refusal.ts';
import { SendPanel } from '../send/panel.ts';
import { changeOf } from './change.ts';
import { hideResults, showPlan, showRefreshed } from './view/view.ts';
import type { PlanView } from './plan-view.ts';

/** The page on which a Word file is chosen. A worker reads the file; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const {
  register,
  today,
  document: documents,
  help: helps,
} = part('nhap').dataset as Record<'register' | 'today' | 'document' | 'help', string>;
const drop = part('chon');
const input = part<HTMLInputElement>('tep');
const status = part('trang-thai');
const refusal = part('tu-choi');

/** What is shown, and would be sent. */
let shown: PlanView | null = null;
const panel = new SendPanel({
  change: () => Promise.resolve(shown && changeOf(shown)),
  // A plan that was imported is new: no file of it may be there.
  before: () => null,
  changed: () => 'exists',
  warning: () => shown?.warning ?? null,
  sent: () => {},
});

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
  refusal.replaceChildren();
  reading = file.name;
  status.textContent = `Đang đọc “${file.name}”…`;
  reader.read({ file, register, today });
}

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
