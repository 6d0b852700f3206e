import { accessSync, constants, copyFileSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { removeFilled, tidyWhereFree } from './folder-turn.mjs';
import { takeTurn } from './one-at-a-time.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { explained, lastStays } from './refused-folder.mjs';

/** Where a build writes, wherever the site goes. No setting of Astro moves the first of them. */
const written = ['.astro', '.cache', 'node_modules/.vite'];

/** Folders that Astro fills for a site outside the checkout: what they begin with. */
const filling = (checkout) => join(checkout, '.cache/dang-dung-');
const turnOf = (checkout) => join(checkout, '.cache/dung-trang.luot');

/** @param {boolean} alone false where others may be at work: then nothing goes */
function recover(checkout, alone) {
  if (alone) removeFilled(filling(checkout));
}

/** Removes what killed builds for sites outside the checkout were filling in it, where nothing is built now. */
export const removeLeftInCheckout = (checkout = root) =>
  tidyWhereFree(() => checkout, { filling, turn: turnOf }, recover);

/** Node lets no other account read what it keeps in `.cache/`. */
const copyCommand = (checkout) =>
  `mkdir ban-chep && tar -C '${checkout.replaceAll("'", String.raw`'\''`)}' --exclude=./.cache -cf - . | tar -C ban-chep -xf -`;

/**
 * Says it at once where this account may not write in the checkout.
 *
 * @param {string} [checkout]
 * @throws {Problem}
 */
export function refuseReadOnly(checkout = root) {
  for (const name of written)
    try {
      mkdirSync(join(checkout, name), { recursive: true });
      accessSync(join(checkout, name), constants.W_OK);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
      throw new Problem(
        `Không dựng được trang từ kho “${checkout}”: tài khoản đang chạy lệnh không ghi được vào thư mục “${name}” của kho, nơi máy dựng giữ tệp tạm của nó.`,
        [
          'chép cả kho, trừ thư mục .cache, ra một thư mục của tài khoản này rồi chạy lệnh ở đó.',
          `trên Linux, macOS thì chép bằng: ${copyCommand(checkout)}`,
          'hoặc chạy lệnh bằng tài khoản ghi được vào kho; chỉ đổi OUT_DIR thì không đủ.',
          lastStays,
        ],
      );
    }
}

/**
 * Does something with the checkout while no other build does: Astro keeps files of its own in it, which builds with different
 * settings would mix.
 *
 * @template Result
 * @param {(pid: number | null, minutes: number) => void} onWait see {@link takeTurn}
 * @param {() => Promise<Result>} action
 * @param {string} [checkout]
 * @returns {Promise<Result>}
 */
export async function inCheckout(onWait, action, checkout = root) {
  refuseReadOnly(checkout);
  const turn = await takeTurn(turnOf(checkout), onWait);
  try {
    recover(checkout, turn.alone);
    return await action();
  } finally {
    turn.giveBack();
  }
}

/**
 * Lets Astro fill a folder. It renders pages with code that it writes into that folder, and that finds packages only inside the
 * checkout; for a folder elsewhere it would use `.astro/` and rename files from there, which no other disk takes. So it fills
 * one in the checkout, which is moved, or copied to another disk.
 *
 * @param {string} path the folder's name for people
 * @param {string} next an empty folder
 * @param {(folder: string) => Promise<void>} runAstro
 * @param {string} [checkout]
 */
export async function fillByAstro(path, next, runAstro, checkout = root) {
  const folder = realpathSync(next);
  if (folder.startsWith(join(realpathSync(checkout), sep))) return runAstro(folder);
  const own = filling(checkout) + process.pid;
  mkdirSync(own);
  try {
    await runAstro(own);
    await explained(path, () => move(own, folder));
  } finally {
    rmSync(own, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} to an empty folder */
function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Windows renames to no folder that is there.
    if (!['EXDEV', 'EPERM', 'EACCES', 'EEXIST'].includes(error.code)) throw error;
    copy(from, to);
  }
}

/** Own steps, since `cpSync` does not say which of the two disks is full. */
function copy(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      copy(source, target);
    } else copyFileSync(source, target);
  }
}
