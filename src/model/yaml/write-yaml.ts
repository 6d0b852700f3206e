import { writeScalar } from './write-scalar.ts';
import type { YamlScalar } from './write-scalar.ts';

/** A value of a record. */
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** A comment for the lines above a field; lines are folded at word boundaries. Empty for none. */
export type CommentOf = (path: readonly string[]) => string;

/** Characters of a line of comment. */
const WIDTH = 110;

/** Writes a record as the YAML that this project keeps: block style, one line a value, strings quoted only where they must be. */
export function writeYaml(record: YamlMap, commentOf: CommentOf = () => ''): string {
  return mapLines(record, [], commentOf).join('\n') + '\n';
}

/** A value on one line, lists and maps between brackets. */
export function writeFlow(value: YamlValue): string {
  if (isScalarValue(value)) return writeScalar(value, { inFlow: true });
  if (isList(value)) return `[${value.map((each) => writeFlow(each)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, each]) => `${key}: ${writeFlow(each)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** The lines of one item of a list of texts or maps, from column 0: `- first: …` and its further lines, indented by two. */
export function writeItem(item: YamlValue): string {
  return itemLines(item, [], () => '').join('\n');
}

function mapLines(map: YamlMap, path: readonly string[], commentOf: CommentOf): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const here = [...path, key];
    return [...commentLines(commentOf(here)), ...field(`${key}:`, value, here, commentOf)];
  });
}

function field(lead: string, value: YamlValue, path: readonly string[], commentOf: CommentOf): string[] {
  if (isScalarValue(value)) return [`${lead} ${writeScalar(value)}`];
  const lines = isList(value)
    ? value.flatMap((item) => itemLines(item, path, commentOf))
    : mapLines(value, path, commentOf);
  return lines.length === 0 ? [`${lead} ${writeFlow(value)}`] : [lead, ...lines.map((line) => `  ${line}`)];
}

function itemLines(item: YamlValue, path: readonly string[], commentOf: CommentOf): string[] {
  if (isScalarValue(item)) return [`- ${writeScalar(item)}`];
  if (isList(item)) return [`- ${writeFlow(item)}`];
  const [first, ...rest] = mapLines(item, path, commentOf);
  return first === undefined ? ['- {}'] : [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

const isScalarValue = (value: YamlValue): value is YamlScalar => value === null || typeof value !== 'object';
const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

function commentLines(comment: string): string[] {
  if (comment === '') return [];
  return comment.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '#';
    for (const word of line.split(' ')) {
      if (current.length + word.length + 1 > WIDTH) {
        lines.push(current);
        current = '#';
      }
      current += ` ${word}`;
    }
    return [...lines, current];
  });
}
