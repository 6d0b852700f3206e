import { asciiAt } from '../first-bytes.ts';
import { ascii, isSame, joined, viewOf } from './bytes.ts';
import { colourProfile } from './colour-profile.ts';
import { hasWords } from './hidden-words.ts';
import { isOnlyOrientation } from './orientation.ts';
import { areTables, isRestart, isTable, JpegTables } from './jpeg-tables.ts';
import type { Segment } from './jpeg-tables.ts';
import { JpegScans } from './jpeg-scans.ts';
import { largeFault, part, reasons, rest, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';
import { jpegSize } from './picture-size.ts';

/** Markers of JPEG (ITU-T T.81, table B.1; JFIF 1.02; Adobe 5116). */
const [SOI, EOI, SOS, APP0, APP1, APP2, APP13, APP14, COM] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe];
const [DAC, DNL] = [0xcc, 0xdc];

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Ways to pack that browsers show: baseline and progressive, in codes of Huffman. */
const isCommon = (marker: number) => marker <= 0xc2;

/**
 * What of a JPEG picture is needed to show it is allowed: its tables and scans, JFIF, Adobe's colours, a colour profile.
 * @param scans reads its scans; null where only the other parts are asked for
 * @returns also where reading ended: at the end of the picture, or where it is none any longer
 */
export function jpegParts(
  bytes: Uint8Array,
  scans: JpegScans | null = new JpegScans(),
): MediaReading & { end: number } {
  const view = viewOf(bytes);
  const parts: MediaPart[] = [];
  const profile: Segment[] = [];
  const seen = { frame: false, scan: false, jfif: false };
  let at = 2;
  const tables = new JpegTables();
  let odd: string | null = null;
  const done = (broken: string | null) => {
    const found = profileParts(profile);
    const more = found === 'damaged' ? [] : found;
    if (found === 'damaged') odd ??= reasons.profile;
    // Of what is cut off nobody knows what it would have used.
    const unused = broken === null ? tables.parts : [];
    const all = [...parts, ...more, ...unused]
      // A picture that is packed in another way may need them.
      .filter(({ what }) => odd !== reasons.packing || what !== words.unused)
      .sort((a, b) => a.from - b.from);
    return { parts: all, broken: broken ?? odd, end: at };
  };
  while (at + 2 <= bytes.length) {
    const marker = view.getUint8(at + 1);
    if (bytes[at] !== 0xff || marker === 0x00 || marker === 0x01 || isRestart(marker)) {
      const next = bytes.indexOf(0xff, bytes[at] === 0xff ? at + 2 : at);
      parts.push(part(at, next < 0 ? bytes.length : next, words.own));
      at = next < 0 ? bytes.length : next;
    } else if (marker === 0xff) at += 1;
    else if (marker === SOI) return done(reasons.another);
    else if (marker === EOI) {
      parts.push(...rest(bytes, at + 2));
      return done(seen.frame && seen.scan ? null : reasons.empty);
    } else {
      const length = at + 4 <= bytes.length ? view.getUint16(at + 2) : 0;
      const to = at + 2 + length;
      if (length < 2 || to > bytes.length) return done(reasons.cut);
      const segment = { marker, from: at, to, data: bytes.subarray(at + 4, to) };
      if (isFrame(marker)) {
        odd ??= frameFault(segment, seen.frame);
        tables.frame(segment);
        if (odd === null) scans?.frame(segment);
      }
      seen.frame ||= isFrame(marker);
      seen.scan ||= marker === SOS;
      if (marker === APP2 && isProfile(segment)) profile.push(segment);
      else if (!hasRightLength(segment)) return done(reasons.length);
      else {
        parts.push(...segmentParts(segment, seen));
        tables.define(segment);
        scans?.define(segment);
        if (marker === SOS) tables.scan(segment);
      }
      at = marker === SOS ? endOfScan(bytes, to) : to;
      if (hasWords(bytes.subarray(to, at))) odd ??= reasons.words;
      if (marker === SOS && odd === null) odd = scans?.fault(bytes, segment.data, to, at) ?? null;
    }
  }
  return done(reasons.cut);
}

