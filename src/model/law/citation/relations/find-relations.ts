import { actorBefore, beforeTitle } from './actor.ts';
import { changesBefore, changesOfParts } from './changes-before.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { ended, ofParts, replacedBy } from './ended.ts';
import { quotedBase, saysOfItself } from './itself.ts';
import { basis, goesOn, isListed, openList, withMember, withSubjects } from './listed.ts';
import { thisText } from './own-text.ts';
import { partOf, relationPhrase } from './phrase.ts';
import type { RelationPhrase } from './phrase.ts';
import { readingOf } from './reading.ts';
import type { DocumentRelation, RelationEnd, RelationKind } from './types.ts';
import type { Mention } from '../types.ts';

/** A part of it: `Chương I này được bổ sung bởi …`, `Điều 8 (đã được sửa đổi bởi …)`. */
const ownPart =
  /^\P{L}*(?:(?:điểm|khoản|điều|mục|chương|phần|phụ lục) [\dIVXLCa-zđ.]{1,6}[\s,]{1,2}){1,4}\(?(?:đã )?(?:được|bị) $/iu;
const thisPart = /(?:điểm|khoản|điều|mục|chương|phần|phụ lục) (?:[\dIVXLCa-zđ]{1,5} )?này (?:đã )?(?:được|bị) $/iu;

/** The heading of a text's own provision about what ends with it: `Điều 3. Hiệu lực thi hành`. */
const onItsEffect =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:điều|chương|mục|phần)\s[\dIVXLC]{1,4}[.:]?\**\s{1,3}(?:hiệu lực|(?:các )?(?:điều khoản|quy định) (?:thi hành|chuyển tiếp|cuối cùng))/iu;

/**
 * What a text says that it, or a document that it cites, does to another: ended, replaced, amended, guided, based on. A list
 * shares its verb; a date, agency or title may be between. The mentions are those of `findCitations`, of the same text.
 */
export function findRelations(text: string, found: readonly Mention[]): DocumentRelation[] {
  const { text: words, mentions } = readingOf(text, found);
  const speaksOfItself = /(?<!\p{L})này có hiệu lực/iu.test(words) || onItsEffect.test(words);
  const ownType = ownTypeOf(text);
  const lastOfType = new Map<string, number>();
  const relations: DocumentRelation[] = [];
  let listGoesOn: DocumentRelation | null = null;
  let before: Clause | null = null;
  let lastOfClause: DocumentRelation | null = null;
  for (const clause of clausesOf(words, mentions)) {
    const around = { listGoesOn, speaksOfItself, actor: actorBefore(clause, before, lastOfClause) };
    const said = quoted(relationsOf(clause, mentions, around), clause, before, mentions);
    const own = ofOtherKind(said, clause, ownType, lastOfType);
    lastOfClause = own.at(-1) ?? null;
    listGoesOn = openList(own, clause.members.at(-1)?.index);
    before = clause;
    for (const { index } of clause.members) lastOfType.set(mentions[index]?.type.toLocaleLowerCase('vi') ?? '', index);
    relations.push(...own);
  }
  return relations;
}

/** What the words before a clause say for it. */
interface Around {
  /** The clause before says on what the text is based, or what it carries out: `Căn cứ Luật A; Luật B`. */
  listGoesOn: DocumentRelation | null;
  /** The text says when it comes into force, so that what ends in it ends by it. */
  speaksOfItself: boolean;
  /** The document of which a clause without a subject speaks; null where it is the text, if any. */
  actor: number | null;
}

/** `Thông tư A có thay thế Thông tư B không?` */
const asks = /^[^.;:]{0,40}(?<!\p{L})(?:không|chưa)(?:\s(?:ạ|thế|vậy|nhỉ|nữa)){0,2}\s?\??\s?$/iu;

/** `Nếu Thông tư A thay thế Thông tư B thì …` */
const supposes = (clause: Clause): boolean =>
  /^\P{L}*(?:nếu|giả sử|giả như)\s/iu.test(clause.members[0]?.before ?? '') && /\sthì(?!\p{L})/iu.test(clause.tail);

