import { codeTable, ScanBits } from './jpeg-bits.ts';
import { once } from '../once.ts';

/** What one of the parts of a picture (brightness, a colour) has: ITU-T T.81, A.1.1 and B.2.2. */
export interface JpegComponent {
  /** Blocks of 8 × 8 points across and down, as a scan of this part alone has them. */
  columns: number;
  rows: number;
  /** Its blocks in each unit of a scan of several parts. */
  perUnit: number;
  /** Of each number of a block, the lowest bit that a scan has said; -1 of one that no scan has said. */
  said: Int8Array;
  /** In a progressive picture, a bit for each number of each block: whether it is known not to be zero. */
  known: Uint32Array;
}

/** A part in a scan, with its codes. */
export interface ScanComponent {
  component: JpegComponent;
  direct: Uint8Array | null;
  others: Uint8Array | null;
}

/** What a scan says (B.2.3): the numbers from the first to the last of each block, and the bits of them. */
export interface ScanHead {
  components: readonly ScanComponent[];
  /** Units of the whole picture in a scan of several parts. */
  units: number;
  /** Units between two marks of restart; 0 where there are none. */
  interval: number;
  isProgressive: boolean;
  first: number;
  last: number;
  high: number;
  low: number;
}

const tableOf = once.perObject(codeTable);
const nothing = new Uint8Array(16);

/**
 * Reads a scan as a reader of JPEG does, without making points of it, to see where it ends.
 * @param segments the bytes between two marks of restart, of all the scan
 * @returns `more` where it has bytes that nobody needs; `cut` where it ends before its last block; `damaged` where it has a code that there is not
 */
export function endOfScan(
  bytes: Uint8Array,
  segments: readonly (readonly [from: number, to: number])[],
  head: ScanHead,
): 'right' | 'more' | 'cut' | 'damaged' {
  const alone = head.components.length === 1 ? head.components[0]?.component : undefined;
  const units = alone ? alone.columns * alone.rows : head.units;
  const perSegment = head.interval === 0 ? units : head.interval;
  let done = 0;
  for (const [from, to] of segments) {
    const bits = new ScanBits(bytes, from, to);
    const reader = new BlockReader(bits, head);
    const end = Math.min(units, done + perSegment);
    for (; done < end && !bits.isShort; done++) {
      if (alone) reader.block(0, done);
      else
        for (const [index, { component }] of head.components.entries())
          for (let block = 0; block < component.perUnit; block++) reader.block(index, 0);
      if (bits.isDamaged) return 'damaged';
    }
    if (bits.isShort) return 'cut';
    if (bits.hasMore) return 'more';
  }
  return done < units ? 'cut' : 'right';
}

/** Reads blocks one after the other (F.2.2, G.1.2). */
class BlockReader {
  readonly #bits: ScanBits;
  readonly #head: ScanHead;
  readonly #tables: readonly { direct: Uint16Array; others: Uint16Array }[];
  /** Blocks still to come in which the scan says no further number. */
  #run = 0;

  constructor(bits: ScanBits, head: ScanHead) {
    this.#bits = bits;
    this.#head = head;
    this.#tables = head.components.map(({ direct, others }) => ({
      direct: tableOf(direct ?? nothing),
      others: tableOf(others ?? nothing),
    }));
  }

  /** @param index of the part in the scan. @param place of the block in the part, in a scan of it alone */
  block(index: number, place: number): void {
    const { isProgressive, first, high } = this.#head;
    const tables = this.#tables[index];
    const known = this.#head.components[index]?.component.known;
    if (tables === undefined || known === undefined) return;
    if (!isProgressive || first === 0) {
      if (high > 0) this.#bits.bits(1);
      else this.#bits.bits(Math.min(16, this.#bits.next(tables.direct)));
      if (!isProgressive) this.#sequential(tables.others);
    } else if (high === 0) this.#firstBits(tables.others, known, place);
    else this.#furtherBit(tables.others, known, place);
  }

  #sequential(table: Uint16Array): void {
    for (let at = 1; at < 64; at++) {
      const code = this.#bits.next(table);
      if ((code & 15) !== 0) {
        at += code >> 4;
        this.#bits.bits(code & 15);
      } else if (code >> 4 === 15) at += 15;
      else break;
    }
  }

  #firstBits(table: Uint16Array, known: Uint32Array, place: number): void {
    if (this.#run > 0) {
      this.#run--;
      return;
    }
    for (let at = this.#head.first; at <= this.#head.last; at++) {
      const code = this.#bits.next(table);
      const zeros = code >> 4;
      if ((code & 15) === 0 && zeros < 15) {
        this.#run = 2 ** zeros - 1 + this.#bits.bits(zeros);
        return;
      }
      at += zeros;
      if ((code & 15) === 0) continue;
      this.#bits.bits(code & 15);
      mark(known, place, at);
    }
  }

  #furtherBit(table: Uint16Array, known: Uint32Array, place: number): void {
    const { first, last } = this.#head;
    let at = first;
    for (; this.#run === 0 && at <= last; at++) {
      const code = this.#bits.next(table);
      let zeros = code >> 4;
      const isNew = (code & 15) !== 0;
      if (!isNew && zeros < 15) {
        this.#run = 2 ** zeros + this.#bits.bits(zeros);
        break;
      }
      if (isNew) this.#bits.bits(1);
      for (; at <= last; at++)
        if (isMarked(known, place, at)) this.#bits.bits(1);
        else if (--zeros < 0) break;
      if (isNew && at <= last) mark(known, place, at);
    }
    if (this.#run === 0) return;
    for (; at <= last && isAnyMarked(known, place); at++) if (isMarked(known, place, at)) this.#bits.bits(1);
    this.#run--;
  }
}

const wordOf = (place: number, at: number): number => 2 * place + (at >> 5);

const mark = (known: Uint32Array, place: number, at: number): void => {
  if (at < 64) known[wordOf(place, at)] = (known[wordOf(place, at)] ?? 0) | (1 << (at & 31));
};

const isAnyMarked = (known: Uint32Array, place: number): boolean =>
  known[2 * place] !== 0 || known[2 * place + 1] !== 0;

const isMarked = (known: Uint32Array, place: number, at: number): boolean =>
  ((known[wordOf(place, at)] ?? 0) & (1 << (at & 31))) !== 0;
