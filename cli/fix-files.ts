import { relative, sep } from 'node:path';
import { cleanPictures } from '../src/io/downloads/clean-pictures.ts';
import { fixContent } from '../src/io/fix-content.ts';
import type { FixWatch } from '../src/io/fix-content.ts';
import type { Watch } from '../src/io/read-content.ts';
import { schoolFolders } from '../src/io/school-folders.ts';
import { escapeControlCharacters } from '../src/model/check/report/escape-control-characters.ts';
import { knownSystemProblem } from '../src/io/system-problem.mjs';

/**
 * Fixes what `npm run check -- --fix` may fix, and names each file.
 * @param directory the content folder, absolute. @param watch of a process under watch. @param say writes a line for the person
 * @returns whether it came to its end; where the system refuses a file, that one and those after it are as they were
 */
export function fixFiles(
  directory: string,
  { begin, stopped }: Pick<Watch, 'begin' | 'stopped'> = { begin: () => {}, stopped: {} },
  say: (line: string) => void = console.error,
): boolean {
  const name = (path: string) => relative(process.cwd(), path).split(sep).join('/');
  // A name comes from the person who wrote the file, and may have what moves the cursor or forges a line.
  const shown = (path: string) => escapeControlCharacters(name(path));
  const watch: FixWatch = {
    mayRead: (path) => {
      if (Object.hasOwn(stopped, name(path))) return false;
      begin(name(path));
      return true;
    },
    isRead: () => begin(null),
  };
  try {
    for (const path of fixContent(directory, watch)) say(`Đã chuyển về NFC: ${shown(path)}`);
    for (const path of cleanPictures(schoolFolders(directory), watch))
      say(`Đã bỏ thông tin máy chụp, máy ghi: ${shown(path)}`);
    return true;
  } catch (error) {
    const problem = knownSystemProblem(error);
    if (problem === null) throw error;
    say(`Dừng lại: không sửa được ${escapeControlCharacters(problem)}`);
    say('  Tệp ấy và những tệp sau nó vẫn như cũ. Sửa xong chỗ vướng thì chạy lại lệnh này.');
    return false;
  }
}
