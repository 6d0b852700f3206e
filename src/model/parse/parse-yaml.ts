import { isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Pair, Scalar, YAMLError } from 'yaml';
import { capture } from '../text/capture.ts';
import { firstItem } from '../items.ts';
import { doubleQuoted } from '../yaml/write-scalar.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { mayBeField } from './field-name.ts';
import { yamlExcess } from './limits.ts';
import type { SourceFile } from './source.ts';
import { fieldTexts } from './yaml-fields.ts';

export interface ParsedYaml {
  /** The value, without the top-level fields that could not be read. */
  data: unknown;
  /** Whether the text has this top-level field but it could not be read. An issue says why, so nothing more is reported about it. */
  isBroken(field: PropertyKey): boolean;
  /** The value at a path as the file writes it: `05`, where the parsed value is 5. Null where there is no value. */
  writtenAt(path: readonly PropertyKey[]): string | null;
  /** The place of the value at a path, or of the key when `key` is set, or of the nearest thing above it that exists. */
  readonly locationOf: (path: readonly PropertyKey[], key?: boolean) => SourceLocation;
}

/** A parsed part of the YAML text: all of it, or one top-level field of a text with errors. */
interface Part {
  document: Document;
  text: string;
  /** Where the part begins in the source's text. */
  offset: number;
}

/**
 * Parses the YAML of a source from `offset` on. Only plain data is accepted: anchors, aliases and tags are refused
 * (aliases can multiply a small file into gigabytes). A text with errors is read field by field, so that the other
 * fields are still validated.
 */
export function parseYaml(source: SourceFile, yaml: string, offset: number): { parsed: ParsedYaml; issues: Issue[] } {
  const excess = yamlExcess(yaml);
  if (excess) {
    const place = source.locationAt(offset + excess.offset);
    const parsed = { data: null, isBroken: () => true, writtenAt: () => null, locationOf: () => place };
    return { parsed, issues: [issueAt(place, 'qua-gioi-han', excess.message)] };
  }
  const whole: Part = { document: parse(yaml), text: yaml, offset };
  const broken = new Set<string>();
  const issues: Issue[] = [];
  const parts = whole.document.errors.length === 0 ? [whole] : fieldParts(source, yaml, offset, broken, issues);
  for (const part of parts) checkPart(source, part, broken, issues);
  const at = (path: readonly PropertyKey[]) =>
    parts.find(({ document }) => pairOf(document.contents, path[0]) !== undefined) ?? parts[0] ?? whole;
  return {
    parsed: {
      data: dataOf(parts, broken, issues.length > 0),
      isBroken: (field) => broken.has(String(field)),
      writtenAt: (path) => writtenAt(at(path), path),
      locationOf: (path, key) => locationOf(source, at(path), path, key ?? false),
    },
    issues: dedupe(issues),
  };
}

const parse = (text: string): Document =>
  parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'error' });

/** Each field as a part of its own. Names what belongs to no field, and fields written twice. */
function fieldParts(source: SourceFile, yaml: string, offset: number, broken: Set<string>, issues: Issue[]): Part[] {
  const parts: Part[] = [];
  const seen = new Set<string>();
  for (const { key, offset: from, text } of fieldTexts(yaml)) {
    const place = source.locationAt(offset + from);
    if (/^(?:---|\.\.\.)(?:\s|$)/u.test(text)) {
      if (seen.size === 0) continue;
      issues.push(issueAt(place, 'yaml-hong', yamlMessages.MULTIPLE_DOCS!));
      return parts;
    }
    if (key === null)
      issues.push(issueAt(place, 'yaml-hong', 'thiếu dấu hai chấm sau tên trường, hoặc dòng này phải thụt vào.'));
    else if (seen.has(key)) {
      issues.push(issueAt(place, 'yaml-trung-khoa', writtenTwice(key)));
      broken.add(key);
    } else parts.push({ document: parse(text), text, offset: offset + from });
    if (key !== null) seen.add(key);
  }
  return parts;
}

/** Names what is wrong in a part, and the fields that it makes unusable. */
function checkPart(source: SourceFile, { document, text, offset }: Part, broken: Set<string>, issues: Issue[]): void {
  for (const error of document.errors) {
    issues.push(yamlIssue(source, text, offset, error));
    for (const { key } of pairsOf(document.contents)) broken.add(nameOf(key));
  }
  visit(document, {
    Node(key, node, path) {
      const found = [];
      if (isAlias(node) || ('anchor' in node && node.anchor) || node.tag !== undefined)
        found.push(
          issueAt(
            source.locationAt(offset + (node.range?.[0] ?? 0)),
            'yaml-hong',
            'gặp neo &, bí danh * hoặc nhãn !, chỉ nhận giá trị thường.',
            {
              remedy: 'Nếu là câu chữ, đặt cả câu trong ngoặc kép. Nếu không, ghi thẳng giá trị.',
            },
          ),
        );
      else if (isScalar(node) && key !== 'key') found.push(...cutByHash(source, text, offset, node));
      if (found.length === 0) return;
      issues.push(...found);
      const field = path.find((each) => isPair(each));
      if (field) broken.add(nameOf(field.key));
    },
  });
}

