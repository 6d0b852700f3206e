import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Features } from 'satteri';
import { issueAt } from '../model/rules/make-issue.ts';
import type { IssueCode } from '../model/rules/catalogue.ts';
import type { Issue } from '../model/rules/issue.ts';
import { keepListLabels } from '../model/mdx/list-labels.ts';
import { checkPolicy } from '../model/mdx/policy.ts';
import type { KindName } from '../kinds/index.ts';
import type { Source } from '../model/parse/source.ts';

/** The text of an issued document is published as issued: no smart punctuation, no syntax beyond GFM. */
const features: Features = { gfm: true, frontmatter: false, smartPunctuation: false, math: false, directive: false };

/** More syntax errors than this in one file, and the rest waits until these are mended. */
const MAX_SYNTAX_ERRORS = 50;

/**
 * Parses an MDX body with the grammar of Sätteri and holds it against the policy. Nothing is
 * evaluated. The parser stops at the first syntax error; to report all of them, the offending
 * character is blanked and the body parsed again.
 * @param body the file's text with the frontmatter blanked (same offsets).
 */
export function parseMdx(source: Source, body: string, collection: KindName): { root: Root | null; issues: Issue[] } {
  const crowded = crowdedSyntax(source, body);
  if (crowded.length > 0) return { root: null, issues: crowded };
  const issues: Issue[] = [];
  let readable = body;
  let root: Root | null = null;
  while (!root) {
    try {
      root = mdxToMdast(readable, { features, position: true }) as unknown as Root;
    } catch (error) {
      const failure = syntaxFailure(readable, error);
      issues.push(issueAt(source.placeAt(failure.offset), failure.code, failure.message));
      if (readable[failure.offset] === ' ') return { root: null, issues };
      if (issues.length >= MAX_SYNTAX_ERRORS)
        return { root: null, issues: [...issues, andMore(source, failure.offset)] };
      readable = `${readable.slice(0, failure.offset)} ${readable.slice(failure.offset + 1)}`;
    }
  }
  const deep = tooDeep(root);
  if (deep !== null) {
    issues.push(issueAt(source.placeAt(deep), 'mdx-cu-phap', `các phần lồng vào nhau quá ${MAX_DEPTH} lớp.`));
    return { root: null, issues };
  }
  keepListLabels(root, readable);
  for (const breach of checkPolicy(root, collection)) {
    const { code, offset, message, ...details } = breach;
    issues.push(issueAt(source.placeAt(offset), code, message, details));
  }
  return { root: issues.length > 0 ? null : root, issues };
}

/** Deeper than any document; deeper trees would overflow the stack of what walks them. */
const MAX_DEPTH = 100;

/** The offset of the first node that lies too deep, or null. Walks with a list of its own, not the stack. */
function tooDeep(root: Root): number | null {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH) return node.position?.start.offset ?? 0;
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return null;
}

/**
 * The parser takes more than linear time on a text full of braces or loose `<`. Where there are more of
 * them than reports could show, they are named without parsing.
 */
function crowdedSyntax(source: Source, body: string): Issue[] {
  const found = [...body.matchAll(/(?<!\\)(?:[{}]|<(?![\p{L}/]))/gu)];
  if (found.length <= MAX_SYNTAX_ERRORS) return [];
  const issues = found.slice(0, MAX_SYNTAX_ERRORS).map((match) => {
    const code = match[0] === '<' ? 'mdx-dau-nho-hon' : 'mdx-bieu-thuc';
    return issueAt(source.placeAt(match.index), code, `gặp “${match[0]}” trong câu.`);
  });
  return [...issues, andMore(source, found[MAX_SYNTAX_ERRORS]!.index)];
}

const andMore = (source: Source, offset: number): Issue =>
  issueAt(
    source.placeAt(offset),
    'mdx-cu-phap',
    'còn lỗi cú pháp nữa từ chỗ này; sửa các lỗi nêu trên rồi kiểm tra lại.',
  );

interface SyntaxFailure {
  code: IssueCode;
  /** Offset of the `<` or `{` that the parser could not read. */
  offset: number;
  message: string;
}

function syntaxFailure(body: string, error: unknown): SyntaxFailure {
  const reported = /^(\d+):(\d+):\s*(.*)/su.exec(error instanceof Error ? error.message : String(error));
  const at = reported ? offsetOf(body, Number(reported[1]), Number(reported[2])) : 0;
  const offset = openerNear(body, at, reported?.[3] ?? '');
  const rest = body.slice(offset, offset + 80).split('\n', 1)[0]!;
  if (rest.startsWith('<!--')) return { code: 'mdx-chu-thich-html', offset, message: `gặp “${rest.slice(0, 40)}”.` };
  if (/^<[^\s<>@]+@[^\s<>]+>/u.test(rest))
    return { code: 'mdx-thu-dien-tu', offset, message: `gặp “${/^<[^>]*>/u.exec(rest)![0]}”.` };
  if (/^<https?:/u.test(rest))
    return {
      code: 'mdx-dau-nho-hon',
      offset,
      message: `gặp địa chỉ trong < >: “${rest.slice(0, 40)}”; bỏ hai dấu < >.`,
    };
  if (/^<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/u.test(rest))
    return { code: 'mdx-html', offset, message: `gặp thẻ “${rest.slice(0, 40)}”.` };
  if (/^<\/?[A-Z]/u.test(rest))
    return { code: 'mdx-cu-phap', offset, message: `thẻ “${rest.slice(0, 40)}” chưa đóng hoặc đóng lệch chỗ.` };
  if (rest.startsWith('<'))
    return { code: 'mdx-dau-nho-hon', offset, message: `gặp “${rest.slice(0, 20)}” trong câu.` };
  if (/^[{}]/u.test(rest)) return { code: 'mdx-bieu-thuc', offset, message: `gặp “${rest.slice(0, 20)}” trong câu.` };
  return { code: 'mdx-cu-phap', offset, message: 'không đọc được từ chỗ này.' };
}

function offsetOf(body: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const next = body.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, Math.max(0, body.length - 1));
}

/** The parser points at or just behind the character at fault, or names the place of the unclosed tag. */
function openerNear(body: string, at: number, message: string): number {
  const named = /\((\d+):(\d+)/u.exec(message);
  const from = named ? offsetOf(body, Number(named[1]), Number(named[2])) : at;
  for (let i = from; i >= Math.max(0, from - 200); i--) if ('<{'.includes(body[i]!)) return i;
  const next = body.slice(from).search(/[<{}]/u);
  return next < 0 ? from : from + next;
}
