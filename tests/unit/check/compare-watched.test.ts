import { expect, test } from 'vitest';
import { compareWatched } from '../../../cli/compare-watched.ts';

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
