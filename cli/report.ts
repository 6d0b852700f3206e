// npm run report

import { watchedCommand } from './watched-command.ts';

watchedCommand('report-process.ts');
