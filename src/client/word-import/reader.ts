import type { Answer, Answered, ImportRequest } from './messages.ts';

/** Milliseconds after which reading is given up. 500 pages take seconds, so this is for files made to take forever. */
const PATIENCE = 120_000;

/** The worker that reads files, started with the first and again after one that had to be stopped. */
export class Reader {
  private worker: Worker | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private serial = 0;
  private readonly onAnswer: (answer: Answer) => void;

  constructor(onAnswer: (answer: Answer) => void) {
    this.onAnswer = onAnswer;
  }

  /** Reads a file; an answer to an earlier one never comes. */
  read(asked: Omit<Extract<ImportRequest, { kind: 'read' }>, 'serial' | 'kind'>): void {
    this.serial++;
    if (this.timer !== undefined) this.stop();
    this.timer = setTimeout(() => {
      this.stop();
      this.onAnswer({
        kind: 'refused',
        message: 'Đọc tệp này quá lâu, nên máy dừng lại.',
        advice: 'Tách tệp thành nhiều phần rồi nhập từng phần. Nếu tệp không dài, đừng mở nó và hỏi lại người gửi.',
        places: [],
        help: null,
      });
    }, PATIENCE);
    this.started().postMessage({ ...asked, kind: 'read', serial: this.serial } satisfies ImportRequest);
  }

  /** Gives a picture of the file that was read a description. */
  describe(number: number, text: string): void {
    this.worker?.postMessage({ kind: 'describe', serial: this.serial, number, text } satisfies ImportRequest);
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if (data.serial === this.serial) this.done(data.answer);
    });
    // The script did not arrive, or memory ran out: the next file gets a new worker.
    worker.addEventListener('error', (event) => {
      this.stop();
      this.done({ kind: 'failed', reason: event.message });
    });
    return (this.worker = worker);
  }

  private done(answer: Answer): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.onAnswer(answer);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.worker?.terminate();
    this.worker = null;
  }
}
