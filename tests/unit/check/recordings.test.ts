import { describe, expect, test } from 'vitest';
import { byteFault } from '../../../src/model/download/check-bytes.ts';
import { mp3Titles } from '../../../src/model/download/mp3-parts.ts';
import { mp4Titles } from '../../../src/model/download/mp4-parts.ts';
import { withoutMetadata } from '../../../src/model/download/picture-metadata.ts';
import { box, film, mp3, mp4, track } from '../../support/downloads.ts';

const fault = (ending: string, bytes: Uint8Array) => byteFault(`tep/a.${ending}`, bytes);
const frame = (id: string, data: string, flags = 0) => {
  const head = Buffer.alloc(10);
  head.write(id, 'latin1');
  head.writeUInt32BE(data.length, 4);
  head[9] = flags;
  return Buffer.concat([head, Buffer.from(data, 'latin1')]);
};
const tagOf = (frames: readonly Buffer[], version = 3, flags = 0) => {
  const data = Buffer.concat([...frames, Buffer.alloc(20)]);
  return Buffer.concat([
    Buffer.from('ID3'),
    Buffer.from([version, 0, flags, 0, 0, data.length >> 7, data.length & 127]),
    data,
  ]);
};
const title = frame('TIT2', '\0Bai hat');
const secret = 'Em Hoa 20.8N';
const lasting = (bytes: Uint8Array) => Buffer.from(bytes).includes(secret);
const sound = Buffer.concat([mp3, mp3, mp3]);

describe('sound', () => {
  test.each<[string, Uint8Array]>([
    ['a remark', tagOf([title, frame('COMM', `\0vie\0${secret}`)])],
    ['data of a program', tagOf([title, frame('PRIV', secret)])],
    ['a file', tagOf([frame('GEOB', secret), title])],
    ['a picture', tagOf([title, frame('APIC', `\0image/jpeg\0\x03\0${secret}`)])],
    ['a frame that is locked', tagOf([title, frame('TALB', secret, 0x40)])],
  ])('with %s is refused; cleaned it keeps its title and all sound', (_what, tag) => {
    const bytes = Buffer.concat([tag, sound]);
    expect(fault('mp3', bytes)?.code).toBe('tieng-phim-con-thong-tin');
    const cleaned = withoutMetadata('mp3', bytes);
    expect([lasting(cleaned), fault('mp3', cleaned), mp3Titles(cleaned)]).toEqual([false, null, ['Bai hat']]);
    expect(Buffer.from(cleaned.subarray(-sound.length)).equals(sound)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['an old tag at its end', Buffer.concat([sound, Buffer.from('TAG'), Buffer.alloc(125, secret)])],
    ['another file after it', Buffer.concat([sound, Buffer.from(`PK\x03\x04${secret}`)])],
    ['bytes in it', Buffer.concat([mp3, mp3, Buffer.from(secret), mp3])],
    ['a tag of an old form', Buffer.concat([tagOf([Buffer.from(secret)], 2), sound])],
    ['a tag whose letters are changed', Buffer.concat([tagOf([frame('TIT2', secret)], 3, 0x80), sound])],
  ])('with %s is refused, and cleaned to the sound alone', (_what, bytes) => {
    expect(fault('mp3', bytes)?.code).toBe('tieng-phim-con-thong-tin');
    expect(Buffer.from(withoutMetadata('mp3', bytes)).equals(sound)).toBe(true);
  });

  test('that is none is refused: a tag with anything after it, a single mark of a frame in another file', () => {
    for (const bytes of [tagOf([title]), tagOf([title]).subarray(0, 20)])
      expect(fault('mp3', bytes)?.code).toBe('tieng-phim-hong');
    expect(fault('mp3', Buffer.concat([tagOf([title]), Buffer.from('<script>')]))?.code).toMatch(/^tieng-phim/u);
    expect(fault('mp3', Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc4]), Buffer.alloc(900, 'a')]))?.code).toMatch(
      /^tieng-phim/u,
    );
  });

  test('with a title and cut off in its last frame is published', () => {
    expect(fault('mp3', Buffer.concat([tagOf([title]), sound]).subarray(0, -40))).toBeNull();
    // Low byte first: B, then U+1EE0.
    expect(mp3Titles(tagOf([frame('TIT2', '\x01\xff\xfeB\0\xe0\x1e')]))).toEqual(['BỠ']);
  });
});

describe('the words of a tag', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
  const high = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
  test.each<[string, string]>([
    ['without the mark of their order, low byte first', `\x01${wide('Gọi 0912')}`],
    ['without the mark of their order, high byte first', `\x01${high('Gọi 0912')}`],
    ['with a mark for each of two', `\x01\xff\xfe${wide('Lớp 1')}\0\0\xff\xfe${wide('Gọi 0912')}`],
    ['with marks of two orders', `\x01\xff\xfe${wide('Lớp 1')}\0\0\xfe\xff${high('Gọi 0912')}`],
    ['high byte first, as they say', `\x02${high('Gọi 0912')}`],
    ['low byte first, where they say the other', `\x02${wide('Gọi 0912')}`],
    ['in letters of one byte, where they say two', '\x01Goi 0912'],
    ['in UTF-8, where they say letters of one byte', `\0${Buffer.from('Gọi 0912').toString('latin1')}`],
    ['in an order that there is not', '\x09Goi 0912'],
    ['without an order', 'Goi 0912'],
  ])('are read %s', (_what, data) => {
    expect(mp3Titles(tagOf([frame('TIT2', data)])).join(' ')).toMatch(/G[oọ]i 0912/u);
  });
});

