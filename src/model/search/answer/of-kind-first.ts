import type { QueryCitation } from '../query/read-citation.ts';
import type { LookupTable } from '../lookup/table.ts';
import type { WordResult } from '../word-search/judged-results.ts';
import { plainWords } from '../words.ts';

/** More words than any subject has. */
const ENDED = 1000;
const OTHERS = 2 * ENDED;

/**
 * Puts first, of results that are sure, the documents of the kind that a query names and whose subject says the rest of it,
 * `thông tư công khai`: those in force before others, and of them those that say it soonest.
 */
export function ofKindFirst(
  results: readonly WordResult[],
  citation: QueryCitation | null,
  { kinds }: Pick<LookupTable, 'kinds'>,
): WordResult[] {
  const kind = citation?.kind == null ? undefined : kinds[citation.kind.kind ?? ''];
  if (citation === null || kind === undefined) return [...results];
  const places = new Map(results.map((each) => [each, each.loose ? OTHERS : placeInSubject(each, citation, kind)]));
  const place = (result: WordResult) => places.get(result) ?? OTHERS;
  return [...results].sort((a, b) => place(a) - place(b));
}

/** The word of its subject at which a document of the kind says the rest of the query; more where it is not in force. */
function placeInSubject({ record }: WordResult, { number, name, rest }: QueryCitation, kind: string): number {
  if (number !== null || name !== null || rest.length === 0 || record.facets.loai !== kind) return OTHERS;
  const [subject = ''] = record.text.split('\n');
  const words = plainWords(subject);
  const at = words.findIndex((_, index) => rest.every((word, next) => words[index + next] === word));
  if (at < 0) return OTHERS;
  return /^còn/u.test(record.facets['hieu-luc'] ?? 'còn') ? at : ENDED + at;
}
