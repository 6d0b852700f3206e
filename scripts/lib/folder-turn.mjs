import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { freeTurn, takeTurn } from './one-at-a-time.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { explained } from './refused-folder.mjs';

/**
 * The folder itself where a link leads to it: renaming the link would leave what it leads to as it was. Also where that folder
 * is not there at the moment, since a build was killed between two renamings.
 */
function real(path) {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

const nextTo = (folder, ending) => join(dirname(folder), `.${basename(folder)}.${ending}`);
export const filling = (folder) => nextTo(folder, 'dang-dung-');
export const previous = (folder) => nextTo(folder, 'truoc');
const turnOf = (folder) => nextTo(folder, 'luot');

/** What was killed may write for another moment. Then it stays for the next time. */
function removeLeftover(folder) {
  try {
    remove(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EBUSY', 'EPERM', 'EACCES'].includes(error.code)) throw error;
  }
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Removes every folder whose name begins like that of another; only for who knows that nobody fills one of them. */
export function removeFilled(begin) {
  const siblings = existsSync(dirname(begin)) ? readdirSync(dirname(begin)) : [];
  for (const name of siblings) if (name.startsWith(basename(begin))) removeLeftover(join(dirname(begin), name));
}

/**
 * Puts in order what a killed `fillWhole` left next to a folder: a folder that it was filling goes, and the previous one
 * comes back where the new one had not yet taken its place.
 *
 * @param {string} folder
 * @param {boolean} alone false where others may be at work: then nothing goes
 */
function recover(folder, alone) {
  if (existsSync(previous(folder)) && !existsSync(folder)) renameSync(previous(folder), folder);
  if (!alone) return;
  remove(previous(folder));
  removeFilled(filling(folder));
}

/**
 * Puts in order what killed builds were filling, where there is any. Waits for nobody: who is at work there does it. Where it cannot be removed, the
 * next build says why.
 *
 * @param {() => string} placeOf the place that is built for
 * @param {{ filling: (place: string) => string, turn: (place: string) => string }} names what filled folders begin with, and the file of the turn
 * @param {(place: string, alone: boolean) => void} tidy
 */
export function tidyWhereFree(placeOf, names, tidy) {
  try {
    const place = placeOf();
    const begin = names.filling(place);
    if (!readdirSync(dirname(begin)).some((name) => name.startsWith(basename(begin)))) return;
    const turn = freeTurn(names.turn(place));
    if (turn === null) return;
    try {
      tidy(place, turn.alone);
    } finally {
      turn.giveBack();
    }
  } catch (error) {
    if (error.code === undefined && error.errcode === undefined) throw error;
  }
}

/**
 * Removes what killed builds were filling next to a folder that may stay as it is.
 *
 * @param {string} path
 */
export const removeLeft = (path) => tidyWhereFree(() => real(path), { filling, turn: turnOf }, recover);

/**
 * Does something with a folder while nobody else does, on this machine or on another that has the same disk, for whatever account
 * and with whatever settings. What a killed process left next to the folder is put in order before.
 *
 * @template Result
 * @param {string} path
 * @param {(pid: number | null, minutes: number) => void} onWait see {@link takeTurn}
 * @param {(turn: { path: string, folder: string }) => Result | Promise<Result>} action
 * @returns {Promise<Result>}
 */
export async function inTurn(path, onWait, action) {
  const folder = await explained(path, () => real(path));
  // Its own folder gone, a repository would be, too.
  if (join(realpathSync(root), sep).startsWith(join(folder, sep)))
    throw new Problem(`Không dựng vào “${path}”: thư mục này chứa cả kho mã.`, ['đặt OUT_DIR là một thư mục riêng.']);
  const turn = await explained(path, () => {
    // One by one: on a disk that is read-only, making several folders at once says only that there is none.
    if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { recursive: true });
    return takeTurn(turnOf(folder), onWait);
  });
  try {
    await explained(path, () => recover(folder, turn.alone));
    return await action({ path, folder });
  } finally {
    turn.giveBack();
  }
}
