import { relationTypes, type RelationType } from '../../kinds/relation.ts';
import { itemAt } from '../items.ts';
import {
  findReferencesBack,
  findRelations,
  formatProvision,
  isInFull,
  type DocumentRelation,
  type Provision,
  type ReferenceBack,
  type ResolvedMention,
} from '../law/citation/index.ts';
import { citationNotes } from '../site/citation-notes.ts';
import { formFaults } from './form.ts';
import { collapseSpace } from '../text/normalize.ts';

/** A place of the text. Offsets are UTF-16 units of the NFC text. */
export interface CitedAt {
  start: number;
  end: number;
  /** From 1, as the field counts its lines. */
  line: number;
  /** Which part of the document is cited there: `khoản 2 Điều 5; Phụ lục I`; null where the whole document is. */
  provisions: string | null;
  /** The words that mean the document again without its number: `Nghị định nêu trên`; null where it is cited. */
  again: string | null;
  /** What is wrong with how it is written there, or differs from the register. */
  notes: string[];
}

/** A text that has been read once, for every document in it. */
export interface ReadText {
  text: string;
  mentions: readonly ResolvedMention[];
  relations: readonly DocumentRelation[];
  referencesBack: readonly ReferenceBack[];
  lineOf: (offset: number) => number;
}

/** @param text NFC; the mentions are those of the same text */
export function readText(
  text: string,
  mentions: readonly ResolvedMention[],
  lineOf: (offset: number) => number,
): ReadText {
  return {
    text,
    mentions,
    relations: findRelations(text, mentions),
    referencesBack: findReferencesBack(text, mentions),
    lineOf,
  };
}

/** Where the mentions of one document are, and where the text means that document again, in the order of the text. */
export function placesOf(
  { text, mentions, referencesBack, lineOf }: ReadText,
  group: readonly ResolvedMention[],
): CitedAt[] {
  const own = new Set(group);
  const full = group.findIndex((mention) => isInFull(mention));
  const cited = group.map((mention, index) => ({
    ...spanOf(mention, lineOf),
    again: null,
    notes: slips(text, mention, { earlier: full !== -1 && full < index, isFirst: index === 0 }),
  }));
  const again = referencesBack
    .filter(({ antecedent }) => antecedent !== null && own.has(itemAt(mentions, antecedent)))
    .map((back) => ({ ...spanOf(back, lineOf), again: collapseSpace(back.surface), notes: [] }));
  return [...cited, ...again].sort((a, b) => a.start - b.start);
}

function spanOf(
  { start, end, provisions }: { start: number; end: number; provisions: readonly Provision[] },
  lineOf: (offset: number) => number,
) {
  const words = provisions.map(formatProvision).join('; ');
  return { start, end, line: lineOf(start), provisions: words === '' ? null : words };
}

/** That a document is unknown or has ended is said once for the document. */
function slips(
  text: string,
  mention: ResolvedMention,
  { earlier, isFirst }: { earlier: boolean; isFirst: boolean },
): string[] {
  const notes = citationNotes({ mention, target: mention.id, then: null, earlier, decision: false })
    .filter(({ kind }) => kind !== 'unresolved')
    .map(({ sentence }) => sentence);
  return [...notes, ...formFaults(text, mention, isFirst)];
}

/** The provisions of the document on which the text says that it rests: `khoản 2 Điều 5`; null where it rests on the whole. */
export function basisProvisions({ mentions, relations }: ReadText, group: readonly ResolvedMention[]): string | null {
  const own = new Set(group);
  const cited = relations.flatMap(({ subject, type, object }) =>
    subject === 'this' && type === 'based-on' && object !== 'this' ? [itemAt(mentions, object)] : [],
  );
  const words = cited
    .filter((mention) => own.has(mention))
    .flatMap(({ provisions }) => provisions.map(formatProvision));
  return words.length === 0 ? null : words.join('; ');
}

function relationsTo({ mentions, relations }: ReadText, group: readonly ResolvedMention[]): DocumentRelation['type'][] {
  const own = new Set(group);
  return relations
    .filter(({ subject, object }) => subject === 'this' && object !== 'this' && own.has(itemAt(mentions, object)))
    .map(({ type }) => type);
}

/** What the text says that it does to the document of these mentions: `thay thế`. That it rests on it is left out. */
export function actsOn(read: ReadText, group: readonly ResolvedMention[]): string[] {
  const verbs = relationsTo(read, group).flatMap((type) =>
    isRecorded(type) && type !== 'based-on' ? [relationTypes[type].verb] : [],
  );
  return [...new Set(verbs)];
}

const changes: ReadonlySet<string> = new Set<RelationType>(['replaces', 'repeals', 'repeals-part', 'amends']);

/** Whether the text ends or amends the document and does not rest on it. */
export function isOnlyChanged(read: ReadText, group: readonly ResolvedMention[]): boolean {
  const types = relationsTo(read, group);
  return types.some((type) => changes.has(type)) && !types.includes('based-on');
}

const isRecorded = (type: string): type is RelationType => type in relationTypes;
