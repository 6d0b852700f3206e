import { zlibSync } from 'fflate';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { ascii, joined, number32, viewOf } from '../../../src/model/download/bytes.ts';
import { byteFault } from '../../../src/model/download/check-bytes.ts';
import { pictureMetadata, withoutMetadata } from '../../../src/model/download/picture-metadata.ts';
import { pngChunk } from '../../../src/model/download/png-parts.ts';
import { riffChunk } from '../../../src/model/download/webp-parts.ts';
import { below, mutatedBytes, randomOf } from '../../../bench/lib-mutations.ts';

const plain = sharp({ create: { width: 24, height: 16, channels: 3, background: '#0b5a8f' } });
const kinds = ['jpeg', 'png', 'webp'] as const;
type Kind = (typeof kinds)[number];
const encoded = async (change: (picture: Sharp) => Sharp = (picture) => picture) =>
  Object.fromEntries(
    await Promise.all(
      kinds.map(async (kind) => [kind, await change(plain.clone()).toFormat(kind).toBuffer()] as const),
    ),
  ) as Record<Kind, Buffer>;
const clean = await encoded();
const coloured = await encoded((picture) => picture.withIccProfile('p3'));
const two = sharp(Buffer.from(Array.from({ length: 6 * 8 * 3 }, (_, index) => index % 200)), {
  raw: { width: 6, height: 8, channels: 3, pageHeight: 4 },
});
const moving = await two.webp().toBuffer();
const pointsOf = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'none', animated: true, ignoreIcc: true })
    .raw()
    .toBuffer()
    .catch(() => null);

const segment = (marker: number, ...data: (string | number[])[]): Uint8Array => {
  const bytes = joined(data.map((each) => (typeof each === 'string' ? ascii(each) : Uint8Array.from(each))));
  return joined([Uint8Array.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff), bytes]);
};
const insert = (bytes: Uint8Array, at: number, more: Uint8Array) =>
  joined([bytes.subarray(0, at), more, bytes.subarray(at)]);
/** A JPEG with a segment after its first marker. */
const jpeg = (...data: Parameters<typeof segment>) => insert(clean.jpeg, 2, segment(...data));
/** A PNG with a chunk after its head. */
const png = (type: string, data: string | Uint8Array) =>
  insert(clean.png, 33, pngChunk(type, typeof data === 'string' ? ascii(data) : data));
/** A WebP with a chunk at its end, and a head that counts it. */
const webp = (type: string, data: string) => riff(joined([clean.webp, riffChunk(type, ascii(data))]));
function riff(bytes: Uint8Array): Uint8Array {
  const fixed = bytes.slice();
  fixed.set(number32(fixed.length - 8, true), 4);
  return fixed;
}
const secret = 'Em Hoa, 20.8N';
const secretOf = (bytes: Uint8Array) => Buffer.from(bytes).includes(secret);

