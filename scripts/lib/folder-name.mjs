import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

/**
 * Says it at once where the repository is in a folder with a name that Vite cannot read: it takes what is after `#` or `?` in a
 * path for no part of it. Spaces, Vietnamese letters and every other sign are fine.
 *
 * @param {string} [folder]
 * @throws {Problem}
 */
export function refuseFolderName(folder = root) {
  const found = /[#?]/u.exec(folder)?.[0];
  if (found === undefined) return;
  throw new Problem(`Đường dẫn của kho có ký tự “${found}”: ${folder}`, [
    `đổi tên thư mục cho hết ký tự “${found}” (chữ Việt và dấu cách thì được), rồi chạy lại.`,
  ]);
}
