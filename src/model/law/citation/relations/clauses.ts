import { kindWordsPattern } from '../data/kind-words.ts';
import { sharesDocument } from './changes-before.ts';
import { ofThisText, opening, thisText } from './own-text.ts';
import { relationPhrase } from './phrase.ts';
import type { DocumentRelation } from './types.ts';
import type { Mention } from '../types.ts';

/** A document in a clause, with the words between it and the one before, or the beginning of the clause. */
interface Member {
  /** Place of the mention in its list. */
  index: number;
  before: string;
}

/** A part of a text in which relations are looked for. */
export interface Clause {
  members: readonly Member[];
  /** The words after the last document. */
  tail: string;
  /** What the sentence that announced a list says of its items: `Bãi bỏ các văn bản sau:`. */
  listed: DocumentRelation | null;
}

const boundary =
  /[.;:](?=\s|["”'][\s,])|\n\s*\n|\||\n(?=\s*(?:[-+•–]|\d{1,2}[.)]|[a-zđ]\)|Điều\s\d|\(?Căn cứ|Xét|Theo đề nghị))/gu;
const REACH = 400;

/** The clauses of a text that name documents. Signs inside a mention or its date end none. */
export function* clausesOf(text: string, mentions: readonly Mention[]): Generator<Clause> {
  const ends = boundariesOf(text, mentions);
  let next = 0;
  let listed: DocumentRelation | null = null;
  let from = 0;
  for (const end of [...ends, text.length]) {
    const members: Member[] = [];
    let last = from;
    for (let mention = mentions[next]; mention !== undefined && mention.start < end; mention = mentions[++next]) {
      members.push({
        index: next,
        before: withoutKind(plain(text.slice(Math.max(last, mention.start - REACH), mention.start))),
      });
      last = mention.end;
    }
    const tail = plain(text.slice(Math.max(last, from), Math.min(end, last + REACH)));
    if (members.length > 0) yield { members, tail, listed };
    if (text[end] === ':') listed = actedOnBy(tail, members[0]) ?? announced(tail, members.length);
    else if (members.length === 0 && tail.trim().length > 6) listed = null;
    from = end + 1;
  }
}

/** `một số điều của các Thông tư: ` says the same as `một số điều của `. */
const withoutKind = (words: string) =>
  words
    .replace(/:\s(?:số\s)?$/u, ':')
    .replace(kindOfListWithColon, (found) => found.replace(/\s(?:các|những|\d)[^]*$/iu, ' '));

const plain = (words: string) => words.replace(/[*_`]/gu, '').replace(/\s+/gu, ' ');

/** Where clauses end, without the signs inside of a mention and between a document and what amended it. */
function boundariesOf(text: string, mentions: readonly Mention[]): number[] {
  const ends: number[] = [];
  let next = 0;
  for (const { index } of text.matchAll(boundary)) {
    while ((mentions[next]?.end ?? Infinity) <= index) next++;
    const inside = (mentions[next]?.start ?? Infinity) <= index;
    if (inside || (text[index] === ';' && sentenceGoesOn(text, index, mentions[next]))) continue;
    if (text[index] !== ':' || !opensList(text, index, mentions[next])) ends.push(index);
  }
  return ends;
}

const kindOfListWords = String.raw`\s(?:của|bởi|theo|cho|bổ sung|thay thế|bãi bỏ)\s(?:các|những|\d{1,2})\s(?:${kindWordsPattern})\s?`;
const kindOfList = new RegExp(`${kindOfListWords}$`, 'iu');
const kindOfListWithColon = new RegExp(`${kindOfListWords}:$`, 'iu');

/** `sửa đổi một số điều của các Thông tư: 36/2017/TT-BGDĐT, …`: the colon separates nothing. */
const opensList = (text: string, at: number, next: Mention | undefined): boolean =>
  next !== undefined &&
  /^:\s{0,3}(?:số\s)?$/iu.test(text.slice(at, next.start)) &&
  kindOfList.test(text.slice(Math.max(0, at - 60), at));

/** `… về thủ tục hải quan; kiểm tra, giám sát đã được sửa đổi, bổ sung bởi Thông tư …`: the semicolon is in a title. */
function titleGoesOn(text: string, at: number, next: Mention | undefined): boolean {
  if (next === undefined || next.start - at > 160) return false;
  const words = plain(text.slice(at + 1, next.start));
  return /(?:được|bị) [^.;:|]{3,30}bởi $/u.test(words) && !/[.;:|]\s/u.test(words) && /^ \p{Ll}/u.test(words);
}

/** `Bổ sung Điều 5a; bãi bỏ Điều 7 của Thông tư A`. */
function sharesNext(text: string, at: number, next: Mention | undefined): boolean {
  if (next === undefined || next.start - at > 160) return false;
  return sharesDocument(plain(text.slice(Math.max(0, at - 200), at)), plain(text.slice(at + 1, next.start)));
}

const sentenceGoesOn = (text: string, at: number, next: Mention | undefined): boolean =>
  titleGoesOn(text, at, next) || sharesNext(text, at, next);

/** `Bãi bỏ các Thông tư: số …; số …`, `Thông tư này bãi bỏ: a) …; b) …` */
const byKindOrVerb = new RegExp(String.raw`^(.*?)(?:\s(?:các|những)\s(?:${kindWordsPattern}))?\s?$`, 'iu');

/** `Quyết định số …, được sửa đổi, bổ sung bởi:` */
const byThese =
  /(?:được|bị) (sửa đổi,? bổ sung|sửa đổi|bổ sung|thay thế)(?: một số điều)? (?:bởi|bằng)(?: các \p{L}+ \p{L}+)?(?: sau(?: đây)?)?\s?$/iu;

function actedOnBy(words: string, member: Member | undefined): DocumentRelation | null {
  const verb = byThese.exec(words)?.[1]?.toLowerCase();
  if (verb === undefined || member === undefined) return null;
  return { subject: 'this', type: verb === 'thay thế' ? 'replaces' : 'amends', object: member.index, verb };
}

/** `Bãi bỏ các Quyết định sau đây:`, `Các Thông tư sau hết hiệu lực kể từ ngày Thông tư này có hiệu lực:` */
function announced(words: string, members: number): DocumentRelation | null {
  if (members > 0) return null;
  if (/sau(?: đây)? hết hiệu lực/iu.test(words))
    return { subject: 'this', type: 'repeals', object: 'this', verb: 'hết hiệu lực' };
  const list = /^(.*?)\s(?:các|những|toàn bộ)\s[^:]{0,60}sau(?: đây)?\s?$/iu.exec(words);
  const named = list === null ? byKindOrVerb.exec(words)?.[1] : list[1];
  const phrase = named === undefined ? null : relationPhrase(`${named} `);
  if (phrase === null || phrase.passive) return null;
  const lead = named?.slice(0, phrase.at) ?? '';
  if (list === null && !thisText.test(lead) && !(ofThisText.has(phrase.type) && opening.test(lead))) return null;
  return { subject: 'this', type: phrase.type, object: 'this', verb: phrase.verb };
}
