import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
} from 'node:fs';
import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { root } from './paths.mjs';
import { knownSystemProblem } from '../../src/io/system-problem.mjs';
import { takeTurn } from './one-at-a-time.mjs';
import { Problem } from './problem.mjs';

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
const filling = (folder) => nextTo(folder, 'dang-dung-');
const previous = (folder) => nextTo(folder, 'truoc');
const turnOf = (folder) => nextTo(folder, 'luot');

/** What was killed may write for another moment. Then it stays for the next time. */
function removeLeftover(folder) {
  try {
    remove(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EBUSY', 'EPERM', 'EACCES'].includes(error.code)) throw error;
  }
}

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Removes every folder whose name begins like that of another; only for who knows that nobody fills one of them. */
export function removeFilled(begin) {
  const siblings = existsSync(dirname(begin)) ? readdirSync(dirname(begin)) : [];
  for (const name of siblings) if (name.startsWith(basename(begin))) removeLeftover(join(dirname(begin), name));
}

/**
 * Puts in order what a killed {@link fillWhole} left next to a folder: a folder that it was filling goes, and the previous one
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

/**
 * Fills a folder so that it is whole at each moment, the old one or the new one: what is filled is a folder next to it, which
 * takes its place at the end. If filling fails, or the process is killed, the folder is as it was; only between two
 * renamings is there none, and the next {@link inTurn} brings the old one back. A folder with anything but a site is refused:
 * nobody gets it back.
 *
 * @param {{ path: string, folder: string }} turn from {@link inTurn}
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

const full = ['ENOSPC', 'EDQUOT'];
const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENOTDIR', 'EEXIST', ...full]);

/**
 * What `action` gives; a refusal of the system becomes a {@link Problem} that says what to do.
 *
 * @template Result
 * @param {string} path the folder that should be filled
 * @param {() => Result | Promise<Result>} action
 * @returns {Promise<Result>}
 */
export async function explained(path, action) {
  try {
    return await action();
  } catch (error) {
    if (!refusals.has(error.code)) throw error;
    const name = relative(root, path).startsWith(`..${sep}`) ? path : relative(root, path);
    const words = knownSystemProblem({ code: error.code }) ?? error.code;
    throw new Problem(`Không ghi được trang mới vào “${name}”: ${words}`, remediesOf(error.code));
  }
}

export const lastStays = 'trang đã dựng lần trước vẫn còn nguyên: người đọc vẫn thấy bản cũ cho tới khi dựng lại được.';

function remediesOf(code) {
  if (full.includes(code)) return ['ổ đĩa đó cần đủ chỗ cho hai bản của trang cùng lúc, bản cũ và bản mới.', lastStays];
  if (code === 'EROFS')
    return ['đặt OUT_DIR là một thư mục ở ổ đĩa ghi được, hoặc gắn lại ổ này ở chế độ ghi được.', lastStays];
  return [
    'bản mới được dựng ở một thư mục bên cạnh rồi mới thay vào: tài khoản đang chạy lệnh cần quyền ghi ở thư mục cha.',
    'nếu thư mục này là một ổ gắn riêng, đặt OUT_DIR là một thư mục con của nó; nếu có chương trình đang mở nó, hãy đóng lại.',
    lastStays,
  ];
}
