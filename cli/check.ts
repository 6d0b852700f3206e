// npm run check

import { watchedCommand } from './watched-command.ts';

watchedCommand('check-process.ts');
