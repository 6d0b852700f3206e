import { drawnSigns } from '../../model/text/drawn-signs.ts';
import type { DrawnSign } from '../../model/text/drawn-signs.ts';

/** The family by which the template asks for the font. */
export const SIGN_FONT = 'Dan Biet Signs';

type Corner = readonly [x: number, y: number];
/** A line around an area, corner by corner; clockwise what is filled, the other way round what is left out of it. */
type Contour = readonly Corner[];

/** A thousandth of the size of the letters. The signs are on the line and as high as a capital of the text, 660. */
const EM = 1000;
const WIDTH = 800;
const [LEFT, RIGHT, TOP, LINE] = [70, 730, 660, 50];

const square = (left: number, low: number, right: number, top: number): Contour => [
  [left, low],
  [left, top],
  [right, top],
  [right, low],
];
const box = [
  square(LEFT, 0, RIGHT, TOP),
  [...square(LEFT + LINE, LINE, RIGHT - LINE, TOP - LINE)].reverse(),
] satisfies Contour[];

/** A tick from its left end over its foot to its top. @param thick how far its two strokes are wide, measured upwards */
const tick = (left: Corner, foot: Corner, top: Corner, thick: number): Contour => [
  left,
  [left[0], left[1] + thick],
  [foot[0], foot[1] + thick],
  [top[0], top[1]],
  [top[0], top[1] - thick],
  foot,
];

const cross: Contour = [
  [190, 160],
  [360, 330],
  [190, 500],
  [230, 540],
  [400, 370],
  [570, 540],
  [610, 500],
  [440, 330],
  [610, 160],
  [570, 120],
  [400, 290],
  [230, 120],
];

const shapes: Readonly<Record<DrawnSign, readonly Contour[]>> = {
  '☐': box,
  '☑': [...box, tick([180, 270], [350, 110], [620, 540], 110)],
  '☒': [...box, cross],
  '✓': [tick([120, 230], [310, 20], [680, 660], 100)],
  '✔': [tick([90, 210], [310, 0], [710, 660], 180)],
};

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xff_ff, index * 2);
  return bytes;
};
const u32 = (...values: number[]): Buffer => u16(...values.flatMap((value) => [value >>> 16, value & 0xff_ff]));

/** A table of a font begins at a multiple of four bytes, and so does an outline here. */
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function outline(contours: readonly Contour[]): Buffer {
  const corners = contours.flat();
  if (corners.length === 0) return Buffer.alloc(0);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const steps = (values: number[]) => values.map((value, index) => value - (values[index - 1] ?? 0));
  let last = -1;
  const ends = contours.map((contour) => (last += contour.length));
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return padded(
    Buffer.concat([
      u16(contours.length, ...bounds, ...ends, 0),
      // Each corner is on the line, with steps of two bytes.
      Buffer.alloc(corners.length, 1),
      u16(...steps(xs), ...steps(ys)),
    ]),
  );
}

/** What finds the shape of a sign: a segment for each (`cmap`, format 4), and the last one that the format asks for. */
function shapesBySign(): Buffer {
  const codes = drawnSigns.map((sign) => sign.codePointAt(0) ?? 0);
  const segments = [...codes, 0xff_ff];
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const deltas = segments.map((code, index) => (index < codes.length ? index + 1 - code : 1));
  const body = u16(
    ...[0, count * 2, power * 2, Math.log2(power), (count - power) * 2, ...segments, 0],
    ...[...segments, ...deltas, ...segments.map(() => 0)],
  );
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, body.length + 4), body]);
}

/** Names for Windows in English: family, style, both, and the name in a PDF. */
function names(): Buffer {
  const texts: [number, string][] = [
    [1, SIGN_FONT],
    [2, 'Regular'],
    [4, SIGN_FONT],
    [6, SIGN_FONT.replaceAll(' ', '')],
  ];
  let at = 0;
  const encoded = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const entries = texts.map(([id], index) => {
    const { length } = encoded[index] ?? [];
    at += length;
    return u16(3, 1, 0x4_09, id, length, at - length);
  });
  return Buffer.concat([u16(0, texts.length, 6 + 12 * texts.length), ...entries, ...encoded]);
}

function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/** A TrueType font (ISO/IEC 14496-22) of the drawn signs. The same bytes each time: it has no day. */
export function signFont(): Buffer {
  const outlines = [outline([square(LEFT, 0, RIGHT, TOP)]), ...drawnSigns.map((sign) => outline(shapes[sign]))];
  let end = 0;
  const places = [0, ...outlines.map(({ length }) => (end += length))];
  const count = outlines.length;
  const [ascent, descent] = [891, -216];
  const corners = Math.max(...Object.values(shapes).map((each) => each.flat().length));
  const tables: [string, Buffer][] = [
    ['cmap', shapesBySign()],
    ['glyf', Buffer.concat(outlines)],
    ['head', Buffer.concat([u32(0x1_00_00, 0x1_00_00, 0, 0x5f_0f_3c_f5), u16(0, EM), Buffer.alloc(16), headEnd()])],
    [
      'hhea',
      Buffer.concat([
        u32(0x1_00_00),
        u16(ascent, descent, 0, WIDTH, LEFT, LEFT, WIDTH, 1),
        Buffer.alloc(14),
        u16(count),
      ]),
    ],
    ['hmtx', u16(...outlines.flatMap((each) => [WIDTH, each.readInt16BE(2)]))],
    ['loca', u32(...places)],
    ['maxp', Buffer.concat([u32(0x1_00_00), u16(count, corners, 3, 0, 0, 2), Buffer.alloc(16)])],
    ['name', names()],
    ['post', Buffer.concat([u32(0x3_00_00), Buffer.alloc(28)])],
  ];
  return fontFile(tables);
}

/** The end of `head`: bounds of all shapes, style, smallest size, direction, places of four bytes each. */
const headEnd = (): Buffer => u16(0, 0, RIGHT, TOP, 0, 8, 2, 1, 0);

function fontFile(tables: readonly [name: string, table: Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  let at = 12 + 16 * tables.length;
  const bodies = tables.map(([, table]) => padded(table));
  const entries = tables.map(([name, { length }], index) => {
    const body = bodies[index] ?? Buffer.alloc(0);
    at += body.length;
    return Buffer.concat([Buffer.from(name), u32(sumOf(body), at - body.length, length)]);
  });
  const head = u16(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16);
  return Buffer.concat([u32(0x1_00_00), head, ...entries, ...bodies]);
}
