import type { LegalReference } from '../../kinds/legal-reference.ts';
import { whereToCheck } from '../law/where-to-check.ts';
import type { PlaceToCheck } from '../law/where-to-check.ts';
import type { Content, ContentRecord } from '../records.ts';

/** Where an official text is, and the number of the document where it is one that the record rests on; null for the record itself. */
export interface OfficialPlace extends PlaceToCheck {
  document: string | null;
}

/** Where the official text of a record is: its own, or those of the documents that it rests on. */
export function officialPlaces({ collection, data }: ContentRecord, records: Content['records']): OfficialPlace[] {
  const documents = collection === 'legalReferences' ? [data as LegalReference] : basisOf(data, records);
  return documents.flatMap((document) => {
    const issuer = records.organizations.get(document.issuer);
    const called = document === data ? null : (document.number ?? document.name);
    return issuer ? whereToCheck(document, issuer.data).map((place) => ({ ...place, document: called })) : [];
  });
}

const basisOf = (data: ContentRecord['data'], records: Content['records']): LegalReference[] =>
  'basis' in data
    ? data.basis.flatMap((each) =>
        'reference' in each ? (records.legalReferences.get(each.reference)?.data ?? []) : [],
      )
    : [];
