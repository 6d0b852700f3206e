import { UnreadableText } from '../../model/download/unreadable-text.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { references } from './pdf-drawing.ts';
import { dictionaryOf } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';

/** Earlier versions of a file that are looked at: one for each time that it was saved or signed. */
const MOST_VERSIONS = 100;
/** Objects that are passed on the way from pages to what they show, in all versions. */
const MOST_STEPS = 5_000_000;
/** Links that are followed on that way: objects that all lead to each other have far more links than objects. */
const MOST_LINKS = 20_000_000;
/** What leads from a page to other pages. */
const elsewhere = new Set(['Parent', 'P', 'Dest', 'A', 'AA', 'Next', 'Prev', 'StructParents']);

interface Version {
  at: number;
  isPage: boolean;
  isStream: boolean;
  leadsTo: readonly string[];
}

/**
 * The versions of each object of a file. A program that saves a changed file may leave all of it as it was and add the new objects at the end
 * (ISO 32000-1, 7.5.6): anyone who cuts the file after an earlier `%%EOF` has the earlier document.
 */
export class PdfVersions {
  readonly #objects = new Map<string, Version[]>();
  /** Numbers of objects that are pages in any version. */
  readonly #pages = new Set<string>();
  readonly #ends: readonly number[];
  /** Streams of pages that were read, by where they are in the file. */
  readonly #read = new Set<string>();
  /** Those of the last version. */
  readonly #current = new Set<string>();
  #steps = 0;
  #links = 0;
  #hasSeveral = false;

  /** @param bytes of the file */
  constructor(bytes: Uint8Array) {
    this.#ends = endsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  add(object: NumberedObject): void {
    const { number, at, stream, values } = object;
    if (number === null || number === '') return;
    const key = String(Number(number));
    const entries = dictionaryOf(object);
    const isPage = entries.some(({ key: name, value }) => isName(name, value, 'Type', 'Page'));
    const version = { at, isPage, isStream: stream !== null, leadsTo: values.flatMap((value) => targetsOf(value)) };
    if (isPage) this.#pages.add(key);
    const known = this.#objects.get(key);
    if (known === undefined) this.#objects.set(key, [version]);
    else {
      known.push(version);
      this.#hasSeveral ||= known[0]?.at !== at;
    }
  }

  /** Whether an object is in the file more than once, so that some of it is of an earlier version. */
  get hasSeveral(): boolean {
    return this.#hasSeveral;
  }

  /** Remembers that a page was read as it is in a version. @param number of its object */
  markRead(number: number, end = Infinity): void {
    for (const stream of this.#streamsOf(String(number), end)) {
      this.#read.add(stream);
      if (end === Infinity) this.#current.add(stream);
    }
  }

  /** Whether a page, as it is in a version, shows a stream that no page did that was read. */
  isNew(number: number, end: number): boolean {
    return [...this.#streamsOf(String(number), end)].some((stream) => !this.#read.has(stream));
  }

  /**
   * Where earlier versions end that have a page with a stream of which none was read, to be asked after the last version was read. The newest
   * first. @throws UnreadableText where there are too many
   */
  *unreadEnds(): Generator<number> {
    if (!this.#hasSeveral) return;
    if (this.#ends.length > MOST_VERSIONS)
      throw new UnreadableText(`tệp PDF được lưu nối thêm hơn ${MOST_VERSIONS} lần, máy không đọc hết các bản trước.`);
    for (const end of this.#ends.toReversed()) {
      const isPage = (number: string) => this.#latest(this.#objects.get(number), end)?.isPage === true;
      if ([...this.#pages].some((number) => isPage(number) && this.isNew(Number(number), end))) yield end;
    }
  }

  /**
   * By the number of a stream, the first page of which any version shows any version of it; infinity where that page is no more.
   * @param pages of the last version, by the numbers of their objects
   */
  firstPages(pages: ReadonlyMap<number, number>): Map<string, number> {
    const first = new Map<string, number>();
    for (const page of this.#pages) {
      const position = pages.get(Number(page)) ?? Infinity;
      const passed = new Set([page]);
      for (const number of passed) {
        const versions = this.#objects.get(number) ?? [];
        this.#count(1 + versions.length);
        for (const { isPage, isStream, leadsTo } of versions) {
          if (isPage && number !== page) continue;
          if (isStream) first.set(number, Math.min(position, first.get(number) ?? Infinity));
          this.#count(0, leadsTo.length);
          leadsTo.forEach((each) => passed.add(each));
        }
      }
    }
    return first;
  }

  /** Whether a page of the last version shows the stream that is there in the file. */
  isCurrent(number: string, at: number): boolean {
    return this.#current.has(`${number} ${at}`);
  }

  #latest(versions: readonly Version[] | undefined, end: number): Version | undefined {
    this.#count(versions?.length ?? 0);
    return versions?.findLast(({ at }) => at < end);
  }

  #count(steps: number, links = 0): void {
    this.#steps += steps;
    this.#links += links;
    if (this.#steps > MOST_STEPS || this.#links > MOST_LINKS)
      throw new UnreadableText('tệp PDF có quá nhiều bản lưu trước còn nằm bên trong.');
  }

  #streamsOf(page: string, end: number): Set<string> {
    const streams = new Set<string>();
    const passed = new Set([page]);
    for (const number of passed) {
      this.#count(1);
      const version = this.#latest(this.#objects.get(number), end);
      if (version === undefined || (version.isPage && number !== page)) continue;
      if (version.isStream) streams.add(`${number} ${version.at}`);
      this.#count(0, version.leadsTo.length);
      version.leadsTo.forEach((each) => passed.add(each));
    }
    return streams;
  }
}

/** Where the file ends, and then more comes. */
function endsIn(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) ends.push(at + MARK.length);
  return ends.slice(0, -1);
}
const MARK = '%%EOF';

const isName = (key: string, value: PdfValue, wanted: string, name: string): boolean =>
  key === wanted && value.type === 'name' && value.text === name;

/** The numbers of the objects to which a value leads. */
function targetsOf(value: PdfValue): string[] {
  if (value.type === 'array')
    return [...references(value), ...value.items.flatMap((item) => (isGroup(item) ? targetsOf(item) : []))].map(plain);
  if (value.type !== 'dictionary') return [];
  return value.entries.flatMap(({ key, value: of }, index) => {
    if (elsewhere.has(key) || key === '') return [];
    if (isGroup(of)) return targetsOf(of);
    const mark = value.entries[index + 2];
    return of.type === 'word' && mark?.key === '' && mark.value.type === 'word' && mark.value.text === 'R'
      ? [plain(of.text)]
      : [];
  });
}
const isGroup = ({ type }: PdfValue): boolean => type === 'array' || type === 'dictionary';
/** Without zeros before it. */
export const plain = (number: string): string => String(Number(number));
