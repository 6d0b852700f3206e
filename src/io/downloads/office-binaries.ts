import { asideBlocks, RefusedFile } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';

/** Parts of Word and Excel that are neither XML nor pictures: fonts, settings of printers. */
const isFont = /\.(?:odttf|fntdata)$/iu;
const isOfPrinter = /printerSettings[^/]*\.bin$/iu;

/** Where the tables of a font that its file locks can be read: the first 32 bytes are changed (ECMA-376 Part 4, 2.8.1). */
const READABLE = 44;
const ENTRY = 16;

/**
 * Whether a font is nothing else: its list of tables says where each is, and one of them ends where the file does (OpenType, table directory). Only the
 * entries that are not locked are looked at.
 */
function isFontFile(bytes: Buffer): boolean {
  let end = 0;
  for (let at = READABLE; at + ENTRY <= bytes.length; at += ENTRY) {
    if (!/^[A-Za-z\d/ ]{4}$/u.test(bytes.toString('latin1', at, at + 4))) break;
    const to = bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12);
    if (to > bytes.length) return false;
    end = Math.max(end, to);
  }
  return end > READABLE;
}

/** Letters in a row that are a word and no number. */
const WORD = 6;

/** The words among numbers: of one byte each, and of two, as Windows writes them. */
const wordsIn = (bytes: Buffer): string[] =>
  [bytes.toString('utf8'), ...[0, 1].map((from) => bytes.subarray(from).toString('utf16le'))]
    .flatMap((text) => text.split(/[^\p{L}\p{N}\p{P}\p{M} ]+/u))
    .filter((run) => run.length >= WORD && !/[^\p{Script=Latin}\p{N}\p{P}\p{M} ]/u.test(run));

/** What a part says that is neither XML nor a picture. @throws RefusedFile for a font that is none */
export function binaryWords(name: string, bytes: Uint8Array): DownloadBlock[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isFont.test(name) && !isFontFile(whole))
    throw new RefusedFile('tai-ve-van-phong-co-them', `phần “${name.slice(0, 80)}” bên trong không phải phông chữ.`);
  return isOfPrinter.test(name) ? asideBlocks(wordsIn(whole), 'phần ghi về máy in') : [];
}
