import type { Nodes, Root } from 'mdast';
import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { itemAt } from '../items.ts';
import { bodyExcess } from '../parse/limits.ts';
import { issueAt } from '../rules/make-issue.ts';
import type { Issue } from '../rules/issue.ts';
import type { SourceFile } from '../parse/source.ts';
import { keepListLabels } from './list-labels.ts';
import { plainBody } from './plain-body.ts';
import { checkPolicy } from './policy.ts';
import { keepSingleTildes } from './single-tildes.ts';
import { syntaxFailure } from './syntax-failure.ts';
import { unmeantMarkup } from './unmeant-markup.ts';

/** More syntax errors than this in one file, and the rest waits until these are fixed. */
const MAX_SYNTAX_ERRORS = 50;

/**
 * The MDX grammar of this site: GFM as GitHub reads it, components, expressions (which the policy refuses), no smart
 * punctuation and nothing else, because the text of an issued document is published as issued.
 * Two engines read it, Sätteri on the machine that builds (fast) and micromark in the browser (where Sätteri does not
 * run); a test compares their trees.
 * @throws SyntaxProblem at the first place that is no MDX
 */
export type MdxGrammar = (text: string) => Root;

/** What the body of a file says. */
export interface ReadBody {
  /** Null when there are errors: nothing half-read is published or shown. */
  root: Root | null;
  /** What could be read, also when there are errors: for the checks that find more of them. */
  readable: Root;
  /** Offsets of the nodes that the policy refuses: nothing more is reported about these. */
  refusedAt: ReadonlySet<number>;
  issues: Issue[];
}

/**
 * Reads an MDX body and validates it against the policy. Nothing is evaluated. The grammar stops at the first syntax
 * error; to report all of them, the offending character is blanked and the body parsed again.
 * @param body the file's text with the frontmatter blanked (same offsets)
 */
export function readBody(source: SourceFile, body: string, collection: KindName, grammar: MdxGrammar): ReadBody {
  const crowded = crowdedSyntax(source, body);
  const refused = (issues: Issue[]): ReadBody => ({
    root: null,
    readable: plainBody(body),
    refusedAt: new Set(),
    issues,
  });
  if (crowded.length > 0) return refused(crowded);
  const excess = bodyExcess(body);
  if (excess) {
    const issue = issueAt(source.locationAt(excess.offset), 'qua-gioi-han', excess.message);
    return { root: null, readable: { type: 'root', children: [] }, refusedAt: new Set(), issues: [issue] };
  }
  const issues: Issue[] = [];
  let readable = body;
  let root: Root | null = null;
  while (!root) {
    try {
      root = grammar(readable);
    } catch (error) {
      const failure = syntaxFailure(readable, error);
      issues.push(issueAt(source.locationAt(failure.offset), failure.code, failure.message));
      if (readable[failure.offset] === ' ') return refused(issues);
      if (issues.length >= MAX_SYNTAX_ERRORS) return refused([...issues, andMore(source, failure.offset)]);
      readable = `${readable.slice(0, failure.offset)} ${readable.slice(failure.offset + 1)}`;
    }
  }
  const deep = tooDeep(root);
  if (deep !== null) {
    issues.push(issueAt(source.locationAt(deep), 'mdx-cu-phap', `các phần lồng vào nhau quá ${MAX_DEPTH} lớp.`));
    return refused(issues);
  }
  keepListLabels(root, readable);
  keepSingleTildes(root, readable);
  const breaches = checkPolicy(root, collection);
  for (const breach of breaches) {
    const { code, offset, message, ...details } = breach;
    issues.push(issueAt(source.locationAt(offset), code, message, details));
  }
  const isRefused = issues.length > 0;
  const refusedAt = new Set(breaches.map(({ offset }) => offset));
  if (kinds[collection].issuedText)
    for (const { offset, message, suggestion } of unmeantMarkup(root, readable))
      // What the policy refuses is said once.
      if (!refusedAt.has(offset))
        issues.push(issueAt(source.locationAt(offset), 'mdx-mat-chu', message, { suggestion }));
  return {
    root: isRefused ? null : root,
    readable: root,
    refusedAt,
    issues,
  };
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
function crowdedSyntax(source: SourceFile, body: string): Issue[] {
  const found = [...body.matchAll(/(?<!\\)(?:[{}]|<(?![\p{L}/]))/gu)];
  if (found.length <= MAX_SYNTAX_ERRORS) return [];
  const issues = found.slice(0, MAX_SYNTAX_ERRORS).map((match) => {
    const code = match[0] === '<' ? 'mdx-dau-nho-hon' : 'mdx-bieu-thuc';
    return issueAt(source.locationAt(match.index), code, `gặp “${match[0]}” trong câu.`);
  });
  return [...issues, andMore(source, itemAt(found, MAX_SYNTAX_ERRORS).index)];
}

const andMore = (source: SourceFile, offset: number): Issue =>
  issueAt(
    source.locationAt(offset),
    'mdx-cu-phap',
    'còn lỗi cú pháp nữa từ chỗ này; sửa các lỗi nêu trên rồi kiểm tra lại.',
  );
