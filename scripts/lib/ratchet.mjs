import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';
import { inRepository } from './paths.mjs';

/** The files below some folders whose names end in one of the endings, as paths relative to the repository. */
export const filesBelow = (folders, endings) =>
  folders.flatMap((folder) =>
    readdirSync(inRepository(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name)),
  );

/** What TypeScript reads of a file: an Astro file has it between its fences. */
const scriptOf = (path, text) => (path.endsWith('.astro') ? (/^---\n(.*?)\n---/su.exec(text)?.[1] ?? '') : text);

/**
 * How many non-null assertions (`x!`) a file has: each is a promise to the compiler that nothing tests.
 *
 * @param {string} path decides the language
 * @param {string} text
 */
export function nonNullAssertions(path, text) {
  const file = typescript.createSourceFile(path, scriptOf(path, text), typescript.ScriptTarget.Latest);
  let count = 0;
  const visit = (node) => {
    if (node.kind === typescript.SyntaxKind.NonNullExpression) count++;
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return count;
}

/**
 * Words that a reader with school English does not know, or knows in another meaning, with the plain word for each:
 * behind → after, stands → is, beside → next to, held against → compared with, mend → fix, anew → again, parted → separated,
 * whoever → anyone who, for ever → forever, paper → document or print, face → font, told and tells → says or reports. The at-rule `@font-face` has no other name.
 */
const listedWords =
  /(?<![\p{L}\p{N}_]|@font-)(?:behind|stands?|stood|beside|(?:held|hold|holds) against|mend(?:s|ed|ing)?|anew|parted|whoever|for ever|papers?|faces?|told|tells)(?![\p{L}\p{N}_])/giu;

/** How often a text has a word of the list. */
export const plainWordFaults = (_path, text) => text.match(listedWords)?.length ?? 0;

/** Content is Vietnamese, and files of the sample school are data. */
const isOurText = (path) => !/[\\/](?:content|fixtures|node_modules)[\\/]/u.test(path) && !path.endsWith('ratchet.mjs');

const countIn = (paths, count) => paths.reduce((sum, path) => sum + count(path, readFileSync(path, 'utf8')), 0);

/**
 * What is counted, by its key in ratchet.json. To add a count, add it here and run `node scripts/ratchet.mjs --write`.
 *
 * @type {Record<string, { title: string, remedy: string, count: () => number }>}
 */
export const counts = {
  nonNullAssertions: {
    title: 'dấu “!” khẳng định có giá trị (non-null assertion) trong src/ và cli/',
    remedy:
      'viết điều kiện cho trường hợp thiếu, hoặc dùng itemAt, entryOf (src/model/items.ts), capture (src/model/text/capture.ts).',
    count: () => countIn(filesBelow(['src', 'cli'], ['.ts', '.astro']), nonNullAssertions),
  },
  plainWordFaults: {
    title: 'từ tiếng Anh khó (behind, beside, stands, mend, anew …) trong mã và tài liệu',
    remedy: 'dùng từ thường: after, next to, is, fix, again. Danh sách ở scripts/lib/ratchet.mjs.',
    count: () =>
      countIn(
        filesBelow(
          ['src', 'cli', 'scripts', 'tests', 'bench', 'docs'],
          ['.ts', '.mjs', '.cjs', '.astro', '.css', '.md'],
        ).filter(isOurText),
        plainWordFaults,
      ),
  },
};

/**
 * Compares what was counted with what is allowed.
 *
 * @param {Record<string, number>} allowed
 * @param {Record<string, number>} found
 * @returns {{ higher: string[], lower: string[] }} the keys that rose, and those that fell
 */
export function compareCounts(allowed, found) {
  const keys = Object.keys(found);
  return {
    higher: keys.filter((key) => found[key] > (allowed[key] ?? 0)),
    lower: keys.filter((key) => found[key] < (allowed[key] ?? 0)),
  };
}
