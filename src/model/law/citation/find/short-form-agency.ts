import { capture } from '../../../text/capture.ts';
import { issuerRows } from '../data/issuers.ts';
import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

const REACH = 40;
const plain = (text: string) => fold(text).replace(/[^a-z0-9]/gu, '');

/** Agencies by their symbols without marks: `byt` → `Bộ Y tế`. Two letters are too many other words. */
const bySymbol = new Map<string, string>();
for (const { symbol, name, variants } of issuerRows)
  for (const each of [symbol, ...variants]) if (each.length > 2) bySymbol.set(plain(each), name);
/** Ministries by what they are in charge of: `cong an` → `Bộ Công an`. */
const byBranch = new Map<string, string>();
for (const { name } of issuerRows) if (name.startsWith('Bộ ')) byBranch.set(fold(name.slice(3)), name);
byBranch.set('giao duc', 'Bộ Giáo dục và Đào tạo');
const branches = [...byBranch.keys()].sort((a, b) => b.length - a.length).join('|');

const symbolAfter = /^\s{0,3}(?:\(\s?|[-,]\s{1,3}|(?:của|do)\s)?([A-ZĐ][A-ZĐ&]{2,12})(?![\p{L}\d&/-])/u;
const smallSymbolAfter = /^\s{0,3}(?:\(\s?|[-,]\s{1,3})?([a-zđ]{3,12})(?![\p{L}\d&/-])/u;
const branchAfter = new RegExp(
  String.raw`^\s{1,3}\(?(?:[-,]\s)?(?:(?:cua|do|ben|trong)\s){0,2}nganh (${branches})(?![a-z])`,
  'u',
);
const branchBefore = new RegExp(
  String.raw`(?:^|[^a-z])(?:nganh|ben) (${branches})(?: (?:cung|da|lai|thi|van|con|vua|moi)){0,2}(?: (?:co|ra|ban hanh|ky)|:|,| -)\s$`,
  'u',
);

/** The agency that a symbol or the name of a branch right after a short form says: `TT 22 (BYT)`, `Thông tư 22 BCA`, `TT 22 ngành công an`. */
export function agencyAfter(source: NormalizedText, at: number): string | null {
  source.steps += REACH;
  const ahead = source.text.slice(at, at + REACH);
  const symbol = symbolAfter.exec(ahead) ?? smallSymbolAfter.exec(ahead);
  const named = symbol === null ? undefined : bySymbol.get(plain(capture(symbol, 1)));
  if (named !== undefined) return named;
  const branch = branchAfter.exec(fold(ahead).replace(/\s/gu, ' '));
  return branch === null ? null : (byBranch.get(capture(branch, 1)) ?? null);
}

/** `Ngành công an có Thông tư 22`, `BYT: Thông tư 22`. */
export function agencyOfBranchBefore(source: NormalizedText, start: number): string | null {
  source.steps += REACH;
  const lead = source.text.slice(Math.max(0, start - REACH), start);
  const branch = branchBefore.exec(fold(lead).replace(/\s/gu, ' '));
  if (branch !== null) return byBranch.get(capture(branch, 1)) ?? null;
  const symbol = /(?<![\p{L}\d&/-])([A-ZĐ][A-ZĐ&]{2,12})(?:\s?[-:]\s{1,2}|\s(?:có|ra|ban hành|ký)\s)$/u.exec(lead);
  return symbol === null ? null : (bySymbol.get(plain(capture(symbol, 1))) ?? null);
}
