import type { DocumentKind } from '../../../kinds/document-kind.ts';
import type { RelationType } from '../../../kinds/relation.ts';
import type { Provision } from './context/provision.ts';

/** How a mention names its document. The key of the pattern that read it, see patterns.ts. */
export type Family =
  | 'assembly'
  | 'normative'
  | 'joint'
  | 'administrative'
  | 'consolidated'
  | 'party'
  | 'letter'
  | 'old'
  | 'law-name'
  | 'constitution'
  | 'plenum'
  | 'congress'
  | 'partial'
  | 'shared-symbol';

/** The parts of a number-symbol, repaired. */
export interface NumberParts {
  /** As written, with leading zeros, decimals and letter: `05`, `66.4`, `30a`. */
  num: string;
  /** The year inside the number-symbol, in four digits; null in individual acts and Party documents. */
  year: number | null;
  /** `NĐ`, `TTLT`; null in official letters and laws. */
  typeCode: string | null;
  /** Symbols of the agencies and their units, in order: `['SGD&ĐT', 'TTr']`. */
  issuers: readonly string[];
  /** The term of the National Assembly: 15 in `10/2022/QH15`. */
  term: number | null;
}

/** What is wrong in how a number-symbol or its date is written; the canonical form is without it. */
export type Defect =
  | 'missing-hyphen'
  | 'space-for-hyphen'
  | 'space-in-symbol'
  | 'line-break-in-symbol'
  | 'missing-so'
  | 'misspelt-so'
  | 'misspelt-type'
  | 'swapped-separators'
  | 'wrong-separator'
  | 'double-separator'
  | 'no-diacritics'
  | 'wrong-case'
  | 'misread-symbol'
  | 'truncated-symbol'
  | 'padded-month'
  | 'unpadded-day'
  | 'unpadded-month';

/** What the text says that this document does to the next mention, or the next mention to this one. */
export interface StatedRelation {
  type: RelationType | 'annexed-to';
  /** False when the sentence is passive: the next mention acts on this one. */
  active: boolean;
  /** The words that say so. */
  verb: string;
}

/** How far a document has come that is not, or perhaps not, the one in force: `dự án Luật …`; `Luật … (sửa đổi)`, `Luật … cũ`. */
export type Stage = 'draft' | 'revision';

/** One mention of a document in a text. Offsets are UTF-16 units of the NFC text. */
export interface Mention {
  start: number;
  end: number;
  /** The NFC text between the offsets. */
  surface: string;
  /** The repaired number-symbol, or the name of the law or resolution. */
  canonical: string;
  /** The Vietnamese type label: `Thông tư`, `Luật`. */
  type: string;
  kind: DocumentKind | null;
  family: Family;
  number: NumberParts | null;
  /** ISO day, or the year alone, or null. */
  date: string | null;
  /** The agency named next to the number-symbol, as written. */
  issuer: string | null;
  /** Of a Party document: the term of the Central Committee named next to it, in Roman figures: `XI` of `khóa XI`. */
  partyTerm: string | null;
  /** The name of a law that is written next to its number: `Luật Giáo dục` of `Luật Giáo dục số 43/2019/QH14`. */
  lawName: string | null;
  /** Of a law called by its name: a year in which it was already there, as the text says: amended, in force. */
  notAfter: number | null;
  /** The subject (trích yếu) that follows, as written. */
  subject: string | null;
  /** The offset after all that the text says of the document in one piece: its day, its agency, its subject. */
  wholeEnd: number;
  /** `khoản 2 Điều 4`, as written. */
  pinpoint: string | null;
  /** Every provision that the pinpoint means, lists and ranges written out; empty if there is none. */
  provisions: readonly Provision[];
  /** The annex that is cited through this document, as written: `Quy chế … ban hành kèm theo`. */
  annex: string | null;
  relation: StatedRelation | null;
  defects: readonly Defect[];
  /** Of a partial mention: the index, in the list of mentions, of the full mention that it means. */
  antecedent: number | null;
  /** What the words around it say: a draft (bill) that is not law, or the revised law without saying which; null otherwise. */
  stage: Stage | null;
}

/** A document that speaks of itself: `Thông tư này`. */
export interface SelfReference {
  start: number;
  end: number;
  surface: string;
  type: string;
}
