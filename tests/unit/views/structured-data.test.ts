import { describe, expect, test } from 'vitest';
import { breadcrumbs, graphText } from '../../../src/export/structured-data/graph.ts';
import { planNode, referenceNode } from '../../../src/export/structured-data/legislation.ts';
import { organizationNode } from '../../../src/export/structured-data/organization.ts';
import { realSite } from '../../support/search-site.ts';

const { site } = realSite();
const address = (path: string) => `https://truong.example/goc${path}`;
const reference = (id: string) => referenceNode(site, id, address) as unknown as Record<string, unknown>;

test('no word of the content can end the element that holds the data', () => {
  const text = graphText([{ '@type': 'Legislation', name: '</script><!-- <b>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><!-- <b>' }] });
});

test('the way to a page is absolute, under the base path, and ends with the page itself', () => {
  expect(breadcrumbs([{ path: '/van-ban/', label: 'Văn bản' }], 'Nghị định', address).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://truong.example/goc/' },
    { '@type': 'ListItem', position: 2, name: 'Văn bản', item: 'https://truong.example/goc/van-ban/' },
    { '@type': 'ListItem', position: 3, name: 'Nghị định' },
  ]);
});

describe('a legal reference', () => {
  test('has the number, the day, the issuer and the place where it holds', () => {
    expect(reference('90-2020-nd-cp')).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '90/2020/NĐ-CP',
      legislationDate: '2020-08-13',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: 'Chính phủ' },
      legislationJurisdiction: { '@type': 'Country', name: 'Việt Nam' },
    });
  });

  test('that has expired is not in force, and anyone who has not compared it says so', () => {
    expect(reference('36-2017-tt-bgddt')).toMatchObject({
      legislationLegalForce: 'NotInForce',
      creativeWorkStatus: 'Hiệu lực chưa đối chiếu với bản chính thức',
      sdDatePublished: '2026-11-22',
    });
  });

  test('has no word about its force where the page has none that schema.org knows', () => {
    const silent = site.legalReferences.filter(({ id }) =>
      ['unknown', 'period-ended', 'transitional', 'replaced-in-substance'].includes(site.validity(id).state),
    );
    expect(silent.length).toBeGreaterThan(0);
    for (const { id } of silent) expect([id, reference(id)['legislationLegalForce']]).toEqual([id, undefined]);
  });

  test('of the Party is a work and no legislation', () => {
    const party = site.legalReferences.filter(({ data }) => site.organization(data.issuer).data.branch === 'party');
    expect(party.length).toBeGreaterThan(0);
    for (const { id } of party) expect(reference(id)['@type']).toBe('CreativeWork');
  });
});

test('a plan says nothing that its source does not say', () => {
  const node = planNode(site, '2024-dan-van-chinh-quyen', address) as unknown as Record<string, unknown>;
  expect(node).not.toHaveProperty('legislationIdentifier');
  expect(node).not.toHaveProperty('legislationDate');
  expect(node).not.toHaveProperty('legislationLegalForce');
  expect(node['legislationPassedBy']).toMatchObject({ '@type': 'Preschool' });
});

test('a school that has published no address has none in its data', () => {
  const node = organizationNode(site, site.school.id, address);
  for (const name of ['address', 'telephone', 'email']) expect(node).not.toHaveProperty(name);
});
