import { bodyBlocks } from '../privacy/body-blocks.ts';
import { dataBlocks, isOfficeField } from '../privacy/data-blocks.ts';
import { findInFileName } from '../privacy/file-names.ts';
import type { FoundInFile } from '../privacy/found-in-file.ts';
import { hiding, looking } from '../privacy/hidden.ts';
import type { Hide } from '../privacy/hidden.ts';
import { isData } from '../privacy/of-person.ts';
import type { PersonalData } from '../privacy/kinds.ts';
import { withLeads } from '../privacy/passages.ts';
import { findInRepeated } from '../privacy/repeated.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
import { once } from '../once.ts';
import type { Content, ContentRecord, IncompleteRecord, OutsidePersonalData } from '../records.ts';
import type { SourceLocation } from '../rules/issue.ts';
import type { PersonalDataCode } from '../rules/personal-data-rules.ts';

/** Something found in a record, and its place, which is looked for only when somebody asks. */
interface FoundInRecord {
  found: PersonalData;
  place: () => SourceLocation;
}

type AnyRecord = ContentRecord | IncompleteRecord;

/** Whether a record has nothing that must not be published, whatever the school decided to publish all the same. */
export const isClean = (record: ContentRecord): boolean => foundInRecord(record).length === 0;

/** Everything in a record. Once for each record: whatever else changes in a folder, the same record says the same. */
const foundInRecord = once.perObject((record: AnyRecord): readonly FoundInRecord[] =>
  'isClean' in record ? [] : [...inName(record), ...inBody(record), ...inData(record), ...inWrong(record)],
);

/** Findings of one code in one record for which a place is looked for; a report has fewer of one file. */
const MOST_OF_CODE = 200;

/** The first of each code, with their places. Of each code, because one may be an error and the others warnings. */
function placed(all: readonly FoundInRecord[]): OutsidePersonalData[] {
  const counts = new Map<PersonalDataCode, number>();
  return all.flatMap(({ found, place }) => {
    const count = (counts.get(found.code) ?? 0) + 1;
    counts.set(found.code, count);
    return count <= MOST_OF_CODE ? [{ ...found, location: place() }] : [];
  });
}

/** What of a record is reported, with its places. */
export const placedInRecord = once.perObject((record: AnyRecord): readonly OutsidePersonalData[] =>
  placed(foundInRecord(record)),
);

/** What of the settings is reported. */
export const placedInSettings = (settings: Fields): OutsidePersonalData[] => placed(inData(settings));

/** Everything in a content that must not be published and that the school did not decide to publish, also beyond what is reported. */
function foundInContent(content: Content): FoundInFile[] {
  const { records, settings, incomplete, outside } = content;
  const all: AnyRecord[] = [
    ...Object.values(records).flatMap((collection) => [...collection.values()] as ContentRecord[]),
    ...incomplete.records,
  ];
  const exceptions = (settings ?? incomplete.settings)?.data.personalDataExceptions ?? [];
  return [
    ...all.flatMap((record) => foundInRecord(record).map(({ found }) => ({ ...found, file: record.file }))),
    ...[settings, incomplete.settings].flatMap((each) =>
      each ? inData(each).map(({ found, place }) => ({ ...found, file: place().file })) : [],
    ),
    ...outside.map(({ location, ...found }) => ({ ...found, file: location.file })),
  ].filter((found) => exceptionFor(exceptions, found.file, found) === undefined);
}

/** What hides everything that was found in contents: in what is said of an edit, in both sides of it. */
export const hidingOf = (...contents: readonly Content[]): Hide => hiding(contents.flatMap(foundInContent));

/** Where what was found in one record is in a text, also what is only likely. */
export const lookingInRecord = once.perObject((record: ContentRecord) =>
  looking(
    foundInRecord(record)
      .map(({ found }) => ({ ...found, file: record.file }))
      .filter(isData),
  ),
);

type Fields = Pick<ContentRecord, 'locationOf'> & { data: unknown };

function inBody({ body, locationAt }: Pick<IncompleteRecord, 'body' | 'locationAt'>): FoundInRecord[] {
  if (body === null) return [];
  return [...withLeads(bodyBlocks(body))].flatMap((block) =>
    findInRepeated(block).map((found) => ({ found, place: () => locationAt(block.offsetOf(found.index)) })),
  );
}

const inData = ({ data, locationOf }: Fields): FoundInRecord[] =>
  dataBlocks(data).flatMap((list) =>
    [...withLeads(list)].flatMap((block) =>
      findInRepeated(block)
        .filter(({ code }) => !isOfficeField(block.path, code) && !isKept(block.path))
        .map((found) => ({ found, place: () => locationOf(block.path) })),
    ),
  );

/** What is found in fields that are wrong: a mistake next to a number makes it no less private. */
const inWrong = (record: AnyRecord): FoundInRecord[] =>
  'wrong' in record && record.wrong !== undefined
    ? inData({ data: record.wrong, locationOf: (path) => record.locationOf(path) })
    : [];

/** The words of an exception are what it allows. */
const isKept = ([first, , last]: readonly PropertyKey[]): boolean =>
  first === 'personalDataExceptions' && last === 'text';

const inName = ({ file, locationAt }: Pick<IncompleteRecord, 'file' | 'locationAt'>): FoundInRecord[] =>
  findInFileName(file.slice(file.lastIndexOf('/') + 1)).map((found) => ({
    found: { ...found, message: `tên tệp: ${found.message}` },
    place: () => ({ ...locationAt(0) }),
  }));
