import type { Content } from '../records.ts';
import { withFields } from './with-fields.ts';
import { slug } from '../text/slug.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Documents whose id, and so whose address, is that of another number-symbol (ids: `36-2017-tt-bgddt`, `06-ct-ubnd.hoa-binh.2022-03-07`). */
export function checkNumbers(content: Content): Issue[] {
  const issues: Issue[] = [];
  for (const { id, data, locationOf } of withFields(content, 'legalReferences', ['number'])) {
    if (data.number === null) continue;
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
