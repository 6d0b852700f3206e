import { itemAt } from '../../../items.ts';
import type { NormalizedText } from '../text/source.ts';
import { wordsAfter } from './words-after.ts';
import type { NameWord } from './words-after.ts';

type ReadTitle = (source: NormalizedText, at: number, label: string, depth: number) => { end: number } | null;

const MAX_DEPTH = 2;
const MAX_MEMBERS = 14;
const MAX_OPENING = 16;

/** Words between `sửa đổi` and the amended law. Folded. */
const opening = new Set(
  'bo sung mot so cac dieu quy dinh noi dung khoan va cua tai lien quan den bai phu luc'.split(' '),
);

/**
 * `sửa đổi, bổ sung một số điều của Luật A và Luật B`: the amended laws belong to the title of the amending one. Returns
 * the end of the title, or null if the words do not begin so.
 */
export function readAmendingTitle(
  source: NormalizedText,
  words: readonly NameWord[],
  depth: number,
  readTitle: ReadTitle,
): number | null {
  if (depth > MAX_DEPTH || words[0]?.folded !== 'sua' || words[1]?.folded !== 'doi') return null;
  for (let index = 2; index < Math.min(words.length, MAX_OPENING); index++) {
    const word = itemAt(words, index);
    if (word.folded === 'luat' || word.folded === 'lenh') return readMembers(source, word, depth, readTitle);
    if (word.folded === 'nam' && /^\s(?:19|20)\d\d(?!\d)/u.test(source.text.slice(word.end, word.end + 6)))
      return itemAt(words, index - 1).end;
    if (!opening.has(word.folded) && word.folded !== 'phap' && word.text !== 'Bộ') return null;
  }
  return readAmendedProvision(source, words, depth, readTitle);
}

const provision =
  /\s{1,3}(?:[\d,a-zđ\s]|khoản|điểm|và|Điều|điều|của){1,40}?\s(?=(?:Luật|Bộ\s{1,3}luật|Pháp\s{1,3}lệnh|LUẬT|BỘ\s{1,3}LUẬT|PHÁP\s{1,3}LỆNH)\s)/uy;

/** `sửa đổi, bổ sung Điều 6 Pháp lệnh Thuế tài nguyên`: numbers are no words of a name. */
function readAmendedProvision(
  source: NormalizedText,
  words: readonly NameWord[],
  depth: number,
  readTitle: ReadTitle,
): number | null {
  const last = words.at(-1);
  if (last === undefined || !/^(?:dieu|khoan|diem)$/u.test(last.folded)) return null;
  provision.lastIndex = last.end;
  source.steps += 40;
  if (!provision.test(source.text)) return null;
  const type = typeWordAfter(source, provision.lastIndex - 1);
  return type === undefined ? null : readMembers(source, type, depth, readTitle);
}

const link = /\s{0,4}(?:,|và|VÀ|va)(?=\s{1,4}(?:(?:Bộ\s{1,3})?[Ll]uật\s|Pháp lệnh\s|LUẬT\s))/uy;

function readMembers(source: NormalizedText, typeWord: NameWord, depth: number, readTitle: ReadTitle): number | null {
  let end: number | null = null;
  let word: NameWord | undefined = typeWord;
  for (let count = 0; count < MAX_MEMBERS && word !== undefined; count++) {
    const title = readTitle(source, word.end, word.folded === 'lenh' ? 'Pháp lệnh' : 'Luật', depth + 1);
    if (title === null) break;
    end = title.end;
    link.lastIndex = end;
    word = link.test(source.text) ? typeWordAfter(source, link.lastIndex) : undefined;
  }
  return end;
}

const typeWordAfter = (source: NormalizedText, at: number) =>
  wordsAfter(source, at, 2).find((word) => word.folded === 'luat' || word.folded === 'lenh');
