import { vietnamDay } from '../day/vietnam-day.ts';
import { PatientWorker } from '../patient-worker.ts';
import type { AmendAnswer, AmendRequest } from './messages.ts';

/** Milliseconds after which reading is given up. */
const PATIENCE = 30_000;

type Common = 'serial' | 'source' | 'base' | 'register' | 'table' | 'today' | 'newer';
type Question = AmendRequest extends infer Request ? (Request extends unknown ? Omit<Request, Common> : never) : never;

/** What the element of a page says of the site. */
export type AmendPlaces = Record<'sources' | 'base' | 'register' | 'table', string>;

/** Asks the worker about one record. */
export class RecordReader {
  /** The file as somebody else has changed it since the site was built. */
  newer: string | null = null;
  private readonly worker: PatientWorker<Omit<AmendRequest, 'serial'>, AmendAnswer>;
  private readonly places: AmendPlaces;
  private readonly key: string;

  /** @param key `plans/2026-ke-hoach-mau` */
  constructor(key: string, places: AmendPlaces, onAnswer: (answer: AmendAnswer) => void) {
    this.key = key;
    this.places = places;
    this.worker = new PatientWorker({
      start: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      patience: PATIENCE,
      onAnswer,
      tooLong: {
        kind: 'refused',
        message: 'Đọc quá lâu, nên máy dừng lại. Những gì đã điền vẫn ở đây; tải lại trang.',
      },
      failed: (reason) => ({ kind: 'failed', reason }),
    });
  }

  ask(question: Question): void {
    const { sources, base, register, table } = this.places;
    this.worker.ask({
      ...question,
      source: `${sources}${this.key}.json`,
      base: base.replace(/\/$/u, ''),
      register,
      table,
      today: vietnamDay(),
      newer: this.newer,
    });
  }
}
