import type { APIRoute } from 'astro';
import { itemsOfDuties, itemText } from '../../../../io/import/item-files.ts';

/** The files of the items of a duty, to which the page that imports Word files adds a document. */
export const getStaticPaths = () =>
  itemsOfDuties().map(({ duty, ids }) => ({ params: { code: duty.toLowerCase() }, props: { ids } }));

export const GET: APIRoute<{ ids: string[] }> = ({ props: { ids } }) =>
  Response.json(Object.fromEntries(ids.map((id) => [id, itemText(id)])));
