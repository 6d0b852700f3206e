import { toString } from 'mdast-util-to-string';
import { kinds } from '../../kinds/index.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** The lines in parentheses that `npm run new` leaves for the editor to replace: `(Viết nội dung ở đây.)`. */
const placeholders = new Map(
  Object.entries(kinds).map(([name, kind]) => [name, kind.begin.body?.match(/^\(.*\)$/gmu) ?? []]),
);

/** Issued documents of which a page would show nothing, or a line that was to be replaced. */
export function checkIssuedText({ records }: Content): Issue[] {
  const published = [...records.plans.values()].filter(({ data }) => data.status !== 'draft');
  return [...published, ...records.notices.values()].flatMap(({ collection, body, locationOf }) => {
    const text = body ? toString(body) : '';
    const left = placeholders.get(collection)?.find((line) => text.includes(line));
    if (text.trim() !== '' && left === undefined) return [];
    const message = left === undefined ? 'phần nội dung để trống.' : `còn dòng mẫu “${left}”.`;
    return [issueAt(locationOf([]), 'thieu-than-bai', message)];
  });
}
