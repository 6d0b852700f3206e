import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITING_SCREEN } from './security-headers.mjs';

/** Names of files for the host, not for readers, and of notes of the build. */
const isForReaders = ({ name }) => !name.startsWith('.') && name !== '_headers' && name !== '_redirects';

const entriesOf = (folder, under) =>
  (existsSync(join(folder, under)) ? readdirSync(join(folder, under), { withFileTypes: true }) : [])
    .filter(isForReaders)
    .map((entry) => under + entry.name + (entry.isDirectory() ? '/' : ''))
    .sort();

/**
 * What is in the root of a built site and in the folder of its editing screen, as `headersFile` wants it.
 *
 * @param {string} folder
 * @returns {string[]} paths below `folder`, folders with a slash at their end
 */
export const siteEntries = (folder) => [...entriesOf(folder, ''), ...entriesOf(folder, EDITING_SCREEN)];
