import { capture } from '../../../text/capture.ts';
import { provinceNames } from '../data/provinces.ts';
import { fold } from '../text/letters.ts';
import { memo } from '../../../text/memo.ts';

/** Abbreviations inside names of agencies, written out. */
const expansions: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\bgd ?(?:&|va|-)? ?dt\b/gu, 'giao duc va dao tao'],
  [/\bbch\b/gu, 'ban chap hanh'],
  [/\bbtv\b/gu, 'ban thuong vu'],
  [/\b(?:tw|tu)\b/gu, 'trung uong'],
  [/\btp\.? ?/gu, 'thanh pho '],
  [/\bhcm\b/gu, 'ho chi minh'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\bld ?-? ?tb ?(?:&|va) ?xh\b/gu, 'lao dong thuong binh va xa hoi'],
  [/\bkh ?& ?cn\b/gu, 'khoa hoc va cong nghe'],
  [/\bvh,? ?tt ?(?:&|va) ?dl\b/gu, 'van hoa the thao va du lich'],
];

const office =
  /^(?:dong chi |quyen )?(?:bo truong|thu truong|giam doc|pho giam doc|chu tich|pho chu tich|hieu truong|cuc truong|truong ban) (?=\S+ )/u;
const termBehind = / (?:khoa|nhiem ky|lan thu) [ivx\d].*$/u;

/** A name of an agency in a form that can be compared: no marks, no case, abbreviations written out, office and term left off. */
export const agencyKey = memo((name: string): string => {
  let key = fold(name)
    .replace(/[^a-z0-9&\- ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [abbreviation, full] of expansions) key = key.replace(abbreviation, full);
  return key
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(termBehind, '')
    .replace(office, '');
});

const slugOf = (key: string) => key.replaceAll(' ', '-');

const provinces = provinceNames.map((name) => agencyKey(name));
const level = '(?:(?:tinh|huyen|thanh|thi|quan) uy|tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran)';
const levels = new RegExp(`\\b${level} ((?:(?!${level}\\b)[a-z]+ ?){1,4})`, 'gu');
/** Words after "xã", "tỉnh" that name no place: `Xã hội`, `Ủy ban nhân dân tỉnh khóa …`. */
const notNames = /^(?:hoi|uy|khoa|cap|nhiem ky)\b/u;

/** The provinces that a name of an agency (or a subject) mentions, as the content writes places: `hoa-binh`. */
export const provincesIn = memo((name: string): ReadonlySet<string> => {
  const key = ` ${agencyKey(name)} `;
  return new Set(provinces.filter((province) => key.includes(` ${province} `)).map(slugOf));
});

/** The places of any level that a name of an agency mentions: `lac-thuy`. */
export const placesIn = memo((name: string): ReadonlySet<string> => {
  const places = new Set(provincesIn(name));
  for (const found of agencyKey(name).matchAll(levels)) {
    const place = capture(found, 1).trim();
    if (!notNames.test(place)) places.add(slugOf(place));
  }
  return places;
});

/** How two agency keys relate: the same, one a shorter form of the other, or neither. */
export function compareAgencies(a: string, b: string): 'same' | 'shorter' | 'longer' | 'other' {
  if (a === b) return 'same';
  if (b.startsWith(a + ' ')) return 'shorter';
  if (a.startsWith(b + ' ')) return 'longer';
  return 'other';
}
