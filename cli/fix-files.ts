import { relative } from 'node:path';
import { cleanPictures } from '../src/io/downloads/clean-pictures.ts';
import { fixContent } from '../src/io/fix-content.ts';
import { schoolFolders } from '../src/io/school-folders.ts';
import { knownSystemProblem } from '../src/io/system-problem.mjs';

/**
 * Fixes what `npm run check -- --fix` may fix, and names each file on the standard error output.
 * @param directory the content folder, absolute
 * @returns whether it came to its end; where the system refuses a file, that one and those after it are as they were
 */
export function fixFiles(directory: string): boolean {
  const name = (path: string) => relative(process.cwd(), path);
  try {
    for (const path of fixContent(directory)) console.error(`Đã chuyển về NFC: ${name(path)}`);
    for (const path of cleanPictures(schoolFolders(directory)))
      console.error(`Đã bỏ thông tin máy chụp, máy ghi: ${name(path)}`);
    return true;
  } catch (error) {
    const problem = knownSystemProblem(error);
    if (problem === null) throw error;
    console.error(`Dừng lại: không sửa được ${problem}`);
    console.error('  Tệp ấy và những tệp sau nó vẫn như cũ. Sửa xong chỗ vướng thì chạy lại lệnh này.');
    return false;
  }
}
