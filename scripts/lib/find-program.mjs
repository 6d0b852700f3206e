import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A machine to look for programs on; in tests, one that is only described.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [platform] as in `process.platform`
 * @property {(path: string) => boolean} [exists]
 * @property {(folder: string) => string[]} [list] the names in a folder, none when there is no such folder
 */

const listFolder = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * @typedef {object} Wanted
 * @property {string} [variable] the environment variable that names a program in another place
 * @property {string[]} [commands] names on PATH, the first found is taken; not used on Windows
 * @property {Record<string, (env: NodeJS.ProcessEnv) => string[]>} [applications] full paths by platform
 * @property {(list: (folder: string) => string[]) => string[]} [inSystem] full paths that depend on names of folders
 */

/**
 * The first of the wanted programs that the machine has.
 *
 * @param {Wanted} wanted
 * @param {Machine} [machine]
 * @returns {string | null} the path of the program
 */
export function findProgram(
  { variable, commands = [], applications = {}, inSystem = () => [] },
  { env = process.env, platform = process.platform, exists = existsSync, list = listFolder } = {},
) {
  const folders = platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter);
  const candidates = [
    ...(variable && env[variable] ? [env[variable]] : []),
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(applications[platform]?.(env) ?? []),
    ...inSystem(list),
  ];
  return candidates.find((path) => exists(path)) ?? null;
}

/** The places where Windows keeps installed programs. */
export const windowsFolders = (env) => [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

/** The places where a Mac keeps installed programs. */
export const macFolders = (env) => ['/Applications', `${env.HOME}/Applications`];
