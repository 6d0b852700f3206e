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
  /** `Thông tư` */
  type: string;
  /** Whether its kind or name is written, not its number alone. */
  called: boolean;
}

/** A part of a text in which relations are looked for. */
export interface Clause {
  members: readonly Member[];
  /** The words after the last document. */
  tail: string;
  /** Whether it is at the beginning of a paragraph, or goes on below the kind of the text on a line of its own. */
  opensParagraph: boolean;
  /** The sign that ends the clause before: `;`, `|`; empty at the beginning of the text. */
  after: string;
  /** Whether it is on the line of the last document before it. */
  sameLine: boolean;
  /** What the sentence that announced a list says of its items: `Bãi bỏ các văn bản sau:`. */
  listed: DocumentRelation | null;
}

const boundary =
  /[.;:?!](?=\s|["”'][\s,])|\n\s*\n|\||\n(?=\s*(?:[-+•–]|\d{1,2}[.)]|[a-zđ]\)|Điều\s\d|\(?Căn cứ|Xét|Theo đề nghị|Thực hiện\s))/gu;
const REACH = 400;

/** The clauses of a text that name documents. Signs inside a mention or its date end none. */
export function* clausesOf(text: string, mentions: readonly Mention[]): Generator<Clause> {
  const ends = boundariesOf(text, mentions);
  let next = 0;
  let listed: DocumentRelation | null = null;
  let from = 0;
  /** `KẾ HOẠCH` on a line of its own. */
  let heading = '';
  let lastEnd = -1;
  for (const end of [...ends, text.length]) {
    const members: Member[] = [];
    let last = from;
    for (let mention = mentions[next]; mention !== undefined && mention.start < end; mention = mentions[++next]) {
      members.push({
        index: next,
        type: mention.type,
        called: !isNumberAlone(mention),
        before: withoutKind(plain(text.slice(Math.max(last, mention.start - REACH), mention.start)), mention),
      });
      last = mention.end;
    }
    const tail = plain(text.slice(Math.max(last, from), Math.min(end, last + REACH)));
    const [first] = members;
    if (first !== undefined) {
      if (heading !== '') first.before = `${heading} ${first.before.trimStart()}`;
      const after = from === 0 ? '' : (text[from - 1] ?? '');
      const start = mentions[first.index]?.start ?? from;
      const sameLine = lastEnd >= 0 && !text.slice(lastEnd, start).includes('\n');
      yield { members, tail, listed, after, sameLine, opensParagraph: opensLine(text, from) };
      lastEnd = last;
    }
    if (members.length > 0 || tail.trim() !== '')
      heading = members.length === 0 && text[end] !== ':' && isKind.test(tail) ? tail.trim() : '';
    if (text[end] === ':') listed = actedOnBy(tail, members[0]) ?? announced(tail, members.length);
    else if (members.length === 0 && tail.trim().length > 6) listed = null;
    from = end + 1;
  }
}

const isKind = new RegExp(String.raw`^[\s#]*(?:${kindWordsPattern})\s*$`, 'iu');

const opensLine = (text: string, from: number): boolean =>
  from === 0 || text[from - 1] === '\n' || /^[^\S\n]*\n/u.test(text.slice(from, from + 8));

/** `một số điều của các Thông tư: ` says the same as `một số điều của `. */
const isNumberAlone = ({ surface }: Mention) => /^(?:số|\d)/iu.test(surface);

const withoutKind = (words: string, mention: Mention) =>
  (isNumberAlone(mention) ? words.replace(kindAndAgency, ' ') : words)
    .replace(/:\s(?:số\s)?$/u, ':')
    .replace(kindOfListWithColon, (found) => found.replace(/\s(?:các|những|\d)[^]*$/iu, ' '));

/** `Thông tư liên tịch Bộ Tài chính và Bộ Y tế số …`: the agency between a kind and its number. */
const kindAndAgency = new RegExp(
  String.raw`\s(?:${kindWordsPattern})\s(?:của\s)?(?:Bộ|Chính phủ|Thủ tướng|Ủy ban|UBND|HĐND|Hội đồng|Sở|Liên)[^.;:,]{0,90}\s$`,
  'iu',
);

const plain = (words: string) => words.replace(/[*_`]/gu, '').replace(/\s+/gu, ' ');

/** The number in a head, or the place for it, above the kind of the text: `Số:      /QĐ-THCS`, `QUYẾT ĐỊNH`. */
const headNumber = new RegExp(
  String.raw`(?<!\p{L})số:?[^\S\n]{0,16}(?:\d{1,5}[^\S\n]?)?\/[^\n]{2,90}\n(?=\s{0,8}(?:${kindWordsPattern})[^\S\n]*\n)`,
  'iu',
);
/** How far a head reaches. */
const HEAD = 900;

/** Where the title of the text begins, below its number; none if it has no such head. */
function titleOf(text: string): number[] {
  const found = headNumber.exec(text.slice(0, HEAD));
  return found === null ? [] : [found.index + found[0].length - 1];
}

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
  return [...new Set([...titleOf(text), ...ends])].sort((a, b) => a - b);
}

const kindOfListWords = String.raw`(?:^|\s)(?:của|bởi|theo|cho|bổ sung|thay thế|bãi bỏ|hợp nhất|căn cứ|thực hiện)\s(?:các|những|\d{1,2})\s(?:${kindWordsPattern})(?:\s(?:trước đây|sau đây|dưới đây|sau))?(?:\scủa\s[^.;:]{2,90})?\s?`;
const kindOfList = new RegExp(`${kindOfListWords}$`, 'iu');
const kindOfListWithColon = new RegExp(`${kindOfListWords}:$`, 'iu');

/** `sửa đổi một số điều của các Thông tư: 36/2017/TT-BGDĐT, …`: the colon separates nothing. */
const opensList = (text: string, at: number, next: Mention | undefined): boolean =>
  next !== undefined &&
  /^:\s{0,3}(?:số\s)?$/iu.test(text.slice(at, next.start)) &&
  kindOfList.test(plain(text.slice(Math.max(0, at - 160), at)));

/** `… về thủ tục hải quan; kiểm tra, giám sát đã được sửa đổi, bổ sung bởi Thông tư …`: the semicolon is in a title. */
const titleGoesOn = (words: string): boolean =>
  /(?:được|bị) [^.;:|]{3,30}bởi $/u.test(words) && !/[.;:|]\s/u.test(words) && /^ \p{Ll}/u.test(words);

/** `các Quyết định: số 12/QĐ-UBND ngày …; số 13/QĐ-UBND`: a number without a kind is of the same list. */
const listGoesOn = (text: string, at: number, next: Mention): boolean =>
  next.family !== 'law-name' &&
  /^(?:số|\d)/iu.test(next.surface) &&
  /^;\s{1,3}(?:và\s)?$/u.test(text.slice(at, next.start));

function sentenceGoesOn(text: string, at: number, next: Mention | undefined): boolean {
  if (next === undefined) return false;
  if (listGoesOn(text, at, next)) return true;
  if (next.start - at > 160) return false;
  const words = plain(text.slice(at + 1, next.start));
  return titleGoesOn(words) || sharesDocument(plain(text.slice(Math.max(0, at - 200), at)), words);
}

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

/** `Căn cứ pháp lý:` */
const headsBases =
  /^\P{L}*(?:(?:[IVX]{1,4}|[A-Z])[.)]?\s)?(?:(?:các|những)\s)?căn cứ(?:\s(?:pháp lý|để|xây dựng|ban hành|lập|đề xuất|thực hiện)[^.;:]{0,60})?\s?$/iu;

/** `Bãi bỏ các Quyết định sau đây:`, `Các Thông tư sau hết hiệu lực kể từ ngày Thông tư này có hiệu lực:` */
function announced(words: string, members: number): DocumentRelation | null {
  if (members > 0) return null;
  if (headsBases.test(words)) return { subject: 'this', type: 'based-on', object: 'this', verb: 'căn cứ' };
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
