import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';
import type { Visit } from './visit.ts';
import { bodyBlocks } from '../privacy/body-blocks.ts';
import { dataBlocks } from '../privacy/data-blocks.ts';
import { findPersonalData } from '../privacy/kinds.ts';
import type { PersonalDataCode } from '../privacy/kinds.ts';
import { withLeads } from '../privacy/passages.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** What must not be published, in the bodies and the fields of every record, and in the settings; also in those with errors. */
export function checkPersonalData({ records, settings, incomplete }: Content, visit: Visit = () => {}): Issue[] {
  const all = Object.values(records).flatMap((collection) => [...collection.values()] as ContentRecord[]);
  return [
    ...[...all, ...incomplete.records].flatMap((record) => {
      visit(record.file);
      return [...issuesOfBody(record), ...issuesOfData(record)];
    }),
    ...[settings, incomplete.settings].flatMap((each) => (each ? issuesOfData(each) : [])),
  ];
}

/** Findings of one code in one record for which a place is looked for; a report has fewer of one file. */
const MOST_OF_CODE = 200;

/** Whether a finding is one of the first of its code. Of each code, because one may be an error and the others warnings. */
function firstOfCode(): (finding: { code: PersonalDataCode }) => boolean {
  const counts = new Map<PersonalDataCode, number>();
  return ({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_CODE;
  };
}

function issuesOfBody({ body, locationAt }: Pick<IncompleteRecord, 'body' | 'locationAt'>): Issue[] {
  if (body === null) return [];
  const isFirst = firstOfCode();
  return [...withLeads(bodyBlocks(body))].flatMap((block) =>
    findPersonalData(block)
      .filter(isFirst)
      .map(({ code, index, message }) => issueAt(locationAt(block.offsetOf(index)), code, message)),
  );
}

function issuesOfData({ data, locationOf }: Pick<ContentRecord, 'locationOf'> & { data: unknown }): Issue[] {
  const isFirst = firstOfCode();
  return dataBlocks(data).flatMap((list) =>
    [...withLeads(list)].flatMap((block) =>
      findPersonalData(block)
        .filter(isFirst)
        .map(({ code, message }) => issueAt(locationOf(block.path), code, message)),
    ),
  );
}
