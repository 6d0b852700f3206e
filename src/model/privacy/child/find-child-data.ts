import { itemAt } from '../../items.ts';
import type { Finding } from '../finding.ts';
import { initialsOf } from '../persons/initials.ts';
import type { Reading } from '../reading.ts';
import { classCode, evidenceLabels, evidenceOfAll, findEvidence } from './evidence.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import { introducesChildren, isListOfChildren, isOfAdults, isOfLessons, listsChildren, namesPersons } from './lists.ts';
import { givenNames } from './data/given-names.ts';
import { isPlainName } from './names.ts';
import type { PersonName } from './names.ts';
import { saidOfChildren } from './said-of-children.ts';

/** Characters before and after a name that are next to it: for a full name, and for a given name alone. */
const REACH = { full: { before: 100, after: 160 }, given: { before: 60, after: 80 } };

/**
 * Names of children next to their class, illness, birth or parents (NĐ 56/2017 Điều 33, chưa đối chiếu). A name is a child's
 * where a word says so (`cháu`, `học sinh`), in a list of children, or where what follows is said of children alone.
 */
export function findChildData(reading: Reading): Finding[] {
  const { text, lead } = reading;
  // In a heading in capitals every word looks like a name; only one made of syllables of names is one.
  const isCapitals = !/\p{Ll}/u.test(text) && !listsChildren(lead);
  const names = reading.names().filter((name) => name.who !== 'adult' && (!isCapitals || isPlainName(name)));
  const ofParents = childrenOf(reading);
  if (names.length === 0) return ofParents.length > 0 ? ofParents : pupilsIn(text);
  const said = findEvidence(text);
  const evidence = evidenceBeside(names, said);
  const inList = listFinding(text, lead, names, evidence);
  const found = names.flatMap((name, index) => {
    const kinds = name.who === 'child' ? itemAt(evidence, index) : saidOfChildren(text, lead, name);
    return kinds.length === 0 ? [] : [finding(name, kinds)];
  });
  if (found.length > 0) return found;
  if (ofParents.length > 0) return ofParents;
  const children = names.filter(({ who, full }) => who === 'child' && full);
  if (children.length >= FEWEST_OF_LIST) return [{ ...finding(itemAt(children, 0), ['list']), certain: false }];
  return inList.length > 0
    ? inList
    : [...entriesAfterColon(text, names), ...rowOfChild(text, lead, names, said), ...pupilsIn(text)].slice(0, 1);
}

/** A child who is called by a parent, with an illness or what happened after it: `Con của cô Hoa học lớp Lá bị tim bẩm sinh`. */
const ofParent =
  /(?<!\p{L})[Cc]on(?: (?:trai|gái|út|cả|đầu|lớn|nhỏ))?(?: của)?(?: (?:gia đình|vợ chồng|nhà))?(?: (?:ông|bà|anh|chị|cô|thầy|chú|bác|đ\/c|đồng chí)){1,2} $/u;
/** Characters between the parent and what is said. */
const REACH_OF_PARENT = 60;

function childrenOf(reading: Reading): Finding[] {
  const { text } = reading;
  const parents = reading.people().filter(({ start }) => ofParent.test(text.slice(Math.max(0, start - 40), start)));
  if (parents.length === 0) return [];
  const said = findEvidence(text).filter(({ kind }) => kind === 'illness' || kind === 'record' || kind === 'family');
  return parents.flatMap((parent) => {
    const kinds = said
      .filter(({ start }) => start >= parent.end && start <= parent.end + REACH_OF_PARENT)
      .filter(({ start }) => !/[.;\n|]/u.test(text.slice(parent.end, start)))
      .map(({ kind }) => kind);
    return kinds.length === 0
      ? []
      : [
          {
            ...finding({ ...parent, syllables: [...parent.syllables], who: null }, [...new Set(kinds)]),
            certain: false,
          },
        ];
  });
}

/** The first of several names after a line that says that they are children's: `Các con đạt bé ngoan: Gia Hân, Bảo Ngọc`. */
function entriesAfterColon(text: string, names: readonly PersonName[]): Finding[] {
  const line = /^[^:]{1,120}:(?!\/)/u.exec(text)?.[0];
  if (line === undefined || !introducesChildren(line, text)) return [];
  const after = names.filter(({ start }) => start >= line.length);
  const [first] = after;
  if (!first) return [];
  const kinds = first.full ? evidenceOfAll(line).concat(findEvidence(line).map(({ kind }) => kind)) : [];
  if (after.length >= FEWEST_ENTRIES) return [finding(first, ['list'])];
  return kinds.some((kind) => kind !== 'class' && kind !== 'state') ? [finding(first, [...new Set(kinds)])] : [];
}

/** The first of those of whom only given names are said. */
const pupilsIn = (text: string): Finding[] => [...pupilsAfterColon(text), ...calledOfClass(text)].slice(0, 1);

/** Pupils who are called by their given name and their class: `Học lực yếu: Kiên 7A, Hiếu 7B`. */
const pupils = new RegExp(
  `^[^:]{1,80}:(?:\\s?\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{0,6})?\\s\\(?${classCode}\\)?[,;.]?){2,}`,
  'u',
);

