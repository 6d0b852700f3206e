import { firstItem } from '../items.ts';
import type { IssueCode } from '../rules/catalogue.ts';

/** Where a grammar stopped: line and column from 1, columns in UTF-16 units, and its own English words. */
export class SyntaxProblem extends Error {
  readonly line: number;
  readonly column: number;

  constructor(line: number, column: number, message: string) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** What a person should know of a text that is no MDX. */
interface SyntaxFailure {
  code: IssueCode;
  /** Offset of the `<` or `{` that the parser could not read. */
  offset: number;
  message: string;
}

/** @param error what the grammar threw; anything but a {@link SyntaxProblem} is the fault of the first line */
export function syntaxFailure(body: string, error: unknown): SyntaxFailure {
  const { line, column, message } = error instanceof SyntaxProblem ? error : new SyntaxProblem(1, 1, '');
  const offset = openerNear(body, offsetOf(body, line, column), message);
  const rest = firstItem(body.slice(offset, offset + 80).split('\n', 1));
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

/** The grammar points at or just after the character at fault, or names the place of the unclosed tag. */
function openerNear(body: string, at: number, message: string): number {
  const named = /\((\d+):(\d+)/u.exec(message);
  const from = named ? offsetOf(body, Number(named[1]), Number(named[2])) : at;
  for (let i = from; i >= Math.max(0, from - 200); i--) if (body[i] === '<' || body[i] === '{') return i;
  const next = body.slice(from).search(/[<{}]/u);
  return next < 0 ? from : from + next;
}
