import { itemAt } from '../../items.ts';
import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { crc32 } from './crc32.ts';

/** Starts unpacking raw deflate data: what comes out goes to `sink`, what goes in is handed to the returned function. */
export type Inflater = (sink: (chunk: Uint8Array) => void) => (chunk: Uint8Array<ArrayBuffer>, last: boolean) => void;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Offset of the packed data. */
  data: number;
}

/** The parts of a zip file by name. A part is unpacked when it is asked for. */
export interface Zip {
  names: readonly string[];
  has(name: string): boolean;
  /** @throws ImportRefusal when the part is broken or larger than the limits. */
  read(name: string): Uint8Array;
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
    read(name) {
      const entry = entries.get(name);
      if (!entry) throw new ImportRefusal('tep-hong', `Thiếu phần “${name}”.`);
      const unpacked = unpack(bytes, entry, inflater, Math.min(limits.part, limits.unpacked - total));
      total += unpacked.length;
      if (total > limits.ratioFrom && total > bytes.length * limits.ratio) throw new ImportRefusal('bom-nen');
      if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc)
        throw new ImportRefusal('tep-hong', `Phần “${name}” không khớp mã kiểm tra.`);
      return unpacked;
    },
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
      data: dataOffset(view, local, end),
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
