import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { root } from './paths.mjs';
import { knownSystemProblem } from '../../src/io/system-problem.mjs';
import { Problem } from './problem.mjs';

/** The folder itself where a link leads to it: renaming the link would leave what it leads to as it was. */
const real = (folder) => (existsSync(folder) ? realpathSync(folder) : folder);

const nextTo = (folder, ending) => join(dirname(folder), `.${basename(folder)}.${ending}`);
const filling = (folder) => nextTo(folder, 'dang-dung-');
const previous = (folder) => nextTo(folder, 'truoc');

/** What was killed may write for another moment. Then it stays for the next time. */
function removeLeftover(folder) {
  try {
    remove(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EBUSY', 'EPERM', 'EACCES'].includes(error.code)) throw error;
  }
}

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/**
 * Puts in order what a killed {@link fillWhole} left next to a folder: a folder that it was filling goes, and the previous
 * one comes back where the new one had not yet taken its place. To be called while nobody else fills the folder.
 *
 * @param {string} path
 */
export function recover(path) {
  const folder = real(path);
  if (existsSync(previous(folder)) && !existsSync(folder)) renameSync(previous(folder), folder);
  remove(previous(folder));
  const begin = basename(filling(folder));
  const siblings = existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : [];
  for (const name of siblings) if (name.startsWith(begin)) removeLeftover(join(dirname(folder), name));
}

/**
 * Fills a folder so that it is whole at each moment, the old one or the new one: what is filled is a folder next to it, which
 * takes its place at the end. If filling fails, or the process is killed, the folder is as it was; only between two
 * renamings is there none, and {@link recover} brings the old one back. A folder with anything but a site is refused: nobody
 * gets it back.
 *
 * @param {string} path
 * @param {(folder: string) => Promise<void>} fill writes everything into the empty folder that it is given
 */
export async function fillWhole(path, fill) {
  recover(path);
  const folder = real(path);
  // Its own folder gone, a repository would be, too.
  if (join(realpathSync(root), sep).startsWith(join(folder, sep)))
    throw new Problem(`Không dựng vào “${path}”: thư mục này chứa cả kho mã.`, ['đặt OUT_DIR là một thư mục riêng.']);
  if (!explained(path, () => mayGo(folder)))
    throw new Problem(`Không dựng vào “${path}”: trong đó không phải một trang đã dựng, dựng vào sẽ xóa hết.`, [
      'đặt OUT_DIR là một thư mục mới hoặc trống; cần đưa trang vào chỗ này thì dựng ở chỗ khác rồi chép vào.',
    ]);
  const next = filling(folder) + process.pid;
  explained(path, () => {
    // One by one: on a disk that is read-only, making several folders at once says only that there is none.
    if (!existsSync(dirname(next))) mkdirSync(dirname(next), { recursive: true });
    mkdirSync(next);
  });
  try {
    await fill(next);
    if (existsSync(folder)) chmodSync(next, statSync(folder).mode);
    explained(path, () => swap(folder, next));
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
  if (hadOne) renameSync(folder, previous(folder));
  try {
    renameSync(next, folder);
  } catch (error) {
    if (hadOne) renameSync(previous(folder), folder);
    throw error;
  }
}

/** What `action` gives; a refusal of the system becomes a {@link Problem} that says what to do. */
function explained(path, action) {
  try {
    return action();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENOTDIR', 'EEXIST'].includes(error.code)) throw error;
    const name = relative(root, path).startsWith(`..${sep}`) ? path : relative(root, path);
    const words = knownSystemProblem({ code: error.code }) ?? error.code;
    throw new Problem(`Không ghi được trang mới vào “${name}”: ${words}`, remediesOf(error.code));
  }
}

const lastStays = 'trang đã dựng lần trước vẫn còn nguyên: người đọc vẫn thấy bản cũ cho tới khi dựng lại được.';

const remediesOf = (code) =>
  code === 'EROFS'
    ? ['đặt OUT_DIR là một thư mục ở ổ đĩa ghi được, hoặc gắn lại ổ này ở chế độ ghi được.', lastStays]
    : [
        'bản mới được dựng ở một thư mục bên cạnh rồi mới thay vào: tài khoản đang chạy lệnh cần quyền ghi ở thư mục cha.',
        'nếu thư mục này là một ổ gắn riêng, đặt OUT_DIR là một thư mục con của nó; nếu có chương trình đang mở nó, hãy đóng lại.',
        lastStays,
      ];