describe('what a picture does not need to be shown', () => {
  test.each<[string, Kind, Uint8Array]>([
    ['a colour profile that is none', 'jpeg', jpeg(0xe2, 'ICC_PROFILE\0', [1, 1], secret)],
    ['words in a segment of that name', 'jpeg', jpeg(0xe2, secret)],
    ['a small picture of JFXX', 'jpeg', jpeg(0xe0, 'JFXX\0', [0x10], secret)],
    ['more after JFIF’s own words', 'jpeg', jpeg(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 1, 1], secret)],
    ['more after Adobe’s own words', 'jpeg', jpeg(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1], secret)],
    ['a segment of Adobe that is none', 'jpeg', jpeg(0xee, secret)],
    ['a segment of any program', 'jpeg', jpeg(0xeb, secret)],
    ['bytes between segments', 'jpeg', insert(clean.jpeg, clean.jpeg.indexOf('ffc4', 'hex'), ascii(secret))],
    ['bytes after the end', 'jpeg', joined([clean.jpeg, ascii(secret)])],
    ['a name of the colour profile', 'png', png('iCCP', joined([ascii(`${secret}\0\0`), zlibSync(smallProfile())]))],
    ['a colour profile that is none', 'png', png('iCCP', joined([ascii('icc\0\0'), ascii(secret)]))],
    [
      'bytes after a colour profile',
      'png',
      png('iCCP', joined([ascii('icc\0\0'), zlibSync(smallProfile()), ascii(secret)])),
    ],
    ['words in the name of a colour profile', 'png', png('iCCP', packedProfile(profileWith('desc', secret)))],
    ['words in another tag of a colour profile', 'png', png('iCCP', packedProfile(profileWith('dmnd', secret)))],
    ['words after the numbers of a colour', 'png', png('iCCP', packedProfile(profileWith('wtpt', longWhite())))],
    ['bytes in no tag of a colour profile', 'png', png('iCCP', packedProfile(profileWith('', secret)))],
    ['words in the head of a colour profile', 'jpeg', jpeg(0xe2, 'ICC_PROFILE\0', [1, 1], [...namedHead()])],
    [
      'words in the name of a colour profile',
      'jpeg',
      jpeg(0xe2, 'ICC_PROFILE\0', [1, 1], [...profileWith('desc', secret)]),
    ],
    ['a chunk of any program', 'png', png('prVt', secret)],
    ['the time of a change', 'png', png('tIME', secret)],
    ['compressed words', 'png', png('zTXt', secret)],
    ['a chunk that is longer than its kind', 'png', png('pHYs', secret)],
    [
      'a chunk that is there twice',
      'png',
      insert(png('gAMA', Uint8Array.of(0, 0, 1, 2)), 33, pngChunk('gAMA', ascii('20.8'))),
    ],
    ['bytes after the end', 'png', joined([clean.png, ascii(secret)])],
    ['a chunk of any program', 'webp', webp('abcd', secret)],
    [
      'words in the name of a colour profile',
      'webp',
      webp('ICCP', String.fromCharCode(...profileWith('desc', secret))),
    ],
    ['a colour profile that is none', 'webp', webp('ICCP', secret)],
    ['bytes after the end', 'webp', joined([clean.webp, ascii(secret)])],
    ['a chunk in a frame', 'webp', inFrame(secret)],
  ])('%s (%s) is refused, and taken out without a change of the picture', async (_what, kind, bytes) => {
    expect(byteFault(`tep/a.${kind}`, bytes)?.code).toBe('anh-con-thong-tin');
    const cleaned = withoutMetadata(kind, bytes);
    expect([secretOf(cleaned), byteFault(`tep/a.${kind}`, cleaned)]).toEqual([false, null]);
    const points = await pointsOf(bytes);
    expect(points).not.toBeNull();
    expect(points?.equals((await pointsOf(cleaned)) ?? Buffer.of())).toBe(true);
  });

  test('and what it needs stays: colour profile, colours of Adobe, frames', async () => {
    const adobe = await plain.clone().toColourspace('cmyk').jpeg({ progressive: true }).toBuffer();
    const palette = await plain.clone().ensureAlpha(0.5).png({ palette: true, progressive: true }).toBuffer();
    const all = [
      ...kinds.map((kind) => [kind, coloured[kind]] as const),
      ['jpeg', adobe],
      ['png', palette],
      ['webp', moving],
    ] as const;
    for (const [kind, bytes] of all) {
      expect(byteFault(`tep/a.${kind}`, bytes)).toBeNull();
      expect(withoutMetadata(kind, bytes)).toBe(bytes);
    }
  });

  test('and a profile under another name keeps its colours, and loses the name', async () => {
    const wide = (letters: string) => Buffer.from(letters.replace(/./gu, '\0$&'));
    const named = Buffer.from(coloured.jpeg);
    named.set(wide('Hoa1'), named.indexOf(wide('sP3C')));
    expect(byteFault('tep/a.jpg', named)?.code).toBe('anh-con-thong-tin');
    const cleaned = withoutMetadata('jpg', named);
    expect(Buffer.from(cleaned).includes(wide('Hoa1'))).toBe(false);
    const inColour = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(await inColour(cleaned)).toEqual(await inColour(named));
    expect(await inColour(cleaned)).not.toEqual(await pointsOf(named));
  });

  test('and a profile with more after it keeps its colours', () => {
    const segmentAt = coloured.jpeg.indexOf('ICC_PROFILE') - 4;
    const end = segmentAt + 2 + coloured.jpeg.readUInt16BE(segmentAt + 2);
    const longer = insert(coloured.jpeg, end, ascii(secret));
    viewOf(longer).setUint16(segmentAt + 2, coloured.jpeg.readUInt16BE(segmentAt + 2) + secret.length);
    expect(byteFault('tep/a.jpg', longer)?.code).toBe('anh-con-thong-tin');
    expect(Buffer.from(withoutMetadata('jpg', longer)).equals(coloured.jpeg)).toBe(true);
  });
});