function relationsOf(clause: Clause, mentions: readonly Mention[], around: Around): DocumentRelation[] {
  const { speaksOfItself } = around;
  // What is carried out is listed in one sentence.
  const shared = around.listGoesOn;
  const listGoesOn =
    shared !== null && (shared.type === 'based-on' || clause.after === ';') && goesOn(shared, clause.tail)
      ? shared
      : null;
  if (asks.test(clause.tail) || supposes(clause)) return [];
  const found: DocumentRelation[] = [];
  /** What the member of a list before did, or had done to it. */
  let last: DocumentRelation | null = null;
  /** The document before, but for one that is said again in brackets: `Nghị định số … của Chính phủ (Nghị định số …)`. */
  let previous: number | undefined;
  /** What was said last before the bracket that is open: a list goes on with it after the bracket. */
  let outside: { last: DocumentRelation | null; previous: number | undefined } | null = null;
  clause.members.forEach(({ index, before }, place) => {
    const again = previous !== undefined && /\(\s?$/u.test(before) && sameDocument(mentions, previous, index);
    if (again) return;
    const said = outside !== null && /^[^(]*\)/u.test(before) ? outside : { last, previous };
    if (/\([^)]*$/u.test(before)) outside = { last, previous };
    else if (before.includes(')')) outside = null;
    const ofMember: DocumentRelation | null =
      said.last !== null && isListed(before.replace(partOrWhole, ''))
        ? withMember(said.last, said.previous, index)
        : null;
    previous = index;
    last =
      relationTo(clause, place, last, around.actor) ??
      (ofMember !== null && /một phần\s(?:của\s)?$/iu.test(before) ? partOf(ofMember) : ofMember) ??
      (place === 0 ? basis(index, before, listGoesOn) : null);
    if (last !== null)
      found.push(...withSubjects(last, clause.members, place), ...withEarlierChanges(before, ofParts(last, mentions)));
  });
  const swapped = replacedBy(clause);
  if (swapped !== null) return [swapped];
  return ofIssued(clause, [...found, ...ended(clause, mentions, found, speaksOfItself)]);
}

/** `Điều 12 Thông tư A quy định: Thông tư này thay thế Thông tư B`: the text that speaks of itself is the one that is quoted. */
function quoted(
  found: readonly DocumentRelation[],
  { members }: Clause,
  before: Clause | null,
  mentions: readonly Mention[],
): readonly DocumentRelation[] {
  const index = before?.members.at(-1)?.index;
  const source = index === undefined ? undefined : mentions[index];
  if (
    index === undefined ||
    source === undefined ||
    !/\s(?:quy định|nêu|nêu rõ|ghi|ghi rõ)\s?$/iu.test(before?.tail ?? '')
  )
    return found;
  if (!members[0]?.before.toLowerCase().includes(`${source.type.toLowerCase()} này `)) return found;
  return found.map((each) => (each.subject === 'this' ? { ...each, subject: index } : each));
}

/** The name of its kind that a text has at its head, in capitals on a line of its own. */
const head =
  /^[^\p{L}\n]*(KẾ HOẠCH|THÔNG BÁO|BÁO CÁO|QUYẾT ĐỊNH|QUY CHẾ|TỜ TRÌNH|HƯỚNG DẪN|CHƯƠNG TRÌNH|BIÊN BẢN|THÔNG TƯ|NGHỊ ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|LUẬT)[^\p{L}\n]*$/mu;
/** Characters in which a head is. */
const HEAD = 2000;

const ownTypeOf = (text: string): string | null => head.exec(text.slice(0, HEAD))?.[1]?.toLocaleLowerCase('vi') ?? null;

const namedType = /(?<!\p{L})(quyết định|thông tư|nghị định|nghị quyết|chỉ thị|luật) này\s/iu;

/** `Thông tư này` in a plan is the circular that was cited last; where none was, nobody knows which. @param lastOfType mentions before the clause, by type in small letters */
function ofOtherKind(
  found: readonly DocumentRelation[],
  { members }: Clause,
  ownType: string | null,
  lastOfType: ReadonlyMap<string, number>,
): readonly DocumentRelation[] {
  const type = namedType.exec(members[0]?.before ?? '')?.[1]?.toLocaleLowerCase('vi');
  if (ownType === null || type === undefined || type === ownType) return found;
  const subject = lastOfType.get(type);
  return found.flatMap((each) => {
    if (each.subject !== 'this') return [each];
    return subject === undefined ? [] : [{ ...each, subject }];
  });
}

/** `Thực hiện Chỉ thị A, Ủy ban nhân dân ban hành Kế hoạch B`: what an agency issues is what implements, not the text. */
function ofIssued({ members }: Clause, found: DocumentRelation[]): DocumentRelation[] {
  const issued = members.find(({ before }, place) => place > 0 && /,\s[^,]{0,80}\sban hành\s$/u.test(before));
  if (issued === undefined) return found;
  // `Để thay thế A, Bộ đã ban hành B`
  const purpose = /^\P{L}*để\s/iu.test(members[0]?.before ?? '');
  return found.map((each) =>
    each.subject === 'this' && (each.type === 'implements' || (purpose && each.object !== issued.index))
      ? { ...each, subject: issued.index }
      : each,
  );
}

/** `toàn bộ A và một phần B` */
const partOrWhole = /(?:một phần|toàn bộ)\s(?:của\s)?$/iu;

/** The act, and what is done before it to other provisions of the same document. */
function withEarlierChanges(before: string, last: DocumentRelation): DocumentRelation[] {
  const lead = before.slice(0, Math.max(0, before.toLowerCase().lastIndexOf(last.verb)));
  return [...changesOfParts(changesBefore(lead).verbs, last), last];
}

const sameDocument = (mentions: readonly Mention[], a: number, b: number): boolean =>
  mentions[a]?.canonical === mentions[b]?.canonical;

/** @param last what the document before did, or had done to it */
function relationTo(
  clause: Clause,
  place: number,
  last: DocumentRelation | null,
  actor: number | null,
): DocumentRelation | null {
  const { members, listed } = clause;
  const member = members[place];
  if (member === undefined) return null;
  const phrase = relationPhrase(member.before);
  if (phrase === null) return place === 0 && listed !== null ? ofListed(listed, member.index) : null;
  const { type, verb } = phrase;
  if (phrase.accordingTo && needsMore(phrase, member.before, place)) return null;
  const { lead } = changesBefore(member.before.slice(0, phrase.at));
  const goesOn = !phrase.passive && last !== null && last.object === members[place - 1]?.index && secondVerb.test(lead);
  const ofBases = last?.type === 'based-on' && !phrase.passive && /^\s?,\s(?:và\s)?$/u.test(lead);
  const other =
    goesOn || (ofBases && last !== null)
      ? (last?.subject ?? null)
      : ((ofTheText.has(type) ? null : actorOf(place, actor, lead)) ??
        partnerOf(clause, place, lead, type, phrase.passive));
  if (other === null) return null;
  return phrase.passive
    ? { subject: member.index, type, object: other, verb }
    : { subject: other, type, object: member.index, verb };
}

/** `Bãi bỏ theo A`: of what, it does not say. `Thu chi thực hiện theo A` after another document: that one does not do it. */
const needsMore = ({ passive, at }: RelationPhrase, before: string, place: number): boolean =>
  passive ? place === 0 && /^\P{L}*(?:đã\s)?$/iu.test(before.slice(0, at)) : place > 0;

const noSubject = /^\P{L}*(?:(?:đã|và|đồng thời)\s)?(?:được\s|bị\s)?$/iu;

/** What a text says of itself, whatever is before. */
const ofTheText: ReadonlySet<RelationKind> = new Set(['based-on', 'implements', 'deploys']);

/** The document that acts, if the clause names no one and the words before it do. */
const actorOf = (place: number, actor: number | null, lead: string): number | null =>
  place === 0 && noSubject.test(lead) ? actor : null;

/** `A được sửa đổi bởi: 1. B; 2. C`: the items act on what the list was announced of. */
const ofListed = (listed: DocumentRelation, index: number): DocumentRelation =>
  typeof listed.object === 'number' ? { ...listed, subject: index } : { ...listed, object: index };

/** `Thông tư này sửa đổi A và bãi bỏ B`: the one who does the first thing does the second. */
const secondVerb = /(?:^|[\s,])(?:và|đồng thời|,)(?: đồng thời)?\s$|có hiệu lực [^,;]{0,60},\s(?:và\s)?$/iu;

/** Who acts, or to whom it is done: the text itself where it says so, else the document before. */
function partnerOf(
  clause: Clause,
  place: number,
  lead: string,
  type: RelationKind,
  isPassive: boolean,
): RelationEnd | null {
  const { members } = clause;
  if (thisText.test(lead)) return 'this';
  if (place === 0) {
    const bracketed = isPassive && /\(\s?(?:đã\s)?(?:được|bị)?\s*$/iu.test(lead);
    if (bracketed && members.length > 1)
      return /^[^)]{0,60}\)\s$/u.test(members[1]?.before ?? '') ? (members[1]?.index ?? null) : null;
    if (isPassive)
      return thisPart.test(lead) || ownPart.test(lead) || /^\P{L}*(?:đã\s)?(?:được|bị)?\s*$/iu.test(lead)
        ? 'this'
        : null;
    return saysOfItself(clause, lead, type) ? 'this' : null;
  }
  if (type === 'based-on') return quotedBase.test(lead) ? 'this' : null;
  if (somebody.test(lead)) return null;
  return members[isPassive ? beforeTitle(members, place) : beforeBracket(members, place, lead)]?.index ?? null;
}

/** People and bodies that do what a document asks; nothing is said of the document before. */
const somebody =
  /,\s(?:(?:các|mọi|toàn thể)\s)?(?:nhà trường|trường|sở|phòng|ủy ban|ubnd|cơ quan|đơn vị|giáo viên|cán bộ|địa phương|chúng tôi|chúng ta|hiệu trưởng|cơ sở|bộ)(?:\s\p{L}+){0,6}\s(?:đã\s|sẽ\s|đang\s|cần\s|phải\s)*$/iu;

/** `A (sửa bởi B), thay thế C`: what is said after the bracket is said of A. */
function beforeBracket(members: Clause['members'], place: number, lead: string): number {
  const opens = members[place - 1]?.before.includes('(') ?? false;
  return opens && /^[^(]*\)/u.test(lead) && place > 1 ? place - 2 : place - 1;
}
