import { expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { join } from 'node:path';
import { inFolder, planWith } from '../../support/content-folder.ts';
import { issuesOfWork } from '../../support/rule-examples/watched-example.ts';

test('a parser that crashes costs one file, which is named, and not the report', () => {
  expect(issuesOfWork('crash')).toEqual([
    expect.objectContaining({
      file: 'plans/2024-ke-hoach-mau.mdx',
      code: 'khong-kiem-duoc',
      message: 'chương trình đọc bị hỏng giữa chừng khi đọc tệp này.',
    }),
  ]);
});

test('a file that needs too much memory is named, and the report says so', () => {
  expect(issuesOfWork('memory')).toEqual([
    expect.objectContaining({
      file: 'plans/2024-ke-hoach-mau.mdx',
      code: 'khong-kiem-duoc',
      message: 'kiểm tra tệp này cần quá nhiều bộ nhớ.',
    }),
  ]);
});

test('a file that ended the checker is not read again, and the others are', () => {
  const plan = 'content/plans/2024-ke-hoach-mau.mdx';
  const files = { 'plans/2024-ke-hoach-mau.mdx': planWith('<b>'), 'duties/a.yaml': '' };
  const begun: (string | null)[] = [];
  const { issues } = inFolder(files, (root) =>
    readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'), {
      begin: (file) => begun.push(file),
      stopped: { [plan]: 'time' },
    }),
  );
  expect(issues.map(({ file, code }) => [file, code])).toEqual([
    ['content/duties/a.yaml', 'tep-trong'],
    [plan, 'khong-kiem-duoc'],
  ]);
  expect(begun).toContain('content/site.yaml');
  expect(begun).not.toContain(plan);
  expect(begun.at(-1)).toBeNull();
});
