// npm run compare-sites -- <built site> <built site>: which pages, which texts and which addresses differ between two
// builds. What a change of the code must not change for a reader is shown by an empty answer.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { Problem, runMain } from './lib/problem.mjs';

/** File names of bundles and pictures carry a digest of their bytes. */
const withoutDigest = (address) => address.replace(/[._-][\w-]{8}(?=\.\w+$)/u, '');

/** What a reader sees of a page, line by line: words, where links lead, ids, descriptions of pictures. */
function linesOf(html) {
  const lines = [];
  visit(fromHtml(html), (node, _, parent) => {
    if (node.type === 'text' && parent?.tagName !== 'script' && parent?.tagName !== 'style' && node.value.trim() !== '')
      lines.push(node.value.replace(/\s+/gu, ' ').trim());
    if (node.type !== 'element') return;
    for (const key of ['id', 'href', 'src', 'alt', 'ariaLabel', 'content', 'dateTime'])
      if (node.properties[key] !== undefined && node.properties.httpEquiv === undefined)
        lines.push(`${key}=${withoutDigest(String(node.properties[key]))}`);
  });
  return lines;
}

/** The first line in which two pages differ, with how many lines only one of them has. */
function differenceOf(before, after) {
  const [a, b] = [linesOf(before), linesOf(after)];
  if (a.join('\n') === b.join('\n')) return null;
  const [inA, inB] = [new Set(a), new Set(b)];
  const gone = a.filter((line) => !inB.has(line));
  const added = b.filter((line) => !inA.has(line));
  if (gone.length + added.length === 0) return ['  thứ tự khác'];
  return [...gone.slice(0, 3).map((line) => `  - ${line}`), ...added.slice(0, 3).map((line) => `  + ${line}`)].map(
    (line) => line.slice(0, 200),
  );
}

await runMain(async () => {
  const [before, after, ...more] = process.argv.slice(2);
  if (!before || !after || more.length > 0)
    throw new Problem('Cần hai thư mục trang đã dựng.', ['dùng: npm run compare-sites -- <trước> <sau>']);
  for (const folder of [before, after])
    if (!existsSync(folder)) throw new Problem(`Không có thư mục ${folder}.`, ['dựng trang trước bằng npm run build.']);
  const namesIn = (folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => name.split('\\').join('/'))
      .filter((name) => /\.(?:html|json|xml|ics|txt|csv)$/u.test(name) && !name.startsWith('pagefind/'))
      .sort();
  const [past, present] = [namesIn(before), namesIn(after)];
  const only = (list, other) => list.filter((name) => !other.includes(name));
  for (const name of only(past, present)) console.log(`mất   ${name}`);
  for (const name of only(present, past)) console.log(`thêm  ${name}`);
  let differing = 0;
  for (const name of past.filter((each) => present.includes(each))) {
    const [a, b] = [before, after].map((folder) => readFileSync(join(folder, name), 'utf8'));
    const ofData = a === b ? null : ['  dữ liệu khác'];
    const difference = name.endsWith('.html') ? differenceOf(a, b) : ofData;
    if (difference === null) continue;
    differing++;
    console.log(`khác  ${name}\n${difference.join('\n')}`);
  }
  console.log(
    `${past.length} và ${present.length} tệp; mất ${only(past, present).length}, thêm ${only(present, past).length}, khác ${differing}.`,
  );
});
