import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { hasDate, isCount, isInSymbol, slicesOf } from './digits.ts';
import type { Slice } from './digits.ts';
import { masked } from './masked.ts';

const cueWords =
  'CCCD|G?CMND|CMTND|CMT|ĐDCN|căn cước(?: công dân)?|(?:giấy |số )?chứng minh (?:nhân dân|thư|số)|giấy chứng minh|GPLX|giấy phép lái xe|bằng lái|thẻ (?:tạm|thường) trú|thị thực|visa|identity card|ID(?= card|:| no| number| số)|(?:mã )?(?:số )?định danh(?! (?:chương|đơn vị|tài sản|công trình|thiết bị|văn bản|hồ sơ))|số CC|thẻ CC|CC(?= số|:)';
/** At most 40 characters without a digit between the word and the number. */
const cue = new RegExp(`(?<!\\p{L})(?:${cueWords})(?!\\p{L})[^\\d|]{0,40}$`, 'iu');
const column = new RegExp(`(?<!\\p{L})(?:${cueWords}|hộ chiếu|passport)(?!\\p{L})`, 'iu');
const counts = /tổng (?:số|cộng)|(?:^|\s)có\s$/iu;
/** Of this country and of others: `C1234567`, `71 5543210`, `17FV12345`. */
const passport =
  /(?<!\p{L})(?:hộ chiếu|passport|số hc|hc (?:số|phổ thông|công vụ|của|mới|cũ)|hc(?=\s?:))(?!\p{L})[^\d|]{0,48}?(?<![\p{L}\d])([A-Z]{1,2}(?: ?\d){6,8}[A-Z]?|\d\d(?: ?\d){7}|\d\d[A-Z]{2}\d{5})(?![\p{L}\d])/giu;
/** The lines for machines on the back of an identity card and in a passport (ICAO Doc 9303). */
const forMachines = /(?<![\p{L}\d])(?:ID ?VNM ?\d{10,22}<|P<VNM[A-Z<]{5,39}|[A-Z]\d{7}<\d?VNM\d{6})/gu;

/** Twelve digits as cards have them: the number of a province, the century and sex of birth, the year, six more. */
const structured =
  /^0(?:0[1246]|08|1[0124579]|2[024567]|3[01345678]|4[024568]|49|5[124568]|6[024678]|7[024579]|8[0234679]|9[1-6])[0-3]\d{8}$/u;

/** Numbers of things, of which twelve digits may look like those of a card. */
const ofThings =
  /(?<!\p{L})(?:mã )?qr[^|\d]{0,16}$|(?:mã|số)(?: (?:vạch|của|theo dõi))? (?:tài sản|thiết bị|thanh toán|tham chiếu|khoản (?:thu|nộp)|biên lai|gói thầu|đăng ký|hàng|hàng hóa|sản phẩm|vạch|đơn|đơn hàng|vận đơn|bưu gửi|hóa đơn|hợp đồng|giao dịch|tra cứu|sê-?ri|seri|lô|tờ khai|công trình|dự án|phiếu|chứng từ|văn bản|hồ sơ|đơn vị|lớp|trường|khung|máy|sê-?ri|imei)[^|\d]{0,16}$/iu;

/** Numbers of identity cards and passports (Luật 91/2025/QH15, Điều 16, chưa đối chiếu). */
export function findIdentityNumbers(reading: Reading): Finding[] {
  const { text } = reading;
  const found: Finding[] = [];
  let end = -1;
  const isNamed = column.test(text) || column.test(reading.lead);
  const isWanted = (digits: string) => (isNamed ? digits.length >= 9 : structured.test(digits));
  for (const run of reading.digitRuns())
    for (const slice of slicesOf(run, 12, isWanted)) {
      if (slice.start < end) continue;
      const certain = certainty(reading, slice);
      if (certain === null) continue;
      end = slice.end;
      found.push(finding(slice.start, slice.end, 'số căn cước hoặc số định danh', slice.digits, certain));
    }
  for (const { start, end: to, digits } of reading.spokenNumbers())
    if ((digits.length === 9 || digits.length === 12) && cue.test(text.slice(Math.max(0, start - 64), start)))
      found.push(finding(start, to, 'số căn cước hoặc số định danh', digits, true));
  for (const { 0: line, index } of text.matchAll(forMachines))
    found.push(
      finding(index, index + line.length, 'dòng máy đọc của giấy tờ tùy thân', line.replace(/\D/gu, ''), true),
    );
  for (const { 0: whole, 1: number = '', index } of text.matchAll(passport)) {
    const start = index + whole.length - number.length;
    if (isCount(text, start + number.length)) continue;
    found.push(finding(start, start + number.length, 'số hộ chiếu', number, true));
  }
  return found;
}

const finding = (index: number, end: number, kind: string, digits: string, certain: boolean): Finding => ({
  index,
  length: end - index,
  message: `gặp ${kind} “${masked(digits)}”.`,
  certain,
});

function certainty(reading: Reading, slice: Slice): boolean | null {
  const { text } = reading;
  const { digits, start, end, gaps, gapAfter } = slice;
  if (digits.length < 9 || hasDate(text, slice)) return null;
  const before = text.slice(Math.max(0, start - 64), start);
  const isNamed = cue.test(before);
  if (!(isNamed && digits.startsWith('0')) && isCount(text, end)) return null;
  if (gaps.some((gap) => !/^[ .-]{1,2}$/u.test(gap)) || (gapAfter !== null && gaps.length > 0 && gapAfter === gaps[0]))
    return null;
  if (counts.test(before)) return null;
  if ((digits.length === 9 || digits.length === 12) && isNamed) return true;
  // A spreadsheet drops the zeros at the start.
  if (column.test(reading.headingAt(start))) return digits.length === 9 || digits.length === 12;
  if (!structured.test(digits) || isInSymbol(text, slice) || ofThings.test(before)) return null;
  return /^(?:12|3-3-3-3|4-4-4)$/u.test(slice.groups.map((group) => group.digits.length).join('-')) ? false : null;
}
