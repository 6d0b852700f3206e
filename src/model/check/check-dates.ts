import { relationTypes } from '../../kinds/relation.ts';
import type { Content, ContentRecord } from '../records.ts';
import { withFields } from './with-fields.ts';
import type { WithFields } from './with-fields.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Dates that cannot all be true. ISO days compare as strings. */
export function checkDates(content: Content): Issue[] {
  const { records } = content;
  const issues: Issue[] = [];
  const order = (
    record: Pick<ContentRecord, 'locationOf'>,
    early: [string, string | null],
    late: [string, string | null],
  ) => {
    if (early[1] !== null && late[1] !== null && late[1] < early[1])
      issues.push(
        issueAt(
          record.locationOf(late[0].split('.')),
          'ngay-mau-thuan',
          `“${late[0]}” ${late[1]} trước “${early[0]}” ${early[1]}.`,
        ),
      );
  };
  for (const record of withFields(content, 'organizations', ['from', 'to']))
    order(record, ['from', record.data.from], ['to', record.data.to]);
  for (const record of withFields(content, 'plans', ['issuedOn', 'estimatedOn', 'citationDecisions'])) {
    const day = record.data.issuedOn ?? record.data.estimatedOn?.on;
    record.data.citationDecisions.forEach(({ target }, index) => {
      const issuedOn = target === null ? null : (records.legalReferences.get(target)?.data.issuedOn ?? null);
      if (day !== undefined && issuedOn !== null && issuedOn > day)
        issues.push(
          issueAt(
            record.locationOf(['citationDecisions', index, 'target']),
            'ngay-mau-thuan',
            `“${target}” ban hành ${issuedOn}, sau ngày của kế hoạch ${day}.`,
          ),
        );
    });
  }
  for (const record of withFields(content, 'legalReferences', ['issuedOn', 'effectiveOn'])) {
    const { issuedOn, effectiveOn } = record.data;
    order(record, ['issuedOn', issuedOn], ['effectiveOn', effectiveOn]);
  }
  for (const record of withFields(content, 'legalReferences', ['issuedOn', 'effectiveOn', 'expiredOn'])) {
    const { issuedOn, effectiveOn, expiredOn } = record.data;
    const from: [string, string | null] = effectiveOn === null ? ['issuedOn', issuedOn] : ['effectiveOn', effectiveOn];
    order(record, from, ['expiredOn', expiredOn]);
  }
  for (const record of withFields(content, 'legalReferences', ['period']))
    if (record.data.period)
      order(record, ['period.from', record.data.period.from], ['period.to', record.data.period.to]);
  for (const record of withFields(content, 'legalReferences', ['issuer', 'issuedOn']))
    checkIssuerLifetime(records, record, issues);
  for (const record of withFields(content, 'legalReferences', ['issuedOn', 'relations'])) {
    const { issuedOn, relations } = record.data;
    relations.forEach((relation, index) => {
      const target = records.legalReferences.get(relation.target);
      const place = () => record.locationOf(['relations', index, 'on']);
      if (relation.on !== null && issuedOn !== null && relation.on < issuedOn)
        issues.push(
          issueAt(
            place(),
            'ngay-mau-thuan',
            `quan hệ với “${relation.target}” từ ${relation.on}, trước ngày ban hành ${issuedOn}.`,
          ),
        );
      if (target && relation.on !== null && target.data.issuedOn !== null && relation.on < target.data.issuedOn)
        issues.push(
          issueAt(
            place(),
            'ngay-mau-thuan',
            `tác động đến “${relation.target}” từ ${relation.on}, trước khi văn bản đó ra đời (${target.data.issuedOn}).`,
          ),
        );
      if (
        target?.data.expiredOn &&
        relationTypes[relation.type].ends === 'all' &&
        relation.on !== target.data.expiredOn
      )
        issues.push(
          issueAt(
            place(),
            'ngay-mau-thuan',
            `“${relation.target}” ghi hết hiệu lực ${target.data.expiredOn}, quan hệ ghi ${relation.on}.`,
          ),
        );
    });
  }
  return issues;
}

function checkIssuerLifetime(
  records: Content['records'],
  record: WithFields<'legalReferences', 'issuer' | 'issuedOn'>,
  issues: Issue[],
): void {
  const issuer = records.organizations.get(record.data.issuer)?.data;
  const on = record.data.issuedOn;
  if (!issuer || on === null) return;
  if ((issuer.from !== null && on < issuer.from) || (issuer.to !== null && on > issuer.to))
    issues.push(
      issueAt(
        record.locationOf(['issuer']),
        'ngay-mau-thuan',
        `“${issuer.name}” không tồn tại ngày ${on} (${issuer.from ?? '…'} đến ${issuer.to ?? 'nay'}).`,
      ),
    );
}
