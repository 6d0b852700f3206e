import { organizationPath } from '../../model/addresses.ts';
import type { Site } from '../../model/site/site.ts';
import type { Address } from '../dataset.ts';
import type { Nodes } from './graph.ts';
import { organizationNode } from './organization.ts';

/** What the home page is: the site, and the school that speaks on it. */
export function homeNodes(site: Site, address: Address): Nodes {
  const { settings, school } = site;
  return [
    {
      '@type': 'WebSite',
      '@id': address('/#trang'),
      url: address('/'),
      name: settings.title,
      description: settings.description,
      inLanguage: 'vi',
      publisher: { '@id': address(organizationPath(school.id)) },
    },
    organizationNode(site, school.id, address),
  ];
}
