import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import type { ReadResult } from '../../../src/io/read-content.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';

let memory = '';
beforeEach(() => {
  memory = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  vi.stubEnv('CHECKED_FILES', memory);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(memory, { recursive: true });
});

const PLAN = 'plans/2024-ke-hoach-mau.mdx';
const TODAY = '2026-11-22';

const read = (directory: string, root: string, remember: boolean) =>
  readContent(directory, root, TODAY, join(root, 'public'), { begin: () => {}, stopped: {}, remember });

/** The same in code that has read nothing yet, as another process has: in one process a text is read once. */
async function readAfresh(directory: string, root: string): Promise<ReadResult> {
  vi.resetModules();
  const { readContent: afresh } = await import('../../../src/io/read-content.ts');
  return afresh(directory, root, TODAY, join(root, 'public'), { begin: () => {}, stopped: {}, remember: true });
}

/** What a reader of the content sees of it; functions left out. */
const said = ({ content, issues }: ReadResult) => ({
  issues,
  records: Object.values(content.records).map((map: ReadonlyMap<string, object>) =>
    [...map].map(([id, record]) => [id, JSON.parse(JSON.stringify({ ...record, isClean: undefined }))]),
  ),
});

test('the content of the school is the same whether its files are remembered or read', async () => {
  const first = await readAfresh('src/content', process.cwd());
  const again = await readAfresh('src/content', process.cwd());
  expect(first.content.records.plans.size).toBeGreaterThan(0);
  expect(said(again)).toStrictEqual(said(first));
  const where = ({ content }: ReadResult) =>
    content.records.legalReferences.values().next().value!.locationOf(['provenance', 'sources']);
  expect(where(again)).toEqual(where(first));
  expect([...again.content.records.plans.values()].some(({ isClean }) => isClean)).toBe(true);
});

test('a file that has changed is read, whatever was remembered of it', () => {
  inFolder({}, (root) => {
    const directory = join(root, 'content');
    expect(read(directory, root, true).issues).toEqual([]);
    writeFileSync(join(directory, PLAN), planWith('Gọi số 0912 345 678.'));
    for (const time of [1, 2])
      expect([time, read(directory, root, true).issues.map(({ code }) => code)]).toEqual([
        time,
        ['so-dien-thoai-rieng'],
      ]);
    writeFileSync(join(directory, PLAN), planWith('Đoạn khác.'));
    expect(read(directory, root, true).issues).toEqual([]);
  });
});

test('what is wrong between files is found again each time', () => {
  inFolder({}, (root) => {
    const directory = join(root, 'content');
    read(directory, root, true);
    rmSync(join(directory, 'legal-references/01-2020-tt-bm.mdx'));
    expect(read(directory, root, true)).toMatchObject({ issues: [{ code: 'tham-chieu-hong', line: 7 }] });
  });
});

test('a memory that cannot be read is none, nor is one of other code or with fields that the schema refuses', async () => {
  await inFolder({}, async (root) => {
    const directory = join(root, 'content');
    read(directory, root, true);
    const [file] = readdirSync(memory);
    const path = join(memory, file!);
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { code: string; files: Record<string, { data: unknown }> };
    for (const each of Object.values(kept.files)) each.data = {};
    const known = async (text: string) => {
      writeFileSync(path, text);
      return said(await readAfresh(directory, root));
    };
    const fresh = said(read(directory, root, false));
    expect(await known('{"code":')).toStrictEqual(fresh);
    expect(await known(JSON.stringify({ ...kept, code: 'other' }))).toStrictEqual(fresh);
    expect(await known(JSON.stringify(kept))).toStrictEqual(fresh);
    rmSync(path);
    mkdirSync(path);
    expect(said(await readAfresh(directory, root))).toStrictEqual(fresh);
    rmSync(path, { recursive: true });
  });
});
