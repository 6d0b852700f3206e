import { itemAt } from '../../items.ts';
import { once } from '../../once.ts';
import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { crc32 } from '../../download/crc32.ts';

/** Starts unpacking raw deflate data: what comes out goes to `sink`, what goes in is handed to the returned function. */
export type Inflater = (sink: (chunk: Uint8Array) => void) => (chunk: Uint8Array<ArrayBuffer>, last: boolean) => void;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Offset of its own head, which is before the packed data. */
  local: number;
  /** Offset of the packed data. */
  data: number;
  /** Whether sizes are written after the data too. */
  hasDescriptor: boolean;
}

/** The parts of a zip file by name. A part is unpacked, and counted, when it is asked for the first time. */
export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** @throws ImportRefusal when the part is broken or larger than the limits. */
  readonly read: (name: string) => Uint8Array;
}

/** Bytes of packed data handed on at a time: at most a thousand times as much comes out before the limits are looked at. */
const STEP = 4096;

/**
 * Opens a zip file from its central directory. Sizes that the file states are not believed: what is unpacked is counted.
 * @throws ImportRefusal for a file that is broken, encrypted, names paths outside itself, or states sizes above the limits.
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>, inflater: Inflater): Zip {
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  for (const entry of readDirectory(bytes)) {
    if (entry.name.endsWith('/')) continue;
    const key = entry.name.toLowerCase();
    if (folded.has(key)) throw new ImportRefusal('tep-hong', `Hai phần cùng tên “${entry.name}”.`);
    folded.add(key);
    entries.set(entry.name, entry);
  }
  expectApart([...entries.values()]);
  let total = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: once.each((name) => {
      const entry = entries.get(name);
      if (!entry) throw new ImportRefusal('tep-hong', `Thiếu phần “${name}”.`);
      const unpacked = unpack(bytes, entry, inflater, Math.min(limits.part, limits.unpacked - total));
      total += unpacked.length;
      if (total > limits.ratioFrom && total > bytes.length * limits.ratio) throw new ImportRefusal('bom-nen');
      if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc)
        throw new ImportRefusal('tep-hong', `Phần “${name}” không khớp mã kiểm tra.`);
      return unpacked;
    }),
  };
}

function unpack(bytes: Uint8Array<ArrayBuffer>, entry: Entry, inflater: Inflater, most: number): Uint8Array {
  const packed = bytes.subarray(entry.data, entry.data + entry.packed);
  if (entry.method === 0) return packed;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const push = inflater((chunk) => {
    length += chunk.length;
    const suspicious = length > limits.ratioFrom && length > (bytes.length + STEP) * limits.ratio;
    if (length > most || suspicious) throw new ImportRefusal('bom-nen');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP)
      push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('tep-hong', `Phần “${entry.name}” nén sai.`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > limits.entries)
    throw new ImportRefusal('bom-nen', `Tệp có ${count} phần.`);
  const entries: Entry[] = [];
  let stated = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ImportRefusal('tep-hong');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw new ImportRefusal('tep-co-mat-khau');
    const local = view.getUint32(at + 42, true);
    const entry: Entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      local,
      data: dataOffset(view, local, end),
      hasDescriptor: (flags & 8) !== 0,
    };
    if (entry.method !== 0 && entry.method !== 8) throw new ImportRefusal('tep-hong', 'Kiểu nén lạ.');
    if (entry.data + entry.packed > end) throw new ImportRefusal('tep-hong', 'Tệp bị cắt cụt.');
    stated += entry.unpacked;
    if (entry.unpacked > limits.part || stated > limits.unpacked) throw new ImportRefusal('bom-nen');
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Bytes after the data of an entry (APPNOTE 4.3.9): with or without a signature, for small and for large files. */
const descriptors = [12, 16, 20, 24];
/** End records of large files, which some programs write for every file (APPNOTE 4.3.14 and 4.3.15). */
const LARGE_END = 56 + 20;

/**
 * Whether a zip file that {@link openZip} opens has bytes before its first part, between two parts or after its end, or a comment: another file may be there,
 * and what opens a zip file does not see it.
 */
export function hasStrayBytes(bytes: Uint8Array<ArrayBuffer>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const directory = view.getUint32(end + 16, true);
  const [size, comment] = [view.getUint32(end + 12, true), bytes.length - end - 22];
  const entries = readDirectory(bytes).sort((a, b) => a.local - b.local);
  const gaps = entries.map((entry, index) => ({
    bytes: (entries[index + 1]?.local ?? directory) - entry.data - entry.packed,
    allowed: entry.hasDescriptor ? descriptors : [0],
  }));
  return (
    (entries[0]?.local ?? directory) !== 0 ||
    gaps.some((gap) => !gap.allowed.includes(gap.bytes)) ||
    ![0, LARGE_END].includes(end - directory - size) ||
    comment !== 0
  );
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ImportRefusal('tep-hong', 'Tệp bị cắt cụt.');
}

function dataOffset(view: DataView, local: number, end: number): number {
  if (local + 30 > end || view.getUint32(local, true) !== 0x04034b50) throw new ImportRefusal('tep-hong');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

/** Names of parts in a .docx are plain ASCII paths inside the package; anything that points elsewhere is a trick. */
function entryName(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8').decode(bytes);
  const parts = name.replace(/\/$/u, '').split('/');
  if (/[\\:\u0000-\u001f\u007f]/u.test(name) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new ImportRefusal('duong-dan-la');
  return name;
}

/** Entries that share their packed data make a small file unpack to a huge one. */
function expectApart(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.data - b.data);
  for (let index = 1; index < sorted.length; index++)
    if (itemAt(sorted, index).data < itemAt(sorted, index - 1).data + itemAt(sorted, index - 1).packed)
      throw new ImportRefusal('bom-nen');
}
