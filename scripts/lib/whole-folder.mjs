import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { filling, previous, remove } from './folder-turn.mjs';
import { Problem } from './problem.mjs';
import { explained } from './refused-folder.mjs';

/**
 * Fills a folder so that it is whole at each moment, the old one or the new one: what is filled is a folder next to it, which
 * takes its place at the end. If filling fails, or the process is killed, the folder is as it was; only between two
 * renamings is there none, and the next `inTurn` brings the old one back. A folder with anything but a site is refused:
 * nobody gets it back.
 *
 * @param {{ path: string, folder: string }} turn from `inTurn`
 * @param {(folder: string) => Promise<void>} fill writes everything into the empty folder that it is given
 */
export async function fillWhole({ path, folder }, fill) {
  if (!(await explained(path, () => mayGo(folder))))
    throw new Problem(`Không dựng vào “${path}”: trong đó không phải một trang đã dựng, dựng vào sẽ xóa hết.`, [
      'đặt OUT_DIR là một thư mục mới hoặc trống; cần đưa trang vào chỗ này thì dựng ở chỗ khác rồi chép vào.',
    ]);
  const next = filling(folder) + process.pid;
  await explained(path, () => mkdirSync(next));
  try {
    await fill(next);
    if (existsSync(folder)) chmodSync(next, statSync(folder).mode);
    await explained(path, () => swap(folder, next));
  } finally {
    remove(next);
  }
  remove(previous(folder));
}

/** What every built site has, or one that a build of another version left half done. */
const ofASite = ['.build-note.json', '_astro', 'index.html'];

/** Whether a folder may go when a new site takes its place. A branch that a host publishes has its git in it. */
function mayGo(folder) {
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  return names.length === 0 || (!names.includes('.git') && ofASite.some((name) => names.includes(name)));
}

function swap(folder, next) {
  const hadOne = existsSync(folder);
  // One may be left where a killed build could not be put in order.
  if (hadOne) remove(previous(folder));
  if (hadOne) renameSync(folder, previous(folder));
  try {
    renameSync(next, folder);
  } catch (error) {
    if (hadOne) renameSync(previous(folder), folder);
    throw error;
  }
}
