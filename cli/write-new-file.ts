import { writeFileSync } from 'node:fs';
import { Stop } from './stop.ts';
import { systemProblem } from '../src/io/system-problem.mjs';

/** Writes a file that is not there yet. @throws Stop where it is, or where the system refuses, with what to do */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    throw new Stop(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `Đã có tệp ${path}; không ghi đè. Xóa tệp ấy, hoặc thêm --out và tên khác.`
        : `Không ghi được tệp ${path}. ${systemProblem(error)}`,
      1,
    );
  }
}
