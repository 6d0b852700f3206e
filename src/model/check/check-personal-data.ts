import type { Content, ContentRecord, IncompleteRecord, OutsidePersonalData } from '../records.ts';
import { placedInRecord, placedInSettings } from './found-in-content.ts';
import type { Visit } from './visit.ts';
import { commentBlocks } from '../privacy/comments.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
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
      return placedInRecord(record);
    }),
    ...[settings, incomplete.settings].flatMap((each) => (each ? placedInSettings(each) : [])),
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

const remedyOf = (code: PersonalDataCode): string =>
  `${personalDataRules[code].remedy} Nếu nhà trường đã xem và quyết định vẫn đăng, ghi ngoại lệ kèm lý do vào personalDataExceptions trong site.yaml.`;

/** What must not be published in the comments of YAML. @param locationAt the place of an offset of the YAML text */
export const inComments = (yaml: string, locationAt: (offset: number) => SourceLocation): OutsidePersonalData[] =>
  [...withLeads(commentBlocks(yaml))].flatMap((block) =>
    findPersonalData(block).map((found) => ({
      ...found,
      message: `lời ghi sau dấu #: ${found.message}`,
      location: locationAt(block.offset + found.index),
    })),
  );
