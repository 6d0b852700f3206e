import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { docxBlocks } from '../../../src/io/downloads/docx-blocks.ts';
import { readDownload } from '../../../src/io/downloads/read-download.ts';
import { ascii, joined, number32 } from '../../../src/model/download/bytes.ts';
import { byteFault } from '../../../src/model/download/check-bytes.ts';
import { withoutMetadata } from '../../../src/model/download/picture-metadata.ts';
import { pngChunk } from '../../../src/model/download/png-parts.ts';
import { riffChunk } from '../../../src/model/download/webp-parts.ts';
import { bitmap, box, docxWith, film, paragraph, picture } from '../../support/downloads.ts';

const secret = 'Em Hoa, 20.8N. '.repeat(8);
const letters = ascii(secret);
const published = (name: string, bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return readDownload(folder, name).fault;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Grey, one byte for each point. */
const head = (width: number, height: number, kind: readonly number[] = [8, 0, 0, 0, 0]) =>
  joined([number32(width, false), number32(height, false), Uint8Array.from(kind)]);
const png = (chunks: readonly [string, Uint8Array][]) =>
  joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...chunks.map(([type, data]) => pngChunk(type, data)),
    pngChunk('IEND', new Uint8Array()),
  ]);
const rows = deflateSync(Buffer.alloc(2 * 3));
const plain = [
  ['IHDR', head(2, 2)],
  ['IDAT', rows],
] as const satisfies [string, Uint8Array][];

describe('a PNG whose points are not what its head says is refused', () => {
  test.each<[string, [string, Uint8Array][], string]>([
    ['bytes after the end of its points', [plain[0], ['IDAT', joined([rows, letters])]], 'giấu'],
    ['the same in a chunk of its own', [...plain, ['IDAT', letters]], 'giấu'],
    ['and with the sum of its points at its end', [...plain, ['IDAT', joined([letters, rows.subarray(-4)])]], 'giấu'],
    ['rows beyond its height', [plain[0], ['IDAT', deflateSync(Buffer.from(secret))]], 'giấu'],
    ['points that are none', [plain[0], ['IDAT', letters]], 'cắt cụt'],
    ['fewer rows than its height', [['IHDR', head(2, 9)], plain[1]], 'cắt cụt'],
    ['points in two runs', [...plain, ['pHYs', new Uint8Array(9)], plain[1]], 'phần lạ'],
    ['something before its head', [plain[1], plain[0]], 'phần lạ'],
    ['a chunk that nobody knows before its head', [['zzZz', letters], ...plain], 'phần lạ'],
    ['a kind of colour that there is not', [['IHDR', head(2, 2, [7, 1, 0, 0, 0])], plain[1]], 'phần lạ'],
    [
      'frames with bytes after their points',
      [
        plain[0],
        ['acTL', joined([number32(1, false), number32(0, false)])],
        plain[1],
        ['fcTL', joined([number32(0, false), number32(2, false), number32(2, false), new Uint8Array(14)])],
        ['fdAT', joined([number32(1, false), rows, letters])],
      ],
      'giấu',
    ],
  ])('%s', (_what, chunks, why) => {
    expect(published('a.png', png(chunks))).toMatchObject({ code: 'anh-hong', message: expect.stringContaining(why) });
  });

  test('also in a Word file', () => {
    const bytes = png([...plain, ['IDAT', letters]]);
    expect(() => docxBlocks(withPart(docxWith(paragraph('x')), 'word/media/a.png', bytes))).toThrow('giấu');
  });

  test('but not in each way in which a picture can be written', async () => {
    const points = sharp(Buffer.from(Array.from({ length: 13 * 11 * 4 }, (_, index) => (index * 37) % 256)), {
      raw: { width: 13, height: 11, channels: 4 },
    });
    for (const progressive of [false, true])
      for (const palette of [false, true])
        for (const shape of [points.clone(), points.clone().removeAlpha(), points.clone().greyscale()]) {
          const bytes = await shape.clone().png({ progressive, palette }).toBuffer();
          expect([published('a.png', bytes), withoutMetadata('png', bytes)]).toEqual([null, bytes]);
        }
    expect(published('a.png', png(plain))).toBeNull();
  });
});

