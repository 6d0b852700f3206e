import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { referencesIn } from '../../kinds/reference.ts';
import type { Content, ContentRecord } from '../records.ts';
import { dutyCodes } from './duty-codes.ts';
import { MOST_SUGGESTIONS, nearest, nearestUpTo } from '../text/nearest.ts';
import type { Visit } from './visit.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

const OF_REMOVED =
  'Tệp này nói về điều đã gỡ (tóm tắt, ghi chú, báo cáo của kế hoạch) thì gỡ cùng và thêm một bản ghi removals cho nó; tệp còn dùng thì bỏ dòng dẫn này, ghi lần bỏ vào changes.';

/** References to records that do not exist, with the nearest id that does. */
export function checkReferences({ records, named, settings, incomplete }: Content, visit: Visit): Issue[] {
  const issues: Issue[] = [];
  const all = Object.values(records).flatMap((collection) => [...collection.values()] as ContentRecord[]);
  const codes = dutyCodes({ records, incomplete });
  const gone = new Set([...records.removals.values()].map(({ data }) => data.record));
  for (const record of [...all, ...incomplete.records]) {
    visit(record.file);
    const nearestHere = nearestUpTo(MOST_SUGGESTIONS);
    for (const { path, target, to, by } of referencesIn(kindOf(record.collection).schema, record.data)) {
      // What disclosures and regulations say of their duties has a rule of its own: nghia-vu-la.
      if (by === 'code' && record.collection !== 'duties') continue;
      const ids = by === 'code' ? codes : named[to as KindName];
      if (ids.has(target)) continue;
      if (to !== null && gone.has(`${kindOf(to as KindName).folder}/${target}`)) {
        const message = `“${path.map(String).join('.')}” dẫn đến “${target}”, đã gỡ theo một bản ghi trong removals.`;
        issues.push(issueAt(record.locationOf(path), 'tham-chieu-hong', message, { remedy: OF_REMOVED }));
        continue;
      }
      const suggestion = nearestHere(target, ids.keys());
      issues.push(
        issueAt(
          record.locationOf(path),
          'tham-chieu-hong',
          `“${path.map(String).join('.')}” dẫn đến “${target}”, không có bản ghi này.`,
          {
            suggestion,
            ...(suggestion ? { remedy: `Có lẽ là “${suggestion}”.` } : {}),
          },
        ),
      );
    }
  }
  const { data, locationOf } = settings ?? incomplete.settings ?? {};
  if (locationOf && data?.school !== undefined && !named.organizations.has(data.school)) {
    const { school } = data;
    const suggestion = nearest(school, named.organizations.keys());
    issues.push(
      issueAt(locationOf(['school']), 'tham-chieu-hong', `“school” dẫn đến “${school}”, không có cơ quan này.`, {
        suggestion,
      }),
    );
  }
  return issues;
}
