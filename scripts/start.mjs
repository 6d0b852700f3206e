// npm start: from a fresh clone to a site on this machine. npm start -- --port 4322 --host 0.0.0.0

import { parseArgs } from 'node:util';
import { isBuilt } from './lib/build-inputs.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/process.mjs';
import { listen, siteHandler } from './lib/server.mjs';
import { basePath } from './lib/site-settings.mjs';

function readArguments() {
  const usage = 'dùng: npm start -- [--port 4321] [--host localhost]';
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: 'string', default: '4321' }, host: { type: 'string', default: 'localhost' } },
    }));
  } catch (error) {
    throw new Problem(`Không hiểu tham số: ${error.message}`, [usage]);
  }
  const port = /^\d{1,5}$/u.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) throw new Problem(`Cổng "${values.port}" không phải là số từ 0 đến 65535.`, [usage]);
  return { port, host: values.host };
}

await runMain(async () => {
  const place = readArguments();
  await ensureInstalled();

  // The port is taken before the build, so that nobody waits for a build that could not be shown.
  let handler = (_request, response) => response.writeHead(503).end();
  const server = await listen((request, response) => handler(request, response), place);
  let stopping = false;
  const stop = () => {
    stopping = true;
    void server.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  try {
    if (isBuilt()) console.log('Nội dung và mã nguồn không đổi từ lần dựng trước: dùng lại bản đã dựng.');
    else if ((await runNode(inRepository('scripts/build.mjs'))).code !== 0) {
      if (!stopping) process.exitCode = 1;
      stop();
      return;
    }
    const base = await basePath();
    handler = await siteHandler({ folder: inRepository('dist'), base });
    if (stopping) return;
    console.log(`\nTrang đang chạy tại  http://localhost:${server.port}${base}`);
    console.log('Bấm Ctrl+C để dừng.');
  } catch (error) {
    stop();
    throw error;
  }
});
