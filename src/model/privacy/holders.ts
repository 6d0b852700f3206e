import type { Reading } from './reading.ts';

/** Words for schools, offices and firms, whose numbers are nobody's private data. */
const organization =
  /(?<!\p{L})(?:(?:nhà |của |địa chỉ )trường|trụ sở|trường (?:mầm non|mn|tiểu học|th|thcs|thpt|mẫu giáo)|kho bạc|kbnn|đơn vị|công ty|cty|doanh nghiệp|hợp tác xã|htx|nhà xe|(?<!thủ )quỹ|ubnd|phòng (?:gd|giáo dục)|sở (?:gd|giáo dục)|cơ quan|công đoàn|đoàn thanh niên|trung tâm|ban vận động|mặt trận|hội chữ thập đỏ|ủy ban|xe (?:công|cứu hỏa|cứu thương)|truong (?:mam non|mn|tieu hoc|th|thcs|thpt|mau giao)|cong ty|kho bac|cong doan|hop tac xa)(?!\p{L})/iu;

const title =
  'ông|bà|cô|thầy|chú|bác|anh|chị|dì|mẹ|bố|ba|má|phụ huynh|cháu|bé|em|giáo viên|chủ tài khoản|chủ tk|chủ xe|cá nhân|mang tên|người nhận';
const personWord = new RegExp(`(?<!\\p{L})(?:${title})(?!\\p{L})`, 'iu');

export const namesOrganization = (text: string): boolean => organization.test(text);

/** Whether a stretch names or addresses a person. */
export const namesPerson = (reading: Reading, start: number, text: string): boolean =>
  personWord.test(text) || reading.nameIn(start, start + text.length) !== undefined;

/** Whose a number in a sentence is; null when nobody says. */
export function holderAt(reading: Reading, index: number): 'person' | 'organization' | null {
  const { start, text } = reading.sentenceAt(index);
  if (namesOrganization(text)) return 'organization';
  return namesPerson(reading, start, text) ? 'person' : null;
}
