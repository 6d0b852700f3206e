import type { Finding } from '../finding.ts';
import { givenNames } from './data/given-names.ts';
import { findEvidence } from './evidence.ts';
import { introducesChildren, isOfAdults } from './lists.ts';

/** A child who is called by initials: everybody in the class knows who it is. */
const initials =
  /(?<!\p{L})(?:[Ee]m|[Cc]háu|[Bb]é|[Hh]ọc sinh|HS|[Tt]rẻ|[Bb]ạn|[Nn]ạn nhân)(?: (?:tên|là|nam|nữ)){0,2} (\p{Lu}{1,2}(?:\.\s?\p{Lu}{1,2}){1,3}\.?)(?![\p{L}\d/])/gu;
/** What happened to a child, or what it did, beyond the words of {@link findEvidence}. */
const happened = /(?<!\p{L})(?:bị|mắc|nghiện|hút thuốc|tự tử|mang thai|có thai|bỏ học|vi phạm|đánh)(?!\p{L})/iu;
/** Characters after the initials. */
const REACH = 80;

/** Children in initials, with their class and with what happened to them: `Em T.V.H lớp 7C bị xâm hại`. */
export const findInitials = (text: string): Finding[] =>
  Array.from(text.matchAll(initials)).flatMap(({ 0: whole, 1: name = '', index }): Finding[] => {
    const end = index + whole.length;
    const [after = ''] = text.slice(end, end + REACH).split(/[.;|\n]\s/u, 1);
    const kinds = findEvidence(after).map(({ kind }) => kind);
    const isPrivate =
      happened.test(after) || kinds.some((kind) => kind === 'illness' || kind === 'record' || kind === 'family');
    return kinds.includes('class') && isPrivate
      ? [
          {
            index: end - name.length,
            length: name.length,
            message: `gặp chữ viết tắt tên của một trẻ cùng lớp và việc riêng của trẻ.`,
            certain: false,
          },
        ]
      : [];
  });

/** What is said of children by whatever they are called at home: who is away, who is ill, who is praised. */
const introduction =
  /^[^:|\n]{0,60}(?<!\p{L})(?:vắng|nghỉ(?: học| ốm)?|chưa (?:nộp|đóng|tiêm|đón)|nộp muộn|đi (?:muộn|trễ)|đón muộn|bé (?:ngoan|khỏe|khoẻ)|dị ứng|kiêng|ốm|sốt|biếng ăn|suy dinh dưỡng|béo phì|thừa cân|chuyển (?:trường|lớp)|sinh nhật|các (?:bạn|bé|con|cháu|em))(?!\p{L})[^:|\n]{0,40}:\s/iu;
const aName = '\\p{Lu}\\p{L}{0,6}(?: \\p{Lu}\\p{L}{0,6})?';
const list = new RegExp(`(?:${aName}(?:\\s?\\([^()]{1,24}\\))?(?:,\\s|\\svà\\s|\\s[–-]\\s|;\\s)){2,60}${aName}`, 'uy');
const each = new RegExp(`${aName}(?=\\s?\\(|,|;|\\svà|\\s[–-]|$)`, 'gu');
/** Names after such a line; with fewer they may be words. */
const FEWEST = 3;

/** Children who are called by one syllable or two: `Trẻ vắng: Bông, Tít, Minh Anh`. At most one in four may be none of the names that the rules know. */
export function findCalled(text: string): Finding[] {
  const line = introduction.exec(text)?.[0];
  if (line === undefined || !introducesChildren(line, text) || isOfAdults(text)) return [];
  list.lastIndex = line.length;
  const written = list.exec(text)?.[0];
  if (written === undefined) return [];
  const all = [...written.replace(/\([^()]*\)/gu, (words) => ' '.repeat(words.length)).matchAll(each)];
  const unknown = all.filter(({ 0: words }) =>
    words.split(' ').some((syllable) => !givenNames.has(syllable.toLowerCase())),
  );
  if (all.length < FEWEST || unknown.length > all.length / 4) return [];
  return all.map(({ 0: words, index }) => ({
    index: line.length + index,
    length: words.length,
    message: 'gặp tên gọi có thể của các trẻ.',
    certain: false,
  }));
}
