import { part, words } from './media-part.ts';
import type { MediaPart } from './media-part.ts';
import { joined } from './bytes.ts';

/** A segment of JPEG: from its marker up to the next, and the bytes after its length. */
export interface Segment {
  marker: number;
  from: number;
  to: number;
  data: Uint8Array;
}

/** Markers of the segments that say numbers which a scan needs: codes, quantities, restart interval (ITU-T T.81, B.2.4). */
const [CODES, QUANTITIES, INTERVAL] = [0xc4, 0xdb, 0xdd];

/** Tables of numbers (DHT, DQT), restart interval. Those of arithmetic codes (DAC) and a number of lines (DNL) are of no use to a common frame. */
export const isTable = (marker: number): boolean => [CODES, QUANTITIES, INTERVAL].includes(marker);

/** The marks between the parts of a scan (RST0 to RST7). */
export const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

interface Table {
  /** What a scan asks for it by: kind and number. */
  name: string;
  segment: Segment;
  /** Its place in the data of the segment. */
  begin: number;
  end: number;
  isUsed: boolean;
}

const codesOf = (data: Uint8Array, at: number): number =>
  data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);

/** Where the table that begins at a place ends. */
const endOf = (marker: number, data: Uint8Array, at: number): number => {
  if (marker === CODES) return at + 17 + codesOf(data, at);
  if (marker === INTERVAL) return at + 2;
  return at + ((data[at] ?? 0) >= 16 ? 129 : 65);
};

/** Where each table of a segment is in its data; the last one may say that it is longer than they are. */
export function tablesIn(marker: number, data: Uint8Array): { begin: number; end: number }[] {
  const tables: { begin: number; end: number }[] = [];
  for (let begin = 0; begin < data.length;) {
    const end = endOf(marker, data, begin);
    tables.push({ begin, end });
    begin = end;
  }
  return tables;
}

/** Whether a segment of tables is as long as they are: no room for something else. A code means one number, and no two mean the same. */
export function areTables({ marker, data }: Pick<Segment, 'marker' | 'data'>): boolean {
  const tables = tablesIn(marker, data);
  const isClear = tables.every(({ begin, end }) => {
    const meanings = data.subarray(begin + 17, end);
    return marker !== CODES || new Set(meanings).size === meanings.length;
  });
  return isClear && (tables.at(-1)?.end ?? 0) === data.length;
}

/** The tables of a JPEG, and which of them its scans use. Programs ignore the others, whatever is in them. */
export class JpegTables {
  readonly #all: Table[] = [];
  readonly #now = new Map<string, Table>();
  /** The number of the quantities of each component of the frame. */
  readonly #quantities = new Map<number, number>();

  frame({ data }: Segment): void {
    for (let at = 6; at + 3 <= data.length; at += 3) this.#quantities.set(data[at] ?? 0, data[at + 2] ?? 0);
  }

  /** @param segment whose length is right; one of another kind is nothing here */
  define(segment: Segment): void {
    const { marker, data } = segment;
    if (!isTable(marker)) return;
    for (const { begin, end } of tablesIn(marker, data)) {
      const number = marker === QUANTITIES ? (data[begin] ?? 0) & 15 : (data[begin] ?? 0);
      const name = marker === INTERVAL ? `${marker}` : `${marker} ${number}`;
      const table = { name, segment, begin, end, isUsed: false };
      this.#all.push(table);
      this.#now.set(name, table);
    }
  }

  scan({ data }: Segment): void {
    this.#use(`${INTERVAL}`);
    for (let at = 1; at + 2 <= 1 + 2 * (data[0] ?? 0); at += 2) {
      const [component = 0, codes = 0] = data.subarray(at, at + 2);
      this.#use(`${QUANTITIES} ${this.#quantities.get(component) ?? 0}`);
      this.#use(`${CODES} ${codes >> 4}`);
      this.#use(`${CODES} ${16 + (codes & 15)}`);
    }
  }

  #use(name: string): void {
    const table = this.#now.get(name);
    if (table !== undefined) table.isUsed = true;
  }

  /** What no scan needs, in the order of the file. */
  get parts(): MediaPart[] {
    const bySegment = Map.groupBy(this.#all, ({ segment }) => segment);
    return [...bySegment].flatMap(([segment, tables]) => {
      const used = tables.filter(({ isUsed }) => isUsed);
      if (used.length === tables.length) return [];
      const kept = joined(used.map(({ begin, end }) => segment.data.subarray(begin, end)));
      const instead =
        used.length === 0
          ? kept
          : joined([Uint8Array.of(0xff, segment.marker, (kept.length + 2) >> 8, (kept.length + 2) & 0xff), kept]);
      return [part(segment.from, segment.to, words.unused, { instead })];
    });
  }
}
