import { itemAt } from '../../items.ts';
import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { classCode, evidenceOfAll, findEvidence } from './evidence.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import {
  introducesChildren,
  isListOfChildren,
  isOfLessons,
  listsChildren,
  namesPersons,
  namesPupil,
  saysHardship,
} from './lists.ts';
import { aboutAdults, isInTeacherColumn } from './about-adults.ts';
import { isCourse, whoseList } from './whose-list.ts';
import { childFinding } from './child-finding.ts';
import { childrenOf } from './children-of-parents.ts';
import { bornInMonth } from './birthdays.ts';
import { calledPupilsAfter, commentedOn, countedPupils } from './said-in-sentence.ts';
import { markedOn } from './marks.ts';
import { hasClassOffice } from './class-offices.ts';
import { findInitials } from './called-otherwise.ts';
import { pupilsIn } from './given-names-alone.ts';
import { adult } from './data/who-words.ts';
import { isPlainName } from './names.ts';
import type { PersonName } from './names.ts';
import { blamedInRow, pupilsByClass } from './pupils-by-class.ts';
import { saidOfChildren } from './said-of-children.ts';

/** Characters before and after a name that are next to it: for a full name, and for a given name alone. */
const REACH = { full: { before: 100, after: 160 }, given: { before: 60, after: 80 } };

/**
 * Names of children next to their class, illness, birth or parents (NĐ 56/2017 Điều 33, chưa đối chiếu). A name is a child's
 * where a word says so (`cháu`, `học sinh`), in a list of children, or where what follows is said of children alone.
 */
export const findChildData = (reading: Reading): Finding[] => [...named(reading), ...findInitials(reading.text)];

function named(reading: Reading): Finding[] {
  const { text } = reading;
  // In a heading in capitals every word looks like a name; only one made of syllables of names is one.
  const about = aboutAdults(reading);
  const isCapitals = !/\p{Ll}/u.test(text) && !listsChildren(about.above, about.listed);
  const names = reading
    .names()
    .map((name) => (isListedAsPupil(reading, name) ? { ...name, who: null } : name))
    .filter((name) => name.who !== 'adult' && (!isCapitals || isPlainName(name)) && !isInTeacherColumn(reading, name));
  const ofParents = childrenOf(reading);
  if (names.length === 0) return ofParents.length > 0 ? ofParents : pupilsIn(text);
  const said = findEvidence(text);
  const evidence = evidenceBeside(names, said);
  const state = stateInRow(reading, names, said);
  const inRow = (found: readonly Finding[], only: readonly PersonName[], kinds: readonly EvidenceKind[]): Finding[] =>
    state.length === 0
      ? [...found]
      : only.map((name) => ({
          ...childFinding(name, [...new Set([...kinds, ...state])]),
          certain: isCertainRow(reading, kinds, state),
        }));
  const inList = listFinding(reading, names, evidence);
  const found = names.flatMap((name, index) => {
    const kinds =
      name.who === 'child' ? [...itemAt(evidence, index), ...bornOn(text, name)] : saidOfChildren(reading, name);
    if (kinds.length === 0) return [];
    const own = childFinding(name, kinds);
    return own.certain ? [own] : inRow([own], [name], kinds);
  });
  if (found.length > 0) return found;
  if (ofParents.length > 0) return ofParents;
  const children = names.filter(({ who, full }) => who === 'child' && full);
  if (children.length >= FEWEST_OF_LIST)
    return children.map((each) => ({ ...childFinding(each, ['list']), certain: false }));
  if (inList.length > 0) {
    const certain = isCertainRow(
      reading,
      said.map(({ kind }) => kind),
      state,
    );
    return inList.map((each) => ({ ...each, certain: each.certain || certain }));
  }
  const ofClass = pupilsByClass(reading, names);
  if (ofClass.length > 0)
    return inRow(
      ofClass.map((each) => childFinding(each, ['class'])),
      ofClass,
      ['class'],
    );
  const others = [
    () => classOfficers(reading, names),
    () => inColumnOfPupils(reading, names),
    () => blamedInRow(reading, names).map((each) => childFinding(each, ['class', 'record'])),
    () => bornInMonth(reading, names).map((each) => childFinding(each, ['birth'])),
    () => markedOn(reading, names).map((each) => childFinding(each, ['record'])),
    () =>
      [...countedPupils(text, names), ...calledPupilsAfter(reading, names)].map((each) => childFinding(each, ['list'])),
    () => commentedOn(reading, names).map((each) => childFinding(each, ['record'])),
    () => entriesAfterColon(text, names),
    () => rowOfChild(reading, names, said),
    () => entryBelowPupils(reading, names, said),
    () => pupilsIn(text),
  ];
  for (const find of others) {
    const some = find();
    if (some.length > 0) return some;
  }
  return [];
}

