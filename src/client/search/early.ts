// The first script of the search page, small so that it comes first: it sends for the data that the query will need while the large script
// is still on its way, on a slow line a second and a half sooner.

import { early } from './early-fetches.ts';

const data = document.getElementById('tim')?.dataset;
const [table, texts] = [data?.['table'], data?.['texts']];
const query = new URLSearchParams(location.search).get('q') ?? '';
if (query.trim() !== '') {
  if (table) early(table);
  // A number is mostly that of a document, which the table answers alone.
  if (texts && !/\d/u.test(query)) early(texts);
}
