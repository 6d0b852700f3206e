import { documentKindLabels } from '../../kinds/document-kind.ts';
import { organizationLevelLabels } from '../../kinds/organization.ts';
import { formatDay } from '../day/format-day.ts';
import { slug } from '../text/slug.ts';
import { validityStates } from '../law/validity/validity.ts';
import { yearOf } from './reference-item.ts';
import { once } from '../once.ts';
import type { Site } from '../site/site.ts';

/** One value of a facet, with a page of its own: `/van-ban/loai/thong-tu/`. */
export interface FacetValue {
  slug: string;
  label: string;
  ids: string[];
}

/** A way to divide the register of legal references. */
export interface Facet {
  key: FacetKey;
  title: string;
  /** The day of the build where the values are states, which change without one; else null. */
  asOf: string | null;
  values: FacetValue[];
}

export const facetTitles = {
  loai: 'Loại văn bản',
  'co-quan': 'Cơ quan ban hành',
  nam: 'Năm ban hành',
  'hieu-luc': 'Hiệu lực',
  'vien-dan': 'Trong kế hoạch',
} as const;
export type FacetKey = keyof typeof facetTitles;

/**
 * The register divided in five ways. A value that no document has is left out. Kinds are in their
 * legal rank, issuers from the centre down, years from the newest, states as `validityStates` lists them.
 */
export const referenceFacets: (site: Site) => readonly Facet[] = once.perObject((site: Site): Facet[] => {
  const kinds = Object.keys(documentKindLabels);
  const levels = Object.keys(organizationLevelLabels);
  const states = Object.keys(validityStates);
  const collator = new Intl.Collator('vi');
  const records = site.legalReferences;
  const divide = (key: FacetKey, of: (record: (typeof records)[number]) => Omit<FacetValue, 'ids'> & Ordered) => {
    const values = new Map<string, FacetValue & Ordered>();
    for (const record of records) {
      const value = of(record);
      const known = values.get(value.slug) ?? { ...value, ids: [] };
      known.ids.push(record.id);
      values.set(value.slug, known);
    }
    const sorted = [...values.values()].sort((a, b) => a.order - b.order || collator.compare(a.label, b.label));
    const asOf = key === 'hieu-luc' ? formatDay(site.today) : null;
    return { key, title: facetTitles[key], asOf, values: sorted.map(({ order: _, ...value }) => value) };
  };
  return [
    divide('loai', ({ data }) => ({
      slug: data.kind,
      label: documentKindLabels[data.kind],
      order: kinds.indexOf(data.kind),
    })),
    divide('co-quan', ({ data }) => {
      const issuer = site.organization(data.issuer);
      return { slug: issuer.id, label: issuer.data.name, order: levels.indexOf(issuer.data.level) };
    }),
    divide('nam', ({ data }) => {
      const year = yearOf(data);
      return year
        ? { slug: year, label: year, order: -Number(year) }
        : { slug: 'khong-ro', label: 'không rõ năm', order: 0 };
    }),
    divide('hieu-luc', ({ id }) => {
      const { state } = site.validity(id);
      const { label, short } = validityStates[state];
      return { slug: slug(short), label, order: states.indexOf(state) };
    }),
    divide('vien-dan', ({ id }) =>
      site.citedBy(id).length > 0
        ? { slug: 'co', label: 'được viện dẫn', order: 0 }
        : { slug: 'khong', label: 'không được viện dẫn', order: 1 },
    ),
  ];
});

interface Ordered {
  order: number;
}
