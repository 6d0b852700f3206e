import type { NormalizedText } from '../text/source.ts';
import { namesCountry } from './foreign.ts';

const WINDOW = 40;

/** What may be before a law in Vietnamese official prose. */
const cue =
  /(?:Căn cứ|quy định(?: tại| của| trong| theo)?|theo|một số điều(?: của)?|thi hành|hướng dẫn|thực hiện|chấp hành|áp dụng|dự án|dự thảo|ban hành|thông qua|xây dựng|triển khai|tuyên truyền|phổ biến|vi phạm|sửa đổi|bổ sung|thay thế|các|và|tại|của|gồm|với|trong|(?:Điều|Khoản|Chương|Mục)\s{1,2}[\dIVX]{1,4}[a-zđ]?|\d{1,3}[a-zđ]?|[;:,("“+|•-]|\d[.)]|^|\n)\s{0,4}$/iu;

const beforeNames = /(?:Da|Giáo|Dự|dự|Đạo|đạo|Nghị|nghị|Công|Điều|điều|Hòa|Gia|Định|định|Thông)\s{1,3}$/u;
const treaty = /(?:Công ước|Hiệp định|Nghị định thư)[^.;]{0,30}\s(?:về\s)?$/u;

/** Whether a law whose name the table does not have is cited here, by what is around its name. */
export function looksCited(source: NormalizedText, start: number, end: number): boolean {
  source.steps += WINDOW;
  const before = source.text.slice(Math.max(0, start - WINDOW), start);
  const name = source.text.slice(start, Math.min(end + 16, end + WINDOW));
  return cue.test(before) && !beforeNames.test(before) && !namesCountry(name.replace(/^\S+\s(?:luật|lệnh)?/iu, ''));
}

/** `Giáo Luật`, `đạo luật`, `Công ước Liên hợp quốc về Luật Biển`: no law of Việt Nam, whatever the name. */
export function isOtherLaw(source: NormalizedText, start: number): boolean {
  source.steps += 16;
  const before = source.text.slice(Math.max(0, start - WINDOW), start);
  return /(?:[Gg]iáo|[Dd]ự|[Đđ]ạo|[Nn]ghị)\s{1,3}$/u.test(before) || treaty.test(before);
}
