import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { absolute, read, repositoryFiles } from './repository-files.ts';

const guides = repositoryFiles().filter((path) => path.endsWith('.md'));
const linkOrImage = /\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/gu;
const npmCommand = /`npm (?:run )?(?:--silent )?(?!run\b)([a-z-]+)\b/gu;
const outsideScripts = new Set(['ci', 'install']);

describe.each(guides)('%s', (path) => {
  const text = read(path);

  test('links only to files that exist', () => {
    const targets = [...text.matchAll(linkOrImage)].map((match) => join(dirname(path), match[1]!));
    expect(targets.filter((target) => !existsSync(absolute(target)))).toEqual([]);
  });

  test('names only commands that exist', () => {
    const scripts = JSON.parse(read('package.json')).scripts;
    const commands = [...text.matchAll(npmCommand)].map((match) => match[1]!);
    expect(commands.filter((name) => !(name in scripts) && !outsideScripts.has(name))).toEqual([]);
  });
});
