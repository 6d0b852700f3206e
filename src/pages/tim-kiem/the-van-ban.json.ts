import { cards } from '../../io/search/lookup.ts';

/** What the search page says of a document that is the one answer. Loaded after the answer. */
export const GET = () => Response.json(cards());
