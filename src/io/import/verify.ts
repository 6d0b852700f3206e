import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockTexts } from '../../model/word/index.ts';
import { kinds } from '../../kinds/index.ts';
import { formatOfFile } from '../../kinds/record-format.ts';
import type { KindName } from '../../kinds/index.ts';
import { splitFrontmatter } from '../../model/parse/frontmatter.ts';
import { parseMdx } from '../parse-mdx.ts';
import { parseYaml } from '../../model/parse/parse-yaml.ts';
import { MAX_FILE_BYTES } from '../../model/parse/file-size.ts';
import { SourceFile } from '../../model/parse/source.ts';
import { validate } from '../../model/parse/validate.ts';

/**
 * Holds a file that is about to be written against the site's own schema, grammar and policy. @returns what is wrong, as
 * sentences with their line; empty when the file is good. @param body what the text of an MDX file must say, block by block.
 */
export function verifyFile(collection: KindName, file: string, text: string, body: Root | null): string[] {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES)
    return [
      `${file}: tệp ${Math.ceil(size / 100_000) / 10} MB, trang nhận tối đa ${MAX_FILE_BYTES / 1_000_000} MB. Tách tệp Word thành nhiều phần rồi nhập từng phần.`,
    ];
  const source = new SourceFile(file, text);
  const isMdx = formatOfFile(collection, file) === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) return ['Thiếu phần khai báo đầu tệp.'];
  const { parsed, issues } = parseYaml(source, parts.yaml, parts.yamlOffset);
  issues.push(...validate(kinds[collection].schema, parsed).issues);
  const mdx = isMdx ? parseMdx(source, parts.body, collection) : { root: null, issues: [] };
  // Where the text has the marks that were meant, and no others, none of them is lost.
  const isMeant = body !== null && mdx.root !== null && marksIn(body).join() === marksIn(mdx.root).join();
  issues.push(...mdx.issues.filter(({ code }) => code !== 'mdx-mat-chu' || !isMeant));
  const problems = issues.map((issue) => `${file}:${issue.line}: ${issue.message} ${issue.remedy}`);
  if (body && mdx.root) problems.push(...differences(blockTexts(body), blockTexts(mdx.root)));
  return problems;
}

const marks = new Set<string>([
  'blockquote',
  'code',
  'delete',
  'emphasis',
  'heading',
  'inlineCode',
  'link',
  'strong',
  'thematicBreak',
] satisfies Nodes['type'][]);

/** What Markdown has signs for, in the order of a text. */
function marksIn(body: Root): string[] {
  const found: string[] = [];
  visit(body, ({ type }) => {
    if (marks.has(type)) found.push(type);
  });
  return found;
}

function differences(wanted: ReturnType<typeof blockTexts>, got: ReturnType<typeof blockTexts>): string[] {
  const shown = (block: { kind: string; text: string } | undefined) =>
    block ? `“${block.text.slice(0, 60)}”` : 'không có gì';
  for (let index = 0; index < Math.max(wanted.length, got.length); index++) {
    const [a, b] = [wanted[index], got[index]];
    if (a?.kind !== b?.kind || a?.text !== b?.text)
      return [`Khối thứ ${index + 1} đọc lại không giống tệp Word: cần ${shown(a)}, gặp ${shown(b)}.`];
  }
  return [];
}
