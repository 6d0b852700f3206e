import { documentCards } from '../../model/search/lookup/document-cards.ts';
import { lookupTable } from '../../model/search/lookup/from-site.ts';
import { packTable } from '../../model/search/lookup/packed-table.ts';
import { currentSite } from '../current.ts';

/** The lookup table of the site as it is on disk. */
export const lookup = () => lookupTable(currentSite());

/** The same as it is sent. */
export const packedLookup = () => packTable(lookup());

/** What is said of single documents. */
export const cards = () => documentCards(currentSite());