describe('a film', () => {
  const item = (type: string, text: string) => box(type, box('data', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]), text));
  const titles = (...items: Buffer[]) =>
    box('udta', box('meta', Buffer.alloc(4), box('hdlr', Buffer.alloc(25)), box('ilst', ...items)));

  test.each<[string, Buffer]>([
    ['a place as telephones write it', film(box('udta', box('\u00a9xyz', secret)))],
    ['a place as others write it', film(box('udta', box('loci', secret)))],
    [
      'a place under a name of Apple',
      film(box('meta', Buffer.alloc(4), box('keys', 'com.apple.quicktime.location.ISO6709'), box('ilst', secret))),
    ],
    ['a remark in the list of titles', film(titles(item('\u00a9nam', 'Hội thi'), item('\u00a9cmt', secret)))],
    ['data of a program at the end', Buffer.concat([mp4, box('uuid', secret)])],
    ['data of a program in a track', film(track('soun', box('udta', secret)))],
    ['words in what fills up', Buffer.concat([mp4, box('free', secret)])],
  ])('with %s is refused; cleaned no byte of the film moves', (_what, bytes) => {
    expect(fault('mp4', bytes)?.code).toBe('tieng-phim-con-thong-tin');
    const cleaned = withoutMetadata('mp4', bytes);
    expect([lasting(cleaned), fault('mp4', cleaned), cleaned.length]).toEqual([false, null, bytes.length]);
    expect(Buffer.from(cleaned).indexOf('mdat')).toBe(bytes.indexOf('mdat'));
  });

  test('that has a track of places is refused, because its samples are among the pictures', () => {
    expect(fault('mp4', film(track('meta')))).toMatchObject({
      code: 'tieng-phim-hong',
      message: expect.stringContaining('vị trí') as string,
    });
  });

  test.each(['text', 'sbtl', 'subt', 'clcp'])('that has subtitles of kind %s is refused: nobody reads them', (kind) => {
    expect(fault('mp4', film(track(kind)))).toMatchObject({
      code: 'tieng-phim-hong',
      message: expect.stringContaining('phụ đề') as string,
    });
  });

  const head = box('ftyp', 'isom', Buffer.from([0, 0, 2, 0]));
  const media = (...inside: Buffer[]) => film(box('trak', box('mdia', ...inside)));
  test.each<[string, Buffer, string]>([
    ['an empty head', Buffer.concat([head, box('moov'), box('mdat', secret)]), 'tieng-phim-hong'],
    [
      'a head without tracks',
      Buffer.concat([head, box('moov', box('mvhd', Buffer.alloc(100))), box('mdat', secret)]),
      'tieng-phim-hong',
    ],
    ['a track of nothing', Buffer.concat([head, box('moov', box('trak')), box('mdat', secret)]), 'tieng-phim-hong'],
    ['words after the numbers of its head', film(box('mvhd', Buffer.alloc(100), secret)), 'tieng-phim-hong'],
    ['words after the numbers of a track', film(box('trak', box('tkhd', Buffer.alloc(84), secret))), 'tieng-phim-hong'],
    [
      'pictures of another file',
      media(box('minf', box('dinf', box('dref', Buffer.alloc(8), box('url ', Buffer.alloc(4), 'http://a'))))),
      'tieng-phim-hong',
    ],
    ['a place deep in a track', media(box('udta', secret)), 'tieng-phim-con-thong-tin'],
    ['a place in a table', media(box('minf', box('stbl', box('meta', secret)))), 'tieng-phim-con-thong-tin'],
    [
      'a remark in a piece',
      Buffer.concat([mp4, box('moof', box('traf', box('uuid', secret)))]),
      'tieng-phim-con-thong-tin',
    ],
  ])('with %s is refused', (_what, bytes, code) => {
    expect(fault('mp4', bytes)?.code).toBe(code);
  });

  test('is read wherever its boxes have words, also in those for numbers', () => {
    const named = box('hdlr', Buffer.alloc(8), 'soun', Buffer.alloc(12), 'Goi 0912345678\0');
    const numbers = Buffer.alloc(100);
    numbers.write('0987654321', 80);
    const bytes = film(box('trak', box('mdia', named)), box('mvhd', numbers), titles(item('\u00a9nam', '')));
    expect(fault('mp4', bytes)).toBeNull();
    expect(mp4Titles(bytes)).toEqual(expect.arrayContaining(['Goi 0912345678', '0987654321']));
    const wide = box('data', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]), Buffer.from('Lễ', 'utf16le').swap16());
    expect(mp4Titles(film(titles(box('\u00a9nam', wide))))).toContain('Lễ');
  });

  test.each<[string, Buffer]>([
    ['has no head', Buffer.concat([mp4.subarray(0, 16), box('mdat', 'x')])],
    ['has no pictures', mp4.subarray(0, -9)],
    ['is cut off', mp4.subarray(0, -1)],
    ['goes on with something else', Buffer.concat([mp4, Buffer.from('<script>alert(1)</script>')])],
  ])('that %s is refused', (_what, bytes) => {
    expect(fault('mp4', bytes)?.code).toBe('tieng-phim-hong');
  });

  test('may have a title and the name of a program, which are read', () => {
    const bytes = film(titles(item('\u00a9nam', 'Hoi thi'), item('\u00a9too', 'Lavf58')));
    expect([fault('mp4', bytes), mp4Titles(bytes).slice(0, 2)]).toEqual([null, ['Hoi thi', 'Lavf58']]);
  });
});
