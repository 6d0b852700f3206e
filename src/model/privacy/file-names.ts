import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import type { Finding } from './finding.ts';
import { findPersonalData } from './kinds.ts';
import type { PersonalData } from './kinds.ts';

/** Names of files have no tone marks, so that these are words without them. */
const telling: readonly (readonly [PersonalDataCode, RegExp, string])[] = [
  [
    'luu-hanh-han-che',
    /(?<![a-z])(?:luu hanh noi bo|tuyet mat|toi mat|tai lieu mat)(?![a-z])/iu,
    'dấu lưu hành hạn chế',
  ],
  [
    'du-lieu-tre',
    /(?<![a-z])(?:danh sach|ds) (?:tre|hoc sinh|hs|chau|lop|nhom)(?! (?:duoc cong khai|dung))(?![a-z])|(?<![a-z])giay khai sinh(?![a-z])|(?<![a-z])(?:so|phieu) suc khoe (?:tre|hoc sinh|hs)(?![a-z])|(?<![a-z])ho so (?:tre|hoc sinh|benh an)(?![a-z])/iu,
    'danh sách hoặc giấy tờ của trẻ',
  ],
  [
    'so-dinh-danh',
    /(?<![a-z])(?:(?:anh|ban|mat|scan|chup) )(?:cccd|cmnd|can cuoc|ho chieu)(?![a-z])/iu,
    'giấy tờ tùy thân',
  ],
  ['luong-ca-nhan', /(?<![a-z])(?:bang luong|bang thanh toan (?:tien )?luong)(?![a-z])/iu, 'bảng lương'],
  ['nguoi-to-cao', /(?<![a-z])don (?:to cao|khieu nai)(?! mau)(?![a-z])/iu, 'đơn khiếu nại, tố cáo'],
  ['ngay-sinh', /(?<![a-z])(?:so yeu ly lich|ly lich trich ngang)(?![a-z])/iu, 'lý lịch của một người'],
];

/**
 * What the name of a file says that must not be published, or that its text hardly can be. @param name with or without folders
 * @returns findings whose offsets are those of the name with spaces between its words
 */
export function findInFileName(name: string): PersonalData[] {
  const words = name.replace(/[-_./]+/gu, ' ');
  const plain = words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/gu, 'd');
  const found = findPersonalData({ text: words, lead: '' });
  for (const [code, pattern, what] of telling) {
    const match = pattern.exec(plain);
    if (match === null || found.some((each) => each.code === code)) continue;
    found.push({ ...finding(match.index, match[0].length, what), code, words: match[0] });
  }
  return found;
}

const finding = (index: number, length: number, what: string): Finding => ({
  index,
  length,
  message: `có thể là ${what}.`,
  certain: false,
});
