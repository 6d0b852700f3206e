import type { Registry } from '../law/citation/index.ts';
import { citationsOf, implementedIn } from './citations.ts';
import type { ImportedCitation } from './citations.ts';
import type { Tools } from './container/package.ts';
import { planFile } from './frontmatter.ts';
import { importDocx } from './import-docx.ts';
import type { ImportNote } from './notes.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportResult } from './import-docx.ts';
import { recordText } from './frontmatter.ts';
import { writeMarkdown } from './output/write-markdown.ts';
import type { GivenAnswers } from './record/asked.ts';
import { buildTarget } from './record/build-target.ts';
import { chooseRecord } from './record/choose-record.ts';
import { holdsText } from './record/record-kind.ts';
import type { RecordKind } from './record/record-kind.ts';
import type { RecordSetting } from './record/record-setting.ts';
import type { Target } from './record/target.ts';
import { proposedRelations } from './proposed-relations.ts';
import type { ProposedRelation } from './proposed-relations.ts';
import { makePlaceholderRecords } from './placeholder-records.ts';
import type { PlaceholderRecord } from './placeholder-records.ts';

/** What the content of the site knows that an import asks for. */
export interface ImportSetting {
  school: ImportContext['school'];
  schools: readonly ImportContext['school'][];
  registry: Registry;
  records: RecordSetting;
  /** Places of a school, nearest first. */
  readonly placesOf: (organization: string) => readonly string[];
}

export interface ReadPlanOptions extends Pick<ImportContext, 'today' | 'fileName' | 'given'> {
  /** Whether documents that the site does not have get records to be completed. */
  stubs: boolean;
  /** The kind of record that a person chose; undefined lets the document decide. */
  kind?: RecordKind | undefined;
  /** What a person said that the record needs and the file does not say. */
  answers?: GivenAnswers;
  /** SHA-256 of the bytes in lower-case hexadecimal, for a record that names the file itself. */
  sha256: string;
  /** Whether the file was an old one (.doc) that LibreOffice converted. */
  isConverted?: boolean;
}

/** A Word file that was read, with what hangs on it. */
export interface ReadPlan {
  result: ImportResult;
  /** The record that it becomes. Of a plan the head and the body of the result are all of it. */
  target: Target;
  citations: ImportedCitation[];
  stubs: PlaceholderRecord[];
  /** What the text says that it does to other documents, for a person to record. */
  relations: ProposedRelation[];
  /** Id of the record begun for a citation; null when there is none. */
  readonly stubOf: (citation: ImportedCitation) => string | null;
}

/** Reads a Word file against the content of the site. @throws ImportRefusal */
export function readPlan(
  bytes: Uint8Array<ArrayBuffer>,
  tools: Tools,
  setting: ImportSetting,
  options: ReadPlanOptions,
): ReadPlan {
  const { today, fileName, given, kind, sha256, answers = {}, isConverted = false } = options;
  const result = importDocx(bytes, tools, {
    today,
    fileName,
    isConverted,
    given,
    school: setting.school,
    schools: setting.schools,
    choose: (evidence) => chooseRecord(evidence, setting.records.plans, kind),
  });
  const source = { bytes, sha256, fileName, isConverted, today, given: answers, id: given?.id };
  const target = buildTarget(result, setting.records, source);
  if (!holdsText(target.kind)) result.notes = result.notes.filter(isOfFile);
  const places = setting.placesOf(result.head.organization);
  const citations = citationsOf(result.body, setting.registry, { date: result.head.issuedOn, places });
  const { stubs, ids } =
    options.stubs && target.attachment === null
      ? makePlaceholderRecords(citations, setting.registry, places)
      : { stubs: [], ids: new Map<ImportedCitation, string>() };
  const stubOf = (citation: ImportedCitation) => ids.get(citation) ?? null;
  const idOf = (citation: ImportedCitation) => citation.mention.id ?? stubOf(citation);
  result.head = { ...result.head, implements: implementedIn(result.body, result.bases.length, citations, idOf) };
  return { result, target, citations, stubs, relations: proposedRelations(result.body, citations), stubOf };
}

/** Whether a note is true of a record that keeps the Word file as it is: there nothing changes its form, and no picture of a body needs words. */
const isOfFile = ({ code, severity }: ImportNote): boolean =>
  severity === 'todo' && code !== 'hinh-can-mo-ta' && code !== 'than-trong' && code !== 'qua-dai';

/** The text of the record's own file. */
export const planText = ({ result, target }: Pick<ReadPlan, 'result' | 'target'>): string => {
  if (target.kind === 'plan') return planFile(result.head, writeMarkdown(result.body));
  return recordText(target.fields, holdsText(target.kind) ? writeMarkdown(result.body) : null);
};
