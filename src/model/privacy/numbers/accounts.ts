import { withoutOverlaps } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { holderAt, namesOrganization } from '../holders.ts';
import type { Reading } from '../reading.ts';
import { isCount } from './digits.ts';
import { masked } from './masked.ts';
import { familyNames } from '../child/data/family-names.ts';
import { withoutMarks } from '../restore-marks.ts';

const cueWords = 'stk|số (?:tk|tài khoản|thẻ)|tài khoản(?: số)?|tk|account(?: no)?|chuyển khoản|ck|thẻ atm|atm';
const number = '\\d[\\dA-Z]?(?:[ .-]{0,2}\\d){5,18}(?!\\d)';
const account = new RegExp(`(?<!\\p{L})(?:${cueWords})(?!\\p{L})[^\\d|]{0,48}(${number})`, 'giu');
const alphanumeric = /(?<!\p{L})(?:stk|số (?:tk|tài khoản))(?!\p{L})[^\d|]{0,48}(\d{3}[A-Z]\d{6,12})(?!\d)/giu;
const column =
  /(?<!\p{L})(?:stk|số (?:tk|tài khoản|thẻ)|(?:tài khoản|tk) (?:nhận|ngân hàng|chuyển|thụ hưởng|cá nhân|atm|lương)|thẻ atm)(?!\p{L})/iu;
/** A card of a bank in Viet Nam: 9704 (NAPAS), sixteen or nineteen digits. */
const card = /(?<!\d)9704(?:[ .-]?\d){12}(?:(?:[ .-]?\d){3})?(?!\d)/gu;
const cellNumber = /(?<![\d/])\d(?:[ .-]?\d){5,18}(?![\d/])/gu;
const banks =
  'vietcombank|vcb|techcom|agri|sacom|mb|stb|vpb|tpb|nh|agribank|bidv|viettinbank|vietinbank|mb ?bank|techcombank|acb|sacombank|vp ?bank|tp ?bank|vib|shb|hd ?bank|msb|lp ?bank|lienvietpostbank|seabank|ocb|eximbank|momo|ngân hàng(?! (?:câu hỏi|đề|nhà nước|máu|dữ liệu|bài tập))';
/** A number after the name of a bank, where nobody says that it is an account. */
const afterBank = new RegExp(
  `(?<!\\p{L})(?:${banks})(?!\\p{L})(?:[^\\d|]{0,48}|\\s?\\| )(?<![\\d/.-])(\\d(?:[ .-]{0,2}\\d){7,18})(?![\\d/]|[.,]\\d)`,
  'giu',
);
/** The same before it: `19034567890123 Techcombank`. */
const beforeBank = new RegExp(
  `(?<![\\d/.-])(\\d(?:[ .-]{0,2}\\d){7,18})(?![\\d/])\\s?[,(;|–-]?\\s?(?:tại |ở |của |mở tại |nh |ngân hàng )?(?:${banks})(?!\\p{L})`,
  'giu',
);
/** An account at the State Treasury, which no person has: `8113.2.1234567`. */
const ofTreasury = /^\d{4}\.\d\.\d{7}/u;
/** Money, days, and the telephone of a bank. */
const noAccount =
  /^(?:\d{1,3}(?:[. ]\d{3}){2,}|\d{1,2}[.-]\d{1,2}[.-]\d{4}|(?:19|20)\d{2} ?- ?(?:19|20)\d{2}|1[89]00[ .\d]+)$/u;
/** Accounts of bookkeeping, and accounts of programs. */
const noBank = /(?:tài khoản|tk) kế toán|định danh điện tử|hạch toán|dư (?:nợ|có)|số dư/iu;
/** Money. With one capital it is a place: `Agribank Đồng Xuân`. */
const inDong = /(?:đồng|ĐỒNG)(?! (?:phục|ý|chí|nghiệp|hồ|bộ|đội|diễn|môn|hương)(?!\p{L}))/u;
const isNoBank = (words: string): boolean => noBank.test(words) || inDong.test(words);

/** Digits of the shortest account that is looked for. */
const FEWEST = 6;

