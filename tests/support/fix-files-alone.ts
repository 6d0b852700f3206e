// What `npm run check -- --fix` does before it checks, as a process that loads a tenth of the command.

import { fixFiles } from '../../cli/fix-files.ts';
import { contentDirectory } from '../../src/io/paths.ts';

if (!fixFiles(contentDirectory())) process.exitCode = 1;
