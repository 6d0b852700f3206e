// A process under watch that checks one file, which needs no time, all of it or much memory, or ends it:
// node watched-work.ts short|endless|waits|memory|crash

import { readFileSync } from 'node:fs';
import type { CheckInput } from '../../../src/io/watched/check-watched.ts';
import { stoppedIssue } from '../../../src/io/watched/stopped-file.ts';
import { sayThroughLog, watchThisProcess } from '../../../src/io/watched/work-log.ts';

const { stopped } = JSON.parse(readFileSync(0, 'utf8')) as CheckInput;
const work = process.argv[2];
const begin = watchThisProcess(() =>
  work === 'memory' ? { milliseconds: 20_000, megabytes: 300 } : { milliseconds: 300, megabytes: 0 },
);
// Said before each file, as of one that was fixed.
if (work === 'crash') sayThroughLog('Đã sửa.');
const file = 'plans/2024-ke-hoach-mau.mdx';
const why = stopped[file];
begin('duties/a01.yaml');
if (why === undefined) begin(file);
if (why === undefined && work === 'crash') process.abort();
// More than the limit, and not so much that a machine of a school comes to an end.
const taken = why === undefined && work === 'memory' ? Buffer.alloc(500_000_000, 1) : null;
if (why === undefined && work === 'waits') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
const isEndless = why === undefined && (work === 'endless' || taken !== null);
for (;;) if (!isEndless) break;
process.stdout.write(JSON.stringify(why === undefined ? [] : [stoppedIssue(file, why)]));