/** Pupils of whom nothing is said but their office in a class; courses of grown-ups have such offices, too. */
function classOfficers(reading: Reading, names: readonly PersonName[]): Finding[] {
  const found = names.filter((name) => name.full && hasClassOffice(reading.text, name));
  if (found.length === 0 || aboutAdults(reading).isOfAdults()) return [];
  if (isCourse(`${reading.lead} ${reading.text}`)) return [];
  return found.map((each) => childFinding(each, ['class']));
}

/** Names in a column whose heading says that they are those of pupils: `Chi đội trưởng`, `Người được đỡ đầu`. */
function inColumnOfPupils(reading: Reading, names: readonly PersonName[]): Finding[] {
  if (reading.lead === '' || !reading.text.includes(CELL)) return [];
  return names.flatMap((name) =>
    name.full && namesPupil(reading.headingAt(name.start)) ? [childFinding(name, ['list'])] : [],
  );
}

/** Whether the word for an adult before a name is in the title of a list of pupils: `Học sinh lớp cô Hoa chủ nhiệm: Trịnh Quốc Bảo, …`. */
function isListedAsPupil(reading: Reading, { start, who }: PersonName): boolean {
  const from = aboutAdults(reading).pupilsFrom;
  if (from === null || who !== 'adult' || start < from) return false;
  return !adult.test(reading.text.slice(Math.max(from, start - BEFORE), start).toLowerCase());
}
/** Characters before a name in which a word for an adult is looked for. */
const BEFORE = 48;

/** What the other cells of a row say of the one person whom it names: `Nguyễn Gia Bảo | 12/03/2017 | Hộ nghèo`. */
function stateInRow({ text }: Reading, names: readonly PersonName[], said: readonly Evidence[]): EvidenceKind[] {
  if (!text.includes(CELL) || names.filter(({ full }) => full).length !== 1) return [];
  return [...new Set(said.flatMap(({ kind }) => (kind === 'family' || kind === 'illness' ? [kind] : [])))];
}

/** Next to a class or the birth of a child, poverty is that of a child; who is ill may be a teacher of the class. */
const isCertainRow = (reading: Reading, kinds: readonly EvidenceKind[], state: readonly EvidenceKind[]): boolean =>
  state.includes('family') &&
  (kinds.includes('class') || kinds.includes('birth')) &&
  !ofGrownUp.test(reading.text) &&
  !aboutAdults(reading).isOfAdults();
const ofGrownUp = /(?<!\d)(?:19\d{2}|200[0-5])(?!\d)/u;

/** The day of birth in brackets right after the name of a child. */
const bornOn = (text: string, { end }: PersonName): EvidenceKind[] =>
  /^\s?\(\s?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?20[0-2]\d\s?\)/u.test(text.slice(end, end + 24)) ? ['birth'] : [];

