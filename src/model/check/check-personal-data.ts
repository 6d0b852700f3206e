import type { Content, ContentRecord, IncompleteRecord, OutsidePersonalData } from '../records.ts';
import { once } from '../once.ts';
import type { Visit } from './visit.ts';
import { bodyBlocks } from '../privacy/body-blocks.ts';
import { commentBlocks } from '../privacy/comments.ts';
import { dataBlocks, isOfficeField } from '../privacy/data-blocks.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
import { findInFileName } from '../privacy/file-names.ts';
import { findPersonalData } from '../privacy/kinds.ts';
import { withLeads } from '../privacy/passages.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { personalDataRules } from '../rules/personal-data-rules.ts';
import type { PersonalDataCode } from '../rules/personal-data-rules.ts';

/**
 * What must not be published, in the bodies, the fields and the names of every record, in the settings, and outside of them; also
 * in records with errors. What the school decided to publish all the same is left out; a decision that nothing needs is named.
 */
export function checkPersonalData(
  { records, settings, incomplete, outside }: Content,
  visit: Visit = () => {},
): Issue[] {
  const all = Object.values(records).flatMap((collection) => [...collection.values()] as ContentRecord[]);
  const found = [
    ...[...all, ...incomplete.records].flatMap((record: ContentRecord | IncompleteRecord) => {
      visit(record.file);
      return inRecord(record);
    }),
    ...[settings, incomplete.settings].flatMap((each) => (each ? inData(each) : [])),
    ...outside,
  ];
  const known = settings ?? incomplete.settings;
  const exceptions = known?.data.personalDataExceptions ?? [];
  const used = new Set<object>();
  const issues = found.flatMap((each) => {
    const exception = exceptionFor(exceptions, each.location.file, each);
    if (exception) used.add(exception);
    return exception
      ? []
      : [issueAt(each.location, each.code, each.message, { certain: each.certain, remedy: remedyOf(each.code) })];
  });
  const unused = exceptions.flatMap((exception, index) =>
    known === null || used.has(exception)
      ? []
      : [
          issueAt(
            known.locationOf(['personalDataExceptions', index]),
            'ngoai-le-thua',
            `ngoại lệ cho ${exception.code} ở ${exception.file} không khớp chỗ nào.`,
          ),
        ],
  );
  return [...issues, ...unused];
}

/** Whether a record has nothing that must not be published, whatever the school decided to publish all the same. */
export const isClean = (record: ContentRecord): boolean => inRecord(record).length === 0;

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

const remedyOf = (code: PersonalDataCode): string =>
  `${personalDataRules[code].remedy} Nếu nhà trường đã xem và quyết định vẫn đăng, ghi ngoại lệ kèm lý do vào personalDataExceptions trong site.yaml.`;

function inBody({ body, locationAt }: Pick<IncompleteRecord, 'body' | 'locationAt'>): OutsidePersonalData[] {
  if (body === null) return [];
  const isFirst = firstOfCode();
  return [...withLeads(bodyBlocks(body))].flatMap((block) =>
    findPersonalData(block)
      .filter(isFirst)
      .map((found) => ({ ...found, location: locationAt(block.offsetOf(found.index)) })),
  );
}

function inData({ data, locationOf }: Pick<ContentRecord, 'locationOf'> & { data: unknown }): OutsidePersonalData[] {
  const isFirst = firstOfCode();
  return dataBlocks(data).flatMap((list) =>
    [...withLeads(list)].flatMap((block) =>
      findPersonalData(block)
        .filter(({ code }) => !isOfficeField(block.path, code) && !isKept(block.path))
        .filter(isFirst)
        .map((found) => ({ ...found, location: locationOf(block.path) })),
    ),
  );
}

/** Once for each record: whatever else changes in a folder, the same record says the same. */
const inRecord = once.perObject((record: ContentRecord | IncompleteRecord): readonly OutsidePersonalData[] =>
  'isClean' in record ? [] : [...inName(record), ...inBody(record), ...inData(record)],
);

/** The words of an exception are what it allows. */
const isKept = ([first, , last]: readonly PropertyKey[]): boolean =>
  first === 'personalDataExceptions' && last === 'text';

const inName = ({ file, locationAt }: Pick<IncompleteRecord, 'file' | 'locationAt'>): OutsidePersonalData[] =>
  findInFileName(file.slice(file.lastIndexOf('/') + 1)).map((found) => ({
    ...found,
    message: `tên tệp: ${found.message}`,
    location: { ...locationAt(0) },
  }));

/** What must not be published in the comments of YAML. @param locationAt the place of an offset of the YAML text */
export const inComments = (yaml: string, locationAt: (offset: number) => SourceLocation): OutsidePersonalData[] =>
  [...withLeads(commentBlocks(yaml))].flatMap((block) =>
    findPersonalData(block).map((found) => ({
      ...found,
      message: `lời ghi sau dấu #: ${found.message}`,
      location: locationAt(block.offset + found.index),
    })),
  );
