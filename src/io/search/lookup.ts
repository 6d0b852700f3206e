import { lookupTable } from '../../model/search/lookup/from-site.ts';
import { currentSite } from '../current.ts';

/** The lookup table of the site as it is on disk. */
export const lookup = () => lookupTable(currentSite());
