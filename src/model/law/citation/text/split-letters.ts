import { isSyllable } from '../../../text/syllable.ts';
import { changed, foundAt, unedited } from './edited.ts';
import type { Change, Edited } from './edited.ts';

/**
 * A final consonant alone after a vowel with a mark, `đị nh`, `ế t`, a "số" or an "Điều" in two, a word that ends in `iề`: no
 * prose has them, but scanners that set every letter with a mark apart do.
 */
export const sign = new RegExp(
  // What is before the blank is asked last: most blanks are ruled out by what is after them.
  String.raw` (?:(?:nh|ng|ch|[cnpt]|NH|NG|CH)(?![\p{L}\d.])(?<=[À-ỹ] .{1,2})` +
    String.raw`|[ấầẩẫậắằẳẵặếềểễệốồổỗộớờỡợứừửữựịỉ](?!\p{L})(?<=(?<!\p{L})[bcdđghklmnpqrstvx]{1,3} .)` +
    String.raw`|(?:ố(?<=(?<!\p{L})s ố)|Ố(?<=(?<!\p{L})S Ố))(?!\p{L})` +
    String.raw`|(?:iều(?<=(?<!\p{L})[Đđ] iều)|IỀU(?<=(?<!\p{L})Đ IỀU))(?!\p{L})` +
    String.raw`|[a-zA-Z](?!\p{L})(?<=[iI][êềếểễệÊỀẾỂỄỆ] .))`,
  'uy',
);
const latin = String.raw`[A-Za-zÀ-ÖØ-öø-\u024f\u1ea0-\u1ef9]`;
/**
 * Where {@link sign} may be: a word of one letter, or of a few that end one. Units without `u`, and the next letter before the one
 * itself, because most words have one, take a quarter of the time.
 */
export const maybeSign = new RegExp(
  String.raw` (?:.(?![A-Za-z]|${latin})(?<=[A-Za-zấầẩẫậắằẳẵặếềểễệốồổỗộớờỡợứừửữựịỉỐ])|(?:n[hg]|ch|N[HG]|CH|iều|IỀU)(?!${latin}))`,
  'g',
);
const line = /[^\n]+/gu;
/** Words with single spaces between them, or the type in a symbol. */
const runs = /\/(?:[NQ] Đ|[nq] đ)(?= ?-)|\p{L}+(?: \p{L}+)+/gu;
const MOST_PIECES = 4;

/** Joins the letters of words that a scanner set apart, `Quy ế t đị nh s ố 348/Q Đ -BXD`, in the lines that show it. */
export function withoutSplitLetters(text: string): Edited {
  if (!hasSign(text)) return unedited(text);
  const changes: Change[] = [];
  for (const { 0: whole, index } of text.matchAll(line)) {
    if (!hasSign(whole)) continue;
    for (const run of whole.matchAll(runs)) {
      const from = index + run.index;
      if (run[0].startsWith('/')) changes.push({ from, to: from + run[0].length, instead: run[0].replace(' ', '') });
      else changes.push(...joinedWords(run[0], from));
    }
  }
  return changed(text, changes);
}

const hasSign = (text: string): boolean => foundAt(text, maybeSign, sign).next().done !== true;

function joinedWords(run: string, at: number): Change[] {
  const pieces = run.split(' ');
  const changes: Change[] = [];
  let from = at;
  for (let index = 0; index < pieces.length;) {
    const count = joinedFrom(pieces, index);
    const instead = pieces.slice(index, index + count).join('');
    const to = from + instead.length + count - 1;
    if (count > 1) changes.push({ from, to, instead });
    from = to + 1;
    index += count;
  }
  return changes;
}

/** How many pieces from one on make a syllable of which one piece is no word. */
function joinedFrom(pieces: readonly string[], from: number): number {
  if (isLabel(pieces, from)) return 1;
  for (let count = Math.min(MOST_PIECES, pieces.length - from); count > 1; count--) {
    const group = pieces.slice(from, from + count);
    const oneCase =
      group.slice(1).every((piece) => piece === piece.toLowerCase()) ||
      group.every((piece) => piece === piece.toUpperCase());
    if (oneCase && group.some(isFragment) && isWord(group.join('')) && !opensNext(group, pieces[from + count]))
      return count;
  }
  return 1;
}

/** Words end in `ch` and `nh` only after a, ê, i, y: `T ổ ch ứ c` is no `Tổch`. */
const wrongEnd = /[^aàáảãạêềếểễệiìíỉĩịyỳýỷỹỵ](?:ch|nh)$/iu;

/** `dự án` is no `dựán`: a syllable has one tone. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const hasTones = (text: string) => (text.normalize('NFD').match(tone)?.length ?? 0) > 1;

/** `điểm a và c` is no `vàc`: before these letters a word has a rising or a low tone, or no word has them. */
const stop = /(?:ch|[cpt])$/iu;
const toneOfStop = /[\u0301\u0323]/u;
const hasRightTone = (text: string) => !stop.test(text) || toneOfStop.test(text.normalize('NFD'));

/** `Trẻ em` is no `Trẻem`: no word has these vowels together. */
const noVowels = /aa|ee|ii|uu|yy|ae|ea|ei|ou|aê|êa|eê|êe|aô|ôa|oô|ôo|oơ|ơo|ăa|âa/u;
const hasRealVowels = (text: string) =>
  !noVowels.test(text.toLowerCase().normalize('NFD').replace(tone, '').normalize('NFC'));

const isWord = (text: string) =>
  isSyllable(text) && hasRealVowels(text) && !wrongEnd.test(text.slice(1)) && !hasTones(text) && hasRightTone(text);

/** `điểm m và n khoản 2`: a letter between "và" and a provision is the label of another one. */
const isLabel = (pieces: readonly string[], at: number) =>
  /^và$/iu.test(pieces[at] ?? '') &&
  pieces[at + 1]?.length === 1 &&
  /^(?:khoản|điều|điểm|mục)$/iu.test(pieces[at + 2] ?? '');

/** `Hóa ch ấ t`: consonants after a whole word begin the next one, if a vowel follows. */
const opensNext = (group: readonly string[], next = '') =>
  !group.slice(0, -1).some(isFragment) && /^[^aeiouyà-ỹ]+$/u.test(group.at(-1) ?? '') && /^[à-ỹ]+$/u.test(next);

/** `Điề`, `iều`: no word ends, and none begins, like that. */
const isHalf = /^i[êềếểễệ]|[iy][êềếểễệ]$/iu;
const isFragment = (piece: string) => !isSyllable(piece) || /^[À-ỹ]$/u.test(piece) || isHalf.test(piece);
