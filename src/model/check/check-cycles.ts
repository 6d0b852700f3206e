import { relationTypes } from '../../kinds/relation.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Organizations above or after themselves, documents that end or replace themselves. */
export function checkCycles({ records }: Content): Issue[] {
  const { organizations, legalReferences, plans } = records;
  return [
    ...cycles(organizations, 'parent', (record) => (record.data.parent === null ? [] : [record.data.parent])),
    ...cycles(organizations, 'successors', (record) => record.data.successors),
    ...cycles(plans, 'withdrawal', ({ data }) => [data.withdrawal?.replacedBy ?? []].flat()),
    ...cycles(legalReferences, 'relations', (record) =>
      record.data.relations.filter((each) => relationTypes[each.type].ends !== 'none').map((each) => each.target),
    ),
  ];
}

function cycles<R extends Pick<ContentRecord, 'id' | 'locationOf'>>(
  records: ReadonlyMap<string, R>,
  field: string,
  next: (record: R) => readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (id: string) => {
    const record = records.get(id);
    if (!record || done.has(id)) return;
    const at = path.indexOf(id);
    if (at >= 0) {
      issues.push(
        issueAt(record.locationOf([field]), 'vong-lap', `“${field}” đi vòng: ${[...path.slice(at), id].join(' → ')}.`),
      );
      return;
    }
    path.push(id);
    for (const each of next(record)) walk(each);
    path.pop();
    done.add(id);
  };
  for (const id of records.keys()) walk(id);
  return issues;
}
