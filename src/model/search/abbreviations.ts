import { issuerRows } from '../law/citation/data/issuers.ts';
import { kindRows } from '../law/citation/data/kinds.ts';

/** Spellings of one thing. The first is the one in full. */
export type SpellingGroup = readonly [full: string, ...short: string[]];

/** What schools abbreviate and number-symbols do not. */
const schoolWords: readonly SpellingGroup[] = [
  ['giáo dục và đào tạo', 'GD&ĐT', 'GDĐT', 'giáo dục đào tạo'],
  ['cán bộ quản lý', 'CBQL'],
  ['cán bộ, giáo viên, nhân viên', 'CBGVNV', 'CB, GV, NV'],
  ['ban giám hiệu', 'BGH'],
  ['giáo viên', 'GV'],
  ['giáo viên mầm non', 'GVMN'],
  ['nhân viên', 'NV'],
  ['học sinh', 'HS'],
  ['cha mẹ học sinh', 'CMHS'],
  ['phụ huynh học sinh', 'PHHS'],
  ['mầm non', 'MN'],
  ['viên chức', 'VC'],
  ['người lao động', 'NLĐ'],
  ['công nghệ thông tin', 'CNTT'],
  ['cơ sở vật chất', 'CSVC'],
  ['cải cách hành chính', 'CCHC'],
  ['quy chế dân chủ', 'QCDC'],
  ['thanh tra nhân dân', 'TTND'],
  ['bồi dưỡng thường xuyên', 'BDTX'],
  ['vệ sinh an toàn thực phẩm', 'VSATTP'],
  ['an toàn thực phẩm', 'ATTP'],
  ['phòng cháy, chữa cháy', 'phòng cháy và chữa cháy', 'PCCC'],
  ['phòng, chống tham nhũng', 'PCTN'],
  ['quy phạm pháp luật', 'QPPL'],
  ['xã hội hóa', 'XHH'],
  ['Bộ Giáo dục và Đào tạo', 'BGDĐT', 'Bộ GD&ĐT', 'Bộ GDĐT', 'Bộ Giáo dục'],
  ['Sở Giáo dục và Đào tạo', 'SGDĐT', 'Sở GD&ĐT', 'Sở GDĐT', 'Sở Giáo dục'],
  ['Phòng Giáo dục và Đào tạo', 'PGDĐT', 'Phòng GD&ĐT', 'Phòng GDĐT', 'Phòng Giáo dục'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Trung ương', 'TW', 'TƯ'],
];

/** Agencies whose symbol people also type as a word; symbols of two letters mean too much else. */
const agencies: readonly SpellingGroup[] = issuerRows
  .filter(({ symbol, name }) => symbol.length > 2 && !name.includes('ủy, ') && !/^(?:[BSP]GDĐT|MTTQ)$/u.test(symbol))
  .map(({ symbol, name }) => [name, symbol]);

/** `KH 2024` for `kế hoạch 2024`. Only at the beginning: elsewhere `kh` may be a word that is still being typed. */
export const kindAbbreviations: readonly SpellingGroup[] = kindRows.flatMap(({ words, codes }) =>
  words[0] !== undefined && codes[0] !== undefined && codes[0].length > 1 ? [[words[0], codes[0]] as const] : [],
);

/** Abbreviations that search reads both ways, wherever they are; the agencies come from the table of the citations. */
export const abbreviations: readonly SpellingGroup[] = [...schoolWords, ...agencies];
