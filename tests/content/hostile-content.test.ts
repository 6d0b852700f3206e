import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { inFolder, planWith } from '../support/content-folder.ts';
import { pdfWith } from '../support/downloads.ts';

const run = promisify(execFile);

/** Every way we know to make a build run an editor's text; each would write the file `ran`. */
const ran = join(mkdtempSync(join(tmpdir(), 'dan-biet-')), 'ran');
const hostile: Record<string, string> = {
  'plans/import.mdx': planWith(`import fs from 'node:fs'\n\n{fs.writeFileSync(${JSON.stringify(ran)}, 'x')}`),
  'plans/expression.mdx': planWith(
    `Biến {globalThis.process.mainModule?.require('fs').writeFileSync(${JSON.stringify(ran)}, 'x')}`,
  ),
  'plans/environment.mdx': planWith('Thư mục là {process.env.SECRET_OF_TEST}.'),
  'plans/attribute.mdx': planWith(
    `<CanCu loai={require('fs').writeFileSync(${JSON.stringify(ran)}, 'x')}>\n\na\n\n</CanCu>`,
  ),
  'plans/html.mdx': planWith('<img src="x" onerror="alert(1)" />'),
  'plans/set-html.mdx': planWith('<CanCu set:html="<img src=x onerror=alert(1)>">\n\na\n\n</CanCu>'),
  'plans/link.mdx': planWith('[xem](javascript:alert(1))'),
  'plans/layout.mdx': planWith('Thân bài.', 'layout: ../../evil.mjs\n'),
  'plans/js-frontmatter.mdx': `---js\nrequire('fs').writeFileSync(${JSON.stringify(ran)}, 'x')\n---\n\nThân bài.\n`,
  'plans/yaml-tag.mdx': planWith('Thân bài.').replace(
    'Công tác mẫu năm 2024',
    `!!js/function >-\n  require('fs').writeFileSync('${ran}', 'x')`,
  ),
  'public/tep/trang.html': '<script src="ma.js"></script>',
  'evil.mjs': `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(ran)}, 'x');`,
};

describe('content never runs', () => {
  it('a build of hostile content fails, runs nothing and publishes nothing', { timeout: 240_000 }, async () =>
    inFolder(hostile, async (root) => {
      const out = join(root, 'dist');
      const environment = {
        ...process.env,
        CONTENT_DIR: join(root, 'content'),
        OUT_DIR: out,
        SECRET_OF_TEST: 'lộ-ra-ngoài',
        ASTRO_TELEMETRY_DISABLED: '1',
      };
      const options = { cwd: resolve('.'), env: environment };
      const built = await run('node', ['node_modules/astro/bin/astro.mjs', 'build'], options).then(
        () => ({ code: 0, output: '' }),
        (error: { code: number; stdout: string; stderr: string }) => ({
          code: error.code,
          output: error.stdout + error.stderr,
        }),
      );
      expect(built.code).not.toBe(0);
      expect(built.output).toContain('Nội dung có');
      expect(built.output).not.toContain('lộ-ra-ngoài');
      expect(existsSync(ran)).toBe(false);
      expect(
        existsSync(out) ? readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.html')) : [],
      ).toEqual([]);
      const checked = await run('node', ['cli/check.ts', '--format', 'json'], options).catch(
        (error: { stdout: string }) => error,
      );
      const files = new Set(
        (JSON.parse(checked.stdout) as { issues: { file: string }[] }).issues.map((issue) =>
          issue.file.split('/').at(-1),
        ),
      );
      expect([...files].sort()).toEqual([
        'attribute.mdx',
        'environment.mdx',
        'evil.mjs',
        'expression.mdx',
        'html.mdx',
        'import.mdx',
        'js-frontmatter.mdx',
        'layout.mdx',
        'link.mdx',
        'set-html.mdx',
        'trang.html',
        'yaml-tag.mdx',
      ]);
      expect(existsSync(ran)).toBe(false);
    }),
  );

  it('the same folder without the hostile files builds, with its files for readers', { timeout: 240_000 }, async () =>
    inFolder({ 'public/tep/ban-ky.pdf': pdfWith('Signed'), 'public/tep/.DS_Store': 'x' }, async (root) => {
      const downloads = join(root, 'tep-khac');
      mkdirSync(downloads);
      writeFileSync(join(downloads, '_redirects'), '# đã đổi\n/a/ /b/\n');
      const environment = {
        ...process.env,
        CONTENT_DIR: join(root, 'content'),
        PUBLIC_DIR: downloads,
        OUT_DIR: join(root, 'dist'),
        ASTRO_TELEMETRY_DISABLED: '1',
      };
      await run('node', ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: resolve('.'), env: environment });
      expect(existsSync(join(root, 'dist/ke-hoach/2024-ke-hoach-mau/index.html'))).toBe(true);
      // Of the school's files those that may be published, and nothing else; the project's own come along.
      expect(readdirSync(join(root, 'dist/tep'))).toEqual(['ban-ky.pdf']);
      expect(readFileSync(join(root, 'dist/_redirects'), 'utf8')).toBe('/a/ /b/ 301\n');
      expect(existsSync(join(root, 'dist/favicon.svg'))).toBe(true);
    }),
  );
});
