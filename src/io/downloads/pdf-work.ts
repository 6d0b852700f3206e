import { UnreadableText } from '../../model/download/unreadable-text.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import { namesIn, references, Resources } from './pdf-drawing.ts';
import { dictionaryOf, pdfObjects } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';
import { streamOf } from './pdf-stream.ts';

/** Bytes that all streams of a file become, and that its pages draw: pages of words become six times as much as they are packed. */
const most = (bytes: number): number => 8_000_000 + 10 * bytes;

/** What draws in what is drawn, and lists in lists of pages: programs make some ten. */
const MOST_NESTED = 60;
/** Objects that are looked at on the way through what is drawn; forms without resources are counted for each page. */
const MOST_STEPS = 2_000_000;

/** Names in all streams of a file: a thousand pages have some hundred thousand. */
const MOST_NAMES = 400_000;

type Entries = readonly { key: string; value: PdfValue }[];

/** One object of a number; a file may have several. */
interface Drawable {
  entries: Entries;
  list: PdfValue | null;
  /** Bytes of its stream. */
  size: number;
  names: ReadonlyMap<string, number>;
}

/**
 * How much a reader of a PDF has to do, counted before one starts: bytes of the unpacked streams, and of those again each time that a page, a form, a surface, a
 * mask or a note draws them, through all that draws others.
 */
export class PdfWork {
  readonly #most: number;
  readonly #objects = new Map<string, Drawable[]>();
  readonly #known = new Map<string, number>();
  readonly #open = new Set<string>();
  readonly #drawn = new Set<string>();
  readonly #scopes = new Map<Resources, number>();
  #unpacked = 0;
  #names = 0;
  #steps = 0;

  /** @param bytes of the file */
  constructor(bytes: number) {
    this.#most = most(bytes);
  }

