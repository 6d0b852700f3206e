import type { NormalizedText } from '../text/source.ts';
import { unitPattern } from './provision.ts';

const join = String.raw`\s{0,2}(?:,|và)?\s{1,3}(?:của\s{1,2})?`;
const shape = new RegExp(
  String.raw`^(?:\s{0,2},\s{0,3}(?:tại\s{1,2})?|\s?:\s{1,2}|\s{1,3}\(?(?:(?:[Qq]uy định\s{1,2})?tại\s{1,2})?|\s?\((?:tại\s{1,2})?)(${unitPattern}(?:${join}${unitPattern}){0,4})`,
  'u',
);
const likely =
  /^\s{0,2}[,(:]?\s{0,3}(?:(?:[Qq]uy định\s)?tại\s)?(?:[Tt]ừ\s|[Cc]ác\s)?(?:[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu m|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ l)/u;
/** More than five provisions take. */
const REACH = 2_000;
/** What makes the provision that of another document, or of this one, or a heading. */
const ofOther =
  /^(?:\s{1,3}(?:của\s{1,3})?(?:(?:[Đđ]iều này|[Ll]uật|[Tt]hông tư|[Nn]ghị (?:định|quyết)|[Qq]uyết định|Quy (?:chế|định)|Điều lệ|Hiến pháp|[Bb]ộ luật|[Pp]háp lệnh|[Kk]ế hoạch|Hướng dẫn|Chương trình)(?!\p{L})|này)|\.\s{1,3}\p{Lu}[^.]{0,80}\n|:)/u;

/**
 * What points into a document after it: `Bộ luật Lao động 2019, Điều 10, khoản 1`, `Thông tư 22 Điều 5`. `next` is where the
 * next mention begins, to which the provision may belong instead.
 */
export function readPinpointAfter(source: NormalizedText, at: number, next: number): string | null {
  source.steps += 8;
  if (!likely.test(source.said.slice(at, at + 34))) return null;
  const found = shape.exec(source.said.slice(at, at + REACH));
  source.steps += 40;
  if (found === null) return null;
  const end = at + found[0].length;
  if (end > next || found[0].includes('\n')) return null;
  if (next - end < 8 && /^,?\s{0,3}(?:của\s{1,3})?$/u.test(source.said.slice(end, next))) return null;
  if (found[0].includes(':') && /^[.:]/u.test(source.said.slice(end, end + 1))) return null;
  if (ofOther.test(source.said.slice(end, end + 100))) return null;
  return (found[1] ?? '').replace(/\s+/gu, ' ');
}
