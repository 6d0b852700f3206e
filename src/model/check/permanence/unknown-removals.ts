import { kindNames, kinds } from '../../../kinds/index.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { removalName } from './published.ts';

/** Removals that an edit declares of something that is not there and never was: then nobody can tell what may go. */
export function unknownRemovals(before: Content, after: Content): Issue[] {
  const known = new Set(
    [before, after].flatMap(({ named, files }) => [
      ...kindNames.flatMap((name) => [...named[name].keys()].map((id) => `${kinds[name].folder}/${id}`)),
      ...files.keys(),
    ]),
  );
  const isKnown = (name: string) =>
    known.has(name) ||
    [...known].some((each) => removalName(each) !== null && name.endsWith('*') && each.startsWith(name.slice(0, -1)));
  return [...after.records.removals.values()]
    .filter(({ id, data }) => !before.records.removals.has(id) && !isKnown(data.record))
    .map(({ data, locationOf }) =>
      issueAt(
        locationOf(['record']),
        'tham-chieu-hong',
        `“record” ghi “${data.record}”, không có và chưa từng có điều này.`,
        {
          remedy: 'Ghi thư mục và tên tệp đã gỡ hoặc bỏ bớt, ví dụ plans/2024-ke-hoach-mau.',
        },
      ),
    );
}
