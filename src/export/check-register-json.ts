import type { CheckRegister } from '../model/citation-check/register.ts';
import type { ContentRecord } from '../model/records.ts';
import { localitiesOf, type Site } from '../model/site/site.ts';

/** What the page that checks citations loads: the records as they are, without who compared them and when. */
export function checkRegisterJson(site: Site): CheckRegister {
  const organizations = new Map(site.organizations.map((record) => [record.id, record]));
  return {
    asOf: site.today,
    places: localitiesOf(organizations, site.school.id),
    references: site.legalReferences.map(withoutComparisons),
    organizations: site.organizations.map(withoutComparisons),
  };
}

const withoutComparisons = <Name extends 'legalReferences' | 'organizations'>({ id, data }: ContentRecord<Name>) => ({
  id,
  ...data,
  provenance: { ...data.provenance, verification: null, note: null },
});
