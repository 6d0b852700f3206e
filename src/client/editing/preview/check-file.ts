import { z } from 'zod';
import type { Root } from 'mdast';
import { checkNumbers } from '../../../model/check/check-numbers.ts';
import { checkPersonalData, inComments } from '../../../model/check/check-personal-data.ts';
import { sortIssues } from '../../../model/rules/issue.ts';
import type { Issue } from '../../../model/rules/issue.ts';
import { isObject } from '../../../model/editing/full-record.ts';
import { readBody } from '../../../model/mdx/read-body.ts';
import { formFieldsOf } from '../../../model/record-form/form-fields.ts';
import { conflictIssue } from '../../../model/parse/conflict-marks.ts';
import { splitFrontmatter } from '../../../model/parse/frontmatter.ts';
import { parseYaml } from '../../../model/parse/parse-yaml.ts';
import type { ParsedYaml } from '../../../model/parse/parse-yaml.ts';
import { SourceFile } from '../../../model/parse/source.ts';
import { textIssues } from '../../../model/parse/text-issues.ts';
import { validate } from '../../../model/parse/validate.ts';
import { contentOfOne } from '../../../model/check/one-record.ts';
import type { ContentRecord } from '../../../model/records.ts';
import { kinds } from '../../../kinds/index.ts';
import { formatOfText } from '../../../kinds/record-format.ts';
import type { KindName } from '../../../kinds/index.ts';
import { micromark } from './micromark.ts';

/** A problem as the person at the form finds it. */
export interface FoundIssue extends Issue {
  /** The field that holds it, or the line of the text: “Trích yếu”, “Nội dung, dòng 12”. */
  where: string;
}

export interface CheckedFile {
  /** The record, where its schema and the policy accept it; its digest is its text, for it is compared with nothing but itself. */
  record: ContentRecord | null;
  /** The file, normalised. */
  text: string;
  /** The fields as the file has them, valid or not. */
  fields: Readonly<Record<string, unknown>>;
  /** Null for a file without a body, and for a body that the policy refuses. */
  body: Root | null;
  hasBody: boolean;
  issues: FoundIssue[];
}

/**
 * What the checker says of one file by itself: its letters, its YAML, its schema, its body, private data. What lies between
 * records is said when the change is checked.
 * @param id of the record. @param text the whole file
 */
export function checkFile(collection: KindName, id: string, text: string): CheckedFile {
  const { schema } = kinds[collection];
  const format = formatOfText(collection, text);
  const source = new SourceFile(`${id}.${format}`, text);
  const isMdx = format === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) throw new Error('Tệp không có phần khai báo.');
  const conflict = conflictIssue(source);
  if (conflict)
    return {
      fields: {},
      record: null,
      text: source.text,
      body: null,
      hasBody: isMdx,
      issues: [{ ...conflict, where: 'Cả bản ghi' }],
    };
  const issues: Issue[] = textIssues(source);
  const yaml = parseYaml(source, parts.yaml, parts.yamlOffset);
  issues.push(...yaml.issues);
  const { valid, issues: invalid } = validate(schema as z.ZodType, yaml.parsed);
  issues.push(...invalid);
  const read = isMdx ? readBody(source, parts.body, collection, micromark) : null;
  issues.push(...(read?.issues ?? []));
  const outside = inComments(parts.yaml, (offset) => source.locationAt(parts.yamlOffset + offset));
  const common = {
    collection,
    id,
    file: source.file,
    locationOf: yaml.parsed.locationOf,
    locationAt: (offset: number) => source.locationAt(offset),
  };
  const refusedAt = read?.root === null ? read.refusedAt : null;
  const incomplete = { ...common, data: valid, body: read?.readable ?? null, refusedAt };
  const content = contentOfOne({ incomplete, outside });
  const accepted = (schema as z.ZodType).safeParse(yaml.parsed.data);
  const isWhole = accepted.success && (!isMdx || read?.root != null);
  issues.push(...checkPersonalData(content), ...checkNumbers(content));
  const bodyLine = isMdx ? source.locationAt(parts.body.search(/\S/u)).line : Infinity;
  const fields = isObject(yaml.parsed.data) ? yaml.parsed.data : {};
  return {
    fields,
    record: isWhole
      ? { ...common, data: accepted.data as ContentRecord['data'], body: read?.root ?? null, digest: source.text }
      : null,
    text: source.text,
    body: read?.root ?? null,
    hasBody: isMdx,
    issues: sortIssues(issues).map((issue) => ({ ...issue, where: whereOf(issue, collection, yaml.parsed, bodyLine) })),
  };
}

function whereOf(issue: Issue, collection: KindName, parsed: ParsedYaml, bodyLine: number): string {
  if (issue.line >= bodyLine) return `Nội dung, dòng ${issue.line - bodyLine + 1}`;
  const above = formFieldsOf(kinds[collection].schema)
    .map((asked) => ({ title: asked.title, line: parsed.locationOf(asked.path, true).line }))
    .filter(({ line }) => line > 0 && line <= issue.line)
    .sort((a, b) => b.line - a.line);
  return above[0]?.title ?? 'Cả bản ghi';
}
