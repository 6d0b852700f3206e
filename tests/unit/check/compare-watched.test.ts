import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareWatched, reportWatched } from '../../../cli/compare-watched.ts';

const NAME = 'src/content (so với bản trước)';

test('what compares two contents is begun under a name of its own, and nothing is begun after it', () => {
  const begun: (string | null)[] = [];
  const watch = { begin: (item: string | null) => begun.push(item), stopped: {} };
  expect(compareWatched(watch, 'src/content', () => [...begun])).toEqual({ value: [NAME] });
  expect(begun).toEqual([NAME, null]);
});

test('where it ended the process it is not tried again, and the folder is named with what to do', () => {
  const watch = { begin: () => {}, stopped: { [NAME]: 'time' } as const };
  const compared = compareWatched(watch, 'src/content', () => expect.unreachable());
  expect(compared).toMatchObject({
    issue: { file: 'src/content', code: 'khong-kiem-duoc', message: 'so với bản trước mãi không xong.' },
  });
});

test('what is hidden and written after reading is begun under a name, too; where that ended the process, only that is said', () => {
  const name = 'src/content (báo cáo)';
  const begun: (string | null)[] = [];
  const watch = { begin: (item: string | null) => begun.push(item), stopped: {} };
  expect(reportWatched(watch, 'src/content', () => [...begun])).toEqual({ value: [name] });
  expect(begun).toEqual([name, null]);
  const again = reportWatched({ ...watch, stopped: { [name]: 'time' } }, 'src/content', () => expect.unreachable());
  expect(again).toMatchObject({ issue: { file: 'src/content', code: 'khong-kiem-duoc' } });
});

test('the check hides and writes its report within that watch', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../cli/check-process.ts'), 'utf8');
  const [before = '', within = ''] = source.split('reportWatched(watch, folder, () => {');
  expect(before).not.toMatch(/hidingOf\(|issuesForLog\(/u);
  expect(within.slice(0, within.indexOf('});'))).toMatch(/hidingOf\([^]*report\(issuesForLog\(/u);
});
