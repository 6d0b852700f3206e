import { planPath, referencePath } from '../../model/addresses.ts';
import type { CreativeWork, LegalForceStatus, Legislation } from 'schema-dts';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import { comparedRecord } from '../../model/comparison/compared-fields.ts';
import { planTitle, shortTitle } from '../../kinds/titles.ts';
import type { Site } from '../../model/site/site.ts';
import type { ValidityState } from '../../model/law/validity/validity.ts';
import type { Address } from '../dataset.ts';
import { organizationName } from './organization.ts';

/**
 * The states that schema.org has a word for. The others (replaced in substance, transitional, suspended, period ended, weak and unknown ones)
 * are left out: neither “in force” nor “not in force” is what the page says of them.
 */
const force: Partial<Record<ValidityState, LegalForceStatus>> = {
  'in-force': 'InForce',
  partial: 'PartiallyInForce',
  expired: 'NotInForce',
  'not-yet': 'NotInForce',
};

const NOT_COMPARED = 'Hiệu lực chưa đối chiếu với bản chính thức';

/** A plan: what it is, who issued it, what it carries out. Short, because the plan's page is counted in bytes. */
export function planNode(site: Site, id: string, address: Address): Legislation {
  const { data } = site.plan(id);
  return {
    '@type': 'Legislation',
    '@id': address(planPath(id)),
    name: planTitle(data),
    legislationType: 'Kế hoạch',
    inLanguage: 'vi',
    legislationPassedBy: organizationName(site, data.organization, address),
    ...(data.number && { legislationIdentifier: data.number }),
    ...(data.issuedOn && { legislationDate: data.issuedOn }),
    ...(data.implements.length > 0 && {
      legislationEnsuresImplementationOf: data.implements.map((each) => ({ '@id': address(referencePath(each)) })),
    }),
  };
}

/**
 * A document of the register. Documents of the Party are no legislation, so they are named as works. What is said of legal
 * force holds on the day of the build, which `sdDatePublished` states, and says so where nobody has compared it.
 */
export function referenceNode(site: Site, id: string, address: Address): Legislation | CreativeWork {
  const { data } = site.legalReference(id);
  const issuer = site.organization(data.issuer).data;
  const common = {
    '@id': address(referencePath(id)),
    name: shortTitle(data),
    inLanguage: 'vi',
    ...(data.subject && { description: data.subject }),
    ...(data.names.length > 0 && { alternateName: data.names }),
    ...(data.checkAt && { sameAs: data.checkAt }),
    ...(comparedRecord('legalReferences', data).extent !== 'all' && { creativeWorkStatus: NOT_COMPARED }),
    sdDatePublished: site.today,
  };
  const by = organizationName(site, data.issuer, address);
  if (issuer.branch === 'party')
    return {
      '@type': 'CreativeWork',
      ...common,
      creator: by,
      ...(data.number && { identifier: data.number }),
      ...(data.issuedOn && { dateCreated: data.issuedOn }),
    };

  const legalForce = force[site.validity(id).state];
  const ended = site
    .relations(id)
    .filter(({ direction, type }) => direction === 'acts' && (type === 'repeals' || type === 'replaces'));
  return {
    '@type': 'Legislation',
    ...common,
    legislationType: documentKindLabels[data.kind],
    legislationPassedBy: by,
    ...(issuer.level === 'central' && { legislationJurisdiction: { '@type': 'Country', name: 'Việt Nam' } }),
    ...(data.number && { legislationIdentifier: data.number }),
    ...(data.issuedOn && { legislationDate: data.issuedOn }),
    ...(data.effectiveOn && { legislationDateOfApplicability: data.effectiveOn }),
    ...(legalForce && { legislationLegalForce: legalForce }),
    ...(ended.length > 0 && {
      legislationRepeals: ended.map(({ other }) => ({ '@id': address(referencePath(other)) })),
    }),
  };
}
