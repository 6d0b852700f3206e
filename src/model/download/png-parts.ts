import { Unzlib, zlibSync } from 'fflate';
import { asciiAt } from '../first-bytes.ts';
import { ascii, isSame, joined, number32, viewOf } from './bytes.ts';
import { colourProfile } from './colour-profile.ts';
import { crc32 } from './crc32.ts';
import { isOnlyOrientation } from './orientation.ts';
import { largeFault, part, reasons, rest, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';
import { pngSize } from './picture-size.ts';
import { isKnownColour, PngOrder } from './png-order.ts';

/** A chunk of PNG (ISO/IEC 15948, 5.3): length, type, data, checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(type), data]);
  return joined([number32(data.length, false), named, number32(crc32(named), false)]);
}

/**
 * Chunks without which a picture would look different, and how long each may be (PNG 3rd edition, 11; animated pictures: 11.3.6). Those
 * that may be there several times are in {@link repeated}.
 */
const allowed: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length % 3 === 0 && length <= 768,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  gAMA: (length) => length === 4,
  cHRM: (length) => length === 32,
  sRGB: (length) => length === 1,
  pHYs: (length) => length === 9,
  sBIT: (length) => length <= 4,
  bKGD: (length) => length <= 6,
  cICP: (length) => length === 4,
  mDCV: (length) => length === 24,
  cLLI: (length) => length === 8,
  acTL: (length) => length === 8,
  fcTL: (length) => length === 26,
  fdAT: (length) => length >= 4,
};
const repeated = new Set(['IDAT', 'fcTL', 'fdAT']);

const names: Readonly<Record<string, string>> = {
  eXIf: words.camera,
  iTXt: words.writing,
  tEXt: words.writing,
  zTXt: words.writing,
  tIME: words.time,
  iCCP: words.profile,
};

/** Profiles that are unpacked: a small file of a thousand would unpack to gigabytes. */
const MOST_PROFILES = 3;

/** What of a PNG picture is needed to show it is allowed, and a colour profile under a name that everybody has. */
export function pngParts(bytes: Uint8Array): MediaReading {
  const view = viewOf(bytes);
  const parts: MediaPart[] = [];
  const seen = new Set<string>();
  const order = new PngOrder();
  let large: string | null = null;
  let profiles = 0;
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = asciiAt(bytes, at + 4, 4);
    const length = view.getUint32(at);
    const to = at + 12 + length;
    if (to > bytes.length) return { parts, broken: reasons.cut };
    const data = bytes.subarray(at + 8, to - 4);
    if (at === 8 && type !== 'IHDR') return { parts, broken: reasons.strange };
    const isNew = !seen.has(type) || repeated.has(type);
    // A profile that is none does not count: programs take the next.
    if (type !== 'iCCP') seen.add(type);
    if (Object.hasOwn(allowed, type) && allowed[type]?.(length) && isNew) {
      const verdict = order.judge(type, data);
      if (verdict === 'in the way' || (type === 'IHDR' && !isKnownColour(data)))
        return { parts, broken: reasons.strange };
      if (verdict === 'of no use') parts.push(part(at, to, words.own));
      if (type === 'IHDR') large = largeFault(pngSize(data));
      if (type === 'IEND') {
        parts.push(...rest(bytes, to));
        return { parts, broken: seen.has('IHDR') && seen.has('IDAT') ? large : reasons.empty };
      }
    } else if (/^[A-Z]/u.test(type)) return { parts, broken: reasons.strange };
    else if (type === 'iCCP' && isNew && profiles++ < MOST_PROFILES) {
      const found = profilePart(data, at, to);
      if (found === 'damaged') return { parts, broken: reasons.profile };
      parts.push(...found);
      if (found.every(({ instead }) => instead.length > 0)) seen.add(type);
    } else if (type !== 'eXIf' || !isNew || !isOnlyOrientation(data))
      parts.push(part(at, to, names[type] ?? words.own, { exifAt: type === 'eXIf' ? at + 8 : null }));
    at = to;
  }
  return { parts, broken: reasons.cut };
}

/** The names that libpng's programs and libvips give every profile; any other is one that a person or a machine chose. */
const profileNames = new Set(['ICC Profile', 'ICC profile', 'icc', 'sRGB', 'Photoshop ICC profile']);

/** A colour profile: its name, a zero, the method 0 and the profile compressed (ISO/IEC 15948, 11.3.3.3). */
function profilePart(data: Uint8Array, from: number, to: number): MediaPart[] | 'damaged' {
  const end = data.indexOf(0);
  const packed = data.subarray(end + 2);
  const { whole, isSound } = unpacked(packed);
  const profile = colourProfile(whole);
  if (profile === null || end < 1 || data[end + 1] !== 0) return [part(from, to, words.profile)];
  if (profile === 'damaged' || !isSound) return 'damaged';
  const isAlone = isSame(profile, whole) && endsWithSum(packed, profile);
  if (isAlone && profileNames.has(asciiAt(data, 0, end))) return [];
  const compressed = isAlone ? packed : zlibSync(profile);
  return [part(from, to, words.profile, { instead: pngChunk('iCCP', joined([ascii('ICC Profile\0\0'), compressed])) })];
}

/** Bytes that a profile may become; those of printers have one or two million. */
const MOST_PROFILE = 5_000_000;
const STEP = 4096;

/** What compressed data become, as far as they can be read, and whether that is all of them and not too much. */
function unpacked(packed: Uint8Array): { whole: Uint8Array; isSound: boolean } {
  const runs: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((run) => {
    length += run.length;
    if (length > MOST_PROFILE) throw new RangeError('The profile is too long.');
    runs.push(run);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.slice(at, at + STEP), at + STEP >= packed.length);
    return { whole: joined(runs), isSound: true };
  } catch {
    return { whole: joined(runs), isSound: false };
  }
}

/** Whether compressed data end where they should: with the sum of what they become (RFC 1950, Adler-32). */
function endsWithSum(packed: Uint8Array, plain: Uint8Array): boolean {
  let [low, high] = [1, 0];
  for (const byte of plain) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return packed.length >= 6 && viewOf(packed).getUint32(packed.length - 4) === high * 65536 + low;
}
