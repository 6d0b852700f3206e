import { asciiAt } from '../first-bytes.ts';
import { hexOf } from '../text/hex.ts';
import { joined, number32, viewOf } from './bytes.ts';

/** Signatures of makers and programs that are in profiles everybody has (libvips, Little CMS, Apple, Adobe, HP, Argyll). */
const makers = new Set([
  '\0\0\0\0',
  ...['lcms', 'MSFT', 'APPL', 'appl', 'ADBE', 'saws', 'ctrl', 'hand', 'IEC ', 'sRGB', 'HP  ', 'Lino', 'argl', 'none'],
]);
/** Where these are: program, platform, maker, model, author. */
const makersAt = [4, 40, 48, 52, 80];

const list = (names: string) => new Set(names.split('|'));
/** Kinds of profile, and spaces of colours (ICC.1:2022, 7.2.5 and 7.2.6). */
const classes = list('scnr|mntr|prtr|link|spac|abst|nmcl');
const spaces = list('XYZ |Lab |Luv |YCbr|Yxy |RGB |GRAY|HSV |HLS |CMYK|CMY ');

/** The white that all colours are relative to (ICC.1:2022, 7.2.16), in 65,536ths. */
const D50 = joined([0xf6d6, 0x10000, 0xd32d].map((each) => number32(each, false)));

/** Digests of the profiles sRGB and Display P3 that libvips writes; any other sixteen bytes may be words. */
const digests = new Set(['79e9bf565a3e01b68323855546f74faa', '82e2a8728b8a3ff7253eb992ee24d6ae']);

/** A day and a time (ICC.1:2022, 4.2): six numbers of two bytes, where each is one that a clock shows. */
function isTime(head: Uint8Array): boolean {
  const view = viewOf(head);
  const year = view.getUint16(24);
  return (
    year >= 1990 && year < 2100 && [12, 31, 23, 59, 59].every((most, index) => view.getUint16(26 + 2 * index) <= most)
  );
}

/**
 * The head of a profile (ICC.1:2022, 7.2) with zeros wherever something could be written that colours do not need.
 * @param head 128 bytes. @param length of the whole profile, in bytes
 */
export function profileHead(head: Uint8Array, length: number): Uint8Array {
  const clean = head.slice();
  clean.set(number32(length, false), 0);
  for (const at of makersAt) if (!makers.has(asciiAt(head, at, 4))) clean.fill(0, at, at + 4);
  if (!classes.has(asciiAt(head, 12, 4))) clean.fill(0, 12, 16);
  for (const at of [16, 20]) if (!spaces.has(asciiAt(head, at, 4))) clean.fill(0, at, at + 4);
  clean.fill(0, 10, 12);
  if (!isTime(head)) clean.fill(0, 24, 36);
  // Flags and attributes: the lowest bits are defined, the rest is the maker's own.
  clean.fill(0, 44, 47).fill(0, 56, 63);
  clean[47] = (head[47] ?? 0) & 3;
  clean[63] = (head[63] ?? 0) & 15;
  clean.fill(0, 64, 67);
  clean[67] = (head[67] ?? 0) & 3;
  if (head.subarray(68, 80).some((byte) => byte !== 0)) clean.set(D50, 68);
  if (!digests.has(hexOf(head.subarray(84, 100)))) clean.fill(0, 84, 100);
  return clean.fill(0, 100, 128);
}
