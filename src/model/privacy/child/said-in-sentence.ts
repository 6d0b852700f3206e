import { aboutAdults } from './about-adults.ts';
import { workFor } from './data/who-words.ts';
import { introducesChildren, isOfAdults } from './lists.ts';
import type { Reading } from '../reading.ts';
import { firstAtOrAfter } from '../sorted.ts';
import type { PersonName } from './names.ts';

/** A number of pupils, and in the same sentence the word after which they are named: `còn 3 em chưa nộp tiền là …`. */
const counted =
  /(?<!\p{L})(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những|mấy) (?:em|bạn|học sinh|hs|cháu|bé|trẻ)(?!\p{L})[^.;:|\n]{0,120}?(?<!\p{L})(?:là|gồm|gồm có|gồm các em|gồm các bạn|đó là|có tên)\s$/iu;
/** Characters before the first name in which they are looked for. */
const REACH = 160;
const joined = /^\s?(?:\([^()]{0,40}\))?\s?(?:[,;&]|và|,\s?và)\s$/u;

/** Pupils who are counted and then named in one sentence, from the first name to the last of the row. */
export function countedPupils(text: string, names: readonly PersonName[]): PersonName[] {
  const full = names.filter((name) => name.full);
  const first = full.findIndex(({ start }) => {
    const line = text.slice(Math.max(0, start - REACH), start);
    return counted.test(line) && !workFor.test(line) && introducesChildren(line, line) && !isOfAdults(line);
  });
  if (first < 0) return [];
  const found = full.slice(first, first + 1);
  for (const next of full.slice(first + 1)) {
    const last = found.at(-1);
    if (last === undefined || !joined.test(text.slice(last.end, Math.min(next.start, last.end + 56)))) break;
    found.push(next);
  }
  return found;
}

/** `…, … – đều là học sinh lớp 5B`: after those whom it is said of. */
const afterwards =
  /(?<!\p{L})(?:đều|cùng|cả (?:hai|ba|bốn)) là (?:các |những )?(?:học sinh|hs|học trò|bạn|em|cháu|bé|trẻ|thí sinh)(?!\p{L})/giu;

/** All that is between the last of them and what is said of them. */
const nothingBetween = /^\s?(?:\([^()]{0,40}\))?\s?[,–-]?\s?(?:hiện )?$/u;

/** Those of whom the end of their sentence says that they are pupils. */
export function calledPupilsAfter(reading: Reading, names: readonly PersonName[]): PersonName[] {
  const found = new Set<PersonName>();
  for (const { index } of reading.text.matchAll(afterwards)) {
    const { start } = reading.sentenceAt(index);
    const next = firstAtOrAfter(names, index, (name) => name.start);
    const last = names[next - 1];
    if (!last || last.start < start || !nothingBetween.test(reading.text.slice(last.end, index))) continue;
    for (const name of names.slice(
      firstAtOrAfter(names, start, (each) => each.start),
      next,
    ))
      if (name.full) found.add(name);
  }
  return [...found];
}

/** What teachers write of a pupil, in an entry that begins with the name: `Đào Khánh Vy: tiếp thu chậm, cần rèn chữ`. */
const comment =
  /^\s?[:–-]\s[^.;|\n]{0,48}?(?<!\p{L})(?:tiếp thu (?:bài )?(?:chậm|nhanh|tốt)|rèn (?:chữ|đọc|viết|tính)|(?:đọc|viết|tính|nói) (?:chậm|xấu|sai|còn|ngọng|bé|nhỏ)|nói chuyện(?: riêng)?|chưa (?:chăm|chú ý|tập trung|ngoan|thuộc)|hay (?:quên|khóc|nghịch)|hiếu động|nhút nhát|mải chơi|lười (?:học|ăn)|chăm ngoan|ngoan ngoãn|có tiến bộ|hăng hái phát biểu)(?!\p{L})/iu;
const entryStart = /^[\s\d.)+•*-]{0,6}$/u;

/** The pupil of an entry in which a teacher says how the pupil learns, where nobody says that adults are spoken of. */
export function commentedOn(reading: Reading, names: readonly PersonName[]): PersonName[] {
  const { text } = reading;
  const [first] = names.filter(({ full }) => full);
  if (!first || first.start > LONGEST_START || !entryStart.test(text.slice(0, first.start))) return [];
  return comment.test(text.slice(first.end, first.end + COMMENT)) && !aboutAdults(reading).isOfAdults() ? [first] : [];
}
const LONGEST_START = 6;
/** Characters of a comment that are read. */
const COMMENT = 80;