/** Each of several names after a line that says that they are children's: `Các con đạt bé ngoan: Gia Hân, Bảo Ngọc`. */
function entriesAfterColon(text: string, names: readonly PersonName[]): Finding[] {
  const line = /^[^:]{1,120}:(?!\/)/u.exec(text)?.[0];
  if (line === undefined || !introducesChildren(line, text)) return [];
  const after = names.filter(({ start }) => start >= line.length);
  const [first] = after;
  if (!first) return [];
  const kinds = first.full ? evidenceOfAll(line).concat(findEvidence(line).map(({ kind }) => kind)) : [];
  if (after.length >= FEWEST_ENTRIES) return after.map((each) => childFinding(each, ['list']));
  return kinds.some((kind) => kind !== 'class' && kind !== 'state') ? [childFinding(first, [...new Set(kinds)])] : [];
}

/** Full names of children in one passage that are a list, whatever is said of them. */
const FEWEST_OF_LIST = 2;

/** Names after such a line; one alone may be that of an adult who is in charge. */
const FEWEST_ENTRIES = 2;

const classCell = new RegExp(
  `\\| ?(?:lớp )?(?:${classCode}|\\d tuổi [A-E]\\d?|(?:mầm|chồi|lá|nt|mg)\\s?\\d)(?= ?(?:\\||$))`,
  'iu',
);

/** A row that has a name and a class, or under a column of names what is said of a family, and no word for an adult. */
function rowOfChild(reading: Reading, names: readonly PersonName[], evidence: readonly Evidence[]): Finding[] {
  const name = names.find(({ full }) => full);
  const { text, lead } = reading;
  if (!name || aboutAdults(reading).isOfAdults()) return [];
  if (lead === '') return classCell.test(text) ? [childFinding(name, ['class'])] : [];
  // A row of a list of persons whose own cell says it: `Sổ hộ nghèo số 45`.
  const kinds =
    namesPersons(lead) || (text.includes(CELL) && saysHardship(lead)) ? evidence.map(({ kind }) => kind) : [];
  const said = kinds.filter((kind) => kind === 'family' || kind === 'illness');
  return said.length > 0 ? [childFinding(name, [...new Set(said)])] : [];
}

/** An entry below a title that says that pupils are listed, and says more of the one whom it names first: `Tiếp nhận học sinh`, `- Lê Văn An, vào lớp 3A`. */
function entryBelowPupils(reading: Reading, names: readonly PersonName[], said: readonly Evidence[]): Finding[] {
  const { text, lead } = reading;
  const about = aboutAdults(reading);
  const name = names.find(({ full }) => full);
  if (!name || lead === '' || about.listed !== 'pupils' || text.length > ENTRY.length || name.start > ENTRY.start)
    return [];
  if (about.isOfAdults() || isOfLessons(text)) return [];
  const kinds = [...new Set(said.map(({ kind }) => kind))].filter((kind) => kind !== 'state');
  return kinds.length > 0 ? [childFinding(name, kinds)] : [];
}
/** Characters of an entry, and before the name in it. */
const ENTRY = { length: 200, start: 40 };

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

/** The names of a passage that is an entry of a list of children, or has the whole list in it; each alone, so that a decision for one is for no other. */
function listFinding(reading: Reading, names: readonly PersonName[], evidence: readonly EvidenceKind[][]): Finding[] {
  const { text } = reading;
  const inner = /^[^:]{1,160}:/u.exec(text)?.[0] ?? '';
  const about = aboutAdults(reading);
  const lines = [
    { line: inner, listed: whoseList(inner) },
    { line: about.above, listed: about.listed },
  ];
  const above = lines.find(({ line, listed }) => listsChildren(line, listed)) ?? null;
  const at = names.findIndex(({ start, full }) => full && start >= (above?.line === inner ? inner.length : 0));
  if (above === null || at < 0) return [];
  const kinds = new Set([...evidenceOfAll(above.line), ...itemAt(evidence, at)]);
  if (kinds.size === 0 && isListOfChildren(above.line, above.listed)) kinds.add('list');
  return kinds.size === 0 ? [] : names.slice(at).flatMap((name) => (name.full ? [childFinding(name, [...kinds])] : []));
}
