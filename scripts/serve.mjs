// The second half of npm start, in the project's own Node: takes the port, builds when anything changed, serves.

import { outputFolder, readBuildNote } from './lib/build-inputs.mjs';
import { inRepository } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { runNode } from './lib/process.mjs';
import { listen, newestSite } from './lib/server.mjs';
import { readStartArguments } from './lib/start-arguments.mjs';

await runMain(async () => {
  // The port comes before the build, so that nobody waits for a build that could not be shown.
  let handler = (_request, response) => response.writeHead(503, { 'Retry-After': '5' }).end();
  const place = readStartArguments(process.argv.slice(2));
  const server = await listen((request, response) => handler(request, response), place);
  process.on('SIGINT', server.close).on('SIGTERM', server.close);

  try {
    const { code } = await runNode(inRepository('scripts/build.mjs'), ['--if-changed']);
    if (code !== 0) {
      process.exitCode = code;
      return server.close();
    }
    const folder = outputFolder();
    const { base } = readBuildNote(folder);
    handler = newestSite(folder, readBuildNote);
    console.log(`\nTrang đang chạy tại  http://${place.host}:${server.port}${base}`);
    console.log('Bấm Ctrl+C để dừng.');
  } catch (error) {
    server.close();
    throw error;
  }
});