describe('what a picture does not show where it is', () => {
  test.each<[string, [string, Uint8Array][]]>([
    ['frames of a picture that does not move', [...plain, ['fdAT', joined([number32(0, false), letters])]]],
    ['the head of such a frame', [...plain, ['fcTL', letters.subarray(0, 26)]]],
    ['a palette of a picture that has none', [plain[0], ['PLTE', letters.subarray(0, 99)], plain[1]]],
    ['transparency of more colours than there are', [plain[0], ['tRNS', letters], plain[1]]],
    ['a chunk that nobody knows', [plain[0], ['zzZz', letters], plain[1]]],
  ])('%s (PNG) is refused, and taken out', (_what, chunks) => {
    const bytes = png(chunks);
    expect(published('a.png', bytes)?.code).toBe('anh-con-thong-tin');
    expect(Buffer.from(withoutMetadata('png', bytes)).equals(png(plain))).toBe(true);
  });

  test.each<[string, (whole: Buffer) => Uint8Array]>([
    ['a second picture', (whole) => joined([whole, riffChunk('VP8L', letters)])],
    ['a picture of the same kind', (whole) => joined([whole, riffChunk('VP8 ', letters)])],
    ['transparency after it', (whole) => joined([whole, riffChunk('ALPH', letters)])],
    ['a frame of a picture that does not move', (whole) => joined([whole, riffChunk('ANMF', letters)])],
    ['the head of an extended one after it', (whole) => joined([whole, riffChunk('VP8X', letters.subarray(0, 10))])],
  ])('%s (WebP) is refused, and taken out', async (_what, more) => {
    const whole = await picture('webp', { fromPhone: false });
    const bytes = Buffer.from(more(whole));
    bytes.writeUInt32LE(bytes.length - 8, 4);
    expect(byteFault('tep/a.webp', bytes)?.code).toBe('anh-con-thong-tin');
    expect(Buffer.from(withoutMetadata('webp', bytes)).equals(whole)).toBe(true);
  });

  const segment = (marker: number, data: Uint8Array) =>
    joined([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
  const quantities = (number: number) => segment(0xdb, joined([Uint8Array.of(number), letters.subarray(0, 64)]));
  const codes = segment(
    0xc4,
    joined([Uint8Array.of(0x13), Uint8Array.of(...Array<number>(15).fill(0), 26), ascii('abcdefghijklmnopqrstuvwxyz')]),
  );
  test.each<[string, Uint8Array]>([
    ['quantities that others replace', quantities(0)],
    ['quantities of no component', quantities(3)],
    ['many of both', joined([quantities(0), quantities(0), quantities(2), quantities(1)])],
    ['codes of no scan', codes],
    ['tables of arithmetic codes', segment(0xcc, letters.subarray(0, 40))],
    ['a number of lines', segment(0xdc, letters.subarray(0, 2))],
    [
      'an interval that another replaces',
      joined([segment(0xdd, letters.subarray(0, 2)), segment(0xdd, Uint8Array.of(0, 0))]),
    ],
  ])('%s (JPEG) are refused, and taken out', async (what, more) => {
    const whole = await picture('jpeg', { fromPhone: false });
    const bytes = joined([whole.subarray(0, 2), more, whole.subarray(2)]);
    expect(byteFault('tep/a.jpg', bytes)).toMatchObject({ code: 'anh-con-thong-tin' });
    const cleaned = withoutMetadata('jpg', bytes);
    expect([byteFault('tep/a.jpg', cleaned), Buffer.from(cleaned).includes(secret.slice(0, 2))]).toEqual([null, false]);
    expect(cleaned.length).toBe(whole.length + (what.startsWith('an interval') ? 6 : 0));
    expect((await sharp(cleaned).raw().toBuffer()).equals(await sharp(whole).raw().toBuffer())).toBe(true);
  });

  test('and one table of two that a picture uses stays', async () => {
    const whole = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg({ progressive: true })
      .toBuffer();
    const at = whole.indexOf(Buffer.from([0xff, 0xdb]));
    const length = whole.readUInt16BE(at + 2);
    const both = joined([Uint8Array.of(2), letters.subarray(0, 64), whole.subarray(at + 4, at + 2 + length)]);
    const bytes = joined([whole.subarray(0, at), segment(0xdb, both), whole.subarray(at + 2 + length)]);
    expect(byteFault('tep/a.jpg', bytes)?.code).toBe('anh-con-thong-tin');
    expect(Buffer.from(withoutMetadata('jpg', bytes)).equals(whole)).toBe(true);
  });

  test('a table of codes that means the same twice, and a second head of a frame, are refused', async () => {
    const whole = await picture('jpeg', { fromPhone: false });
    const insert = (more: Uint8Array) => joined([whole.subarray(0, 2), more, whole.subarray(2)]);
    const twice = segment(
      0xc4,
      joined([Uint8Array.of(0x13, ...Array<number>(15).fill(0), 26), letters.subarray(0, 26)]),
    );
    const frame = Buffer.from(whole).indexOf(Buffer.from([0xff, 0xc0]));
    const second = whole.subarray(frame, frame + 2 + whole.readUInt16BE(frame + 2));
    for (const more of [twice, second]) expect(byteFault('tep/a.jpg', insert(more))?.code).toBe('anh-hong');
    const arithmetic = Buffer.from(whole);
    arithmetic[frame + 1] = 0xc9;
    expect(byteFault('tep/a.jpg', arithmetic)?.message).toContain('trình duyệt không hiện được');
  });
});

describe('what is after the last point of a picture, where only unpacking it says where that is', () => {
  const archive = zipSync({ 'danh-sach.txt': Buffer.from(secret) });
  const inJpeg = async (more: Uint8Array) => {
    const whole = await picture('jpeg', { fromPhone: false });
    return joined([whole.subarray(0, -2), more, whole.subarray(-2)]);
  };
  const inWebp = async (more: Uint8Array) => {
    const whole = await picture('webp', { fromPhone: false });
    const points = joined([whole.subarray(20, 20 + whole.readUInt32LE(16)), more]);
    const bytes = Buffer.from(joined([whole.subarray(0, 12), riffChunk('VP8 ', points)]));
    bytes.writeUInt32LE(bytes.length - 8, 4);
    return bytes;
  };
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['words', 'jpg', () => inJpeg(letters), /^ảnh có chữ giấu/u],
    ['words', 'webp', () => inWebp(letters), /^ảnh có chữ giấu/u],
    [
      'an archive',
      'jpg',
      () => inJpeg(archive.map((byte) => (byte === 255 ? 254 : byte))),
      /^ảnh có (?:dữ liệu|chữ) giấu/u,
    ],
    ['an archive', 'webp', () => inWebp(archive), /^ảnh có (?:tệp nén|chữ) giấu/u],
    ['an archive as a sample', 'mp4', () => film(box('xxxx', archive)), /^phim (?:có tệp nén giấu|còn)/u],
  ])('%s in a %s, is refused', async (_what, ending, make, why) => {
    expect(byteFault(`tep/a.${ending}`, await make())?.message).toMatch(why);
  });

  test('but not points of one colour, of noise, or of a picture that is large', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * index * 7919) % 251));
    const pictures = [
      sharp({ create: { width: 900, height: 900, channels: 3, background: '#7f7f7f' } }),
      sharp({ create: { width: 900, height: 900, channels: 3, background: '#fff' } }),
      sharp(noise, { raw: { width: 300, height: 300, channels: 3 } }),
      sharp(noise, { raw: { width: 300, height: 300, channels: 3 } }).blur(9),
    ];
    for (const each of pictures)
      for (const quality of [20, 80, 100])
        for (const [ending, bytes] of [
          [
            'jpg',
            await each
              .clone()
              .jpeg({ quality, progressive: quality === 80 })
              .toBuffer(),
          ],
          [
            'webp',
            await each
              .clone()
              .webp({ quality, lossless: quality === 100 })
              .toBuffer(),
          ],
        ] as const)
          expect(byteFault(`tep/a.${ending}`, bytes)).toBeNull();
  });
});

