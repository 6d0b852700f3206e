// Loaded before a command (`node --import`): a package that is cut off fails while the command's own file is still being
// loaded, before anything of it can run. What fails so ends in a plain sentence, as every other problem does.
import { printProblem } from './problem.mjs';

process.on('uncaughtException', (error) => {
  printProblem(error);
  process.exit(1);
});
