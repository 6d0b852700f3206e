import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import type { Validity } from './validity.ts';

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
}
