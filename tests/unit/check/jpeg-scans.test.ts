import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { joined } from '../../../src/model/download/bytes.ts';
import { byteFault } from '../../../src/model/download/check-bytes.ts';

const segment = (marker: number, data: Uint8Array) => joined([Uint8Array.of(0xff, marker, 0, data.length + 2), data]);

describe('a JPEG is refused that has', () => {
  /** Eight points a block, grey; a block of one colour is two bits, what fills its byte is six. */
  const block = 0x3f;
  const table = (kind: number, meaning: number) => [kind, 1, ...Array<number>(15).fill(0), meaning];
  const head = (marker: number, blocks: number) =>
    joined([
      Uint8Array.of(0xff, 0xd8),
      segment(0xdb, Uint8Array.of(0, ...Array<number>(64).fill(1))),
      segment(marker, Uint8Array.of(8, 0, 8, 0, 8 * blocks, 1, 1, 0x11, 0)),
      segment(0xc4, Uint8Array.from([...table(0, 0), ...table(0x10, 0)])),
    ]);
  const scan = (bits: readonly number[], [first, last, of] = [0, 63, 0]) =>
    joined([segment(0xda, Uint8Array.of(1, 1, 0, first, last, of)), Uint8Array.from(bits)]);
  const end = Uint8Array.of(0xff, 0xd9);
  const restart = segment(0xdd, Uint8Array.of(0, 1));
  const hidden = [0x91, 0x02, 0xe8, 0x13];
  const [common, progressive] = [0xc0, 0xc2];
  const [direct, others] = [
    [0, 0, 0],
    [1, 63, 0],
  ] as const;
  const shown = async (...parts: Uint8Array[]) => {
    const bytes = joined([...parts, end]);
    const whole = await sharp(bytes).raw().toBuffer();
    return { fault: byteFault('tep/a.jpg', bytes)?.message ?? null, points: whole.length };
  };
  const after = /giấu sau các điểm ảnh/u;

  test.each<[string, Uint8Array[], RegExp]>([
    ['bytes after its last block', [head(common, 1), scan([block, ...hidden])], after],
    ['bytes before a mark of restart', [head(common, 2), restart, scan([block, ...hidden, 0xff, 0xd0, block])], after],
    ['bytes after a mark that nothing needs', [head(common, 1), scan([block, 0xff, 0xd0, ...hidden])], after],
    ['many bytes that fill up', [head(common, 1), scan([block, ...Array<number>(100).fill(0)])], after],
    [
      'bytes in a progressive scan',
      [head(progressive, 1), scan([0x7f], [...direct]), scan([0x7f, ...hidden], [...others])],
      after,
    ],
    ['a scan that another replaces', [head(common, 1), scan([block]), scan([block])], /bị phần sau thay/u],
    [
      'numbers that a later scan says again',
      [head(progressive, 1), scan([0x7f], [...direct]), scan([0x7f], [...others]), scan([0x7f], [2, 3, 0])],
      /bị phần sau thay/u,
    ],
    ['bits of fewer blocks than it has', [head(common, 90), scan([0])], /bị cắt cụt/u],
    ['fewer marks of restart than it has', [head(common, 2), restart, scan([block])], /bị cắt cụt/u],
    ['a code that its table does not have', [head(common, 1), scan([0xfe, 0xfe])], /bị hỏng/u],
  ])('%s', async (_what, parts, why) => {
    expect((await shown(...parts)).fault).toMatch(why);
  });

  test.each<[string, Uint8Array[]]>([
    ['as it is', [head(common, 1), scan([block])]],
    ['with two bytes that fill up', [head(common, 1), scan([block, 0, 0xff])]],
    ['with marks of restart', [head(common, 2), restart, scan([block, 0xff, 0xd0, block])]],
    ['in several scans', [head(progressive, 1), scan([0x7f], [...direct]), scan([0x7f], [...others])]],
  ])('but not one %s', async (_what, parts) => {
    expect((await shown(...parts)).fault).toBeNull();
  });
});
