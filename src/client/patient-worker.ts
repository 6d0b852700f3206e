/** What a worker is asked and what it answers carry the same serial: an answer to an older question is of no use. */
interface Answered<Answer> {
  serial: number;
  answer: Answer;
}

/** A question before it has a serial. */
export type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'serial'> : never;

interface Options<Answer> {
  start: () => Worker;
  /** Milliseconds after which the worker is stopped. */
  patience: number;
  onAnswer: (answer: Answer) => void;
  /** What to answer when it took too long, and when the script did not arrive or memory ran out. */
  tooLong: Answer;
  failed: (reason: string) => Answer;
}

/** A worker of which only the answer to the last question counts; it starts with the first, and again after it had to be stopped. */
export class PatientWorker<Request extends object, Answer> {
  private worker: Worker | null = null;
  private serial = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly options: Options<Answer>;

  constructor(options: Options<Answer>) {
    this.options = options;
  }

  /** A new question. One that is still being answered is dropped, with its worker. */
  ask(request: Request): void {
    this.serial++;
    if (this.timer !== undefined) this.stop();
    this.timer = setTimeout(() => {
      this.stop();
      this.options.onAnswer(this.options.tooLong);
    }, this.options.patience);
    this.started().postMessage({ ...request, serial: this.serial });
  }

  /** More about the last question. */
  add(request: Request): void {
    this.worker?.postMessage({ ...request, serial: this.serial });
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = this.options.start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answered<Answer>>) => {
      if (data.serial === this.serial) this.done(data.answer);
    });
    worker.addEventListener('error', ({ message }) => {
      this.stop();
      this.done(this.options.failed(message));
    });
    return (this.worker = worker);
  }

  private done(answer: Answer): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.options.onAnswer(answer);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.worker?.terminate();
    this.worker = null;
  }
}
