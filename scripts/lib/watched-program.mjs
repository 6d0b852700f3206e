import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LOG } from '../../src/io/watched/log-line.ts';
import { UNDER_WATCH } from '../../src/io/watched/server-watch.ts';
import { stopWords } from '../../src/io/watched/stopped-file.ts';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { projectEnvironment, projectNode } from './process.mjs';

/**
 * Runs a program that goes on until a person ends it, and that puts itself under watch (`serverWatch`).
 *
 * @returns {Promise<{ code: number, stopped: { file: string | null, why: keyof typeof stopWords } | null }>} `stopped` where it came to no end
 *   and nobody asked it to
 */
export async function runWatched(args) {
  const env = projectEnvironment({ ...process.env, [UNDER_WATCH]: '1', STARTED_BY: String(process.pid) });
  const child = spawn(projectNode(), args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  let [file, why] = [null, 'crash'];
  createInterface({ input: child.stdio[LOG] }).on('line', (line) => {
    const { begins, ends } = JSON.parse(line);
    if (ends === undefined) file = begins;
    else why = ends;
  });
  let asked = false;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(name, () => {
      asked = true;
      child.kill(name);
    });
  const [code] = await once(child, 'close');
  // Node ends with 134 or a signal where memory runs out or what is not JavaScript crashes.
  const isStopped = !asked && (code === null || code >= 128);
  return { code: code ?? 1, stopped: isStopped ? { file, why } : null };
}

/**
 * What to say where the development server came to no end.
 *
 * @param {{ file: string | null, why: keyof typeof stopWords }} stopped
 */
export const serverProblem = ({ file, why }) =>
  file === null
    ? new Problem('Trang xem thử bị tắt giữa chừng, không phải lúc đọc một tệp nội dung.', ['chạy lại npm run dev.'])
    : new Problem(`Trang xem thử đã tắt ở tệp “${file}”: ${stopWords[why]}`, [
        'xem lại phần vừa thêm hay sửa trong tệp đó, hoặc tạm lấy tệp ra, rồi chạy lại npm run dev.',
        'npm run check nói rõ hơn về tệp đó, và về mọi tệp khác.',
      ]);