/** Where the letters of a scan end: at a marker that is not among them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** Whether a segment of the picture itself is as long as what it has: no room for something else (T.81, B.2). */
function hasRightLength({ marker, data }: Pick<Segment, 'marker' | 'data'>): boolean {
  if (isFrame(marker)) return data.length === 6 + 3 * (data[5] ?? 0);
  if (marker === SOS) return data.length === 4 + 2 * (data[0] ?? 0);
  if (marker === 0xdd) return data.length === 2;
  return !isTable(marker) || areTables({ marker, data });
}

/** Why a frame is not shown. @param isSecond whether there was one before: a picture has one */
function frameFault({ marker, data }: Segment, isSecond: boolean): string | null {
  const size = jpegSize(data);
  if (!isCommon(marker)) return reasons.packing;
  return isSecond || size.width * size.height === 0 ? reasons.strange : largeFault(size);
}

function segmentParts({ marker, from, to, data }: Segment, seen: { jfif: boolean }): MediaPart[] {
  if (isFrame(marker) || isTable(marker) || marker === SOS) return [];
  if (marker === APP1 && asciiAt(data, 0, 6) === 'Exif\0\0')
    return isOnlyOrientation(data.subarray(6)) ? [] : [part(from, to, words.camera, { exifAt: from + 10 })];
  if (marker === APP0 && asciiAt(data, 0, 5) === 'JFIF\0' && data.length >= 14 && !seen.jfif) {
    seen.jfif = true;
    if (data.length === 14 && data[12] === 0 && data[13] === 0) return [];
    return [part(from, to, words.small, { instead: segmentOf(APP0, data.subarray(0, 12), Uint8Array.of(0, 0)) })];
  }
  if (marker === APP14 && asciiAt(data, 0, 5) === 'Adobe' && data.length >= 12)
    return data.length === 12 ? [] : [part(from, to, words.own, { instead: segmentOf(APP14, data.subarray(0, 12)) })];
  const names: Readonly<Record<number, string>> = {
    [APP0]: words.small,
    [APP1]: words.xmp,
    [APP13]: words.iptc,
    [COM]: words.writing,
    [DAC]: words.unused,
    [DNL]: words.unused,
  };
  return [part(from, to, names[marker] ?? words.own)];
}

const segmentOf = (marker: number, ...data: readonly Uint8Array[]): Uint8Array => {
  const length = 2 + data.reduce((sum, each) => sum + each.length, 0);
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), ...data]);
};

const PROFILE = 'ICC_PROFILE\0';
const isProfile = ({ data }: Segment) => asciiAt(data, 0, PROFILE.length) === PROFILE;
/** Bytes of a profile that have room in one segment. */
const ROOM = 0xffff - 2 - PROFILE.length - 2;

/** The segments of a colour profile (ICC.1:2022, B.4), each with its number and how many there are. */
function profileParts(segments: readonly Segment[]): MediaPart[] | 'damaged' {
  const [first, ...others] = segments;
  if (first === undefined) return [];
  const inOrder = segments.toSorted((a, b) => (a.data[12] ?? 0) - (b.data[12] ?? 0));
  const isWhole = inOrder.every(({ data }, index) => data[12] === index + 1 && data[13] === segments.length);
  const whole = joined(inOrder.map(({ data }) => data.subarray(PROFILE.length + 2)));
  const profile = colourProfile(whole);
  if (profile === 'damaged' || (profile !== null && !isWhole)) return 'damaged';
  if (profile !== null && isSame(profile, whole)) return [];
  const instead = profile === null ? [] : profileSegments(profile);
  return [
    part(first.from, first.to, words.profile, { instead: joined(instead) }),
    ...others.map(({ from, to }) => part(from, to, words.profile)),
  ];
}

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.length / ROOM);
  return Array.from({ length: count }, (_, index) =>
    segmentOf(
      APP2,
      ascii(PROFILE),
      Uint8Array.of(index + 1, count),
      profile.subarray(index * ROOM, (index + 1) * ROOM),
    ),
  );
}
