import type { LegalReference } from '../../kinds/legal-reference.ts';
import type { Organization } from '../../kinds/organization.ts';
import { buildRegistry, type Registry } from '../law/citation/index.ts';
import { validityRegister, type ValidityRegister } from '../law/validity/register.ts';

/** What the page that checks citations loads: every document of the site with what is known of its effect, and who issues documents. */
export interface CheckRegister {
  /** ISO day of the build. */
  asOf: string;
  /** Places of the school, nearest first: a number that several localities use is that of the nearest. */
  places: readonly string[];
  references: readonly ({ id: string } & LegalReference)[];
  organizations: readonly ({ id: string } & Organization)[];
}

/** The same, ready to be asked. */
export interface KnownLaw {
  places: readonly string[];
  registry: Registry;
  validity: ValidityRegister['validity'];
  references: ReadonlyMap<string, LegalReference>;
  organizations: ReadonlyMap<string, Organization>;
}

export function knownLaw({ places, references, organizations }: CheckRegister): KnownLaw {
  const byId = <Data extends { id: string }>(items: readonly Data[]) => new Map(items.map((item) => [item.id, item]));
  const [documents, agencies] = [byId(references), byId(organizations)];
  return {
    places,
    registry: buildRegistry(references, organizations),
    validity: validityRegister(documents, agencies).validity,
    references: documents,
    organizations: agencies,
  };
}
