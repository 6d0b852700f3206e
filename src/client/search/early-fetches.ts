/** Answers that were sent for before anyone asked, by address; shared by the scripts of a page, which are bundled apart. */
const store = globalThis as { __danBietEarly?: Map<string, Promise<Response>> };

/** Past the HTTP cache, which takes a file for fresh by its age alone: an old answer about validity would be worse than none. */
const fresh = (address: string): Promise<Response> => fetch(address, { cache: 'no-cache' });

/** Sends for a file that will be asked for. */
export function early(address: string): void {
  const response = fresh(address);
  // The failure is met where it is asked for.
  response.catch(() => undefined);
  (store.__danBietEarly ??= new Map()).set(address, response);
}

/** What was sent for early, once; otherwise sends for it. */
export function earlyOrFresh(address: string): Promise<Response> {
  const known = store.__danBietEarly?.get(address);
  store.__danBietEarly?.delete(address);
  return known ?? fresh(address);
}
