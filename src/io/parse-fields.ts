import type { z } from 'zod';
import { checkFieldCharacters } from '../model/check/check-characters.ts';
import { inComments, inNumbers } from '../model/check/check-personal-data.ts';
import { conflictIssue } from '../model/parse/conflict-marks.ts';
import { dottedNumberIssues } from '../model/parse/dotted-numbers.ts';
import { parseYaml } from '../model/parse/parse-yaml.ts';
import type { ParsedYaml } from '../model/parse/parse-yaml.ts';
import type { SourceFile } from '../model/parse/source.ts';
import { textIssues } from '../model/parse/text-issues.ts';
import { validate } from '../model/parse/validate.ts';
import type { Validated } from '../model/parse/validate.ts';
import type { OutsidePersonalData } from '../model/records.ts';
import type { Issue } from '../model/rules/issue.ts';

/** Whether a text is one version of itself. Says what is wrong with its letters. */
export function isReadable(source: SourceFile, issues: Issue[]): boolean {
  const conflict = conflictIssue(source);
  issues.push(...(conflict ? [conflict] : textIssues(source)));
  return conflict === null;
}

const isSamePlace = (a: Issue, b: Issue) => a.line === b.line && a.column === b.column;

/**
 * The fields of a text that are right, and what is wrong with the others.
 * @param outside gets the personal data of comments. @param measured whether numbers written with dots (`22.019`) are looked for.
 */
export function parseFields<Schema extends z.ZodType>(
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
    outside.push(
      ...inComments(yaml, (at) => source.locationAt(offset + at)),
      ...inNumbers(parsed.data, (path) => parsed.writtenAt(path), parsed.locationOf),
    );
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
