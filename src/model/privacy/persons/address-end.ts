import type { Reading } from '../reading.ts';

/** Characters of the longest address. */
const LONGEST = 120;
/** A part of an address, up to a comma or the end of what is said of the place. */
const part = /(?:[^,.;:|\n()“”"–]|\.(?=\d)|(?<=(?<![\p{L}])(?:P|X|Q|H|TP|Tp|TT|TX|KP|Kp|kp))\.){1,80}/uy;
/** What is said of the place, and is none: `số 15/3 đường Lê Lợi để nhận sách`. */
const said =
  /\s(?:để|cho|của|gặp|hỏi|nhà|vào|trước|sau|và|với|có|là|được|từ|nhận|mua|đón|mời|nhờ|thì|rồi|sẽ|đã|hiện|lúc|khi|bị|đang|do|nên|vì|-)(?!\p{L})/u;
/** How a further part of an address begins: with a word for a place, a capital or the number of a house. */
const furtherWord =
  /^,\s{0,2}(?:tỉnh|thành phố|tp|tt|tx|huyện|quận|thị xã|thị trấn|xã|phường|khu phố|khu|kp|tổ dân phố|tdp|tổ|thôn|xóm|bản|ấp|buôn|làng|sóc|phum|đội|ngõ|ngách|hẻm|kiệt|đường|phố|số|lô|căn hộ|căn|chung cư|tòa|toà|block|tầng|phòng|khóm)[\s.]/iu;
const furtherSign = /^,\s{0,2}(?:\p{Lu}|\d{1,4}(?!\d))/u;
const goesOn = (next: string): boolean => furtherWord.test(next) || furtherSign.test(next);

/** Where an address ends that begins at an offset: after its last part that is one of a place and no person. */
export function endOfAddress(reading: Reading, start: number): number {
  const { text } = reading;
  let end = start;
  for (let at = start; at < start + LONGEST;) {
    part.lastIndex = at;
    const words = part.exec(text)?.[0];
    if (words === undefined) break;
    const cut = words.search(said);
    const kept = (cut > 0 ? words.slice(0, cut) : words).trimEnd();
    end = at + kept.length;
    const next = text.slice(at + words.length, at + words.length + 24);
    const begins = at + words.length + next.search(/[\p{L}\d]|$/u);
    if (cut > 0 || !goesOn(next) || reading.personIn(begins, begins + 1)) break;
    at = begins;
  }
  return end;
}
