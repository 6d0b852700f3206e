/**
 * An internal address under the base path of the site.
 * @param path from the site's root, beginning with `/`: `/ke-hoach/`
 */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/u, '') + path;
