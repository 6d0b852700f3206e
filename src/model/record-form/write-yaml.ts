/** A value of a record. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** A comment to stand above a field; lines are folded at word boundaries. Empty for none. */
export type CommentOf = (path: readonly string[]) => string;

/** Characters of a line of comment. */
const WIDTH = 110;

/** Writes a record as the YAML that this project keeps: block style, one line a value, strings quoted only where they must be. */
export function writeYaml(record: { readonly [key: string]: YamlValue }, commentOf: CommentOf = () => ''): string {
  return mapLines(record, [], commentOf).join('\n') + '\n';
}

function mapLines(map: { readonly [key: string]: YamlValue }, path: readonly string[], commentOf: CommentOf): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const here = [...path, key];
    return [...commentLines(commentOf(here)), ...field(`${key}:`, value, here, commentOf)];
  });
}

function field(lead: string, value: YamlValue, path: readonly string[], commentOf: CommentOf): string[] {
  if (value === null || typeof value !== 'object') return [`${lead} ${scalar(value)}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${lead} []`];
    return [lead, ...value.flatMap((item: YamlValue) => listItem(item, path, commentOf))];
  }
  const lines = mapLines(value as { readonly [key: string]: YamlValue }, path, commentOf);
  return lines.length === 0 ? [`${lead} {}`] : [lead, ...lines.map(indent)];
}

function listItem(item: YamlValue, path: readonly string[], commentOf: CommentOf): string[] {
  if (item === null || typeof item !== 'object') return [`  - ${scalar(item)}`];
  if (Array.isArray(item)) return [`  - ${JSON.stringify(item)}`];
  const [first, ...rest] = mapLines(item as { readonly [key: string]: YamlValue }, path, commentOf);
  return first === undefined ? ['  - {}'] : [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

const indent = (line: string) => `  ${line}`;

/** A single value as it stands behind `key: `. */
export function scalar(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

/**
 * A string, plain when YAML 1.2 reads it back as the same string. Anything that looks like a number, a date, a boolean
 * or syntax is put in double quotes, as JSON writes it.
 */
function quoted(text: string): string {
  const plain =
    /^[\p{L}\d“(·–][^\n\r\t]*$/u.test(text) &&
    !/(?::\s|:$|\s#|\s$|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff])/u.test(text) &&
    !/^(?:null|true|false|yes|no|on|off|y|n|~)$/iu.test(text) &&
    (!/^[\d.]/u.test(text) || isPlainNumberLike(text)) &&
    !/^0[xo]/iu.test(text);
  return plain
    ? text
    : JSON.stringify(text).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
        (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
}

/** Days are kept plain, as in all records; other text that begins with a digit must hold a letter to be no number. */
const isPlainNumberLike = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) || /[\p{L}/]/u.test(text.replace(/^[\d.]*e[+-]?\d+$/iu, ''));

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
