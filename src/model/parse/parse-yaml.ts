import { isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Scalar, YAMLError } from 'yaml';
import { doubleQuoted } from '../yaml/write-scalar.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import type { SourceFile } from './source.ts';

export interface ParsedYaml {
  data: unknown;
  /** The place of the value at a path, or of the key when `key` is set, or of the nearest thing above it that exists. */
  locationOf(path: readonly PropertyKey[], key?: boolean): SourceLocation;
}

/**
 * Parses YAML that stands in a source from `offset` on. Only plain data is accepted: anchors,
 * aliases and tags are refused (aliases can multiply a small file into gigabytes).
 */
export function parseYaml(
  source: SourceFile,
  yaml: string,
  offset: number,
): { parsed: ParsedYaml | null; issues: Issue[] } {
  const document = parseDocument(yaml, {
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const issues = document.errors.map((error) => yamlIssue(source, yaml, offset, error));
  visit(document, {
    Node(key, node) {
      const at = source.locationAt(offset + (node.range?.[0] ?? 0));
      if (isAlias(node) || ('anchor' in node && node.anchor) || node.tag !== undefined)
        issues.push(
          issueAt(at, 'yaml-hong', 'gặp neo &, bí danh * hoặc nhãn !, chỉ nhận giá trị thường.', {
            remedy: 'Nếu là câu chữ, đặt cả câu trong ngoặc kép. Nếu không, ghi thẳng giá trị.',
          }),
        );
      else if (isScalar(node) && key !== 'key') issues.push(...cutByHash(source, yaml, offset, node));
    },
  });
  if (issues.length > 0) return { parsed: null, issues: dedupe(issues) };
  return {
    parsed: {
      data: document.toJS(),
      locationOf: (path, key) => locationOf(source, offset, document, path, key ?? false),
    },
    issues,
  };
}

/** A text that YAML cuts at ` #`, taking the rest for a comment: the author's words would be lost without a sign. */
function cutByHash(source: SourceFile, yaml: string, offset: number, node: Scalar): Issue[] {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return [];
  const end = node.range[1];
  const rest = yaml.slice(end).split('\n', 1)[0]!;
  if (!/^[ \t]+#/u.test(rest)) return [];
  const place = source.locationAt(offset + end + rest.indexOf('#'));
  const suggestion = doubleQuoted(`${node.value}${rest}`.trim());
  return [
    issueAt(place, 'yaml-thang', `gặp “${rest.trim()}” sau “${node.value}”: phần sau dấu # bị bỏ.`, { suggestion }),
  ];
}

function yamlIssue(source: SourceFile, yaml: string, offset: number, error: YAMLError): Issue {
  const start = Math.min(error.pos[0], yaml.length);
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const line = yaml.slice(lineStart).split('\n', 1)[0]!;
  const colon = /^(\s*(?:-\s+)?[\w]+:\s+)([^'"|>[{\s].*?:(?:\s.*|))$/u.exec(line);
  if (colon)
    return issueAt(
      source.locationAt(offset + lineStart + colon[1]!.length),
      'yaml-hai-cham',
      `gặp dấu hai chấm trong câu “${colon[2]}”, cần ngoặc kép.`,
      {
        suggestion: `${colon[1]!.trim()} ${doubleQuoted(colon[2]!.trim())}`,
      },
    );
  const place = source.locationAt(offset + start);
  if (error.code === 'DUPLICATE_KEY')
    return issueAt(place, 'yaml-trung-khoa', `trường “${line.split(':')[0]!.trim()}” đã ghi ở trên.`);
  return issueAt(place, 'yaml-hong', yamlMessages[error.code] ?? 'không đọc được phần khai báo từ chỗ này.');
}

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
    const key = `${issue.line}:${issue.code === 'yaml-trung-khoa' ? issue.column : issue.code === 'yaml-hong' ? 'yaml' : issue.column}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function locationOf(
  source: SourceFile,
  offset: number,
  document: Document,
  path: readonly PropertyKey[],
  key: boolean,
): SourceLocation {
  let node: unknown = document.contents;
  let at = 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
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
