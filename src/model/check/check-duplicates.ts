import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { withFields } from './with-fields.ts';

/** Two records of one document: the same kind, number-symbol, issuer and date of issue. */
export function checkDuplicates(content: Content): Issue[] {
  const seen = new Map<string, string>();
  const issues: Issue[] = [];
  for (const record of withFields(content, 'legalReferences', ['kind', 'number', 'issuer', 'issuedOn'])) {
    const { kind, number, issuer, issuedOn } = record.data;
    if (number === null) continue;
    const key = [kind, number.toLocaleLowerCase('vi').replace(/[\s&-]/gu, ''), issuer, issuedOn ?? ''].join('|');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, record.id);
    else
      issues.push(issueAt(record.locationOf(['number']), 'trung-van-ban', `“${number}” đã có ở bản ghi “${first}”.`));
  }
  return issues;
}
