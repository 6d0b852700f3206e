import { legalReference } from '../../src/kinds/legal-reference.ts';
import type { LegalReference } from '../../src/kinds/legal-reference.ts';
import { organization } from '../../src/kinds/organization.ts';
import type { RelationType } from '../../src/kinds/relation.ts';
import { validityRegister } from '../../src/model/law/validity/register.ts';

/** Where a fact was read, of a record that only a test needs. */
export const read = { sources: ['unsourced'], confidence: 'low' };
/** A relation as a test writes it. */
export interface Done {
  type: RelationType;
  target: string;
  on: string | null;
  until?: string;
  note?: string;
}
export const did = (type: RelationType, target: string, on: string | null, until?: string): Done => ({
  type,
  target,
  on,
  ...(until === undefined ? {} : { until }),
});
/** A circular with these days and acts. */
export const document = (
  issuedOn: string | null,
  relations: Done[] = [],
  more: Record<string, unknown> = {},
): LegalReference =>
  legalReference.parse({
    kind: 'thong-tu',
    issuer: 'bo-mau',
    field: 'giao-duc',
    provenance: read,
    issuedOn,
    relations: relations.map((each) => ({ ...each, ...read })),
    ...more,
  });
export const agency = (more: Record<string, unknown>) =>
  organization.parse({ name: 'Cơ quan', level: 'province', branch: 'government', provenance: read, ...more });

export const registerOf = (
  documents: Record<string, LegalReference>,
  agencies: Record<string, ReturnType<typeof agency>> = {},
) => validityRegister(new Map(Object.entries(documents)), new Map(Object.entries(agencies)));
/** The state of document `a` on a day. */
export const stateOfA = (documents: Record<string, LegalReference>, on: string) =>
  registerOf(documents).validity('a', on).state;

/** An end without a day, with the reason that the schema asks for. */
export const undated = (type: RelationType, target: string): Done => ({
  ...did(type, target, null),
  note: 'Nguồn không nói từ ngày nào.',
});
