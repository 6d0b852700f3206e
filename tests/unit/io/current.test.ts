import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentChanged, currentContent, currentSite, trustEvents } from '../../../src/io/current.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { recordText } from '../../../src/io/record-text.ts';
import { inFolder, planWith } from '../../support/content-folder.ts';

const store = globalThis as { __danBietContent?: unknown; __danBietFiles?: unknown };

afterEach(() => {
  vi.unstubAllEnvs();
  delete store.__danBietContent;
  delete store.__danBietFiles;
});

const PLAN = 'plans/2024-ke-hoach-mau.mdx';

/** The content of the clean folder in a process that hears of changes; `write` changes a file, `tell` says so. */
function informed<T>(
  use: (folder: { at: (name: string) => string; write: (name: string, text: string) => void }) => T,
): T {
  return inFolder({}, (root) => {
    const directory = join(root, 'content');
    vi.stubEnv('CONTENT_DIR', directory);
    vi.stubEnv('PUBLIC_DIR', join(root, 'public'));
    delete store.__danBietContent;
    trustEvents();
    const at = (name: string) => join(directory, name);
    return use({
      at,
      write: (name, text) => {
        writeFileSync(at(name), text);
        contentChanged(at(name));
      },
    });
  });
}

const textOfPlan = () => recordText('plans', '2024-ke-hoach-mau', '/');

test('a change that is reported is there at once, also right after a page was made', () => {
  informed(({ write }) => {
    expect(textOfPlan()).toContain('Đoạn thứ nhất');
    write(PLAN, planWith('Đoạn đã sửa.'));
    expect(textOfPlan()).toContain('Đoạn đã sửa');
  });
});

test('files are not looked at without a change that is reported: a build is of the content at its beginning', () => {
  informed(({ at }) => {
    const site = currentSite();
    writeFileSync(at(PLAN), planWith('Đoạn đã sửa.'));
    expect(currentSite()).toBe(site);
  });
});

test('after changes of any files the content is the one that is read from the beginning', () => {
  informed(({ at, write }) => {
    currentContent();
    write(
      'legal-references/01-2020-tt-bm.mdx',
      readFileSync(at('legal-references/01-2020-tt-bm.mdx'), 'utf8').replace('Thông tư mẫu', 'Thông tư khác'),
    );
    write(PLAN, planWith('Gọi số 0912 345 678 (Viết nội dung ở đây.) xem [mục](#khong-co).'));
    const now = currentContent();
    const again = readContent(process.env['CONTENT_DIR']!);
    expect(now.issues).toEqual(again.issues);
    expect(now.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['so-dien-thoai-rieng', 'con-chu-mau', 'lien-ket-hong']),
    );
    write(PLAN, planWith('Đoạn thứ hai.'));
    expect(currentContent().issues).toEqual([]);
    rmSync(at('plans'), { recursive: true });
    contentChanged(at('plans'));
    expect([...currentContent().content.records.plans.keys()]).toEqual([]);
  });
});
