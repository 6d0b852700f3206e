import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disclosure } from '../../kinds/disclosure.ts';
import { kindOf } from '../../kinds/index.ts';
import { regulation } from '../../kinds/regulation.ts';
import { report } from '../../kinds/report.ts';
import { sectionsOf } from '../../model/check/check-disclosures.ts';
import { byteFault, sizeFault } from '../../model/download/check-bytes.ts';
import { dutiesByCode } from '../../model/law/duty/duties-by-code.ts';
import { reportProblems } from '../../model/disclosure/progress.ts';
import { regulationProblems } from '../../model/disclosure/regulations.ts';
import type { Content } from '../../model/records.ts';
import { itemWithDocument } from '../../model/word/record/item-with-document.ts';
import type { Target } from '../../model/word/record/target.ts';
import { problemsOfDisclosure } from './new-record.ts';
import { itemOf } from './table-file.ts';

/** The file of the item of a duty that is there already, with the document in it; null where there is none. @param directory the folder of the content */
export function fileWithDocument(target: Target, directory: string, content: Content) {
  const item = itemOf(content, disclosure.parse(target.fields));
  if (item === null) return null;
  const path = join(directory, kindOf('disclosures').folder, `${item.id}.yaml`);
  return { path, ...itemWithDocument(target, readFileSync(path, 'utf8')) };
}

/**
 * What the site's rules say against a record beyond its schema, as the checker would: its duty, days, sections and files.
 * @param record the fields of the file that is to be written @param today ISO day
 */
export function problemsOfRecord(
  { kind, attachment, ...target }: Target,
  record: unknown,
  all: Content,
  today: string,
) {
  const files = new Map(all.files);
  const [file] = (target.fields['files'] ?? documentFiles(target.fields)) as { sha256: string }[];
  if (attachment !== null && file) files.set(attachment.path, { sha256: file.sha256, bytes: attachment.bytes.length });
  const content = { ...all, files };
  const fault =
    attachment && (sizeFault(attachment.path, attachment.bytes.length) ?? byteFault(attachment.path, attachment.bytes));
  return [...(fault ? [`Tệp Word đăng kèm: ${fault.message}`] : []), ...byKind()];

  function byKind(): string[] {
    if (kind === 'disclosure') return problemsOfDisclosure(record as object, content, today);
    if (kind !== 'regulation' && kind !== 'report') return [];
    const sectionsOfPlan = new Map([...all.records.plans.values()].map((plan) => [plan.id, sectionsOf(plan)]));
    const context = { duties: dutiesByCode(all), sectionsOfPlan, files, today };
    const found = [
      ...(kind === 'regulation' ? regulationProblems(regulation.parse(record), context) : []),
      ...(kind === 'report' ? reportProblems(report.parse(record), context) : []),
    ];
    return found.filter(({ severity }) => severity === 'error').map(({ message, remedy }) => `${message} ${remedy}`);
  }
}

const documentFiles = (fields: Target['fields']) =>
  ((fields['documents'] ?? []) as { files: unknown[] }[]).flatMap(({ files }) => files);
