import type { Passage } from '../../model/text/word-changes.ts';
import { fromTemplate } from '../from-template.ts';
import { PatientWorker } from '../patient-worker.ts';
import type { Unnumbered } from '../patient-worker.ts';
import { onChosenFiles } from '../word-file/choose.ts';
import type { VerifyAnswer, VerifyRequest } from './messages.ts';

/** The part of `/kiem-tra/` on which a file is compared with what the site publishes. A worker compares; here it is only shown. */
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const { root } = part('so-tep').dataset as Record<'root', string>;
const input = part<HTMLInputElement>('tep');
const typed = part<HTMLInputElement>('trang-can-so');
const status = part('trang-thai');
const result = part('ket-qua');

/** Milliseconds after which reading is given up. */
const PATIENCE = 60_000;

const worker = new PatientWorker<Unnumbered<VerifyRequest>, VerifyAnswer>({
  start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  patience: PATIENCE,
  onAnswer: show,
  tooLong: {
    kind: 'refused',
    message: 'Đọc quá lâu, nên máy dừng lại.',
    advice: 'So mã in ở chân tờ với danh sách mã dưới đây.',
  },
  failed: (reason) => ({ kind: 'failed', reason }),
});

let name = '';

/** @param shown whether the result says it to those who see it */
function say(words: string, shown = false): void {
  status.textContent = words;
  status.toggleAttribute('data-said', shown);
}

function read(files: FileList | null | undefined): void {
  const [file, ...others] = files ?? [];
  if (!file) return;
  result.hidden = true;
  if (others.length > 0) {
    return say('Mỗi lần chỉ so một tệp. Chọn hoặc thả lại từng tệp một.');
  }
  name = file.name;
  say(`Đang đọc “${name}”…`);
  worker.ask({ file, root, typed: typed.value.trim() });
}

function show(answer: VerifyAnswer): void {
  if (answer.kind === 'refused') return say(`${answer.message} ${answer.advice}`);
  if (answer.kind === 'failed') {
    say('Máy gặp lỗi khi đọc tệp. Tải lại trang rồi thử lại, hoặc so mã in ở chân tờ.');
    return console.error(answer.reason);
  }
  const { words, passages } = answer;
  say(`${name}: ${words.title}.`, true);
  part('ten-tep').textContent = name;
  result.dataset['tone'] = words.tone;
  part('ket-luan').textContent = words.title;
  part('giai-thich').textContent = words.sentences.join(' ');
  part('giai-thich').hidden = words.sentences.length === 0;
  showLink('trang-cua-tep', words.page && { text: words.page.title, href: root + words.page.path.slice(1) });
  showLink(
    'ban-dang-co',
    words.published === null ? null : { text: 'Mở bản đang công bố', href: atHome(words.published) },
  );
  part('cho-khac').replaceChildren(...passages.map(passageItem));
  part('cho-khac').hidden = passages.length === 0;
  result.hidden = false;
}

/** A place that differs, with the words around it. */
const passageItem = ({ before, after, lead, tail }: Passage): HTMLElement =>
  fromTemplate('mau-cho-khac', {
    around: `${lead ?? ''}[…]${tail ?? ''}`,
    before: before?.trim() ?? null,
    nothingBefore: before === null ? 'không có' : null,
    after: after?.trim() ?? null,
    nothingAfter: after === null ? 'không có' : null,
  });

/** A path below the root on this host; the absolute address of a download as it is. */
const atHome = (path: string): string => (path.startsWith('/') ? root + path.slice(1) : path);

function showLink(id: string, link: { text: string; href: string } | null): void {
  const place = part<HTMLAnchorElement>(id);
  place.hidden = link === null;
  if (link === null) return;
  place.textContent = link.text;
  place.href = link.href;
}

part('bieu-mau').hidden = false;
onChosenFiles(input, window, read);
