import { PatientWorker, type Unnumbered } from '../patient-worker.ts';
import type { Answer, ImportRequest } from './messages.ts';

/** Milliseconds after which reading is given up. 500 pages take seconds, so this is for files made to take forever. */
const PATIENCE = 120_000;

type Read = Extract<ImportRequest, { kind: 'read' }>;

/** The worker that reads files, started with the first and again after one that had to be stopped. */
export class Reader {
  private readonly worker: PatientWorker<Unnumbered<ImportRequest>, Answer>;

  constructor(onAnswer: (answer: Answer) => void) {
    this.worker = new PatientWorker({
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      patience: PATIENCE,
      onAnswer,
      tooLong: {
        kind: 'refused',
        message: 'Đọc tệp này quá lâu, nên máy dừng lại.',
        advice: 'Tách tệp thành nhiều phần rồi nhập từng phần. Nếu tệp không dài, đừng mở nó và hỏi lại người gửi.',
        places: [],
        help: null,
      },
      failed: (reason) => ({ kind: 'failed', reason }),
    });
  }

  /** Reads a file. One that is still being read is dropped. */
  read(asked: Omit<Read, 'kind' | 'serial'>): void {
    this.worker.ask({ ...asked, kind: 'read' });
  }

  /** The item that the document is added to, as somebody else has left it; null where it is there no more. */
  readItem(text: string | null): void {
    this.worker.add({ kind: 'item', text });
  }

  /** Gives a picture of the file that was read a description. */
  describe(number: number, text: string): void {
    this.worker.add({ kind: 'describe', number, text });
  }
}
