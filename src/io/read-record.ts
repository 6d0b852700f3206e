import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { issueAt } from '../model/rules/make-issue.ts';
import type { Issue } from '../model/rules/issue.ts';
import type { ContentRecord, SettingsRecord } from '../model/records.ts';
import { kinds } from '../kinds/index.ts';
import { siteSettings } from '../kinds/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import { dottedNumberIssues } from '../model/parse/dotted-numbers.ts';
import { splitFrontmatter } from '../model/parse/frontmatter.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml } from '../model/parse/parse-yaml.ts';
import type { ParsedYaml } from '../model/parse/parse-yaml.ts';
import { readSource } from './read-file.ts';
import type { SourceFile } from '../model/parse/source.ts';
import { textIssues } from '../model/parse/text-issues.ts';
import { validate } from '../model/parse/validate.ts';

/** Reads one record. Null when it has an error; what is wrong goes to `issues`, all of it. @param file how reports name the file. */
export function readRecord({ collection, id, path }: ContentFile, file: string, issues: Issue[]): ContentRecord | null {
  const read = readSource(path, file);
  if ('issue' in read) return (issues.push(read.issue), null);
  const { source } = read;
  issues.push(...textIssues(source));
  const isMdx = kinds[collection].format === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) {
    const opened = source.text.startsWith('---\n');
    const message = opened
      ? 'phần khai báo mở ở dòng 1 nhưng không có dòng --- đóng lại.'
      : 'tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.';
    issues.push(issueAt(source.location(1, 1), 'thieu-frontmatter', message));
    return null;
  }
  const parsed = parseFields(
    source,
    parts.yaml,
    parts.yamlOffset,
    kinds[collection].schema,
    issues,
    collection === 'disclosures',
  );
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
    locationOf: parsed.yaml.locationOf,
    locationAt: (offset) => source.locationAt(offset),
  } as ContentRecord;
}

/** Reads the settings of the site. Null when they have an error. */
export function readSettings(path: string, file: string, issues: Issue[]): SettingsRecord | null {
  const read = readSource(path, file);
  if ('issue' in read) return (issues.push(read.issue), null);
  issues.push(...textIssues(read.source));
  const parsed = parseFields(read.source, read.source.text, 0, siteSettings, issues);
  return parsed && { data: parsed.data, locationOf: parsed.yaml.locationOf };
}

const isSamePlace = (a: Issue, b: Issue) => a.line === b.line && a.column === b.column;

/** @param measured whether numbers written with dots (`22.019`) are looked for. */
function parseFields<Schema extends z.ZodType>(
  source: SourceFile,
  yaml: string,
  offset: number,
  schema: Schema,
  issues: Issue[],
  measured = false,
): { yaml: ParsedYaml; data: z.infer<Schema> } | null {
  const { parsed, issues: yamlIssues } = parseYaml(source, yaml, offset);
  issues.push(...yamlIssues);
  if (!parsed) return null;
  const { data, issues: schemaIssues } = validate(schema, parsed);
  const dotted = measured ? dottedNumberIssues(yaml, (at) => source.locationAt(offset + at)) : [];
  issues.push(...dotted, ...schemaIssues.filter((issue) => !dotted.some((each) => isSamePlace(each, issue))));
  return data === null || dotted.length > 0 ? null : { yaml: parsed, data };
}
