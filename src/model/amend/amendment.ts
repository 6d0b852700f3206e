import type { changeLabels } from '../../kinds/recorded-change.ts';
import type { KindName } from '../../kinds/index.ts';
import type { IsoDay } from '../day/iso-day.ts';

/** The kinds of documents that a person corrects or withdraws on the page. Figures have a page of their own, the form of their table. */
export const amendableKinds = ['plans', 'notices', 'regulations'] as const satisfies readonly KindName[];

export const isAmendable = (name: KindName): boolean => (amendableKinds as readonly KindName[]).includes(name);

/** What a person does with a document that is published: a recorded change of it, or its withdrawal. */
export type AmendmentKind = keyof typeof changeLabels | 'withdrawal';

/** What a person changes in a published document: plain data, as the page collects it. */
export interface Amendment {
  kind: AmendmentKind;
  /** Of the change on the site, or since when the document holds no longer. */
  on: IsoDay;
  /** New words of passages, by their anchors. A passage that stays may be left out. */
  passages: Readonly<Record<string, string>>;
  /** New values of fields, by {@link FieldToAmend.key}; lines of a list are separated by line breaks. */
  fields: Readonly<Record<string, string>>;
  /** What was changed, for readers; empty where the machine says it. */
  what: string;
  reason: string;
  /** A withdrawal alone: the id of the document that is in its place; null without one. */
  replacedBy: string | null;
}
