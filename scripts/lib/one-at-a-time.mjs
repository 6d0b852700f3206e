import { chmodSync, closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, statSync } from 'node:fs';
import { realpathSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** What SQLite says: another has the lock; the file system knows no locks; what is in the file is no database. */
const [BUSY, IO_ERROR, NOT_A_DATABASE] = [5, 10, 26];

/** Turns that this process has. The system's locks are of a process, so that it cannot ask itself. */
const held = new Set();

/** The file with its folder's real path, so that a link does not give it a second name. */
const realName = (file) => join(realpathSync(dirname(file)), basename(file));

/** All accounts that may write in the folder may lock the file. */
function shareWithFolder(file) {
  try {
    chmodSync(file, (statSync(dirname(file)).mode & 0o666) | 0o600);
  } catch {
    // It belongs to another account, which did this.
  }
}

/** Whether a file that is open is still the one that has the name. While it is open its number goes to no other file. */
function isStillThere(file, opened) {
  const [now, then] = [statSync(file, { bigint: true, throwIfNoEntry: false }), fstatSync(opened, { bigint: true })];
  return now?.ino === then.ino && now.dev === then.dev;
}

/** The number that the process with the turn wrote into the file; null where it has not yet. */
function writtenIn(opened) {
  const bytes = Buffer.alloc(20);
  return Number(bytes.toString('latin1', 0, readSync(opened, bytes, 0, bytes.length, 0))) || null;
}

/**
 * One attempt. Node gives no lock of the system but through SQLite, which locks the file that is its database. Nothing is
 * ever written into that: the number of the process is, by another way, for those who wait.
 *
 * @returns {{ giveBack: () => void, alone: boolean } | { pid: number | null }} the turn, or who has it
 */
function attempt(file) {
  const opened = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o666);
  shareWithFolder(file);
  let database;
  // To close any descriptor of a file gives up all locks of this process on it: this one is closed last.
  const close = () => {
    database?.close();
    closeSync(opened);
  };
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    // Otherwise a journal would appear next to the file, though nothing is written.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    const pid = writtenIn(opened);
    const code = error.errcode & 0xff;
    // The number of a process that was killed: nobody has the lock, or this would say BUSY.
    if (code === NOT_A_DATABASE) ftruncateSync(opened);
    close();
    if (code === BUSY || code === NOT_A_DATABASE) return { pid };
    if (code === IO_ERROR) return { giveBack: () => {}, alone: false };
    throw error;
  }
  if (!isStillThere(file, opened)) {
    close();
    return { pid: null };
  }
  try {
    writeSync(opened, String(process.pid), 0);
  } catch {
    // A full disk. Those who wait do not learn the number.
  }
  held.add(file);
  const giveBack = () => {
    held.delete(file);
    try {
      rmSync(file, { force: true });
    } catch {
      // Windows removes no file that somebody has open. It is in nobody's way.
    }
    close();
  };
  return { giveBack, alone: true };
}

/**
 * The turn for a file where nobody has it at the moment; null where somebody does.
 *
 * @param {string} path as for {@link takeTurn}
 * @returns {{ giveBack: () => void, alone: boolean } | null}
 */
export function freeTurn(path) {
  const file = realName(path);
  const turn = held.has(file) ? null : attempt(file);
  return turn !== null && 'giveBack' in turn ? turn : null;
}

/**
 * Waits for the only turn there is for a file. The turn is a lock of the system on it, which ends with the process, however
 * that ends; it depends on no clock, no number of a process and no temporary folder, and holds for all accounts.
 *
 * @param {string} path a file for nothing else, in a folder that is there and in which this process may write
 * @param {(pid: number | null, minutes: number) => void} onWait is called at once where another has the turn, and then each
 *   minute; `pid` is the process that has it, where that is known
 * @returns {Promise<{ giveBack: () => void, alone: boolean }>} not `alone` where the file system knows no locks: then everybody
 *   has a turn
 */
export async function takeTurn(path, onWait) {
  const file = realName(path);
  const begun = performance.now();
  let said = -1;
  for (let attempts = 1; ; attempts++) {
    const turn = held.has(file) ? { pid: process.pid } : attempt(file);
    if ('giveBack' in turn) return turn;
    const minutes = Math.floor((performance.now() - begun) / 60_000);
    // Two that begin at the same moment are in each other's way once.
    if (attempts > 2 && minutes > said) onWait(turn.pid, (said = minutes));
    await wait(50 + Math.random() * 100);
  }
}
