import { packedLookup } from '../../io/search/lookup.ts';

/** The table of documents from which the search page answers citations. */
export const GET = () => Response.json(packedLookup());
