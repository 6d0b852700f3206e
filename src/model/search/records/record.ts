/** Ways to narrow results. The keys are in the address of the search page, so they are permanent. */
export const facetTitles = {
  trang: 'Loại trang',
  loai: 'Loại văn bản',
  'co-quan': 'Cơ quan ban hành',
  nam: 'Năm',
  'hieu-luc': 'Hiệu lực',
  truong: 'Trường',
} as const;
export type FacetKey = keyof typeof facetTitles;
export const facetKeys = Object.keys(facetTitles) as FacetKey[];

/** What a result is filed under: facet to the words that a reader sees. */
export type Facets = Partial<Record<FacetKey, string>>;

/** One thing that can be found: a page, or a section of one. Texts in their original spelling. */
export interface SearchRecord {
  /** Address below the base path, with the section's anchor: `/ke-hoach/2024-…/#ii-7`. */
  path: string;
  title: string;
  /** What is searched and quoted. Paragraphs end with a line break. */
  text: string;
  facets: Facets;
}
