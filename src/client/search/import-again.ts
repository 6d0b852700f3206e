/**
 * Imports a module of the site, and after a failure imports it from another address: Chromium up to version 150 remembers
 * that a module did not arrive, for as long as the page is open. Its error names the address. Browsers whose error does not are asked for the
 * same address again.
 *
 * @param load imports the module from its own address
 * @param from imports it from any address
 * @returns imports it; takes the number of attempts before this one
 */
export function importAgain<T>(
  load: () => Promise<T>,
  from = (address: string): Promise<T> => import(/* @vite-ignore */ address) as Promise<T>,
): (attempt: number) => Promise<T> {
  let failed: string | undefined;
  return async (attempt) => {
    try {
      return await (failed ? from(`${failed}?lan=${attempt + 1}`) : load());
    } catch (error) {
      failed ??= /https?:\S+\.js\b/u.exec(String(error))?.[0];
      throw error;
    }
  };
}
