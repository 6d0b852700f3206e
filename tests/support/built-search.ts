import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../scripts/lib/build-inputs.mjs';
import { once } from '../../src/model/once.ts';
import { search, unpackTable, withAliases } from '../../src/model/search/index.ts';
import type {
  Answer,
  PackedTable,
  PackedTexts,
  PackedVocabulary,
  SearchSources,
  WordIndex,
} from '../../src/model/search/index.ts';
import { correctorOf } from '../../src/model/search/correction/corrector.ts';
import * as citationReader from '../../src/model/search/lookup/citation-reader.ts';
import type { DocumentCard } from '../../src/model/search/lookup/document-cards.ts';
import * as searcher from '../../src/model/search/word-search/searcher.ts';

const read = (dist: string, name: string): unknown => JSON.parse(readFileSync(join(dist, 'tim-kiem', name), 'utf8'));

/** The words of a built site. @param dist its folder */
export const builtTexts = (dist: string): WordIndex =>
  searcher.openTexts(searcher.unpackTexts(read(dist, 'noi-dung.json') as PackedTexts));

/** What the search page of a built site reads, without a browser. @param dist its folder */
export function builtSources(dist: string): SearchSources {
  const table = unpackTable(read(dist, 'van-ban.json') as PackedTable);
  const rows = table.rows.map(withAliases);
  const index = builtTexts(dist);
  return {
    documents: () => Promise.resolve({ table, rows }),
    index: () => Promise.resolve(index),
    searcher: () => Promise.resolve(searcher),
    citations: () => Promise.resolve(citationReader),
    corrector: () => Promise.resolve(correctorOf(read(dist, 'tu-vung.json') as PackedVocabulary)),
    cards: () => Promise.resolve(read(dist, 'the-van-ban.json') as Record<string, DocumentCard>),
    report: (error) => {
      throw error;
    },
  };
}

/** What the search page of the built site answers to a query; asked once, because several tests ask the same. */
export const ask = once.each((query: string): Promise<Answer> => search({ query, filters: {} }, ownSources()));
const ownSources = once(() => builtSources(outputFolder()));
