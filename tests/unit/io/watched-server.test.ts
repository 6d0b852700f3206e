import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { runWatched, serverProblem } from '../../../scripts/lib/watched-program.mjs';

const run = (work: string) => runWatched([inRepository('tests/support/rule-examples/watched-server.ts'), work]);

test.each([
  ['endless', 'kiểm tra tệp này mãi không xong.'],
  ['memory', 'kiểm tra tệp này cần quá nhiều bộ nhớ.'],
  ['crash', 'chương trình đọc bị hỏng giữa chừng khi đọc tệp này.'],
])('a file that ends npm run dev is named with why: %s', async (work, why) => {
  const { stopped } = await run(work);
  const { message, remedies } = serverProblem(stopped!);
  expect(message).toBe(`Trang xem thử đã tắt ở tệp “src/content/plans/a.mdx”: ${why}`);
  expect(remedies.join(' ')).toContain('npm run check');
});

test('a crash while no file is read names none', async () => {
  const { stopped } = await run('elsewhere');
  expect(stopped).toEqual({ file: null, why: 'crash' });
  expect(serverProblem(stopped!).message).not.toContain('“');
});

test('npm run dev that a person ends, or that fails by itself, says nothing of files', async () => {
  expect(await run('asked')).toMatchObject({ stopped: null });
  expect(await run('fails')).toEqual({ code: 3, stopped: null });
});
