import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Dirent } from 'node:fs';
import { issueAt } from '../model/check/make-issue.ts';
import { sortIssues } from '../model/check/issue.ts';
import type { Issue } from '../model/check/issue.ts';
import { checkDraftCitations } from '../model/check/check-draft-citations.ts';
import { checkContent } from '../model/check/check-content.ts';
import { hiddenCharacters } from '../model/check/hidden-characters.ts';
import type { Content, ContentRecord, Records } from '../model/records.ts';
import { buildSite } from '../model/site/site.ts';
import { nearest } from '../model/text/nearest.ts';
import { slug } from '../model/text/slug.ts';
import { recordId } from '../schema/common.ts';
import { collections } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { siteSettings } from '../schema/site-settings.ts';
import { dottedNumberIssues } from './dotted-numbers.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { buildDay, publicDirectory } from './paths.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { publicFiles } from './public-files.ts';
import { readSource } from './read-file.ts';
import type { Source } from './source.ts';
import { validate } from './validate.ts';

export interface ReadResult {
  /** What could be read; records with errors are left out. */
  content: Content;
  /** Every problem of every file, sorted. */
  issues: Issue[];
}

/** Entries that belong to the machine or the editor's program, not to the content. */
const isNoise = (name: string) => name.startsWith('.') || name.endsWith('~') || name === 'Thumbs.db';

/**
 * Reads and checks a whole content folder. Never throws for bad content; every problem is reported at once.
 * @param directory absolute path of the content folder. @param root the project's folder, for file names in reports.
 * @param today ISO day on which the citations of drafts and the days of publication are judged.
 * @param publicFolder the folder with the files that readers download.
 */
export function readContent(
  directory: string,
  root: string = process.cwd(),
  today: string = buildDay(),
  publicFolder: string = publicDirectory(),
): ReadResult {
  const issues: Issue[] = [];
  const name = (path: string) => relative(root, path).split(sep).join('/');
  const records = Object.fromEntries(Object.keys(collections).map((each) => [each, new Map()])) as unknown as Records;
  for (const collection of Object.keys(collections) as CollectionName[]) {
    const folder = join(directory, collections[collection].folder);
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      const id = recordIdOf(entry, name(path), collection, issues);
      if (id === null) continue;
      const record = readRecord(collection, id, path, name(path), issues);
      if (record) (records[collection] as Map<string, ContentRecord>).set(id, record);
    }
  }
  unknownEntries(directory, name, issues);
  const settings = readSettings(join(directory, 'site.yaml'), name(join(directory, 'site.yaml')), issues);
  const content: Content = { records, settings, files: publicFiles(publicFolder, filesNamedIn(records)) };
  issues.push(...checkContent(content, today));
  if (issues.every((issue) => issue.severity !== 'error'))
    issues.push(...checkDraftCitations(records.plans.values(), buildSite(content, today)));
  return { content, issues: sortIssues(issues) };
}

