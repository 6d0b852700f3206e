import type { SendTarget } from '../../model/editing/send-target.ts';
import { tokenFor } from './account.ts';
import { answerLines } from './answer-text.ts';
import { SendFailure } from './failure.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { LocalFolder } from './local-folder.ts';
import type { Change, ReviewHost, Waiting } from './review-host.ts';
import type { Sending } from './sending.ts';

/** Milliseconds between two looks for the answer of the checks, and how often it is looked for. */
const LOOK = { every: 15_000, times: 60 };
/** Lines of the answer that the page shows. */
const SHOWN = 12;

/** The button that sends a change for review, and what came of it. Without a repository the page has no such part. */
export class SendPanel {
  private readonly place = document.getElementById('gui');
  private readonly button = document.getElementById('gui-duyet') as HTMLButtonElement | null;
  private readonly status = document.getElementById('gui-trang-thai');
  private readonly sending: Sending;
  private replaces: Waiting | null = null;
  private isWarned = false;

  constructor(sending: Sending) {
    this.sending = sending;
    this.button?.addEventListener('click', () => void this.press());
    new LocalFolder(sending);
  }

  /** What would be sent is another than before: an answer to the last one says nothing of it. */
  reset(): void {
    this.replaces = null;
    this.isWarned = false;
    if (this.button) this.button.textContent = 'Gửi duyệt';
    this.status?.replaceChildren();
  }

  private async press(): Promise<void> {
    const target = JSON.parse(this.place?.dataset['noi'] ?? 'null') as SendTarget | null;
    const change = await this.sending.change();
    if (change === null || target === null || this.button === null) return;
    const warning = this.isWarned ? null : this.sending.warning();
    if (warning !== null) {
      this.isWarned = true;
      this.button.textContent = 'Đã xem, vẫn gửi duyệt';
      return this.say(warning);
    }
    this.button.disabled = true;
    this.say('Đang gửi…');
    try {
      await this.send(change, target);
    } catch (error) {
      this.fail(error instanceof SendFailure ? error : new SendFailure('refused', String(error)));
    }
    this.button.disabled = false;
  }

  private async send(change: Change, target: SendTarget): Promise<void> {
    const token = tokenFor(target);
    if (token === null) throw new SendFailure('signed-out');
    const host = (target.host === 'github' ? github : gitlab)(target, token);
    for (const { path } of change.files) await this.compare(host, path);
    const waiting = await host.waiting(change.branch);
    if (waiting !== null && this.replaces?.number !== waiting.number) {
      this.replaces = waiting;
      if (this.button) this.button.textContent = 'Thay bản đang chờ';
      throw new SendFailure('waiting', '', waiting.address);
    }
    const sent = await host.send(change, waiting);
    this.sending.sent();
    this.replaces = sent;
    this.say(
      'Đã gửi duyệt: ',
      this.link(sent.address, `thay đổi số ${sent.number}`),
      '. Máy đang kiểm tra; kết quả hiện ở đây.',
    );
    void this.follow(host, sent);
  }

  private async compare(host: ReviewHost, path: string): Promise<void> {
    const before = this.sending.before(path);
    if (before === undefined) return;
    const now = await host.currentText(path);
    if (now === before) return;
    throw new SendFailure(this.sending.changed(path, now), path);
  }

  /** Waits for the comment of the checks. */
  private async follow(host: ReviewHost, sent: Waiting): Promise<void> {
    for (let nth = 0; nth < LOOK.times; nth++) {
      const text = await host.answer(sent).catch(() => null);
      if (text !== null) {
        this.say('Máy kiểm tra trả lời về ', this.link(sent.address, `thay đổi số ${sent.number}`), ':');
        const list = document.createElement('ul');
        list.setAttribute('role', 'list');
        for (const textContent of answerLines(text, SHOWN))
          list.append(Object.assign(document.createElement('li'), { textContent }));
        this.status?.append(list);
        return;
      }
      await new Promise((done) => setTimeout(done, LOOK.every));
    }
  }

  private fail(failure: SendFailure): void {
    this.say(
      `${failure.message} `,
      ...(failure.address === null ? [] : [this.link(failure.address, 'Xem thay đổi đang chờ')]),
    );
    const screen = this.place?.dataset['bienTap'];
    if (failure.kind === 'signed-out' && screen !== undefined)
      this.status?.append(' ', this.link(screen, 'Mở màn hình biên tập'));
  }

  private say(...parts: (Node | string)[]): void {
    const line = document.createElement('p');
    line.append(...parts);
    this.status?.replaceChildren(line);
  }

  private link = (href: string, textContent: string) =>
    Object.assign(document.createElement('a'), { href, target: '_blank', rel: 'noopener', textContent });
}
