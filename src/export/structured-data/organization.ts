import { organizationPath } from '../../model/addresses.ts';
import type { EducationalOrganization, GovernmentOrganization, Organization, Preschool } from 'schema-dts';
import type { Site } from '../../model/site/site.ts';
import type { Address } from '../dataset.ts';

/** Its leaves only, because the types of schema.org also admit an address in place of an object. */
export type OrganizationNode = Exclude<
  Preschool | EducationalOrganization | GovernmentOrganization | Organization,
  string
>;

const kinds = {
  school: 'EducationalOrganization',
  government: 'GovernmentOrganization',
  assembly: 'GovernmentOrganization',
  party: 'Organization',
  other: 'Organization',
} as const;

/** A school or an agency with what its record holds; what is not published is left out. */
export function organizationNode(site: Site, id: string, address: Address): OrganizationNode {
  const { data } = site.organization(id);
  return {
    ...organizationName(site, id, address),
    url: id === site.school.id ? address('/') : address(organizationPath(id)),
    ...(data.aliases.length > 0 && { alternateName: data.aliases }),
    ...(data.from && { foundingDate: data.from }),
    ...(data.to && { dissolutionDate: data.to }),
    ...(data.parent && { parentOrganization: organizationName(site, data.parent, address) }),
    ...(data.address && { address: data.address }),
    ...(data.phone && { telephone: data.phone }),
    ...(data.email && { email: data.email }),
    ...(data.website && { sameAs: data.website }),
  };
}

/** The shortest that names an organization: type, address of its page, name. */
export function organizationName(site: Site, id: string, address: Address): OrganizationNode {
  const { branch, schoolLevels, name } = site.organization(id).data;
  const type = branch === 'school' && schoolLevels.join() === 'preschool' ? 'Preschool' : kinds[branch];
  return { '@type': type, '@id': address(organizationPath(id)), name };
}