/** The paths of all files that records name. */
function filesNamedIn({ disclosures, regulations, reports }: Records): Set<string> {
  const named = [
    ...[...disclosures.values()].flatMap(({ data }) => data.documents.flatMap(({ files }) => files)),
    ...[...regulations.values()].flatMap(({ data }) => data.files),
    ...[...reports.values()].flatMap(({ data }) => data.files),
  ];
  return new Set(named.map(({ path }) => path));
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !isNoise(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function recordIdOf(entry: Dirent, file: string, collection: CollectionName, issues: Issue[]): string | null {
  const at = { file, line: 1, column: 1 };
  const extension = `.${collections[collection].format}`;
  if (entry.isDirectory()) {
    issues.push(issueAt(at, 'khong-phai-tep', 'gặp một thư mục, cần một tệp.'));
    return null;
  }
  if (!entry.name.endsWith(extension)) {
    const stem = entry.name.replace(/\.[^.]*$/u, '');
    issues.push(
      issueAt(at, 'tep-la', `gặp “${entry.name}”, ở đây chỉ nhận tệp ${extension}.`, {
        suggestion: slug(stem) + extension,
      }),
    );
    return null;
  }
  const id = entry.name.slice(0, -extension.length);
  if (!recordId.safeParse(id).success) {
    const suggestion = id.split('.').map(slug).filter(Boolean).join('.') + extension;
    issues.push(
      issueAt(at, 'ten-tep-sai', `gặp “${entry.name}”.`, { suggestion, remedy: `Đổi tên tệp thành “${suggestion}”.` }),
    );
    return null;
  }
  return id;
}

function readRecord(
  collection: CollectionName,
  id: string,
  path: string,
  file: string,
  issues: Issue[],
): ContentRecord | null {
  const read = readSource(path, file);
  if ('issue' in read) return (issues.push(read.issue), null);
  const { source } = read;
  issues.push(...textIssues(source));
  const isMdx = collections[collection].format === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) {
    issues.push(
      issueAt(source.place(1, 1), 'thieu-frontmatter', 'tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.'),
    );
    return null;
  }
  const parsed = parseRecord(source, parts.yaml, parts.yamlOffset, collection, issues);
  const mdx = isMdx ? parseMdx(source, parts.body, collection) : { root: null, issues: [] };
  issues.push(...mdx.issues);
  if (!parsed || (isMdx && !mdx.root)) return null;
  return {
    collection,
    id,
    data: parsed.data,
    body: mdx.root,
    digest: createHash('sha256').update(source.text).digest('hex'),
    file,
    placeOf: parsed.yaml.placeOf,
    placeAt: (offset) => source.placeAt(offset),
  } as ContentRecord;
}

const isSamePlace = (a: Issue, b: Issue) => a.line === b.line && a.column === b.column;

function parseRecord(
  source: Source,
  yaml: string,
  offset: number,
  collection: CollectionName,
  issues: Issue[],
): { yaml: ParsedYaml; data: unknown } | null {
  const { parsed, issues: yamlIssues } = parseYaml(source, yaml, offset);
  issues.push(...yamlIssues);
  if (!parsed) return null;
  const { data, issues: schemaIssues } = validate(collections[collection].schema, parsed);
  const dotted = collection === 'disclosures' ? dottedNumberIssues(yaml, (at) => source.placeAt(offset + at)) : [];
  issues.push(...dotted, ...schemaIssues.filter((issue) => !dotted.some((each) => isSamePlace(each, issue))));
  return data === null || dotted.length > 0 ? null : { yaml: parsed, data };
}

function readSettings(path: string, file: string, issues: Issue[]): Content['settings'] {
  const read = readSource(path, file);
  if ('issue' in read) return (issues.push(read.issue), null);
  issues.push(...textIssues(read.source));
  const { parsed, issues: yamlIssues } = parseYaml(read.source, read.source.text, 0);
  issues.push(...yamlIssues);
  if (!parsed) return null;
  const { data, issues: schemaIssues } = validate(siteSettings, parsed);
  issues.push(...schemaIssues);
  return data === null ? null : { data, placeOf: parsed.placeOf };
}

function textIssues(source: Source): Issue[] {
  const issues = hiddenCharacters(source.text).map(({ offset, name }) =>
    issueAt(source.placeAt(offset), 'ky-tu-an', `gặp ${name}.`),
  );
  const lines = source.linesToNormalize();
  if (lines.length > 0)
    issues.push(
      issueAt(
        source.place(lines[0]!, 1),
        'khong-phai-nfc',
        `${lines.length} dòng có chữ dấu tổ hợp hoặc chữ Ð (dòng ${ranges(lines)}).`,
      ),
    );
  return issues;
}

/** `[1, 2, 3, 7]` as `1–3, 7`. */
function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function unknownEntries(directory: string, name: (path: string) => string, issues: Issue[]): void {
  const folders = Object.values(collections).map((each) => each.folder);
  for (const entry of list(directory)) {
    if ((entry.isDirectory() && (folders as string[]).includes(entry.name)) || entry.name === 'site.yaml') continue;
    if (entry.isDirectory() && list(join(directory, entry.name)).length === 0) continue;
    const suggestion = nearest(entry.name, [...folders, 'site.yaml']);
    issues.push(
      issueAt(
        { file: name(join(directory, entry.name)), line: 1, column: 1 },
        'tep-la',
        `gặp “${entry.name}”, không có loại nội dung này.`,
        {
          suggestion,
        },
      ),
    );
  }
}