  /** Counts an object. @param content the letters of its unpacked stream, null where it has none or a picture. @throws UnreadableText where it becomes too much */
  add(object: NumberedObject, content: string | null): void {
    this.#unpacked += content?.length ?? 0;
    this.#refuseAbove(this.#unpacked);
    const { number, values } = object;
    if (number === null || number === '') return;
    const names = content === null ? new Map<string, number>() : namesIn(content);
    this.#names += names?.size ?? 0;
    if (names === null || this.#names > MOST_NAMES) throw new TooTangled();
    const drawable = {
      entries: dictionaryOf(object),
      list: values.find(({ type }) => type === 'array') ?? null,
      size: content?.length ?? 0,
      names,
    };
    this.#objects.set(number, [...(this.#objects.get(number) ?? []), drawable]);
  }

  /** To be asked after the last object. @throws UnreadableText where pages draw too much, again and again or themselves */
  finish(): void {
    for (const [number, all] of this.#objects)
      if (all.some(({ entries }) => isPageOrList(entries))) this.#refuseAbove(this.#costOfPage(number, 0));
  }

  /** Whether something draws the object of that number; to be asked at the end. */
  isDrawn(number: string): boolean {
    return this.#drawn.has(number);
  }

  /** What a list of pages or a page draws. */
  #costOfPage(number: string, depth: number): number {
    return this.#once(`page ${number}`, depth, () => {
      const costs = (this.#objects.get(number) ?? []).map(({ entries }) => {
        const scope = this.#scopeOf(entries, number);
        const of = (wanted: string) => entries.filter(({ key }) => key === wanted).map(({ value }) => value);
        const kids = of('Kids').flatMap((value) => this.#listed(value));
        const contents = of('Contents').flatMap((value) => this.#listed(value));
        const notes = of('Annots').flatMap((value) => this.#notesIn(value));
        const below = sum(kids.map((kid) => this.#costOfPage(kid, depth + 1)));
        return below + sum([...contents, ...notes].map((each) => this.#costOfDrawing(each, scope, depth + 1)));
      });
      return Math.max(0, ...costs);
    });
  }

  /** What a stream draws. @param outer resources of what draws it, which a form without its own uses */
  #costOfDrawing(number: string, outer: Resources, depth: number): number {
    this.#drawn.add(number);
    const all = this.#objects.get(number) ?? [];
    const isAlone = all.every(
      ({ entries, names }) => names.size === 0 || entries.some(({ key }) => key === 'Resources'),
    );
    return this.#once(`${number} ${isAlone ? '' : this.#numberOf(outer)}`, depth, () => {
      const costs = all.map(({ entries, size, names }) => {
        if (names.size === 0) return size;
        const own = entries.filter(({ key }) => key === 'Resources').map(({ value }) => value);
        const scope = own.length === 0 ? outer : new Resources(own, this.#dictionaries);
        return (
          size + sum(scope.drawnBy(names).map(([each, count]) => count * this.#costOfDrawing(each, scope, depth + 1)))
        );
      });
      return Math.max(0, ...costs);
    });
  }

  #once(key: string, depth: number, count: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (++this.#steps > MOST_STEPS || depth > MOST_NESTED)
      throw new UnreadableText('tệp PDF vẽ các phần lồng vào nhau quá nhiều lớp.');
    if (this.#open.has(key)) throw new UnreadableText('tệp PDF có phần vẽ lại chính nó, không bao giờ hết.');
    this.#open.add(key);
    const cost = count();
    this.#refuseAbove(cost);
    this.#open.delete(key);
    this.#known.set(key, cost);
    return cost;
  }

  #numberOf(scope: Resources): number {
    const known = this.#scopes.get(scope) ?? this.#scopes.size;
    this.#scopes.set(scope, known);
    return known;
  }

  /** The resources of a page, or of the list that it is in (ISO 32000-1, 7.7.3.4). */
  #scopeOf(entries: Entries, number: string): Resources {
    let [at, next] = [entries, number];
    for (let depth = 0; depth < MOST_NESTED; depth++) {
      const own = at.filter(({ key }) => key === 'Resources').map(({ value }) => value);
      if (own.length > 0) return this.#resourcesOf(next, own);
      const [parent] = at.filter(({ key }) => key === 'Parent').flatMap(({ value }) => references(value));
      if (parent === undefined) break;
      next = parent;
      at = (this.#objects.get(parent) ?? []).flatMap((each) => each.entries);
    }
    return nothing;
  }

  readonly #ofPages = new Map<string, Resources>();
  /** Pages without resources of their own share those of their list, so that what they draw is counted once. */
  #resourcesOf(number: string, own: readonly PdfValue[]): Resources {
    const shared = own.map((value) => (value.type === 'word' ? value.text : `of ${number}`)).join(' ');
    const known = this.#ofPages.get(shared) ?? new Resources(own, this.#dictionaries);
    this.#ofPages.set(shared, known);
    return known;
  }

  /** The objects of a list, which may be in an object of its own. */
  #listed(value: PdfValue): string[] {
    return references(value).flatMap((number) => {
      const list = this.#objects.get(number)?.find((each) => each.list !== null)?.list;
      return list === undefined || list === null ? [number] : references(list);
    });
  }

  /** What is drawn for the notes of a page. */
  #notesIn(value: PdfValue): string[] {
    const inPlace = value.type === 'array' ? value.items.flatMap((item) => this.#dictionaries(item)) : [];
    const others = this.#listed(value).flatMap(
      (number) => this.#objects.get(number)?.map(({ entries }) => entries) ?? [],
    );
    return [...inPlace, ...others].flatMap((entries) =>
      entries
        .filter(({ key }) => key === 'AP')
        .flatMap((ap) => this.#dictionaries(ap.value).flat())
        .filter(({ key }) => key === 'N')
        .flatMap((normal) => [
          ...references(normal.value),
          ...this.#dictionaries(normal.value).flatMap((states) =>
            states.flatMap(({ value: state }) => references(state)),
          ),
        ]),
    );
  }

  readonly #dictionaries = (value: PdfValue | undefined): Entries[] => {
    if (value?.type === 'dictionary') return [value.entries];
    if (value?.type !== 'word') return [];
    return (this.#objects.get(value.text) ?? []).map(({ entries }) => entries);
  };

  #refuseAbove(bytes: number): void {
    if (bytes > this.#most)
      throw new UnreadableText(
        `tệp PDF nén hay lặp lại quá nhiều, mở ra thành hơn ${Math.round(this.#most / 1e6)} MB.`,
      );
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const nothing = new Resources([], () => []);
const isPageOrList = (entries: Entries): boolean =>
  entries.some(({ key }) => key === 'Contents' || key === 'Kids' || key === 'Annots');

/** @throws UnreadableText for a PDF that would keep its reader busy; TooTangled where it is packed in a way that no program packs it */
export function refuseHeavyPdf(bytes: Uint8Array): void {
  const work = new PdfWork(bytes.length);
  for (const object of pdfObjects(bytes)) {
    const stream = streamOf(object);
    work.add(object, stream?.picture === null ? stream.text : null);
  }
  work.finish();
}
