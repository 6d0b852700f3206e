import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Effect } from '../../../kinds/relation.ts';
import type { Organization } from '../../../kinds/organization.ts';
import type { Act } from './acts.ts';
import type { CountedAct } from './act-days.ts';
import type { Validity } from './validity.ts';

/** The acts that stop a document on a day, by whether they stop all of it. */
export type Stops = Readonly<Record<Extract<Effect, 'pause' | 'pause-part'>, readonly CountedAct[]>>;

/** What the rules ask of other records. */
export interface Others {
  /** Undefined where there is no such record. */
  reference(id: string): LegalReference | undefined;
  organization(id: string): Organization | undefined;
  /**
   * The answer that dates and acts alone give; `open` where they leave the document in force. What its bases and its issuer say is not
   * asked, so that only acts can lead in a circle; `circle` while that very answer is being computed.
   */
  settledOn(id: string, on: string): Validity | 'open' | 'circle';
  /** Every ISO day on which that answer may change, sorted. */
  days(id: string): readonly string[];
  /** What stops a document on an ISO day, of the acts on it. */
  stops(acts: readonly Act[], on: string): Stops;
  /** The ISO days on which a suspension among the acts on a document may begin or end, the latest first. */
  changes(acts: readonly Act[]): readonly string[];
}
