import { capture } from '../../../text/capture.ts';
import { changeLink, changeVerb } from '../context/change-words.ts';
import { unitPattern } from '../context/provision.ts';
import type { DocumentRelation } from './types.ts';

const verb = `(${changeVerb})`;
const provisions = String.raw`${unitPattern}(?:[\s,]{1,3}(?:và\s)?${unitPattern}){0,6}`;
/** Words between the verb and the provision: `tên`, `nội dung`, `cụm từ “…” tại`, `khoản 3a vào sau`. */
const between = String.raw`(?:[^.;:“”"]|“[^”]{0,160}”|"[^"]{0,160}"){0,120}?`;
const change = new RegExp(String.raw`(?<!\p{L})${verb}\s(?:${between}\s)?${provisions}\s{0,2}${changeLink}$`, 'iu');
const opensWithChange = new RegExp(
  String.raw`^\s(?:và\s|đồng thời\s)?${verb}\s(?:${between}\s)?${provisions}\s(?:của\s|tại\s)?(?:$|[;,]|và\s)`,
  'iu',
);
const endsWithChange = new RegExp(String.raw`(?<!\p{L})${verb}\s(?:${between}\s)?${provisions}\s?$`, 'iu');

/** The changes of provisions that are said before the last one of the same document, and the words before them. */
export function changesBefore(lead: string): { lead: string; verbs: readonly string[] } {
  const verbs: string[] = [];
  let rest = lead;
  for (let found = change.exec(rest); found !== null; found = change.exec(rest)) {
    verbs.unshift(capture(found, 1).toLowerCase());
    rest = rest.slice(0, found.index);
  }
  return { lead: rest, verbs };
}

/** `Bổ sung Điều 5a; bãi bỏ Điều 7 của Thông tư A`: whether the words on both sides of a semicolon are changes of one document. */
export const sharesDocument = (before: string, after: string): boolean =>
  opensWithChange.test(after) && endsWithChange.test(before);

/** What is done to the provisions named first in `Sửa đổi khoản 2 Điều 5 và bãi bỏ Điều 7 của Thông tư A`, each act once. */
export function changesOfParts(verbs: readonly string[], last: DocumentRelation): DocumentRelation[] {
  const types = new Map<DocumentRelation['type'], string>();
  for (const each of verbs) {
    const type = /bỏ$/u.test(each) ? 'repeals-part' : 'amends';
    if (type !== last.type && !types.has(type)) types.set(type, each);
  }
  return [...types].map(([type, said]) => ({ ...last, type, verb: said }));
}
