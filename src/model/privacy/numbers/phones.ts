import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { hasDate, isCount, slicesOf } from './digits.ts';
import type { Slice } from './digits.ts';
import { masked } from './masked.ts';

/** Mobile numbers without their first zero, as numbers are given out since 2018. */
const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/u;
/** Mobile numbers of eleven digits, as they were until 2018. */
const formerMobile = /^01(?:2\d|6[2-9]|86|88|99)\d{7}$/u;

const cueWords =
  'sđt|sdt|đt|đtdđ|dđ|đthoại|điện thoại|dien thoai|di động|thuê bao|zalo|viber|whatsapp|telegram|momo|tel|phone|cell|sms|mobile|hotline|đường dây nóng|liên hệ|liên lạc|alo|a lô|gọi|nhắn|nhắn tin|kết bạn|số máy|số khẩn';
const cue = new RegExp(`(?<!\\p{L})(?:${cueWords})(?!\\p{L})[^\\d|]{0,32}$`, 'iu');
const column = new RegExp(`(?<!\\p{L})(?:${cueWords})(?!\\p{L})`, 'iu');
/** A number that an office gives out as its own: `Đường dây nóng của trường`, `Điện thoại văn phòng nhà trường`, `Điện thoại nhà trường: `. */
const ofOffice =
  /(?<!\p{L})(?:(?:(?:đường dây nóng|hotline|điện thoại (?:văn phòng|trực|cơ quan))(?!\p{L})[^\d|.;]{0,40}(?<!\p{L})(?:nhà trường|trường|văn phòng|ubnd|ủy ban nhân dân|phòng|sở|công an|trạm y tế)(?!\p{L})[^\d|.;]{0,32}|điện thoại (?:của )?(?:nhà trường|trường (?:mầm non|mẫu giáo|tiểu học|thcs|thpt)[^\d|.;:]{0,24}|(?:phòng|sở) (?:gd|giáo dục)[^\d|.;:]{0,24}|ubnd[^\d|.;:]{0,24}|công an[^\d|.;:]{0,24}|trạm y tế[^\d|.;:]{0,24})\s?:?\s?))$/iu;
/** Who in it would be a person. */
const person = /(?<!\p{L})(?:cô|thầy|bà|ông|anh|chị|em|cháu)(?!\p{L})/iu;
/** Other numbers of ten digits. */
const otherNumber = /(?:tài khoản|stk|số tk|mã số thuế|mst|bhxh|bhyt|bảo hiểm)[^|]{0,24}$/iu;
/** Numbers of things. */
const ofThing =
  /(?<!\p{L})(?:sê-?ri|seri|serial|imei|khung|kiểm định|vận đơn|hóa đơn|hoá đơn|biên lai|mã (?:hàng|đơn|vạch|lô|tài sản|thiết bị|tra cứu))(?!\p{L})[^\d|]{0,24}$/iu;

/** With the code of the country, or without the first zero. */
const maybe = /^(?:(?:00)?84)?0?[35789]\d{8}$|^01\d{9}$/u;
/** The longest that is looked for: `0084` and nine digits. */
const MOST_DIGITS = 13;

/** The same sign or letter between all groups, which hides a number from programs: `0915x334x208`. */
const joinedBySign =
  /(?<![\p{L}\d])0\d{1,4}(?<sign>[x*~_:=+])\d{2,4}\k<sign>\d{2,4}(?:\k<sign>\d{2,3})?(?![\p{L}\d])/giu;

/** Numbers of mobile phones, which belong to a person, in every way that people write them. */
export function findMobileNumbers(reading: Reading): Finding[] {
  const { text } = reading;
  const found: Finding[] = [];
  let end = -1;
  for (const run of reading.digitRuns())
    for (const slice of slicesOf(run, MOST_DIGITS, (digits) => maybe.test(digits))) {
      if (slice.start < end) continue;
      const certain = certainty(reading, slice);
      if (certain === null) continue;
      end = slice.end;
      found.push(finding(text, startOf(text, slice), slice.end, slice.digits, certain));
    }
  for (const { 0: words, index } of text.matchAll(joinedBySign)) {
    const digits = words.replace(/\D/gu, '');
    if (mobile.test(digits.slice(1)) && !ofThing.test(text.slice(Math.max(0, index - 48), index)))
      found.push(finding(text, index, index + words.length, digits, true));
  }
  for (const { start, end: to, digits } of reading.spokenNumbers())
    if (/^0/u.test(digits) && mobile.test(digits.slice(1))) found.push(finding(text, start, to, digits, true));
  return found;
}

const finding = (_text: string, index: number, end: number, digits: string, certain: boolean): Finding => ({
  index,
  length: end - index,
  message: `gặp số di động “${masked(digits)}”.`,
  certain,
});

