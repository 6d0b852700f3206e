import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path relative to the repository, with forward slashes */
export const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
