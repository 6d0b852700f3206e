import type { Segment } from './jpeg-tables.ts';
import { isRestart, tablesIn } from './jpeg-tables.ts';
import { endOfScan } from './jpeg-scan.ts';
import type { JpegComponent, ScanComponent } from './jpeg-scan.ts';
import { reasons } from './media-part.ts';
import { jpegSize } from './picture-size.ts';

/** Blocks that all scans read: a picture of 50 million points in ten scans has 15 million. */
const MOST_BLOCKS = 40_000_000;

const [PROGRESSIVE, CODES, INTERVAL] = [0xc2, 0xc4, 0xdd];

/** The scans of a JPEG, read in the order of the file. Each is shown, to its last byte: what another one replaces, or what comes after its last block, could be anything. */
export class JpegScans {
  readonly #components = new Map<number, JpegComponent>();
  readonly #codes = new Map<number, Uint8Array>();
  #isProgressive = false;
  #units = 0;
  #interval = 0;
  #blocks = 0;

  /** @param segment whose length is right; one of another kind is nothing here */
  define({ marker, data }: Segment): void {
    if (marker === INTERVAL) this.#interval = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
    if (marker === CODES)
      for (const { begin, end } of tablesIn(marker, data))
        this.#codes.set(data[begin] ?? 0, data.subarray(begin + 1, end));
  }

  frame({ marker, data }: Segment): void {
    const { width, height } = jpegSize(data);
    const parts = Array.from({ length: data[5] ?? 0 }, (_, index) => data.subarray(6 + 3 * index, 9 + 3 * index));
    const across = (part: Uint8Array) => (part[1] ?? 0) >> 4;
    const down = (part: Uint8Array) => (part[1] ?? 0) & 15;
    const [widest, highest] = [Math.max(1, ...parts.map(across)), Math.max(1, ...parts.map(down))];
    this.#isProgressive = marker === PROGRESSIVE;
    this.#units = Math.ceil(width / 8 / widest) * Math.ceil(height / 8 / highest);
    for (const part of parts) {
      const columns = Math.ceil(Math.ceil((width * across(part)) / widest) / 8);
      const rows = Math.ceil(Math.ceil((height * down(part)) / highest) / 8);
      this.#components.set(part[0] ?? 0, {
        columns,
        rows,
        perUnit: across(part) * down(part),
        said: new Int8Array(64).fill(-1),
        known: new Uint32Array(this.#isProgressive ? 2 * columns * rows : 0),
      });
    }
  }

  /** Why a scan is not shown as it is; null where it is. @param data of its head. @param from where its bits begin, up to the next marker */
  fault(bytes: Uint8Array, data: Uint8Array, from: number, to: number): string | null {
    const count = data[0] ?? 0;
    const components = Array.from({ length: count }, (_, index) => this.#inScan(data.subarray(1 + 2 * index)));
    if (!components.every((each) => each !== null)) return reasons.damaged;
    const [first = 0, stated = 0, bits = 0] = data.subarray(1 + 2 * count);
    const [high, low] = this.#isProgressive ? [bits >> 4, bits & 15] : [0, 0];
    const last = this.#isProgressive ? stated : 63;
    const isRight = first <= last && last < 64 && (!this.#isProgressive || (first === 0 ? last === 0 : count === 1));
    if (!isRight) return reasons.damaged;
    if (!components.every(({ component }) => isNext(component, this.#isProgressive ? first : 0, last, high, low)))
      return reasons.replaced;
    const alone = components.length === 1 ? components[0]?.component : undefined;
    const perUnit = components.reduce((sum, { component }) => sum + component.perUnit, 0);
    this.#blocks += alone ? alone.columns * alone.rows : this.#units * perUnit;
    if (this.#blocks > MOST_BLOCKS) return reasons.many;
    const head = { components, units: this.#units, interval: this.#interval, isProgressive: this.#isProgressive };
    const end = endOfScan(bytes, segmentsOf(bytes, from, to), { ...head, first, last, high, low });
    return { right: null, more: reasons.hidden, cut: reasons.cut, damaged: reasons.damaged }[end];
  }

  #inScan([number = 0, codes = 0]: Uint8Array): ScanComponent | null {
    const component = this.#components.get(number);
    if (component === undefined) return null;
    return {
      component,
      direct: this.#codes.get(codes >> 4) ?? null,
      others: this.#codes.get(16 + (codes & 15)) ?? null,
    };
  }
}

/** Whether the scan says of each number the first bits, or the bit after the ones that were said (T.81, G.1.1.1.2); notes what it says. */
function isNext({ said }: JpegComponent, first: number, last: number, high: number, low: number): boolean {
  const numbers = said.subarray(first, last + 1);
  const isRight = numbers.every((lowest) => (high === 0 ? lowest === -1 : lowest === high && low === high - 1));
  numbers.fill(low);
  return isRight;
}

/** The bytes between marks of restart. */
function segmentsOf(bytes: Uint8Array, from: number, to: number): [from: number, to: number][] {
  const segments: [number, number][] = [];
  let begin = from;
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at < to; at = bytes.indexOf(0xff, at + 1)) {
    if (!isRestart(bytes[at + 1] ?? 0)) {
      if (bytes[at + 1] === 0x00) at++;
      continue;
    }
    segments.push([begin, at]);
    begin = at + 2;
    at++;
  }
  return [...segments, [begin, to]];
}
