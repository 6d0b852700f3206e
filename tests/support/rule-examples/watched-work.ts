// A process under watch that checks one file, which needs no time or all of it, or ends it: node watched-work.ts short|endless|crash

import { readFileSync } from 'node:fs';
import type { CheckInput } from '../../../src/io/watched/check-watched.ts';
import { stoppedIssue } from '../../../src/io/watched/stopped-file.ts';
import { watchThisProcess } from '../../../src/io/watched/work-log.ts';

const { stopped } = JSON.parse(readFileSync(0, 'utf8')) as CheckInput;
const begin = watchThisProcess(() => ({ milliseconds: 300, megabytes: 0 }));
const file = 'plans/2024-ke-hoach-mau.mdx';
const why = stopped[file];
begin('duties/a01.yaml');
if (why === undefined) begin(file);
if (why === undefined && process.argv[2] === 'crash') process.abort();
const isEndless = why === undefined && process.argv[2] === 'endless';
for (;;) if (!isEndless) break;
process.stdout.write(JSON.stringify(why === undefined ? [] : [stoppedIssue(file, why)]));
