import { readFileSync } from 'node:fs';

/** What tests read of a TrueType font (ISO/IEC 14496-22): which letters it has, and how wide they are. */
export interface FontTables {
  letters: ReadonlySet<number>;
  /** Width of a letter in thousandths of its size. */
  widthOf: (letter: number) => number;
  /** The box around its shape, in thousandths of its size: left, low, right, top. */
  boundsOf: (letter: number) => number[];
}

/** @param path of a .ttf with a `cmap` of format 4 or 12 */
export const fontTables = (path: string): FontTables => tablesOf(readFileSync(path));

/** @param file a TrueType font with a `cmap` of format 4 or 12 */
export function tablesOf(file: Buffer): FontTables {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`no table ${name}`);
    return offset;
  };
  const glyphs = readCmap(file, at('cmap'));
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const metrics = file.readUInt16BE(at('hhea') + 34);
  const widthOf = (letter: number): number => {
    const glyph = Math.min(glyphs.get(letter) ?? 0, metrics - 1);
    return Math.round((file.readUInt16BE(at('hmtx') + glyph * 4) / unitsPerEm) * 1000);
  };
  const isLong = file.readInt16BE(at('head') + 50) === 1;
  const boundsOf = (letter: number): number[] => {
    const glyph = glyphs.get(letter) ?? 0;
    const place = isLong ? file.readUInt32BE(at('loca') + glyph * 4) : file.readUInt16BE(at('loca') + glyph * 2) * 2;
    const edges = [2, 4, 6, 8].map((offset) => file.readInt16BE(at('glyf') + place + offset));
    return edges.map((edge) => Math.round((edge / unitsPerEm) * 1000));
  };
  return { letters: new Set(glyphs.keys()), widthOf, boundsOf };
}

function readCmap(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const add = (letter: number, glyph: number) => {
    if (glyph > 0) glyphs.set(letter, glyph);
  };
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const table = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = file.readUInt16BE(table);
    if (format === 12) {
      for (let group = 0; group < file.readUInt32BE(table + 12); group++) {
        const entry = table + 16 + group * 12;
        const [first, last, glyph] = [0, 4, 8].map((offset) => file.readUInt32BE(entry + offset)) as [
          number,
          number,
          number,
        ];
        for (let letter = first; letter <= last; letter++) add(letter, glyph + letter - first);
      }
    } else if (format === 4) {
      const count = file.readUInt16BE(table + 6) / 2;
      for (let segment = 0; segment < count; segment++) {
        const read = (part: number) => file.readUInt16BE(table + 14 + part + segment * 2);
        const [last, first] = [read(0), read(2 * count + 2)];
        const [delta, range] = [read(4 * count + 2), read(6 * count + 2)];
        const rangeAt = table + 14 + 6 * count + 2 + segment * 2;
        for (let letter = first; letter <= last && letter < 0xff_ff; letter++) {
          const found = range === 0 ? letter : file.readUInt16BE(rangeAt + range + (letter - first) * 2);
          add(letter, found === 0 ? 0 : (found + delta) & 0xff_ff);
        }
      }
    }
  }
  return glyphs;
}
