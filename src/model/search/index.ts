/**
 * The way into search for the page that a reader searches on: a query and the sources go in, an answer that only needs
 * to be drawn comes out. `lookup/citation-reader.ts` is loaded apart, as one of the sources.
 */
export type { Answer } from './answer/answer.ts';
export type { ActiveFilter, FacetGroup } from './answer/facets.ts';
export type { LinkTo, Result } from './answer/result.ts';
export { truncateForScreenReader } from './answer/truncate.ts';
export type { PackedVocabulary } from './correction/vocabulary.ts';
export { withAliases } from './lookup/by-name.ts';
export { unpackTable } from './lookup/packed-table.ts';
export type { PackedTable } from './lookup/packed-table.ts';
export { readAddress, writeAddress } from './search-query.ts';
export type { SearchQuery } from './search-query.ts';
export { search } from './search.ts';
export type { SearchSources } from './sources.ts';
export type { PackedTexts } from './word-search/packed-texts.ts';
export type { PagefindModule } from './word-search/pagefind-index.ts';
export type { WordIndex } from './word-search/word-index.ts';
