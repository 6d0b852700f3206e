import { fold } from '../text/letters.ts';
import { countries, longForms, shortCountries } from './countries.ts';
import { countedNouns, otherHeadPhrases, otherHeads } from './heads.ts';
import { issuerRows } from './issuers.ts';
import { kindRows } from './kinds.ts';
import { codeNames, lawNames, ordinanceNames } from './law-names.ts';
import { plainWords } from './plain-words.ts';

/** Words of a citation, as officials write them. */
export interface Phrase {
  written: string;
  folded: string;
  /** What must follow, without marks. */
  before?: RegExp;
  /** Only after a number: `5 năm`, which says that the number is none of a document. */
  counted?: true;
  /** Only in a text that has no marks. */
  bare?: true;
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const number = /^\s(?:\d|[ivx]+(?![a-z]))/u;
const label = /^\s(?:\d|[a-z](?![a-z]))/u;

const phrase = (written: string, before?: RegExp): Phrase => ({
  written,
  folded: fold(written),
  ...(before !== undefined && { before }),
});

const phrases: readonly Phrase[] = [
  ...kindRows.flatMap(({ words }) =>
    words.filter((each) => each.includes(' ')).map((each) => phrase(capitalized(each))),
  ),
  ...lawNames.flatMap((name) => [
    phrase(`Luật ${name}`),
    phrase(`Luật ${name.replaceAll(',', '')}`),
    phrase(`Luật ${name.replaceAll(',', ' ,')}`),
  ]),
  ...codeNames.map((name) => phrase(`Bộ luật ${name}`)),
  ...ordinanceNames.map((name) => phrase(`Pháp lệnh ${name}`)),
  ...issuerRows.filter(({ name }) => name.includes(' ')).map(({ name }) => phrase(name)),
  phrase('Luật', /^\s(?:so\s)?\d{1,3}\//u),
  phrase('Hiến pháp', /^\s(?:nam\s)?(?:19|20)\d\d/u),
  phrase('Hiến pháp', /^\snuoc\sc/u),
  phrase('Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'),
  phrase('Luật', /^\s[bcdghklmnpqrstvx]{2,4}(?:,\s?[bcdghklmnpqrstvx]{2,4})?\s?&/u),
  phrase('Luật sửa đổi, bổ sung'),
  phrase('một số điều'),
  phrase('sau đây gọi là'),
  phrase('sau đây gọi chung là'),
  phrase('sau đây gọi tắt là'),
  ...['Quy chế', 'Điều lệ'].map((words) => phrase(words, /^\s(?:\d|ban hanh kem)/u)),
  phrase('Luật', /^\s\d{1,3}\s(?:la|=)\s/u),
  phrase('Trung ương'),
  phrase('Hội nghị'),
  phrase('Đại hội'),
  phrase('Căn cứ'),
  phrase('dự thảo'),
  phrase('dự án', /^\s(?:luat|bo luat|phap lenh|nghi)(?![a-z])/u),
  phrase('dự kiến'),
  phrase('đang dự thảo'),
  phrase('đang soạn thảo'),
  phrase('đang được soạn thảo'),
  phrase('sắp được'),
  phrase('thông qua'),
  phrase('tại kỳ họp thứ'),
  phrase('được', /^\s(?:quoc hoi|sua doi|bo sung|thay the|bai bo|hop nhat)/u),
  phrase('bị', /^\s(?:sua doi|bo sung|thay the|bai bo)/u),
  phrase('bởi', /^\s(?:luat|nghi|thong tu|quyet dinh|bo luat|diem|khoan|dieu)(?![a-z])/u),
  phrase('thay thế'),
  phrase('bãi bỏ'),
  phrase('sửa đổi'),
  phrase('sửa đổi, bổ sung'),
  phrase('bổ sung', /^\s(?:dieu|khoan|diem|muc|chuong|phu luc|mot so)/u),
  phrase('quy định chi tiết'),
  phrase('hướng dẫn', /^\s(?:thi hanh|thuc hien|luat|nghi dinh|thong tu|mot so)/u),
  phrase('là', /^\s(?:cac\s)?(?:luat|nghi dinh|thong tu|bo luat)(?![a-z])/u),
  ...['nêu trên', 'nói trên', 'kể trên', 'trên đây', 'vừa nêu'].map((words) => phrase(words)),
  phrase('kèm theo'),
  phrase('lần thứ', /^\s[ivx]+(?![a-z])/u),
  phrase('khóa', /^\s[ivx]+(?![a-z])/u),
  phrase('từ', /^\s(?:dieu|khoan|diem|muc|chuong|phan)\s/u),
  phrase('đến', /^\s(?:het\s)?(?:dieu|khoan|diem|muc|chuong|phan)\s/u),
  phrase('đến hết', /^\s(?:dieu|khoan|diem|muc|chuong|phan)\s/u),
  phrase('các', /^\s(?:dieu|khoan|diem|muc|chuong|phan)\s/u),
  phrase('và', /^\s(?:\d|(?:dieu|khoan|diem|muc|chuong|phan)\s|phu luc|sua doi|bo sung|bai bo|thay the)/u),
  phrase('tại', /^\s(?:dieu|khoan|diem|muc|chuong|phan)\s/u),
  ...['Điều', 'khoản', 'điểm', 'mục', 'chương', 'phần', 'phụ lục', 'Luật', 'văn bản'].map((word) =>
    phrase(`${word} này`),
  ),
  ...kindRows.flatMap(({ words }) =>
    words.filter((each) => each.includes(' ')).map((each) => phrase(`${capitalized(each)} này`)),
  ),
  phrase('hết hiệu lực'),
  phrase('có hiệu lực'),
  phrase('Điều', number),
  phrase('khoản', number),
  phrase('điểm', label),
  phrase('mục', number),
  phrase('Chương', number),
  phrase('phần', number),
  phrase('phụ lục', number),
  phrase('số', /^:?\s\d/u),
  phrase('ngày', /^\s\d/u),
  phrase('tháng', /^\s\d/u),
  phrase('năm', /^\s(?:19|20)\d\d/u),
  phrase('của'),
  ...['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương', 'Thủ tướng'].map((words) => phrase(words)),
  phrase('Bộ trưởng', /^\sbo\s/u),
  phrase('Giám đốc', /^\sso\s/u),
  phrase('Chủ tịch', /^\s(?:ubnd|hdnd|uy ban|hoi dong|nuoc|quoc hoi)/u),
  ...longForms.map((words) => phrase(words)),
  ...shortCountries.map((name) => phrase(name, /^\s(?:deu|ban hanh|thong qua)(?![a-z])/u)),
  ...plainWords.map(([written, before]): Phrase => ({ ...phrase(written, before), bare: true })),
  ...countries.flatMap((name) => [
    phrase(name),
    ...(/^\p{L}+ \p{L}+$/u.test(name) ? [phrase(name.replace(' ', '-'))] : []),
  ]),
  ...[...otherHeadPhrases].map((words) => phrase(words)),
  ...[...otherHeads].map((words) => phrase(`${words} số`)),
  ...[...countedNouns].map((words): Phrase => ({ ...phrase(words), counted: true })),
];

const byFirstWord = new Map<string, Phrase[]>();
for (const each of phrases) {
  const [first = ''] = each.folded.split(/[^a-z]/u, 1);
  const list = byFirstWord.get(first);
  if (list === undefined) byFirstWord.set(first, [each]);
  else list.push(each);
}
for (const list of byFirstWord.values())
  list.sort((a, b) => b.written.length - a.written.length || Number(a.bare ?? 0) - Number(b.bare ?? 0));

/** Phrases by their first word, without marks; longer ones come first. */
export const phrasesByFirstWord: ReadonlyMap<string, readonly Phrase[]> = byFirstWord;