describe('a picture that is not whole', () => {
  test.each<[string, Kind, Uint8Array, string]>([
    ['has no end', 'jpeg', clean.jpeg.subarray(0, -2), 'bị cắt cụt'],
    ['has no end', 'png', clean.png.subarray(0, -12), 'bị cắt cụt'],
    ['has no end', 'webp', clean.webp.subarray(0, -9), 'bị cắt cụt'],
    ['has another in it', 'jpeg', insert(clean.jpeg, 2, Uint8Array.of(0xff, 0xd8)), 'có ảnh khác'],
    ['has nothing to show', 'jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'không có phần hình'],
    ['has more in a table than numbers', 'jpeg', jpeg(0xdd, secret), 'dài ngắn sai'],
    ['has a part that none may leave out', 'png', png('PRVT', secret), 'phần lạ'],
    [
      'has more of no use than any program writes',
      'jpeg',
      insert(clean.jpeg, 2, Buffer.alloc(12_000, 'ffe50002', 'hex')),
      'quá nhiều',
    ],
    ['has a damaged colour profile', 'webp', damaged(), 'hồ sơ màu'],
  ])('because it %s (%s), is refused with its reason', (_what, kind, bytes, why) => {
    expect(byteFault(`tep/a.${kind}`, bytes)).toEqual({
      code: 'anh-hong',
      message: expect.stringContaining(why) as string,
    });
  });
});

test('a picture changed at random is cleaned to one that shows the same, and has nothing more to clean', async () => {
  const random = randomOf(7);
  const samples = [...Object.entries(clean), ...Object.entries(coloured), ['webp', moving] as const];
  for (let count = 0; count < 400; count++) {
    const [kind, bytes] = samples[below(random, samples.length)] ?? ['png', clean.png];
    const changed = mutatedBytes(random, bytes);
    const cleaned = withoutMetadata(kind, changed);
    expect(pictureMetadata(kind, cleaned)).toEqual([]);
    if (cleaned === changed) continue;
    const points = await pointsOf(changed);
    if (points !== null) expect(points.equals((await pointsOf(cleaned)) ?? Buffer.of())).toBe(true);
  }
});

/** The smallest colour profile: a head and a table of no entries. */
function smallProfile(): Uint8Array {
  const profile = new Uint8Array(132);
  profile.set(number32(132, false), 0);
  profile.set(ascii('acsp'), 36);
  return profile;
}

/** A profile with one tag that has such data; with no tag, these are after the table. */
function profileWith(tag: string, data: string | Uint8Array): Uint8Array {
  const bytes = typeof data === 'string' ? joined([ascii('desc\0\0\0\0'), ascii(data)]) : data;
  const table = tag === '' ? [] : [ascii(tag), number32(144, false), number32(bytes.length, false)];
  const count = number32(tag === '' ? 0 : 1, false);
  const profile = joined([smallProfile().subarray(0, 128), count, ...table, bytes]);
  profile.set(number32(profile.length, false), 0);
  return profile;
}
/** White, and words where its numbers end. */
const longWhite = () => joined([ascii('XYZ \0\0\0\0'), new Uint8Array(12).fill(1), ascii(secret)]);
function namedHead(): Uint8Array {
  const profile = smallProfile();
  profile.set(ascii(secret), 100);
  return profile;
}
const packedProfile = (profile: Uint8Array) => joined([ascii('icc\0\0'), zlibSync(profile)]);

/** A WebP whose profile says that it is longer than it is. */
function damaged(): Uint8Array {
  const bytes = Uint8Array.from(coloured.webp);
  bytes[bytes.findIndex((_, index) => Buffer.from(bytes).toString('latin1', index, index + 4) === 'ICCP') + 8] = 9;
  return bytes;
}

/** The moving picture with words after the letters of its first frame. */
function inFrame(words: string): Uint8Array {
  const at = moving.indexOf('ANMF');
  const length = moving.readUInt32LE(at + 4);
  const frame = joined([moving.subarray(at + 8, at + 8 + length), riffChunk('abcd', ascii(words))]);
  return riff(
    joined([moving.subarray(0, at), riffChunk('ANMF', frame), moving.subarray(at + 8 + length + (length % 2))]),
  );
}
