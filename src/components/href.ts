/**
 * An internal address under the base path of the site.
 * @param path from the site's root, beginning with `/`: `/ke-hoach/`
 */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/u, '') + path;

/**
 * Makes absolute addresses, for what is read outside the site.
 * @param site the site's own address, `Astro.site` or the `site` of an API route
 */
export const absolute =
  (site: URL | undefined) =>
  (path: string): string =>
    new URL(href(path), site).href;
