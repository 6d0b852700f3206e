import { isScalar, parseDocument, visit } from 'yaml';
import type { Scalar } from 'yaml';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { fieldTexts } from './yaml-fields.ts';

/** A number of a YAML file written with dots between the thousands. `offset` is in UTF-16 units of the text. */
export interface DottedNumber {
  offset: number;
  written: string;
  meant: string;
}

/**
 * Numbers like `22.000` in a YAML text. YAML reads it as 22, so the schema, which sees the value
 * alone, cannot know that 22000 was meant; the text shows it. `22.019` is found too. A quoted value
 * is text and left alone; a value with one or two decimals is a decimal, and so is one that begins with `0.`.
 */
export const dottedNumbers = (source: string): DottedNumber[] =>
  dottedOf(writtenNumbers(source)).map(({ offset, written, meant }) => ({ offset, written, meant }));

const dottedOf = (numbers: readonly WrittenNumber[]): (DottedNumber & WrittenNumber)[] =>
  numbers
    .filter(({ written }) => /^[+-]?[1-9]\d{0,2}\.\d{3}$/u.test(written))
    .map((number) => ({ ...number, meant: number.written.replace('.', '') }));

/** A number as a file writes it. */
type WrittenNumber = Pick<DottedNumber, 'offset' | 'written'> & { field: string | null };

/** Field by field, so that an error in one field hides no number of another. */
function writtenNumbers(source: string): WrittenNumber[] {
  return fieldTexts(source).flatMap(({ key: field, text, offset }) => {
    const found: WrittenNumber[] = [];
    visit(parseDocument(text, { logLevel: 'silent' }), {
      Scalar(_key, node) {
        if (isNumber(node)) found.push({ offset: offset + node.range[0], written: node.source, field });
      },
    });
    return found;
  });
}

const isNumber = (node: unknown): node is Scalar<number> & { source: string; range: [number, number, number] } =>
  isScalar(node) && typeof node.value === 'number' && node.source !== undefined && Boolean(node.range);

/** Numbers that only a programmer reads: `0x10`, `0o17`, `1e3`, `.inf`. YAML takes them for 16, 15, 1000 and infinity. */
const oddNumbers = (numbers: readonly WrittenNumber[]): WrittenNumber[] =>
  numbers.filter(({ written }) => !/^[+-]?\d+(?:\.\d+)?$/u.test(written));

/** What is wrong with how numbers are written. `fields` are the top-level fields in which that is so: their values are not those that were meant. */
export interface NumberIssues {
  issues: Issue[];
  fields: ReadonlySet<string | null>;
}

/** @param locationAt the place of an offset of `source`. */
export function dottedNumberIssues(source: string, locationAt: (offset: number) => SourceLocation): NumberIssues {
  const numbers = writtenNumbers(source);
  const [dotted, odd] = [dottedOf(numbers), oddNumbers(numbers)];
  return {
    fields: new Set([...dotted, ...odd].map(({ field }) => field)),
    issues: [
      ...dotted.map(({ offset, written, meant }) =>
        issueAt(locationAt(offset), 'so-cham-ngan-nghin', `gặp ${written}, cần số viết liền.`, { suggestion: meant }),
      ),
      ...odd.map(({ offset, written }) =>
        issueAt(locationAt(offset), 'gia-tri-sai', `gặp ${written}, cần số viết bằng các chữ số từ 0 đến 9.`, {
          remedy:
            'Viết số liền, ví dụ 22019. Chưa có số thì bỏ trường này nếu mẫu cho phép; nếu là chữ thì đặt trong ngoặc kép.',
        }),
      ),
    ],
  };
}
