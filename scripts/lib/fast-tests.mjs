import { globSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';

const startsPrograms = /node:child_process|lib\/process\.mjs|bare-machine\.ts|bare-repository\.ts/u;

/** The unit tests that start other programs, and so take seconds each. The rest are the fast ones. */
export const testsThatStartPrograms = () =>
  globSync('tests/unit/**/*.test.ts', { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => startsPrograms.test(readFileSync(`${root}/${name}`, 'utf8')));