/** With the sign and the bracket before it: `(+84) 912 345 678`. */
const startOf = (text: string, { start }: Slice): number =>
  start - (/[(+]{0,2}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);

/** Null for what is no mobile number. No count begins with a zero. */
function certainty(reading: Reading, slice: Slice): boolean | null {
  const { text } = reading;
  const { digits, start, end, groups } = slice;
  if (
    digits.length < 9 ||
    (!digits.startsWith('0') && isCount(text, slice.end)) ||
    isCodeOrAddress(text, slice) ||
    hasDate(text, slice)
  )
    return null;
  const before = text.slice(Math.max(0, start - 48), start);
  const office = ofOffice.exec(text.slice(Math.max(0, start - 80), start))?.[0];
  if ((office !== undefined && !person.test(office)) || ofThing.test(before)) return null;
  const isNamed = cue.test(before) || column.test(reading.headingAt(start));
  const international = /[+(]\(?$/u.test(before) || digits.startsWith('00');
  const plain = /^(?:(?:00)?84)?0?(\d{9})$/u.exec(digits)?.[1] ?? '';
  if (!mobile.test(plain))
    return formerMobile.test(digits) && (isNamed || isUnbroken(slice)) && isWholeNumber(slice, true) ? false : null;
  if (/^\s?(?:đồng(?! (?:ý|chí|nghiệp|thời|bộ|hành)(?!\p{L}))|vnđ)/iu.test(text.slice(end, end + 12))) return null;
  // A sum that a table writes with zeros: `0.912.345.678`.
  if (!isNamed && lengths(slice) === '1-3-3-3' && slice.gaps.every((gap) => gap === '.')) return null;
  const hasZero = digits.length === 10 && digits.startsWith('0');
  if (!hasZero && (digits.length === 10 || slice.gaps.some((gap) => gap.includes('/')))) return null;
  if (
    !hasZero &&
    !isNamed &&
    !(digits.length > 10 && (international || groups.length === 1 || isWithCode(reading, slice)))
  )
    return null;
  if (digits.length === 9 && otherNumber.test(before)) return null;
  if (isLandline(slice) || !isWholeNumber(slice, isNamed || isWithCode(reading, slice))) return null;
  if (/\(0\d\d\)[ .-]{0,2}3/u.test(text.slice(Math.max(0, start - 1), end))) return false;
  return hasZero ? isNamed || isUnbroken(slice) : digits.length > 9;
}

/** The address that opens a chat with a number: `viber://chat?number=8491…`. */
const chat =
  /(?:viber|whatsapp|zalo|telegram|skype|signal|imo|sms|tel|callto|facetime)[^\s|]{0,40}[?&](?:number|phone|to|sdt|id|n)=(?:%2B|\+)?$/iu;

/** `docid=0912345678`, `0912345678/QĐ`; but `SĐT0912345678` and `zalo.me/0912345678` are telephone numbers. */
function isCodeOrAddress(text: string, { start, end }: Slice): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (/[=B+]$/u.test(before) && chat.test(text.slice(Math.max(0, start - 72), start))) return false;
  if (/^\/\p{Lu}|^[\p{L}_]/u.test(text.slice(end, end + 2))) return true;
  if (/[=&#]$/u.test(before))
    return !/(?:(?:^|[^\p{L}\d&?_])(?:đt|dt|dđ|)|phone|tel|sđt|sdt|điện thoại|zalo|mobile)\s?=$/iu.test(before);
  return /\p{L}$/u.test(before) && !/(?:sđt|sdt|đt|tel|zalo|phone)$/iu.test(before);
}

/** `84 866 019 273`: the code of the country without its sign; in other groups only right after a person. */
const isWithCode = (reading: Reading, slice: Slice): boolean =>
  slice.digits.startsWith('84') &&
  (lengths(slice) === '2-3-3-3' ||
    (withCode.test(lengths(slice)) && reading.personBefore(slice.start, 12) !== undefined));
const withCode = /^2-(?:9|2-3-4|3-2-4|4-5|3-6|5-4|3-2-2-2|2-3-2-2|2-2-2-3|4-3-2|3-4-2)$/u;

const lengths = ({ groups }: Slice) => groups.map(({ digits }) => digits.length).join('-');

/** Landlines of Ho Chi Minh City as they were until 2017: `(08) 3864 2768`, `(+84.8) 38642768`. */
const isLandline = (slice: Slice): boolean =>
  /^(?:(?:0{0,2}84-)?8-\d{4}|08-\d{4})/u.test(slice.groups.map(({ digits }) => digits).join('-'));

/** Written in one piece, or in the pieces that a telephone number has. */
const isUnbroken = (slice: Slice): boolean =>
  slice.groups.length === 1 || /^(?:4-3-3|3-3-4|3-4-3|5-3-3|4-3-4|4-6|4-2-4|4-2-2-2|3-7|5-5)$/u.test(lengths(slice));

/** Whether the groups are one number and not several, nor part of a longer one. */
function isWholeNumber(slice: Slice, isNamed: boolean): boolean {
  const { groups, gaps, gapAfter, gapBefore, after, before } = slice;
  const shape = lengths(slice);
  const digitByDigit = /^1(?:-1){8,}$/u.test(shape);
  const pairs = /^(?:2-){4}2$/u.test(shape);
  // A row of figures has spaces between them.
  const dotted = gaps.every((gap) => /[.()·-]/u.test(gap));
  if (!isNamed && !isUnbroken(slice) && !digitByDigit && !pairs && !dotted && groups.length > 4) return false;
  if (gaps.some((gap) => /[,/]/u.test(gap) && !isNamed) && !isUnbroken(slice)) return false;
  if (!isNamed && pairs && !gaps.every((gap) => gap === gaps[0] && /^[ .-]$/u.test(gap))) return false;
  if (groups.length > 1 && gapAfter !== null && gapAfter === gaps.at(-1) && !/^(?:0|84)/u.test(after?.digits ?? ''))
    return false;
  return !(
    gapBefore !== null &&
    /^[.,/-]$/u.test(gapBefore) &&
    (before?.digits.length ?? 0) <= 3 &&
    groups[0]?.digits.length === 3
  );
}
