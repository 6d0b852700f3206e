import { documentKindLabels } from '../../kinds/document-kind-labels.ts';
import type { RecordedChange } from '../../kinds/recorded-change.ts';
import { regulationName } from '../../kinds/regulation-name.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { issuedDay } from '../site/issued-day.ts';
import type { IssuedRecord } from '../site/issued-day.ts';
import { slug } from '../text/slug.ts';

/** What every such document says of itself, whatever its record calls it. */
export interface IssuedFacts {
  organization: string;
  /** ô 5a as a word, `Kế hoạch`, and as an id, `ke-hoach`. */
  typeName: string;
  type: string;
  subject: string;
  number: string | null;
  place: string | null;
  /** ISO day; null where the source does not say. */
  issuedOn: string | null;
  /** ISO day on which what it cites is judged. */
  day: IsoDay;
  signer: { position: string | null; name: string | null };
  recipients: readonly string[];
  changes: readonly RecordedChange[];
  isWithdrawn: boolean;
  /** What is lost of a text of which only a part is left; null for a whole one. */
  fragment: string | null;
}

export function issuedFacts(record: IssuedRecord): IssuedFacts {
  const { organization, number, place, issuedOn, signer, recipients, changes } = record.data;
  const common = { organization, number, place, issuedOn, day: issuedDay(record), signer, recipients, changes };
  const named = (typeName: string, subject: string) => ({ ...common, typeName, type: slug(typeName), subject });
  if (record.collection === 'plans') {
    const { data } = record;
    return {
      ...named(documentKindLabels['ke-hoach'], data.subject),
      isWithdrawn: data.status === 'withdrawn',
      fragment: data.fragment?.notice ?? null,
    };
  }
  if (record.collection === 'notices') {
    const { data } = record;
    const name = named(documentKindLabels['thong-bao'], data.subject);
    return { ...name, isWithdrawn: false, fragment: null };
  }
  const { data } = record;
  const { kind, subject } = regulationName(data.title);
  return { ...named(kind, subject), isWithdrawn: data.status === 'withdrawn', fragment: null };
}
