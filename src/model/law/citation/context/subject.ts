import type { NormalizedText } from '../text/source.ts';
import { clauseEnd } from './date.ts';

const MAX_SUBJECT = 320;

const opening =
  /[\s,]{0,4}(?:(?:về việc|Về việc|VỀ VIỆC|về|Về|VỀ|[Vv]\/[Vv])\s|(?=[“"]|quy định|Quy định|hướng dẫn|Hướng dẫn|ban hành|Ban hành|phê duyệt|Phê duyệt|sửa đổi|Sửa đổi|công bố|Công bố|triển khai|thực hiện|quy chế|Quy chế|Kế hoạch|tăng cường|truyền thông))/uy;

/** The subject of a document as a text writes it, and the offset after it. */
interface StatedSubject {
  text: string;
  end: number;
}

/** `(sau đây gọi là Nghị định 24)`: a name for the rest of the text. */
const shortName =
  /\s{0,4}(?:\(\s?(?:(?:sau|dưới)\s{1,3}đây\s{1,3})?|,\s{0,3}(?:sau|dưới)\s{1,3}đây\s{1,3})(?:được\s{1,3})?(?:gọi|viết)(?:\s{1,3}(?:tắt|chung|gọn))?\s{0,3}(?:là\s|:)/iu;
/**
 * `về việc phân công, nhà trường tổ chức …`: a sentence that goes on after what it rests on. Titles have such words as well (`nhà trẻ,
 * trường mẫu giáo`), so one who acts and a verb must be there, and a school of a kind must have a name.
 */
const school = String.raw`[Tt]rường(?:\s{1,3}\p{Ll}{1,7}){0,4}(?:\s{1,3}\p{Lu}\p{L}{0,7}){1,4}`;
const acting = String.raw`(?:[Nn]hà trường|[Tt]rường|[Cc]húng tôi|[Hh]iệu trưởng|[Bb]an giám hiệu|(?:[Cc]ác )?[Tt]ổ chuyên môn|[Cc]ác (?:tổ|lớp)|${school})\s{1,3}(?:đã|sẽ|cần|phải|tổ chức|xây dựng|thông báo|báo cáo|đề nghị|yêu cầu|triển khai|ban hành|phân công|giao|lập|rà soát)`;
const asking = String.raw`(?:UBND|Ủy ban nhân dân|Phòng|Sở|Đảng ủy)(?:\s{1,3}[\p{L}&]{1,9}){0,8}?\s{1,3}(?:đã|sẽ|thông báo|báo cáo|đề nghị|yêu cầu)`;
const nextClause = new RegExp(String.raw`,\s{1,3}(?:${acting}|${asking})\s`, 'u');
/** Words after which a document is named that the subject is about: `thực hiện chế độ theo Nghị định …`. */
const goesOn = /(?<!\p{L})(?:theo|tại|của|trong)\s{0,3}$/iu;
/** `được sửa đổi, bổ sung bởi`: said of the document and not of what it is about. */
const changed =
  /[\s,(]{1,6}(?:(?:đã|mà)\s{1,3})?(?:được|bị)\s{1,3}(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|hợp nhất)(?!\p{L})[^()]{0,60}$/iu;
const joining = /(?:[\s,]{1,4}(?:và|hoặc|cùng|với|cùng với|kèm theo|các)|\s{0,3}[,(])\s{0,3}$/iu;

/**
 * The subject (trích yếu) that follows a citation, as written, up to the end of its clause, at the latest at `next`, where another
 * document is named: one that the subject is about belongs to it, one that is joined to the first does not.
 */
export function readSubject(source: NormalizedText, at: number, next: number): StatedSubject | null {
  opening.lastIndex = at;
  if (!opening.test(source.text)) return null;
  const from = opening.lastIndex;
  const end = quoteEnd(source, from) ?? endOf(source, from, next);
  const subject = source.text.slice(from, end).replace(/\s+/gu, ' ').trim();
  return subject.length < 4 ? null : { text: subject.replace(/[,.:;]$/u, ''), end };
}

function endOf(source: NormalizedText, from: number, next: number): number {
  const clause = clauseEnd(source, from, from + MAX_SUBJECT);
  source.steps += clause - from;
  const whole = withoutWhatFollows(source.text.slice(from, clause));
  if (from + whole.length <= next) return from + whole.length;
  const before = source.text.slice(from, next).replace(changed, '');
  if (goesOn.test(before)) return from + whole.length;
  return from + withoutOpenBracket(before).replace(joining, '').length;
}

/** Letters that {@link shortName} has; few subjects do, and to ask for it takes long because it may begin at any blank. */
const maySayShortName = /[gG][ọỌ][iI]|[vV][iI][ếẾ][tT]/;

const withoutWhatFollows = (words: string): string => {
  const cuts = (maySayShortName.test(words) ? [shortName, nextClause] : [nextClause])
    .map((each) => words.search(each))
    .filter((cut) => cut >= 0);
  return words.slice(0, Math.min(words.length, ...cuts));
};

/** A bracket that the next document ends is about that one. */
function withoutOpenBracket(words: string): string {
  const open = words.lastIndexOf('(');
  return open > words.lastIndexOf(')') ? words.slice(0, open).trimEnd() : words;
}

function quoteEnd(source: NormalizedText, from: number): number | null {
  if (source.text[from] !== '“') return null;
  const close = source.text.slice(from, from + MAX_SUBJECT).indexOf('”');
  return close < 0 ? null : from + close + 1;
}
