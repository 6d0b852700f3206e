import { readNumberSymbol } from '../law/citation/symbol/read-number-symbol.ts';
import type { Content } from '../records.ts';
import { withFields } from './with-fields.ts';
import { slug } from '../text/slug.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** The number-symbol as documents print it, where a record has it without its marks or capitals: `27/2020/TT-BGDDT`; null where it is right. */
function misspelt(number: string): string | null {
  const printed = readNumberSymbol(number)?.canonical ?? null;
  return printed !== null && printed !== number && slug(printed) === slug(number) && printed.length === number.length
    ? printed
    : null;
}

/** Documents whose number-symbol lacks its marks, and those whose id, and so whose address, is that of another number-symbol (ids: `36-2017-tt-bgddt`, `06-ct-ubnd.hoa-binh.2022-03-07`). */
export function checkNumbers(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const { id, data, locationOf } of withFields(content, 'legalReferences', ['number'])) {
    if (data.number === null) continue;
    const printed = misspelt(data.number);
    if (printed !== null) {
      const message = `số, ký hiệu “${data.number}” viết thiếu dấu hoặc sai chữ hoa, chữ thường.`;
      issues.push(issueAt(locationOf(['number']), 'so-thieu-dau', message, { suggestion: printed }));
    }
    const expected = slug(data.number);
    if (id.split('.')[0] === expected) continue;
    issues.push(
      issueAt(locationOf(['number']), 'ma-lech-so', `số, ký hiệu “${data.number}” mà tên tệp là “${id}”.`, {
        suggestion: [expected, ...id.split('.').slice(1)].join('.'),
      }),
    );
  }
  return issues;
}
