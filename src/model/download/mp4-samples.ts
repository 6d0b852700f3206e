import { itemAt } from '../items.ts';
import { once } from '../once.ts';
import { viewOf } from './bytes.ts';
import { boxesIn } from './mp4-boxes.ts';
import type { Box } from './mp4-boxes.ts';

/** Places in a file: from the first, up to the second. */
interface Run {
  from: number;
  to: number;
}

/** Larger than any place in a file that is published, so that two places are one number. */
const WIDE = 2 ** 26;

/** Numbers of a box one after the other; 0 after its end. */
class Reader {
  readonly #view: DataView;
  readonly #to: number;
  at: number;

  constructor(bytes: Uint8Array, { data, to }: Box) {
    this.#view = viewOf(bytes);
    this.#to = to;
    this.at = data;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#to;
  }

  /** @param length 1, 2, 4 or 8 bytes */
  next(length = 4): number {
    const at = this.at;
    this.at += length;
    if (this.at > this.#to) return 0;
    if (length === 8) return Number(this.#view.getBigUint64(at));
    if (length === 4) return this.#view.getUint32(at);
    return length === 2 ? this.#view.getUint16(at) : this.#view.getUint8(at);
  }
}

const inside = (bytes: Uint8Array, boxes: readonly Box[], type: string): Box[] =>
  boxes.filter((box) => box.type === type).flatMap(({ data, to }) => boxesIn(bytes, data, to) ?? []);

/** Collects the runs of bytes to which the samples of a film lead. */
class Samples {
  readonly #runs: number[] = [];
  /** The runs in their order, those that touch each other joined. */
  readonly #joined = once(() => joined(Float64Array.from(this.#runs).sort()));
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #add(from: number, length: number): void {
    if (from < 0 || from >= this.#bytes.length || length <= 0) return;
    this.#runs.push(from * WIDE + Math.min(this.#bytes.length, from + length));
  }

  /** The samples of a track by its tables (ISO/IEC 14496-12, 8.7.3 to 8.7.5). @param table boxes of `stbl` */
  addTrack(table: readonly Box[]): void {
    const reader = (...types: string[]) => {
      const found = table.find(({ type }) => types.includes(type));
      return found && { type: found.type, numbers: new Reader(this.#bytes, found) };
    };
    const [places, chunks, sizes] = [reader('stco', 'co64'), reader('stsc'), reader('stsz', 'stz2')];
    if (!places || !chunks || !sizes) return;
    places.numbers.at += 8;
    chunks.numbers.at += 8;
    const sizeOf = sizesIn(sizes.numbers, sizes.type === 'stz2');
    let [next, samples] = [chunks.numbers.next(), 0];
    for (let chunk = 1; !places.numbers.isAtEnd; chunk++) {
      if (chunk === next) {
        samples = chunks.numbers.next();
        chunks.numbers.next();
        next = chunks.numbers.isAtEnd ? 0 : chunks.numbers.next();
      }
      this.#add(places.numbers.next(places.type === 'co64' ? 8 : 4), sizeOf(samples));
    }
  }

  /** The samples of a piece of a film that comes in pieces (8.8.7, 8.8.8). @param usual sizes of samples by number of the track */
  addPiece(piece: Box, usual: ReadonlyMap<number, number>): void {
    let after = piece.from;
    for (const track of (boxesIn(this.#bytes, piece.data, piece.to) ?? []).filter(({ type }) => type === 'traf')) {
      const boxes = boxesIn(this.#bytes, track.data, track.to) ?? [];
      const head = boxes.find(({ type }) => type === 'tfhd');
      if (head === undefined) continue;
      const numbers = new Reader(this.#bytes, head);
      const flags = numbers.next();
      const number = numbers.next();
      const first = (flags & FROM_PIECE) === 0 ? after : piece.from;
      const base = (flags & 1) === 0 ? first : numbers.next(8);
      numbers.at += 4 * [2, 8].filter((flag) => (flags & flag) !== 0).length;
      const size = (flags & 16) === 0 ? (usual.get(number) ?? 0) : numbers.next();
      after = base;
      for (const run of boxes.filter(({ type }) => type === 'trun')) after = this.#addRun(run, { base, after, size });
    }
  }

  #addRun(run: Box, { base, after, size }: { base: number; after: number; size: number }): number {
    const numbers = new Reader(this.#bytes, run);
    const flags = numbers.next();
    const count = numbers.next();
    const from = (flags & 1) === 0 ? after : base + (numbers.next() | 0);
    if ((flags & 4) !== 0) numbers.next();
    const [before, rest] = [4 * ((flags >> 8) & 1), 4 * [0x400, 0x800].filter((flag) => (flags & flag) !== 0).length];
    let length = 0;
    if ((flags & 0x200) === 0) length = count * size;
    else
      for (let sample = 0; sample < count && !numbers.isAtEnd; sample++) {
        numbers.at += before;
        length += numbers.next();
        numbers.at += rest;
      }
    this.#add(from, length);
    return from + length;
  }

  /** What of such a run no sample leads to. */
  outside({ from, to }: Run): Run[] {
    const gaps: Run[] = [];
    const runs = this.#joined();
    let at = from;
    for (let index = firstAfter(runs, from); at < to; index++) {
      const next = runs[index] ?? { from: to, to };
      if (next.from > at) gaps.push({ from: at, to: Math.min(next.from, to) });
      at = Math.max(at, next.to);
    }
    return gaps;
  }
}

function joined(sorted: Float64Array): Run[] {
  const runs: Run[] = [];
  for (const run of sorted) {
    const [from, to] = [Math.floor(run / WIDE), run % WIDE];
    const last = runs.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** The first run that ends after a place, by halves: a film may have thousands of boxes of pictures. */
function firstAfter(runs: readonly Run[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(runs, middle).to > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The flag of a piece that counts places from its own beginning. */
const FROM_PIECE = 0x20000;

/** Gives the bytes of so many samples, after those that were asked for before. @param isPacked whether sizes have a number of bits */
function sizesIn(numbers: Reader, isPacked: boolean): (samples: number) => number {
  numbers.at += 4;
  const first = numbers.next();
  numbers.at += 4;
  if (!isPacked && first > 0) return (samples) => samples * first;
  const [bits, kept]: [number, number[]] = [isPacked ? first & 255 : 32, []];
  // 8.7.3.3 knows no other widths; nothing that such a table leads to is used.
  if (![4, 8, 16, 32].includes(bits)) return () => 0;
  const one = (): number => {
    if (bits !== 4) return numbers.next(bits / 8);
    const half = kept.pop();
    if (half !== undefined) return half;
    const both = numbers.next(1);
    kept.push(both & 15);
    return both >> 4;
  };
  return (samples) => {
    let sum = 0;
    for (let count = 0; count < samples && (!numbers.isAtEnd || kept.length > 0); count++) sum += one();
    return sum;
  };
}

/**
 * What is among the pictures and the sound of a film and no sample leads to: no program shows it, so it could be anything. Zeros are nothing.
 * @param top boxes of the file
 */
export function unusedRuns(bytes: Uint8Array, top: readonly Box[]): Run[] {
  const samples = new Samples(bytes);
  const usual = new Map<number, number>();
  for (const head of inside(bytes, inside(bytes, top, 'moov'), 'mvex')) {
    if (head.type !== 'trex') continue;
    const numbers = new Reader(bytes, head);
    numbers.next();
    const track = numbers.next();
    numbers.at += 8;
    usual.set(track, numbers.next());
  }
  for (const track of inside(bytes, top, 'moov').filter(({ type }) => type === 'trak')) {
    const about = inside(bytes, inside(bytes, boxesIn(bytes, track.data, track.to) ?? [], 'mdia'), 'minf');
    samples.addTrack(inside(bytes, about, 'stbl'));
  }
  for (const piece of top) if (piece.type === 'moof') samples.addPiece(piece, usual);
  return top
    .filter(({ type }) => type === 'mdat')
    .flatMap(({ data, to }) => samples.outside({ from: data, to }))
    .filter(({ from, to }) => bytes.subarray(from, to).some((byte) => byte !== 0));
}
