import { asciiAt } from '../first-bytes.ts';
import { ascii, joined, number32 } from './bytes.ts';
import { part, reasons, words } from './media-part.ts';
import type { MediaPart, MediaReading } from './media-part.ts';
import { boxesIn } from './mp4-boxes.ts';
import type { Box } from './mp4-boxes.ts';
import { unusedRuns } from './mp4-samples.ts';

const list = (types: string): ReadonlySet<string> => new Set(types.split(' '));
/** What may be in a box of that type, for boxes that have boxes (ISO/IEC 14496-12, 8; QuickTime File Format); at the top under no name. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = {
  '': list('ftyp styp moov mdat moof mfra sidx ssix prft'),
  moov: list('mvhd trak mvex iods udta'),
  trak: list('tkhd edts mdia tref tapt load trgr'),
  edts: list('elst'),
  mdia: list('mdhd hdlr minf elng'),
  minf: list('vmhd smhd hmhd sthd nmhd gmhd hdlr dinf stbl'),
  dinf: list('dref'),
  stbl: list('stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh sdtp stdp padb sbgp sgpd subs saiz saio'),
  mvex: list('mehd trex leva'),
  moof: list('mfhd traf'),
  traf: list('tfhd tfdt trun sbgp sgpd subs saiz saio senc'),
  mfra: list('tfra mfro'),
};
/** Bytes of the heads of a film, a track and its media, by version: more has room for something else (8.2.2, 8.3.2, 8.4.2). */
const lengths: Readonly<Record<string, readonly number[]>> = { mvhd: [100, 112], tkhd: [84, 96], mdhd: [24, 36] };
/** Items of a list whose words a viewer sees, as iTunes names them. */
const seen = list('©nam ©ART ©alb ©gen ©day ©too aART trkn disk');
/** Kinds of tracks that show or sound, and those without words: time code, hints for sending. */
const shown = list('vide soun');
const wordless = list('tmcd hint');
/** Subtitles and captions: their words are among the pictures. */
const written = list('subt sbtl text clcp');
const isFiller = ({ type }: Box) => type === 'free' || type === 'skip' || type === 'wide';

/** A box of nothing in the same place, so that no other place in the file changes. */
const emptied = ({ from, to }: Box): Uint8Array => {
  const length = to - from;
  return joined([number32(length, false), ascii('free'), new Uint8Array(length - 8)]);
};

/** What is in an MP4 besides pictures, sound and a title: places, who made it, what programs of telephones wrote. */
export function mp4Parts(bytes: Uint8Array): MediaReading {
  const boxes = boxesIn(bytes, 0, bytes.length);
  if (boxes === null) return { parts: [], broken: reasons.cut };
  const parts: MediaPart[] = [];
  const kinds: string[] = [];
  let broken: string | null = null;
  const remove = (box: Box, what: string = words.tag) => {
    const isEmpty = isFiller(box) && bytes.subarray(box.data, box.to).every((byte) => byte === 0);
    if (!isEmpty) parts.push(part(box.from, box.to, what, { instead: emptied(box) }));
  };
  const inside = (box: Box, more = 0): Box[] => {
    const found = boxesIn(bytes, box.data + more, box.to);
    if (found === null) broken = reasons.length;
    return found ?? [];
  };
  const readList = (about: readonly Box[]) => {
    for (const each of about) {
      if (each.type === 'ilst')
        inside(each)
          .filter(({ type }) => !seen.has(type))
          .forEach((item) => remove(item));
      else if (each.type !== 'hdlr') remove(each);
    }
  };
  const readTitles = (udta: Box) => {
    for (const box of inside(udta)) {
      const about = box.type === 'meta' ? inside(box, 4) : [];
      if (about.some(({ type }) => type === 'ilst') && !about.some(({ type }) => type === 'keys')) readList(about);
      else remove(box, words.place);
    }
  };
  const readInside = (found: readonly Box[], parent: string) => {
    for (const box of found) {
      if (allowed[parent]?.has(box.type) !== true) remove(box);
      else if (box.type === 'udta') readTitles(box);
      else if (Object.hasOwn(allowed, box.type)) readInside(inside(box), box.type);
      const length = lengths[box.type]?.[bytes[box.data] ?? 0];
      if (Object.hasOwn(lengths, box.type) && length !== box.to - box.data) broken ??= reasons.length;
      if (box.type === 'hdlr' && parent === 'mdia') kinds.push(asciiAt(bytes, box.data + 8, 4));
      if (box.type === 'dref' && !isWithin(bytes, box)) broken ??= reasons.elsewhere;
    }
  };
  readInside(boxes, '');
  if (kinds.some((kind) => written.has(kind))) broken ??= reasons.subtitles;
  if (!kinds.every((kind) => [shown, wordless, written].some((known) => known.has(kind)))) broken ??= reasons.track;
  const isSilent = !kinds.some((kind) => shown.has(kind)) || !boxes.some(({ type }) => type === 'mdat');
  // One that shows nothing is refused as a whole.
  for (const { from, to } of isSilent ? [] : unusedRuns(bytes, boxes))
    parts.push(part(from, to, words.unshown, { instead: new Uint8Array(to - from) }));
  parts.sort((a, b) => a.from - b.from);
  return { parts, broken: isSilent && parts.length === 0 ? (broken ?? reasons.silent) : broken };
}

/** Whether pictures and sound are in the file itself: each entry says so in its last flag (8.7.2). */
const isWithin = (bytes: Uint8Array, { data, to }: Box): boolean =>
  boxesIn(bytes, data + 8, to)?.every(
    (entry) => ((bytes[entry.data + 3] ?? 0) & 1) === 1 && entry.to - entry.data === 4,
  ) ?? false;

/** Letters of a word in a box that is for numbers. */
const LONG_WORD = 6;

/**
 * The words of a film: of the list that a viewer sees, and all others between its boxes, as names of tracks and of programs. What is only
 * pictures and sound is not looked at.
 */
export function mp4Titles(bytes: Uint8Array): string[] {
  const top = boxesIn(bytes, 0, bytes.length) ?? [];
  const inside = (boxes: readonly Box[], type: string, more = 0) =>
    boxes.filter((box) => box.type === type).flatMap(({ data, to }) => boxesIn(bytes, data + more, to) ?? []);
  const about = inside(inside(inside(top, 'moov'), 'udta'), 'meta', 4);
  const titles = inside(about, 'ilst')
    .filter(({ type }) => seen.has(type))
    .flatMap((item) => inside([item], item.type))
    .map(({ data, to }) =>
      new TextDecoder(bytes[data + 3] === UTF_16 ? 'utf-16be' : 'utf-8').decode(bytes.subarray(data + 8, to)),
    );
  const others = top.filter(({ type }) => type !== 'mdat').flatMap(({ data, to }) => wordsIn(bytes.subarray(data, to)));
  return [...new Set([...titles, ...others])];
}

/** Kind of the data of an item of iTunes whose letters have two bytes. */
const UTF_16 = 2;

/** Runs of letters among numbers; what is no UTF-8 is no word. */
const wordsIn = (bytes: Uint8Array): string[] =>
  new TextDecoder()
    .decode(bytes)
    .split(/[\u0000-\u001f\u007f\ufffd]+/u)
    .filter((run) => run.length >= LONG_WORD);