const pairsOf = (contents: unknown): Pair[] => (isMap(contents) ? contents.items : []);
const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
const pairOf = (contents: unknown, name: PropertyKey | undefined): Pair | undefined =>
  pairsOf(contents).find(({ key }) => isScalar(key) && String(key.value) === String(name));

function dataOf(parts: readonly Part[], broken: ReadonlySet<string>, hasIssues: boolean): unknown {
  const [first] = parts;
  if (first && !isMap(first.document.contents)) return hasIssues ? {} : first.document.toJS();
  const usable = parts.flatMap(({ document }) =>
    pairsOf(document.contents)
      .filter(({ key }) => !broken.has(nameOf(key)))
      .map(({ key, value }) => [nameOf(key), isNode(value) ? value.toJS(document) : null] as const),
  );
  return Object.fromEntries(usable);
}

/** With what follows ` #` on the line: YAML takes it for a comment, the author may have meant it. */
function writtenAt({ document, text }: Part, path: readonly PropertyKey[]): string | null {
  const node = document.getIn(path as unknown[], true);
  if (!isNode(node) || !node.range) return null;
  const [from, to] = node.range;
  const rest = isScalar(node) && node.type === 'PLAIN' ? (/^[ \t]+#[^\n]*/u.exec(text.slice(to))?.[0] ?? '') : '';
  return (text.slice(from, to) + rest).trim();
}

/** A text that YAML cuts at ` #`, taking the rest for a comment: the author's words would be lost without a sign. */
function cutByHash(source: SourceFile, yaml: string, offset: number, node: Scalar): Issue[] {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return [];
  const end = node.range[1];
  const rest = firstItem(yaml.slice(end).split('\n', 1));
  if (!/^[ \t]+#/u.test(rest)) return [];
  const place = source.locationAt(offset + end + rest.indexOf('#'));
  const suggestion = doubleQuoted(`${node.value}${rest}`.trim());
  return [
    issueAt(place, 'yaml-thang', `gặp “${rest.trim()}” sau “${node.value}”: phần sau dấu # bị bỏ.`, { suggestion }),
  ];
}

function yamlIssue(source: SourceFile, yaml: string, offset: number, error: YAMLError): Issue {
  const start = Math.min(error.pos[0], yaml.trimEnd().length);
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const line = firstItem(yaml.slice(lineStart).split('\n', 1));
  const colon = /^(\s*(?:-\s+)?[\w]+:\s+)([^'"|>[{\s].*?:(?:\s.*|))$/u.exec(line);
  if (colon)
    return issueAt(
      source.locationAt(offset + lineStart + capture(colon, 1).length),
      'yaml-hai-cham',
      `gặp dấu hai chấm trong câu “${colon[2]}”, cần ngoặc kép.`,
      {
        suggestion: `${capture(colon, 1).trim()} ${doubleQuoted(capture(colon, 2).trim())}`,
      },
    );
  const place = source.locationAt(offset + start);
  if (error.code === 'DUPLICATE_KEY')
    return issueAt(place, 'yaml-trung-khoa', writtenTwice(firstItem(line.split(':')).trim()));
  return issueAt(place, 'yaml-hong', yamlMessages[error.code] ?? 'không đọc được phần khai báo từ chỗ này.');
}

/** No record is made in which a name would be found. */
const writtenTwice = (key: string): string =>
  mayBeField(key) ? `trường “${key}” đã ghi ở trên.` : 'trường này đã ghi ở trên.';

/** In Vietnamese, what the parser's commonest errors mean. */
const yamlMessages: Partial<Record<string, string>> = {
  BAD_INDENT: 'thụt đầu dòng không đều, hoặc thiếu dấu ngoặc kép.',
  TAB_AS_INDENT: 'gặp phím Tab ở đầu dòng, cần dấu cách.',
  MISSING_CHAR: 'thiếu dấu ngoặc kép đóng, dấu hai chấm hoặc dấu đóng.',
  UNEXPECTED_TOKEN: 'gặp ký hiệu không đặt được ở đây; câu có ký hiệu lạ cần ngoặc kép.',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên trường.',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai tên trường, hoặc câu có dấu hai chấm chưa đặt trong ngoặc kép.',
  MULTIPLE_DOCS: 'gặp dòng --- thứ ba, chỉ nhận một phần khai báo.',
};

function dedupe(issues: Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = `${issue.line}:${issue.code === 'yaml-hong' ? 'yaml' : issue.column}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function locationOf(
  source: SourceFile,
  { document, offset }: Part,
  path: readonly PropertyKey[],
  key: boolean,
): SourceLocation {
  let node: unknown = document.contents;
  let at = 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) break;
      const wanted = key && index === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      if (isNode(wanted) && wanted.range) at = wanted.range[0];
    } else {
      const child = isNode(node) && 'items' in node ? (node.items as unknown[])[step as number] : undefined;
      if (!isNode(child)) break;
      node = child;
      if (child.range) at = child.range[0];
    }
  }
  return source.locationAt(offset + at);
}
