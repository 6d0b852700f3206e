// The first script of the search page, small so that it comes first: it sends for the data that the query will need while the large script
// is still on its way, on a slow line a second and a half sooner. It shares no module with that script, for a shared one is a further
// request.

const store = globalThis as { danBietEarly?: Map<string, Promise<Response>> };
const data = document.getElementById('tim')?.dataset;
const query = new URLSearchParams(location.search).get('q') ?? '';
// A number is mostly that of a document, which the table answers alone.
const due = query.trim() === '' ? [] : [data?.['table'], /\d/u.test(query) ? undefined : data?.['texts']];
for (const address of due) {
  if (!address) continue;
  // As in data.ts: past the HTTP cache.
  const response = fetch(address, { cache: 'no-cache' });
  // The failure is met where it is asked for.
  response.catch(() => undefined);
  (store.danBietEarly ??= new Map()).set(address, response);
}
