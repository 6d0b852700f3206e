import type { CollectionName } from '../../kinds/index.ts';
import type { Content, ContentRecord } from '../records.ts';
import { nearest } from '../text/nearest.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Every field that holds the id of another record, found by walking this table over each record. */
function referencesOf(record: ContentRecord): { path: PropertyKey[]; target: string; to: CollectionName }[] {
  const found: { path: PropertyKey[]; target: string; to: CollectionName }[] = [];
  const add = (to: CollectionName, path: PropertyKey[], target: string | null) => {
    if (target !== null) found.push({ path, target, to });
  };
  switch (record.collection) {
    case 'plans': {
      const plan = (record as ContentRecord<'plans'>).data;
      add('organizations', ['organization'], plan.organization);
      plan.implements.forEach((id, i) => add('legalReferences', ['implements', i], id));
      add('plans', ['withdrawal', 'replacedBy'], plan.withdrawal?.replacedBy ?? null);
      plan.citationDecisions.forEach((each, i) =>
        add('legalReferences', ['citationDecisions', i, 'target'], each.target),
      );
      break;
    }
    case 'legalReferences': {
      const reference = (record as ContentRecord<'legalReferences'>).data;
      add('organizations', ['issuer'], reference.issuer);
      reference.relations.forEach((each, i) => add('legalReferences', ['relations', i, 'target'], each.target));
      reference.transitions.forEach((each, i) => add('legalReferences', ['transitions', i, 'basis'], each.basis));
      break;
    }
    case 'organizations': {
      const organization = (record as ContentRecord<'organizations'>).data;
      add('organizations', ['parent'], organization.parent);
      organization.successors.forEach((id, i) => add('organizations', ['successors', i], id));
      break;
    }
    case 'editorialNotes':
      add('plans', ['plan'], (record as ContentRecord<'editorialNotes'>).data.plan);
      break;
    case 'summaries':
      add('plans', ['plan'], (record as ContentRecord<'summaries'>).data.plan);
      break;
    case 'duties': {
      const duty = (record as ContentRecord<'duties'>).data;
      duty.basis.forEach((each, i) => add('legalReferences', ['basis', i, 'reference'], each.reference));
      duty.due.forEach((rule, i) => {
        if (rule.kind === 'other-law') add('legalReferences', ['due', i, 'reference'], rule.reference);
      });
      for (const which of ['minimum', 'recommended'] as const) {
        const rule = duty.retention[which];
        if (rule?.kind === 'other-law') add('legalReferences', ['retention', which, 'reference'], rule.reference);
      }
      break;
    }
    case 'disclosures': {
      const disclosure = (record as ContentRecord<'disclosures'>).data;
      add('organizations', ['organization'], disclosure.organization);
      disclosure.documents.forEach((document, i) => {
        add('plans', ['documents', i, 'plan'], document.plan);
        add('regulations', ['documents', i, 'regulation'], document.regulation);
      });
      break;
    }
    case 'regulations': {
      const regulation = (record as ContentRecord<'regulations'>).data;
      add('organizations', ['organization'], regulation.organization);
      regulation.promisedIn.forEach((each, i) => add('plans', ['promisedIn', i, 'plan'], each.plan));
      break;
    }
    case 'reports': {
      const report = (record as ContentRecord<'reports'>).data;
      add('organizations', ['organization'], report.organization);
      add('plans', ['plan'], report.plan);
      break;
    }
    case 'calendar':
      break;
  }
  return found;
}

/** References to records that do not exist, with the nearest id that does. */
export function checkReferences({ records, named, settings }: Content): Issue[] {
  const issues: Issue[] = [];
  for (const collection of Object.values(records))
    for (const record of collection.values())
      for (const { path, target, to } of referencesOf(record as ContentRecord)) {
        if (named[to].has(target)) continue;
        const suggestion = nearest(target, named[to]);
        issues.push(
          issueAt(
            record.placeOf(path),
            'tham-chieu-hong',
            `“${path.map(String).join('.')}” dẫn đến “${target}”, không có bản ghi này.`,
            {
              suggestion,
              ...(suggestion ? { remedy: `Có lẽ là “${suggestion}”.` } : {}),
            },
          ),
        );
      }
  if (settings && !named.organizations.has(settings.data.school)) {
    const { school } = settings.data;
    const suggestion = nearest(school, named.organizations);
    issues.push(
      issueAt(settings.placeOf(['school']), 'tham-chieu-hong', `“school” dẫn đến “${school}”, không có cơ quan này.`, {
        suggestion,
      }),
    );
  }
  return issues;
}
