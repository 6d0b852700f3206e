import { vietnamDay } from '../day/vietnam-day.ts';
import { onChosenFiles } from '../word-file/choose.ts';
import { PatientWorker, type Unnumbered } from '../patient-worker.ts';
import { keepTool } from '../offline/keep-tool.ts';
import { normalizeText } from '../../model/text/normalize.ts';
import type { CheckAnswer, CheckRequest } from './messages.ts';
import { hideResults, showResults } from './view.ts';

/** The page on which a text is pasted or a Word file is chosen. A worker checks; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const { register, document: documents } = part('kiem-tra').dataset as Record<'register' | 'document', string>;
const field = part<HTMLTextAreaElement>('loi-van');
const day = part<HTMLInputElement>('ngay');
const file = part<HTMLInputElement>('tep');
const status = part('trang-thai');

/** Milliseconds after the last key before the text is checked. */
const PAUSE = 500;
/** Milliseconds after which checking is given up: ten million letters take seconds. */
const PATIENCE = 60_000;

const worker = new PatientWorker<Unnumbered<CheckRequest>, CheckAnswer>({
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  patience: PATIENCE,
  onAnswer: show,
  tooLong: {
    kind: 'refused',
    message: 'Đọc quá lâu, nên máy dừng lại.',
    advice: 'Chia lời văn thành nhiều phần rồi thử từng phần.',
  },
  failed: (reason) => ({ kind: 'failed', reason }),
});
let waiting: ReturnType<typeof setTimeout> | undefined;

function check(): void {
  clearTimeout(waiting);
  // Offsets of what is found are into the normalised text, which the field must have as well.
  const text = normalizeText(field.value);
  if (text !== field.value) field.value = text;
  if (text.trim() === '') {
    hideResults();
    status.textContent = '';
    return;
  }
  status.textContent = 'Đang kiểm tra…';
  worker.ask({ kind: 'text', register, text, today: vietnamDay(), day: day.value || vietnamDay() });
}

function read(files: FileList | null | undefined): void {
  const [chosen, ...others] = files ?? [];
  if (!chosen) return;
  if (others.length > 0) return refuse('Mỗi lần chỉ đọc một tệp.', 'Chọn hoặc thả lại từng tệp một.');
  status.textContent = `Đang đọc “${chosen.name}”…`;
  worker.ask({ kind: 'word', register, file: chosen });
}

function refuse(message: string, advice: string): void {
  hideResults();
  status.textContent = `${message} ${advice}`;
}

function show(answer: CheckAnswer): void {
  if (answer.kind === 'ready') return keep();
  if (answer.kind === 'checked') keep();
  if (answer.kind === 'words') {
    field.value = answer.text;
    check();
  } else if (answer.kind === 'refused') refuse(answer.message, answer.advice);
  else if (answer.kind === 'failed') {
    refuse('Máy gặp lỗi khi kiểm tra.', 'Tải lại trang rồi thử lại; chép lời văn ra trước nếu chưa lưu ở đâu.');
    console.error(answer.reason);
  } else {
    showResults(answer, { documents, field, day: day.value || vietnamDay(), today: vietnamDay() });
    status.textContent = answer.summary;
  }
}

let kept = false;
/** Once the worker has all that it needs, so that its script is among what is kept. */
function keep(): void {
  if (!kept) void keepTool([register]);
  kept = true;
}

part('bieu-mau').hidden = false;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});
// What was pasted is complete.
field.addEventListener('paste', () => setTimeout(check));
day.addEventListener('change', check);
onChosenFiles(file, window, read);
// A browser that comes back to the page fills the field again.
if (field.value !== '') check();
else worker.ask({ kind: 'prepare', register });
