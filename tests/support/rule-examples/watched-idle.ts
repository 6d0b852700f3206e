// A process under watch that says its number and works without end on nothing that has a limit: PID_FILE=… node watched-idle.ts

import { writeFileSync } from 'node:fs';
import { watchThisProcess } from '../../../src/io/watched/work-log.ts';

watchThisProcess(() => ({ milliseconds: 0, megabytes: 0 }))(null);
writeFileSync(process.env['PID_FILE'] ?? '', String(process.pid));
setInterval(() => {}, 1000);
