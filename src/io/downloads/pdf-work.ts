import { UnreadableText } from '../../model/download/unreadable-text.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { dictionaryOf, pdfObjects } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';
import { streamOf } from './pdf-stream.ts';

/** Bytes that all streams of a file become, and that its pages draw: pages of words become six times as much as they are packed. */
const most = (bytes: number): number => 8_000_000 + 10 * bytes;

/** The numbers of the objects to which a value leads: `5 0 R`, or a list of such. A dictionary keeps the first word alone. */
const references = (value: PdfValue): string[] => {
  if (value.type === 'word') return [value.text];
  if (value.type !== 'array') return [];
  return value.items.flatMap((item, index) =>
    item.type === 'word' && value.items[index + 2] !== undefined && isReference(value.items[index + 2])
      ? [item.text]
      : [],
  );
};
const isReference = (value: PdfValue | undefined): boolean => value?.type === 'word' && value.text === 'R';

/**
 * How much a reader of a PDF has to do, counted before one starts: bytes of the unpacked streams, and of those again for each page that draws them. What draws
 * again and again from inside of what is drawn is not seen here; the watch on the process ends that.
 */
export class PdfWork {
  readonly #most: number;
  readonly #sizes = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #contents = new Map<string, readonly string[]>();
  readonly #kids: string[] = [];
  #unpacked = 0;

  /** @param bytes of the file */
  constructor(bytes: number) {
    this.#most = most(bytes);
  }

  /** Counts an object. @param unpacked bytes of its stream, 0 where it has none or a picture. @throws UnreadableText where it becomes too much */
  add(object: NumberedObject, unpacked: number): void {
    this.#unpacked += unpacked;
    this.#refuseAbove(this.#unpacked);
    const { number, values } = object;
    if (number !== null && number !== '') {
      this.#sizes.set(number, Math.max(unpacked, this.#sizes.get(number) ?? 0));
      for (const value of values) if (value.type === 'array') this.#lists.set(number, references(value));
    }
    for (const { key, value } of dictionaryOf(object)) {
      if (key === 'Contents') this.#contents.set(number ?? '', references(value));
      if (key === 'Kids') this.#kids.push(...references(value));
    }
  }

  /** To be asked after the last object. @throws UnreadableText where pages draw too much */
  finish(): void {
    const sizeOf = (numbers: readonly string[]) =>
      numbers.reduce((sum, number) => sum + (this.#sizes.get(number) ?? 0), 0);
    const drawnBy = new Map(
      [...this.#contents].map(([page, parts]) => [
        page,
        sizeOf(parts.flatMap((part) => this.#lists.get(part) ?? [part])),
      ]),
    );
    const byPages = this.#kids.reduce((sum, page) => sum + (drawnBy.get(page) ?? 0), 0);
    this.#refuseAbove(Math.max(byPages, ...drawnBy.values()));
  }

  #refuseAbove(bytes: number): void {
    if (bytes > this.#most)
      throw new UnreadableText(
        `tệp PDF nén hay lặp lại quá nhiều, mở ra thành hơn ${Math.round(this.#most / 1e6)} MB.`,
      );
  }
}

/** @throws UnreadableText for a PDF that would keep its reader busy; TooTangled where it is packed in a way that no program packs it */
export function refuseHeavyPdf(bytes: Uint8Array): void {
  const work = new PdfWork(bytes.length);
  for (const object of pdfObjects(bytes)) {
    const stream = streamOf(object);
    work.add(object, stream?.picture === null ? stream.bytes.length : 0);
  }
  work.finish();
}