describe('a picture of more points than a telephone has memory for is refused, from its head alone', () => {
  const sized = async (format: 'jpeg' | 'webp', at: (bytes: Buffer) => number, size: readonly number[]) => {
    const bytes = await picture(format, { fromPhone: false });
    bytes.set(size, at(bytes));
    return bytes;
  };
  const many = 'có quá nhiều điểm (30.000 × 30.000 điểm, tối đa 100 triệu điểm)';
  const large = [0x75, 0x30, 0x75, 0x30];

  test('as PNG, also in a Word file', () => {
    const bytes = png([['IHDR', head(30_000, 30_000)], plain[1]]);
    expect(published('a.png', bytes)).toEqual({ code: 'anh-hong', message: `ảnh ${many}.` });
    const inWord = withPart(docxWith(paragraph('x')), 'word/media/a.png', bytes);
    expect(() => docxBlocks(inWord)).toThrow(many);
  });

  test('as JPEG and WebP', async () => {
    const jpeg = await sized('jpeg', (bytes) => bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5, large);
    expect(byteFault('tep/a.jpg', jpeg)?.message).toContain(many);
    const webp = await sized('webp', (bytes) => bytes.indexOf('VP8 ') + 14, [0xff, 0x3f, 0xff, 0x3f]);
    expect(byteFault('tep/a.webp', webp)?.message).toContain('16.383 × 16.383');
    const vast = joined([
      ascii('RIFF\0\0\0\0WEBP'),
      riffChunk('VP8X', Uint8Array.of(0, 0, 0, 0, 255, 255, 255, 255, 255, 255)),
      webp.subarray(12),
    ]);
    Buffer.from(vast.buffer).writeUInt32LE(vast.length - 8, 4);
    expect(byteFault('tep/a.webp', vast)?.message).toContain('16.777.216 × 16.777.216');
  });

  test('as GIF and as a bitmap in a Word file', async () => {
    const gif = await sharp(await picture('png', { fromPhone: false }))
      .gif()
      .toBuffer();
    gif.set([0x30, 0x75, 0x30, 0x75], 6);
    const large = bitmap();
    large.writeInt32LE(30_000, 18);
    large.writeInt32LE(-30_000, 22);
    for (const [name, bytes] of [
      ['a.gif', gif],
      ['a.bmp', large],
    ] as const)
      expect(() => docxBlocks(withPart(docxWith(paragraph('x')), `word/media/${name}`, bytes))).toThrow(many);
  });

  test('as a PNG that says little, and whose frames together are too many', () => {
    const frames = Array.from({ length: 40 }, (_, index): [string, Uint8Array][] => [
      ['fcTL', joined([number32(2 * index, false), number32(3000, false), number32(1000, false), new Uint8Array(14)])],
      ['fdAT', joined([number32(2 * index + 1, false), rows])],
    ]);
    const moving = png([
      ['IHDR', head(3000, 1000)],
      ['acTL', joined([number32(40, false), number32(0, false)])],
      ['IDAT', deflateSync(Buffer.alloc(3001 * 1000))],
      ...frames.flat(),
    ]);
    expect(published('a.png', moving)?.message).toContain('quá nhiều điểm');
  });
});

