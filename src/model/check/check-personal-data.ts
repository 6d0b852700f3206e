import type { Content, ContentRecord, IncompleteRecord, OutsidePersonalData } from '../records.ts';
import { placedInRecord, placedInSettings } from './found-in-content.ts';
import type { Visit } from './visit.ts';
import { commentBlocks } from '../privacy/comments.ts';
import { isOfficeField } from '../privacy/data-blocks.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
import { findPersonalData } from '../privacy/kinds.ts';
import { dotted } from '../privacy/masked.ts';
import { withLeads } from '../privacy/passages.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { personalDataRules } from '../rules/personal-data-rules.ts';

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
      : [issueAt(each.location, each.code, each.message, { certain: each.certain, remedy: remedyOf(each) })];
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

/** The line of an exception; what was found is in it only as a log may show it, so the place of the words is said. */
function remedyOf({ code, location, words, whose }: OutsidePersonalData): string {
  const { remedy } = personalDataRules[code];
  const shown = code === 'luu-hanh-han-che' ? words : dotted(words);
  const of = whose === undefined ? '' : `${dotted(whose)} `;
  const file = location.file.replace(/^.*?(?:content|public)\//u, '');
  const line = `- { file: "${file}", code: ${code}, text: "${of}${shown}", reason: …, decidedBy: … }`;
  const copied = `${words.length} ký tự chép nguyên từ dòng ${location.line} (tìm từ cột ${location.column})`;
  const text = whose === undefined ? copied : `tên người đó, một dấu cách, rồi ${copied}`;
  return `${remedy} Nếu nhà trường đã xem và quyết định vẫn đăng, thêm vào personalDataExceptions trong site.yaml: ${line}. Ở đó text là ${text}; reason là lý do, viết thành câu. Ngoại lệ chỉ cho đúng người, đúng số ấy.`;
}

/** Digits of the shortest number of a person. */
const FEWEST_DIGITS = 9;

/**
 * What must not be published in numbers that are written without quotes: YAML reads `0912345678` as a sum without its zero.
 * @param writtenAt how the file writes a value. @param locationOf the place of a value
 */
export function inNumbers(
  value: unknown,
  writtenAt: (path: readonly PropertyKey[]) => string | null,
  locationOf: (path: readonly PropertyKey[]) => SourceLocation,
  path: readonly PropertyKey[] = [],
): OutsidePersonalData[] {
  if (typeof value === 'number') {
    // Counts and sums are in every table: how they are written is asked only of a long one.
    if (!(Math.abs(value) >= 10 ** (FEWEST_DIGITS - 2))) return [];
    return findPersonalData({ text: writtenAt(path) ?? String(value), lead: '' })
      .filter(({ code }) => !isOfficeField(path, code))
      .map((found) => ({ ...found, location: locationOf(path) }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, each]) => inNumbers(each, writtenAt, locationOf, [...path, key]));
}

/** What must not be published in the comments of YAML. @param locationAt the place of an offset of the YAML text */
export const inComments = (yaml: string, locationAt: (offset: number) => SourceLocation): OutsidePersonalData[] =>
  [...withLeads(commentBlocks(yaml))].flatMap((block) =>
    findPersonalData(block).map((found) => ({
      ...found,
      message: `lời ghi sau dấu #: ${found.message}`,
      location: locationAt(block.offset + found.index),
    })),
  );
