import type { Content, ContentRecord, IncompleteRecord } from '../records.ts';
import type { Visit } from './visit.ts';
import { bodyBlocks } from '../privacy/body-blocks.ts';
import { dataBlocks } from '../privacy/data-blocks.ts';
import { findPersonalData } from '../privacy/kinds.ts';
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

/** A report has fewer of one file; each costs a look for its place. */
const someOf = <T>(findings: readonly T[]): readonly T[] => findings.slice(0, 200);

const issuesOfBody = ({ body, locationAt }: Pick<IncompleteRecord, 'body' | 'locationAt'>): Issue[] =>
  body === null
    ? []
    : [...withLeads(bodyBlocks(body))].flatMap((block) =>
        someOf(findPersonalData(block)).map(({ code, index, message }) =>
          issueAt(locationAt(block.offsetOf(index)), code, message),
        ),
      );

const issuesOfData = ({ data, locationOf }: Pick<ContentRecord, 'locationOf'> & { data: unknown }): Issue[] =>
  dataBlocks(data).flatMap((list) =>
    [...withLeads(list)].flatMap((block) =>
      someOf(findPersonalData(block)).map(({ code, message }) => issueAt(locationOf(block.path), code, message)),
    ),
  );
