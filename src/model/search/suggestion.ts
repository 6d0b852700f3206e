import type { Findings } from './answer/findings.ts';
import type { SearchSources } from './sources.ts';

/**
 * What was probably meant, where a query has no answer of its own: it is offered, never answered in its place. Null where a
 * document is cited by its number, for that is certain, where the answer is good, and where the other query has no better one.
 *
 * @param find finds what a query asks
 */
export async function suggestionFor(
  query: string,
  findings: Findings,
  sources: Pick<SearchSources, 'corrector' | 'report'>,
  find: (query: string) => Promise<Findings>,
): Promise<string | null> {
  const { absent, impossible, missing, results } = findings;
  if (absent?.byNumber === true || impossible !== null || missing.words || isAnswered(findings)) return null;
  try {
    const other = (await sources.corrector())(query);
    if (other === null) return null;
    const found = await find(other);
    // A law that the site does not have is not offered as some words that it has: only as another document.
    if (absent !== null) return found.fromTable > 0 && isAnswered(found) ? other : null;
    return isAnswered(found) || (results.length === 0 && found.results.length > 0) ? other : null;
  } catch (error) {
    sources.report(error);
    return null;
  }
}

const isAnswered = ({ results }: Findings) => results.some(({ loose }) => !loose);