function pupilsAfterColon(text: string): Finding[] {
  const found = pupils.exec(text)?.[0];
  if (found === undefined) return [];
  const line = found.slice(0, found.indexOf(':') + 1);
  if (!introducesChildren(line, text)) return [];
  return [{ ...ofList(found.length - line.length), index: line.length }];
}

/** Two given names between signs: `Gia Hân, Bảo Ngọc`. */
const called = /(?<=^|[,;:]\s)(\p{Lu}\p{L}{0,6}) (\p{Lu}\p{L}{0,6})(?=\s?(?:[,;.(–-]|$))/gu;
/** With fewer they may be streets or songs. */
const FEWEST_CALLED = 4;

/** Pupils of a class who are called by two given names: `tổ 1: Gia Hân, Bảo Ngọc, …: lớp 4C`. */
function calledOfClass(text: string): Finding[] {
  const all = [...text.matchAll(called)].filter(({ 1: first = '', 2: second = '' }) =>
    [first, second].every((syllable) => givenNames.has(syllable.toLowerCase())),
  );
  const [first] = all;
  if (!first || all.length < FEWEST_CALLED || isOfAdults(text) || isOfLessons(text)) return [];
  if (!findEvidence(text).some(({ kind }) => kind === 'class')) return [];
  return [{ ...ofList(first[0].length), index: first.index }];
}

const ofList = (length: number): Omit<Finding, 'index'> => ({
  length,
  message: 'gặp tên có thể của các trẻ cùng lớp.',
  certain: false,
});

/** Full names of children in one passage that are a list, whatever is said of them. */
const FEWEST_OF_LIST = 3;

/** Names after such a line; one alone may be that of an adult who is in charge. */
const FEWEST_ENTRIES = 2;

const classCell = new RegExp(
  `\\| ?(?:lớp )?(?:${classCode}|\\d tuổi [A-E]\\d?|(?:mầm|chồi|lá|nt|mg)\\s?\\d)(?= ?(?:\\||$))`,
  'iu',
);

/** A row that has a name and a class, or under a column of names what is said of a family, and no word for an adult. */
function rowOfChild(
  text: string,
  lead: string,
  names: readonly PersonName[],
  evidence: readonly Evidence[],
): Finding[] {
  const name = names.find(({ full }) => full);
  if (!name || isOfAdults(`${lead} ${text}`)) return [];
  if (lead === '') return classCell.test(text) ? [finding(name, ['class'])] : [];
  // A row of a list of persons whose own cell says it: `Sổ hộ nghèo số 45`.
  const kinds = namesPersons(lead) ? evidence.map(({ kind }) => kind) : [];
  const said = kinds.filter((kind) => kind === 'family' || kind === 'illness');
  return said.length > 0 ? [finding(name, [...new Set(said)])] : [];
}

/** For each name the kinds of evidence next to it. Both lists are sorted, so each is walked once. */
function evidenceBeside(names: readonly PersonName[], all: readonly Evidence[]): EvidenceKind[][] {
  let from = 0;
  return names.map(({ start, end, full }) => {
    const reach = full ? REACH.full : REACH.given;
    while (from < all.length && itemAt(all, from).start < start - REACH.full.before) from++;
    const kinds = new Set<EvidenceKind>();
    for (let at = from; at < all.length && itemAt(all, at).start <= end + reach.after; at++) {
      const each = itemAt(all, at);
      if (each.start >= start - reach.before && (each.end <= start || each.start >= end)) kinds.add(each.kind);
    }
    return [...kinds];
  });
}

/** One finding for the first name of a passage that is an entry of a list of children, or has the whole list in it. */
function listFinding(
  text: string,
  lead: string,
  names: readonly PersonName[],
  evidence: readonly EvidenceKind[][],
): Finding[] {
  const inner = /^[^:]{1,160}:/u.exec(text)?.[0] ?? '';
  const above = [inner, lead].find((each) => listsChildren(each)) ?? null;
  const at = names.findIndex(({ start, full }) => full && start >= (above === inner ? inner.length : 0));
  if (above === null || at < 0) return [];
  const kinds = new Set([...evidenceOfAll(above), ...itemAt(evidence, at)]);
  if (kinds.size === 0 && isListOfChildren(above)) kinds.add('list');
  return kinds.size === 0 ? [] : [finding(itemAt(names, at), [...kinds])];
}

function finding(name: PersonName, all: readonly EvidenceKind[]): Finding {
  // The common words say less than any other.
  const others = all.filter((kind) => kind !== 'state');
  const kinds = others.length > 0 ? others : all;
  const labels = kinds.map((kind) => evidenceLabels[kind]);
  return {
    index: name.start,
    length: name.end - name.start,
    message: `gặp tên có thể của một trẻ (${initialsOf(name)}) cùng ${labels.join(', ')}.`,
    certain: isCertain(name, kinds),
  };
}

/** Where a word says that it is a child, and not its class alone is next to the name; who reads a plan may know it even so. */
const isCertain = ({ who, full }: PersonName, kinds: readonly EvidenceKind[]): boolean =>
  who === 'child' && full && kinds.some((kind) => kind !== 'class' && kind !== 'state');