describe('bytes of a film to which no picture and no sound leads', () => {
  test.each<[string, Buffer]>([
    ['in a second box for pictures', Buffer.concat([film(), box('mdat', secret)])],
    ['in the only one, after its picture', longer(film())],
    [
      'in one before the head',
      Buffer.concat([box('ftyp', 'isom', Buffer.from([0, 0, 2, 0])), box('mdat', secret), film()]),
    ],
  ])('%s are refused; cleaned no byte moves', (_what, bytes) => {
    expect(byteFault('tep/a.mp4', bytes)).toMatchObject({
      code: 'tieng-phim-con-thong-tin',
      message: expect.stringContaining('không thuộc hình, tiếng nào'),
    });
    const cleaned = withoutMetadata('mp4', bytes);
    expect([Buffer.from(cleaned).includes('Em Hoa'), cleaned.length, byteFault('tep/a.mp4', cleaned)]).toEqual([
      false,
      bytes.length,
      null,
    ]);
  });

  function longer(bytes: Buffer): Buffer {
    const whole = Buffer.concat([bytes, Buffer.from(secret)]);
    const at = whole.indexOf('mdat') - 4;
    whole.writeUInt32BE(whole.length - at, at);
    return whole;
  }

  const four = (...all: number[]) => Buffer.concat(all.map((each) => number32(each, false)));
  /** A film in pieces. @param run what a piece says of its samples: flags, count and more */
  const pieces = (head: Buffer, run: Buffer, media: string) => {
    const extended = box('mvex', box('trex', four(0, 1, 1, 0, 3, 0)));
    const table = box('stbl', box('stsc', four(0, 0)), box('stsz', four(0, 0, 0)), box('stco', four(0, 0)));
    const track = box(
      'trak',
      box('tkhd', Buffer.alloc(84)),
      box('mdia', box('hdlr', Buffer.alloc(8), 'soun', Buffer.alloc(13)), box('minf', table)),
    );
    return Buffer.concat([
      box('ftyp', 'isom', Buffer.from([0, 0, 2, 0])),
      box('moov', box('mvhd', Buffer.alloc(100)), track, extended),
      box('moof', box('traf', box('tfhd', head), box('trun', run))),
      box('mdat', media),
    ]);
  };
  /** A film with one track. @param boxes that say where its samples are. @param media boxes of pictures */
  const tabled = (boxes: Buffer[], media: Buffer[]) => {
    const about = box('hdlr', Buffer.alloc(8), 'vide', Buffer.alloc(13));
    const track = box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', about, box('minf', box('stbl', ...boxes))));
    const top = box('moov', box('mvhd', Buffer.alloc(100)), track);
    return Buffer.concat([box('ftyp', 'isom', Buffer.from([0, 0, 2, 0])), top, ...media]);
  };

  test('are found where a table gives its sizes no width, however many it says there are', () => {
    const many = box('stsc', four(0, 1, 1, 0xffffffff, 1));
    const sizes = box('stz2', four(0, 0, 0xffffffff));
    const bytes = tabled([many, sizes, box('stco', four(0, 3, 40, 40, 40))], [box('mdat', secret)]);
    expect(byteFault('tep/a.mp4', bytes)?.code).toBe('tieng-phim-con-thong-tin');
  });

  test('are found among thousands of boxes and places', () => {
    const places = Array.from({ length: 60_000 }, (_, index) => 250_000 + index);
    const boxes = [
      box('stsc', four(0, 1, 1, 1, 1)),
      box('stsz', four(0, 1, places.length)),
      box('stco', four(0, places.length, ...places)),
    ];
    const media = Array.from({ length: 19_000 }, () => box('mdat', '\0'));
    expect(byteFault('tep/a.mp4', tabled(boxes, media))).toBeNull();
    expect(byteFault('tep/a.mp4', tabled(boxes, [...media, box('mdat', secret)]))?.code).toBe(
      'tieng-phim-con-thong-tin',
    );
  });

  const after = (length: number) => 8 + 8 + 8 + 8 + length;
  test.each<[string, Buffer, Buffer]>([
    ['of the usual size', four(0x20000, 1), four(1, 2, after(8 + 8 + 12))],
    ['of a size of the piece', four(0x20010, 1, 3), four(1, 2, after(8 + 12 + 12))],
    ['each of its own size', four(0x20000, 1), four(0x201, 2, after(8 + 8 + 20), 2, 4)],
  ])('in pieces, with samples %s, are found as well', (_what, head, run) => {
    expect(byteFault('tep/a.mp4', pieces(head, run, 'abcdef'))).toBeNull();
    expect(byteFault('tep/a.mp4', pieces(head, run, `abcdef${secret}`))?.code).toBe('tieng-phim-con-thong-tin');
  });
});

function withPart(file: Uint8Array, name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...unzipSync(file), [name]: bytes }));
}
