import { join } from 'node:path';
import type { IssueCode } from '../../model/rules/catalogue.ts';
import { disclosureProblems } from '../../model/disclosure/check.ts';
import { dutiesByCode } from '../../model/law/duty/duties-by-code.ts';
import { nearest } from '../../model/text/nearest.ts';
import { fillRecord, recordFile } from '../../model/record-form/new-record.ts';
import type { Answers } from '../../model/record-form/new-record.ts';
import type { FormField } from '../../model/record-form/form-fields.ts';
import type { Content } from '../../model/records.ts';
import { disclosure } from '../../kinds/disclosure.ts';
import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { referenceMark } from '../../kinds/reference.ts';
import type { PendingFile } from './write-files.ts';
import { verifyFile } from './verify.ts';

/** Records that a field may name: id (of a duty its code) and what a person calls it. Null for a field that names none. */
export function namesFor(
  { schema }: Pick<FormField, 'schema'>,
  content: Content,
): { id: string; label: string }[] | null {
  const mark = referenceMark(schema);
  if (mark === null) return null;
  if (mark.by === 'code')
    return [...dutiesByCode(content).values()].map(({ code, title }) => ({ id: code, label: `${code} ${title}` }));
  return [...content.records[mark.to as KindName].values()].map((record) => {
    const data = record.data as { name?: string | null; subject?: string | null; number?: string | null };
    return { id: record.id, label: [data.number, data.name ?? data.subject].filter(Boolean).join(' – ') || record.id };
  });
}

/** What is wrong with the id of another record; null when it exists or the field names none. */
export function referenceProblem(asked: Pick<FormField, 'schema'>, value: unknown, content: Content): string | null {
  const names = namesFor(asked, content);
  if (names === null || typeof value !== 'string') return null;
  const ids = names.map(({ id }) => id);
  if (ids.includes(value)) return null;
  const near = nearest(value, ids);
  return `Không có bản ghi “${value}”${near === null ? '' : `; có lẽ là “${near}”`}.`;
}

/** The id that the answers give. */
export function proposedId(kind: KindName, answers: Answers, content: Content): string {
  const record = fillRecord(kindOf(kind).schema, answers);
  const named = record['issuer'];
  const issuer = typeof named === 'string' ? content.records.organizations.get(named)?.data : undefined;
  return kindOf(kind).begin.id(record, issuer?.place ?? null);
}

/** The file of a new record, and what the site's rules say against it. @param today ISO day. */
export function newRecordFile(
  kind: KindName,
  id: string,
  answers: Answers,
  directory: string,
  content: Content,
  today: string,
): { file: PendingFile; problems: string[] } {
  const { folder, format, schema, begin } = kindOf(kind);
  const name = `${id}.${format}`;
  const record = fillRecord(schema, answers);
  const text = recordFile(schema, record, format === 'mdx' ? (begin.body ?? '') : null);
  const problems = verifyFile(kind, name, text, null);
  if (kind === 'disclosures' && problems.length === 0) problems.push(...problemsOfDisclosure(record, content, today));
  return { file: { path: join(directory, folder, name), content: text }, problems };
}

/** What the duty of a disclosure asks beyond its schema: the right kind of period, a table or a document where it needs one. */
export function problemsOfDisclosure(record: object, content: Content, today: string): string[] {
  const found = disclosureProblems(disclosure.parse(record), {
    duties: dutiesByCode(content),
    files: content.files,
    school: content.settings?.data.school ?? null,
    today,
  });
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, remedy }) => `${message} ${remedy}${HOW_TO_GIVE[code] ?? ''}`);
}

/** Where a problem is fixed on the command line. */
const HOW_TO_GIVE: Partial<Record<IssueCode, string>> = {
  'muc-rong':
    ' Đưa vào bằng --set \'documents=[{"title":"…","plan":"mã kế hoạch"}]\' hoặc --set \'data=[{"table":"…"}]\'; trường không có nghĩa vụ này thì --set notApplicable="lý do".',
};
