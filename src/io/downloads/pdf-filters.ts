import { inflateSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { TooTangled } from '../../model/pdf/pdf-values.ts';

/** Bytes that one stream may become. */
const MOST_UNPACKED = 50_000_000;

interface LzwParameters {
  /** Whether codes become longer one code early (ISO 32000-1, table 8). */
  early: boolean;
}

/** Takes one packing off. @throws TooTangled where it becomes too much */
export type Filter = (packed: Buffer, parameters: LzwParameters) => Buffer;

const within = (bytes: number): void => {
  if (bytes > MOST_UNPACKED) throw new TooTangled();
};

/** What is damaged or cut off gives what comes before, as readers of PDF show it; they do not look at the sum at its end. */
export function inflated(packed: Uint8Array): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooTangled();
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    within((length += piece.length));
    pieces.push(piece.slice());
  });
  try {
    // What is before it are two bytes about how it is packed.
    for (let at = 2; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP));
  } catch (error) {
    if (error instanceof TooTangled) throw error;
  }
  return Buffer.concat(pieces);
}

const STEP = 256;

const hex: Filter = (packed) => {
  const digits = (packed.toString('latin1').split('>', 1)[0] ?? '').replace(/[^\da-f]/giu, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
};

const base85: Filter = (packed) => {
  const letters = (packed.toString('latin1').split('~', 1)[0] ?? '').replace(/[^!-uz]/gu, '').replaceAll('z', '!!!!!');
  const bytes = Buffer.alloc(Math.ceil(letters.length / 5) * 4);
  for (let at = 0; at < letters.length; at += 5) {
    let number = 0;
    for (const letter of letters.slice(at, at + 5).padEnd(5, 'u')) number = number * 85 + letter.charCodeAt(0) - 33;
    bytes.writeUInt32BE(number % 2 ** 32, (at / 5) * 4);
  }
  const rest = letters.length % 5;
  return bytes.subarray(0, rest === 0 ? bytes.length : bytes.length - 5 + rest);
};

const runLength: Filter = (packed) => {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < packed.length;) {
    const count = packed.readUInt8(at);
    if (count === 128) break;
    const piece =
      count < 128
        ? packed.subarray(at + 1, at + 2 + count)
        : Buffer.alloc(257 - count, packed.subarray(at + 1, at + 2));
    within((length += piece.length));
    pieces.push(piece);
    at += count < 128 ? count + 2 : 2;
  }
  return Buffer.concat(pieces);
};

const CLEAR = 256;
const END = 257;

/** Bits of the next code, of as many as are known. */
const codeLength = (codes: number): number => Math.min(12, Math.max(9, Math.floor(Math.log2(codes)) + 1));

const lzw: Filter = (packed, { early }) => {
  const single = Array.from({ length: 258 }, (_, code) => Buffer.from(code < CLEAR ? [code] : []));
  let table = [...single];
  let before: Buffer | null = null;
  const pieces: Buffer[] = [];
  let [length, bits, kept] = [0, 0, 0];
  let width = 9;
  for (const byte of packed) {
    [bits, kept] = [(bits << 8) | byte, kept + 8];
    if (kept < width) continue;
    kept -= width;
    const code = bits >> kept;
    bits &= (1 << kept) - 1;
    if (code === END) break;
    if (code === CLEAR) [table, before, width] = [[...single], null, 9];
    else {
      const known: Buffer | undefined = table[code];
      if (known === undefined && before === null) break;
      const entry: Buffer =
        known ?? Buffer.concat([before ?? Buffer.alloc(0), (before ?? Buffer.alloc(0)).subarray(0, 1)]);
      if (before !== null && table.length < 4096) table.push(Buffer.concat([before, entry.subarray(0, 1)]));
      within((length += entry.length));
      pieces.push(entry);
      before = entry;
      width = codeLength(table.length + (early ? 1 : 0));
    }
  }
  return Buffer.concat(pieces);
};

/** By their names and short names (ISO 32000-1, 7.4 and table 94). Readers take both anywhere. */
export const filters: ReadonlyMap<string, Filter> = new Map(
  Object.entries({
    ASCIIHexDecode: hex,
    AHx: hex,
    ASCII85Decode: base85,
    A85: base85,
    LZWDecode: lzw,
    LZW: lzw,
    FlateDecode: inflated,
    Fl: inflated,
    RunLengthDecode: runLength,
    RL: runLength,
  }),
);
