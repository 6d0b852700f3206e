import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { checkBodyCharacters, checkFieldCharacters } from '../model/check/check-characters.ts';
import { issueAt } from '../model/rules/make-issue.ts';
import type { Issue } from '../model/rules/issue.ts';
import { inComments } from '../model/check/check-personal-data.ts';
import type {
  ContentRecord,
  IncompleteRecord,
  IncompleteSettings,
  OutsidePersonalData,
  SettingsRecord,
} from '../model/records.ts';
import { kinds } from '../kinds/index.ts';
import { siteSettings } from '../kinds/site-settings.ts';
import type { ContentFile } from './content-files.ts';
import { dottedNumberIssues } from '../model/parse/dotted-numbers.ts';
import { conflictIssue } from '../model/parse/conflict-marks.ts';
import { splitFrontmatter } from '../model/parse/frontmatter.ts';
import { plainBody } from '../model/mdx/plain-body.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml } from '../model/parse/parse-yaml.ts';
import type { ParsedYaml } from '../model/parse/parse-yaml.ts';
import { readSource } from './read-file.ts';
import type { SourceFile } from '../model/parse/source.ts';
import { textIssues } from '../model/parse/text-issues.ts';
import { validate } from '../model/parse/validate.ts';
import type { Validated } from '../model/parse/validate.ts';

/** A record that its schema and the policy accept, or what could be read of one with errors. */
export type ReadRecord = { record: ContentRecord } | { incomplete: IncompleteRecord };

/**
 * Reads one record. What is wrong goes to `issues`, all of it, and personal data in comments to `outside`. Null when nothing
 * could be read. @param file how reports name the file.
 */
export function readRecord(
  { collection, id, path }: ContentFile,
  file: string,
  issues: Issue[],
  outside: OutsidePersonalData[],
): ReadRecord | null {
  const source = readWhole(path, file, issues);
  if (!source) return null;
  const locationAt = (offset: number) => source.locationAt(offset);
  const isMdx = kinds[collection].format === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) {
    const opened = source.text.startsWith('---\n');
    const message = opened
      ? 'phần khai báo mở ở dòng 1 nhưng không có dòng --- đóng lại.'
      : 'tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.';
    issues.push(issueAt(source.location(1, 1), 'thieu-frontmatter', message));
    const body = plainBody(source.text);
    const locationOf = () => source.location(1, 1);
    return { incomplete: { collection, id, data: {}, body, refusedAt: new Set(), file, locationOf, locationAt } };
  }
  const fields = parseFields(
    source,
    parts.yaml,
    parts.yamlOffset,
    kinds[collection].schema,
    issues,
    outside,
    collection === 'disclosures',
  );
  const mdx = isMdx ? parseMdx(source, parts.body, collection) : null;
  issues.push(...(mdx?.issues ?? []));
  if (mdx?.readable) issues.push(...checkBodyCharacters(mdx.readable, source.text, locationAt));
  const common = { collection, id, file, locationOf: fields.yaml.locationOf, locationAt };
  if (fields.data === null || mdx?.root === null)
    return {
      incomplete: {
        ...common,
        data: fields.valid,
        body: mdx?.readable ?? null,
        refusedAt: mdx?.root === null ? mdx.refusedAt : null,
      },
    };
  const digest = createHash('sha256').update(source.text).digest('hex');
  return { record: { ...common, data: fields.data, body: mdx?.root ?? null, digest } };
}

/** Reads the settings of the site: complete, or what could be read of them; both null when nothing could be read. */
export function readSettings(
  path: string,
  file: string,
  issues: Issue[],
  outside: OutsidePersonalData[],
): { settings: SettingsRecord | null; incomplete: IncompleteSettings | null } {
  const source = readWhole(path, file, issues);
  if (!source) return { settings: null, incomplete: null };
  const { yaml, data, valid } = parseFields(source, source.text, 0, siteSettings, issues, outside);
  const { locationOf } = yaml;
  const written = (yaml.data ?? {}) as Readonly<Record<string, unknown>>;
  return data === null
    ? {
        settings: null,
        incomplete: { data: valid, written, isUnreadable: (field) => yaml.isBroken(field), locationOf },
      }
    : { settings: { data, locationOf }, incomplete: null };
}

/** A file as text, with what is wrong with its letters. Null when it is no text, or has two versions of itself. */
function readWhole(path: string, file: string, issues: Issue[]): SourceFile | null {
  const read = readSource(path, file);
  const problem = 'issue' in read ? read.issue : conflictIssue(read.source);
  if (problem) issues.push(problem);
  if (problem || 'issue' in read) return null;
  issues.push(...textIssues(read.source));
  return read.source;
}

const isSamePlace = (a: Issue, b: Issue) => a.line === b.line && a.column === b.column;

/** @param measured whether numbers written with dots (`22.019`) are looked for. */
function parseFields<Schema extends z.ZodType>(
  source: SourceFile,
  yaml: string,
  offset: number,
  schema: Schema,
  issues: Issue[],
  outside: OutsidePersonalData[],
  measured = false,
): { yaml: ParsedYaml } & Pick<Validated<Schema>, 'data' | 'valid'> {
  const { parsed, issues: yamlIssues } = parseYaml(source, yaml, offset);
  // A part beyond a limit is not read at all, its comments neither.
  if (!yamlIssues.some(({ code }) => code === 'qua-gioi-han'))
    outside.push(...inComments(yaml, (at) => source.locationAt(offset + at)));
  issues.push(...checkFieldCharacters(parsed.data, (path) => parsed.locationOf(path)));
  const { data, valid, issues: schemaIssues } = validate(schema, parsed);
  const numbers =
    measured && parsed.data !== null ? dottedNumberIssues(yaml, (at) => source.locationAt(offset + at)) : null;
  const dotted = numbers?.issues ?? [];
  issues.push(...yamlIssues, ...dotted);
  issues.push(...schemaIssues.filter((issue) => !dotted.some((each) => isSamePlace(each, issue))));
  const read = Object.entries(valid).filter(([field]) => !numbers?.fields.has(field));
  return {
    yaml: parsed,
    data: yamlIssues.length > 0 || dotted.length > 0 ? null : data,
    valid: Object.fromEntries(read),
  };
}