/** Bank accounts that are not said to be an organization's. */
export function findBankAccounts(reading: Reading): Finding[] {
  const { text } = reading;
  if (!reading.hasDigits(FEWEST)) return [];
  const found = [account, alphanumeric].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, 1: digits = '', index }) =>
      isNoBank(whole) ||
      ofTreasury.test(digits) ||
      isWallet(whole, digits) ||
      /^\s?(?:đồng|đ)(?!\p{L})/iu.test(text.slice(index + whole.length, index + whole.length + 8))
        ? []
        : finding(reading, index + whole.length - digits.length, digits),
    ),
  );
  for (const { 0: digits, index } of text.matchAll(card)) found.push(...finding(reading, index, digits));
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(afterBank)) {
    const at = index + whole.length - digits.length;
    if (isWallet(whole, digits)) continue;
    // Groups of three with spaces are money, unless a person is named right after.
    const isNamed = /^\d[\d ]+$/u.test(digits) && reading.personIn(index - 40, index + whole.length + 6);
    if ((isNamed || !noAccount.test(digits)) && !isCount(text, index + whole.length) && !isNoBank(whole))
      found.push(...finding(reading, at, digits));
  }
  for (const { 0: whole, 1: digits = '', index } of text.matchAll(beforeBank))
    if (!noAccount.test(digits) && !isNoBank(whole)) found.push(...finding(reading, index, digits));
  if (!column.test(reading.lead)) return withoutOverlaps(found);
  const inColumn = Array.from(text.matchAll(cellNumber)).flatMap(({ 0: digits, index }) =>
    column.test(reading.headingAt(index)) ? finding(reading, index, digits) : [],
  );
  return withoutOverlaps([...found, ...inColumn]);
}

/** The number of a mobile phone by which people are paid: it is found as such. */
const isWallet = (whole: string, digits: string): boolean =>
  /(?<!\p{L})(?:zalo|momo|zalopay|viettel (?:money|pay)|vnpay)(?!\p{L})/iu.test(whole) &&
  /^0[35789]\d{8}$/u.test(digits.replace(/\D/gu, ''));

/** Who owns an account where the sentence before or after its number says it: `Chủ tài khoản: Trường Mầm non. STK 123`. */
const ownerWords = /(?:thụ hưởng|tên (?:tài khoản|tk)|chủ (?:tài khoản|tk)|đơn vị)\s?:?\s[^.;\n]{0,80}/giu;
function isOwnedByOrganization({ text }: Reading, index: number): boolean {
  const around = text.slice(Math.max(0, index - 120), index + 120);
  const owners = around.match(ownerWords) ?? [];
  return owners.length > 0 && owners.every(namesOrganization);
}

/** `đứng tên chị Tường Vi`, `chủ TK Lê Thị Hồng`: said of the account itself, whatever fund or school is spoken of. */
const ownedBy = /(?:đứng tên|mang tên|tên|chủ (?:tk|tài khoản|thẻ)|thụ hưởng|của)(?: là)?\s?:?\s?(?:\p{L}+\s){0,1}$/iu;
/** As banks write a name: capitals without marks, right after the number. */
const capitalName = /^\s?[-–,:(]{0,2}\s?(?:chủ tk |ctk |tên )?([A-Z]{2,8})(?: [A-Z]{1,8}){1,4}(?![A-Z])/u;
const plainFamilyNames: ReadonlySet<string> = new Set([...familyNames].map(withoutMarks));

const isOwnedByPerson = (reading: Reading, index: number, { length }: string): boolean => {
  const family = capitalName.exec(reading.text.slice(index + length, index + length + 48))?.[1];
  if (family !== undefined && plainFamilyNames.has(family.toLowerCase())) return true;
  // `của thủ quỹ Võ Thị Kim Hằng: 0561…`: whose it is, right before the number.
  if (reading.personBefore(index, 4)?.full === true) return true;
  const person = reading.personIn(index + length, index + length + 48);
  return (
    person !== undefined &&
    !namesOrganization(reading.text.slice(index + length, person.start)) &&
    (person.start - index - length < 4 || ownedBy.test(reading.text.slice(index + length, person.start)))
  );
};

function finding(reading: Reading, index: number, digits: string): Finding[] {
  const holder = isOwnedByPerson(reading, index, digits) ? 'person' : holderAt(reading, index);
  if (holder === 'organization' || (holder === null && isOwnedByOrganization(reading, index))) return [];
  return [
    {
      index,
      length: digits.length,
      message: `gặp số tài khoản “${masked(digits.replace(/[^\dA-Z]/gu, ''))}”.`,
      certain: holder === 'person',
    },
  ];
}
