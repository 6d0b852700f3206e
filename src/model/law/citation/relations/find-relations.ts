import { changesBefore, changesOfParts } from './changes-before.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { ofThisText, opening, thisText } from './own-text.ts';
import { restored } from '../text/restored.ts';
import { hasRelationVerb, relationPhrase, withoutPinpoint } from './phrase.ts';
import type { RelationKind } from './phrase.ts';
import type { DocumentRelation, RelationEnd } from './types.ts';
import type { Mention } from '../types.ts';

/** A part of it: `Chương I này được bổ sung bởi …`, `Điều 8 (đã được sửa đổi bởi …)`. */
const ownPart =
  /^\P{L}*(?:(?:điểm|khoản|điều|mục|chương|phần|phụ lục) [\dIVXLCa-zđ.]{1,6}[\s,]{1,2}){1,4}\(?(?:đã )?(?:được|bị) $/iu;
const thisPart = /(?:điểm|khoản|điều|mục|chương|phần|phụ lục) (?:[\dIVXLCa-zđ]{1,5} )?này (?:đã )?(?:được|bị) $/iu;

/** Tags of a page as blanks of the same length; those of blocks end a paragraph. */
const withoutTags = (text: string): string =>
  text.includes('<')
    ? text.replace(/<\/?([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>/giu, (tag, name: string) =>
        (/^(?:p|h\d|li|div|tr|td|th|br|ul|ol|table|body|section)$/iu.test(name) ? '\n\n' : '').padEnd(tag.length),
      )
    : text;

/** The heading of a text's own provision about what ends with it: `Điều 3. Hiệu lực thi hành`. */
const onItsEffect =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:điều|chương|mục|phần)\s[\dIVXLC]{1,4}[.:]?\**\s{1,3}(?:hiệu lực|(?:các )?(?:điều khoản|quy định) (?:thi hành|chuyển tiếp|cuối cùng))/iu;

/**
 * What a text says that it, or a document that it cites, does to another: ended, replaced, amended, guided, based on. A list
 * shares its verb; a date, agency or title may be between. The mentions are those of `findCitations`, of the same text.
 */
export function findRelations(text: string, mentions: readonly Mention[]): DocumentRelation[] {
  const nfc = restored(withoutTags(text.normalize('NFC')));
  const speaksOfItself = /(?<!\p{L})này có hiệu lực/iu.test(nfc) || onItsEffect.test(nfc);
  const found: DocumentRelation[] = [];
  let basesGoOn = false;
  let before: Clause | null = null;
  for (const clause of clausesOf(nfc, mentions)) {
    const own = quoted(relationsOf(clause, mentions, basesGoOn, speaksOfItself), clause, before, mentions);
    basesGoOn = own[0]?.type === 'based-on' && own[0].subject === 'this';
    before = clause;
    found.push(...own);
  }
  return found;
}

/**
 * @param basesGoOn the clause before is of bases: `Căn cứ Luật A; Luật B`
 * @param speaksOfItself the text says when it comes into force, so that what ends in it ends by it
 */
function relationsOf(
  clause: Clause,
  mentions: readonly Mention[],
  basesGoOn: boolean,
  speaksOfItself: boolean,
): DocumentRelation[] {
  const found: DocumentRelation[] = [];
  /** What the member of a list before did, or had done to it. */
  let last: DocumentRelation | null = null;
  clause.members.forEach(({ index, before }, place) => {
    const previous = clause.members[place - 1];
    const shared: DocumentRelation | null =
      last !== null && isListed(before) ? withMember(last, previous?.index, index) : null;
    last = relationTo(clause, place, last) ?? shared ?? (place === 0 ? basis(index, before, basesGoOn) : null);
    if (last !== null) found.push(...withEarlierChanges(before, ofParts(last, mentions)));
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
    !/\s(?:quy định|nêu|nêu rõ|ghi|ghi rõ)\s?$/u.test(before?.tail ?? '')
  )
    return found;
  if (!members[0]?.before.toLowerCase().includes(`${source.type.toLowerCase()} này `)) return found;
  return found.map((each) => (each.subject === 'this' ? { ...each, subject: index } : each));
}

/** A base that "Căn cứ" is not directly before: `Căn cứ Luật A; Luật B`, `Căn cứ Điều lệ Đảng, Quy định số …`. */
function basis(index: number, before: string, basesGoOn: boolean): DocumentRelation | null {
  const goesOn = basesGoOn && /^[\s;,•+–-]*(?:và\s)?(?:các\s)?$/u.test(before);
  if (!goesOn && !/^\P{L}*căn cứ\s.*[,;]\s(?:và\s)?$/iu.test(before)) return null;
  return { subject: 'this', type: 'based-on', object: index, verb: 'căn cứ' };
}

/** `Thực hiện Chỉ thị A, Ủy ban nhân dân ban hành Kế hoạch B`: what an agency issues is what implements, not the text. */
function ofIssued({ members }: Clause, found: DocumentRelation[]): DocumentRelation[] {
  const issued = members.find(({ before }, place) => place > 0 && /,\s[^,]{0,80}\sban hành\s$/u.test(before));
  if (issued === undefined) return found;
  return found.map((each) =>
    each.subject === 'this' && each.type === 'implements' ? { ...each, subject: issued.index } : each,
  );
}

/** The act, and what is done before it to other provisions of the same document. */
function withEarlierChanges(before: string, last: DocumentRelation): DocumentRelation[] {
  const lead = before.slice(0, Math.max(0, before.toLowerCase().lastIndexOf(last.verb)));
  return [...changesOfParts(changesBefore(lead).verbs, last), last];
}

const isListed = (words: string): boolean => {
  const before = withoutPinpoint(words);
  return before.length < 200 && /(?:,|&|và|VÀ)\s*(?:các\s*)?$/u.test(before) && !hasRelationVerb(before);
};

/** The relation of the member before, said of this one. */
function withMember(relation: DocumentRelation, previous: number | undefined, index: number): DocumentRelation {
  if (relation.object === previous) return { ...relation, object: index };
  return relation.subject === previous ? { ...relation, subject: index } : relation;
}

/** @param last what the document before did, or had done to it */
function relationTo(
  { members, listed }: Clause,
  place: number,
  last: DocumentRelation | null,
): DocumentRelation | null {
  const member = members[place];
  if (member === undefined) return null;
  const phrase = relationPhrase(member.before);
  if (phrase === null) return place === 0 && listed !== null ? ofListed(listed, member.index) : null;
  const { type, verb } = phrase;
  const { lead } = changesBefore(member.before.slice(0, phrase.at));
  const goesOn = !phrase.passive && last !== null && last.object === members[place - 1]?.index && secondVerb.test(lead);
  const ofBases = last?.type === 'based-on' && !phrase.passive && /^\s?,\s(?:và\s)?$/u.test(lead);
  const other =
    goesOn || (ofBases && last !== null)
      ? (last?.subject ?? null)
      : partnerOf(members, place, lead, type, phrase.passive);
  if (other === null) return null;
  return phrase.passive
    ? { subject: member.index, type, object: other, verb }
    : { subject: other, type, object: member.index, verb };
}

/** `A được sửa đổi bởi: 1. B; 2. C`: the items act on what the list was announced of. */
const ofListed = (listed: DocumentRelation, index: number): DocumentRelation =>
  typeof listed.object === 'number' ? { ...listed, subject: index } : { ...listed, object: index };

/** `Thông tư này sửa đổi A và bãi bỏ B`: the one who does the first thing does the second. */
const secondVerb = /(?:^|[\s,])(?:và|đồng thời|,)(?: đồng thời)?\s$|có hiệu lực [^,;]{0,60},\s(?:và\s)?$/iu;

/** Who acts, or to whom it is done: the text itself where it says so, else the document before. */
function partnerOf(
  members: Clause['members'],
  place: number,
  lead: string,
  type: RelationKind,
  isPassive: boolean,
): RelationEnd | null {
  if (thisText.test(lead)) return 'this';
  if (place === 0) {
    const bracketed = isPassive && /\(\s?(?:đã\s)?(?:được|bị)?\s*$/iu.test(lead);
    if (bracketed && members.length > 1)
      return /^[^)]{0,60}\)\s$/u.test(members[1]?.before ?? '') ? (members[1]?.index ?? null) : null;
    if (isPassive)
      return thisPart.test(lead) || ownPart.test(lead) || /^\P{L}*(?:đã\s)?(?:được|bị)?\s*$/iu.test(lead)
        ? 'this'
        : null;
    return ofThisText.has(type) && opening.test(lead) ? 'this' : null;
  }
  if (type === 'based-on' || somebody.test(lead)) return null;
  return members[isPassive ? beforeTitle(members, place) : beforeBracket(members, place, lead)]?.index ?? null;
}

/** People and bodies that do what a document asks; nothing is said of the document before. */
const somebody =
  /,\s(?:(?:các|mọi|toàn thể)\s)?(?:nhà trường|trường|sở|phòng|ủy ban|ubnd|cơ quan|đơn vị|giáo viên|cán bộ|địa phương|chúng tôi|chúng ta|hiệu trưởng|cơ sở|bộ)(?:\s\p{L}+){0,6}\s(?:đã\s|sẽ\s|đang\s|cần\s|phải\s)*$/iu;

/** `A quy định … theo B … bị bãi bỏ bởi C`: B is in the title of A. */
const beforeTitle = (members: Clause['members'], place: number): number =>
  place > 1 && /\s(?:theo|của)\s$/u.test(members[place - 1]?.before ?? '') ? place - 2 : place - 1;

/** `A (sửa bởi B), thay thế C`: what is said after the bracket is said of A. */
function beforeBracket(members: Clause['members'], place: number, lead: string): number {
  const opens = members[place - 1]?.before.includes('(') ?? false;
  return opens && /^[^(]*\)/u.test(lead) && place > 1 ? place - 2 : place - 1;
}

/** A part of a document that is repealed leaves the rest in force. */
function ofParts(relation: DocumentRelation, mentions: readonly Mention[]): DocumentRelation {
  const target = relation.object === 'this' ? undefined : mentions[relation.object];
  return relation.type === 'repeals' && target?.pinpoint != null ? { ...relation, type: 'repeals-part' } : relation;
}

const ends = /(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực(?! theo)/iu;
/** `Kể từ ngày Thông tư này có hiệu lực, …` */
const fromThis = /(?<!\p{L})từ (?:ngày|khi) [^.;,]{0,40} này có hiệu lực(?: thi hành)?,? [^.;,]{0,40}$/iu;
const endsWithThis =
  /(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày|khi) [^.;]{0,24} này/iu;
const endsOnDay = /^[^.;]{0,80}?(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực (?:thi hành )?(?:kể )?từ ngày \d/iu;
const amendedHere =
  /^\s(?:đã\s)?(?:được|bị) (sửa đổi, bổ sung|sửa đổi|bổ sung|bãi bỏ|thay thế)(?: một số [^.;]{0,40})? như sau/iu;

/** `Thông tư A (được sửa đổi tại khoản 1 Điều 11 Thông tư này)` */
const amendedByThis =
  /^\s\(?(?:đã\s)?được (sửa đổi, bổ sung|sửa đổi|bổ sung) (?:tại|theo|bởi) [^.;()]{0,60}(?:luật|nghị định|thông tư|quyết định|nghị quyết) này(?!\p{L})/iu;

/** `A hết hiệu lực kể từ ngày B có hiệu lực`: the second one ends the first. */
function endedByOther({ members, tail }: Clause): DocumentRelation | null {
  const [first, second] = members;
  if (first === undefined || second === undefined || members.length > 2) return null;
  const since = /(?<!(?:không|chưa)(?: còn| bị)? )hết hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày|khi) $/iu;
  if (!since.test(second.before) || !/^[^.;]{0,80}?\scó hiệu lực/iu.test(tail)) return null;
  return { subject: second.index, type: 'repeals', object: first.index, verb: 'hết hiệu lực' };
}

const doneBy: readonly (readonly [RegExp, DocumentRelation['type']])[] = [
  [/^\s(?:đã\s)?(?:thay thế|thay)(?!\p{L})/iu, 'replaces'],
  [/^\s(?:đã\s)?(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})/iu, 'repeals'],
  [/^\s(?:đã\s)?(?:sửa đổi|bổ sung)(?!\p{L})/iu, 'amends'],
];

/** `Thay A bằng B`: the second one acts. */
function replacedBy({ members: [first, second, third] }: Clause): DocumentRelation | null {
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (!/(?<!\p{L})thay (?:thế )?$/iu.test(first.before) || !/^[^,;]{0,60} bằng $/iu.test(second.before)) return null;
  return { subject: second.index, type: 'replaces', object: first.index, verb: 'thay' };
}

/** `A bị B thay thế`. */
function replacedByOther({ members: [first, second, third], tail }: Clause): DocumentRelation | null {
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (!/^[^,;]{0,60}(?<!không )(?:bị|được) $/iu.test(second.before)) return null;
  const done = doneBy.find(([pattern]) => pattern.test(tail));
  return done === undefined
    ? null
    : {
        subject: second.index,
        type: done[1],
        object: first.index,
        verb: tail
          .trim()
          .split(/[\s.,;]/u, 2)
          .join(' '),
      };
}

/** `Thông tư số … hết hiệu lực kể từ ngày Thông tư này có hiệu lực`, `Điều 5 … được sửa đổi như sau`. */
function ended(
  clause: Clause,
  mentions: readonly Mention[],
  found: readonly DocumentRelation[],
  speaksOfItself: boolean,
): DocumentRelation[] {
  const [first, ...others] = clause.members;
  if (first === undefined || found.some((each) => each.subject === 'this' && each.object === first.index)) return [];
  const amended = amendedHere.exec(clause.tail);
  if (amended !== null && others.length === 0)
    return [
      {
        subject: 'this',
        type: amended[1] === 'bãi bỏ' ? 'repeals-part' : 'amends',
        object: first.index,
        verb: amended[1] ?? '',
      },
    ];
  const byPart = amendedByThis.exec(clause.tail);
  if (byPart !== null && others.length === 0)
    return [{ subject: 'this', type: 'amends', object: first.index, verb: byPart[1] ?? '' }];
  const byOther = endedByOther(clause) ?? replacedByOther(clause);
  if (byOther !== null) return [byOther];
  const onDay = speaksOfItself && endsOnDay.test(clause.tail);
  if (!onDay && !endsWithThis.test(clause.tail) && !(fromThis.test(first.before) && ends.test(clause.tail))) return [];
  const listed = others.slice(
    0,
    Math.max(
      0,
      others.findIndex(({ before }) => !isListed(before)),
    ),
  );
  const members = others.every(({ before }) => isListed(before)) ? others : listed;
  return [first, ...members].map(({ index }) =>
    ofParts({ subject: 'this', type: 'repeals', object: index, verb: 'hết hiệu lực' }, mentions),
  );
}
