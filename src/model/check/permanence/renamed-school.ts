import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { idAfter } from '../retention-school.ts';

/**
 * A school that stays and has another name or another id. Its documents were issued under the old name, so the old record
 * stays, with its last day and its successor.
 */
export function renamedSchool(before: Content, after: Content): Issue[] {
  return [...before.records.organizations.values()].flatMap((record): Issue[] => {
    if (record.data.branch !== 'school') return [];
    const now = after.records.organizations.get(record.id);
    const issued = (['plans', 'notices', 'regulations', 'reports', 'disclosures'] as const)
      .flatMap((kind) => [...before.records[kind].values()].map(({ data }) => data.organization))
      .includes(record.id);
    if (!now) {
      const id = idAfter(record.id, before, after);
      if (!issued || id === null || after.named.organizations.has(record.id)) return [];
      const message = `trường ${record.id} không còn, nay là ${id}.`;
      return [issueAt({ file: record.file, line: 1, column: 1 }, 'doi-ten-truong', message)];
    }
    if (now.data.name === record.data.name || now.data.aliases.includes(record.data.name)) return [];
    const message = `“${record.data.name}” thành “${now.data.name}”.`;
    return [issueAt(now.locationOf(['name']), 'doi-ten-truong', message, { suggestion: record.data.name })];
  });
}
