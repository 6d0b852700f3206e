import { join } from 'node:path';
import {
  citationsOf,
  describePictures,
  implementedIn,
  importDocx,
  makeStubs,
  planFile,
  undescribed,
  writeMarkdown,
} from '../../model/import/index.ts';
import type { ImportContext, ImportedCitation, ImportResult, Stub } from '../../model/import/index.ts';
import { collections } from '../../schema/index.ts';
import type { ImportSetting } from './setting.ts';
import { nodeTools } from './tools.ts';
import { verifyFile } from './verify.ts';
import type { PlannedFile } from './write-files.ts';

export interface PlanImportOptions {
  /** ISO day. */
  today: string;
  fileName: string;
  given?: ImportContext['given'];
  /** Whether documents that the site does not have get records to be completed. */
  stubs: boolean;
}

/** A Word file that was read, with what hangs on it. Nothing is written yet. */
export interface PlanImport {
  result: ImportResult;
  citations: ImportedCitation[];
  stubs: Stub[];
  stubOf(citation: ImportedCitation): string | null;
}

/** Reads a Word file against the site's content. @throws ImportRefusal */
export function readPlan(
  bytes: Uint8Array<ArrayBuffer>,
  setting: ImportSetting,
  options: PlanImportOptions,
): PlanImport {
  const { today, fileName, given } = options;
  const result = importDocx(bytes, nodeTools, {
    today,
    fileName,
    given,
    school: setting.school,
    schools: setting.schools,
  });
  const places = setting.placesOf(result.head.organization);
  const citations = citationsOf(result.body, setting.registry, { date: result.head.issuedOn, places });
  const { stubs, ids } = options.stubs
    ? makeStubs(citations, setting.registry, places)
    : { stubs: [], ids: new Map<ImportedCitation, string>() };
  const stubOf = (citation: ImportedCitation) => ids.get(citation) ?? null;
  const idOf = (citation: ImportedCitation) => citation.mention.id ?? stubOf(citation);
  result.head = { ...result.head, implements: implementedIn(result.body, result.bases.length, citations, idOf) };
  return { result, citations, stubs, stubOf };
}

/** The files of an import, the plan's own last. @param folders absolute paths. @param planPath where the plan goes instead of its collection. */
export function filesOf(
  plan: PlanImport,
  folders: { content: string; public: string },
  planPath?: string,
): PlannedFile[] {
  const { result, stubs } = plan;
  const stubFiles = stubs.map(({ collection, id, text }) => ({
    path: join(folders.content, collections[collection].folder, `${id}.${collections[collection].format}`),
    content: text,
  }));
  const pictures = result.pictures.map(({ bytes, extension }, index) => ({
    path: join(folders.public, 'tep', result.id, `hinh-${index + 1}.${extension}`),
    content: bytes,
  }));
  const path = planPath ?? join(folders.content, collections.plans.folder, `${result.id}.mdx`);
  return [...pictures, ...stubFiles, { path, content: planFile(result.head, writeMarkdown(result.body)) }];
}

/**
 * What is wrong with the files of an import by the site's own rules; empty when they are good. A picture without a
 * description is not counted: that is left to a person, and the checker stops it.
 */
export function problemsOf(plan: PlanImport): string[] {
  const { result, stubs } = plan;
  const trial = structuredClone({ ...result, notes: [...result.notes] });
  describePictures(trial, new Map(undescribed(result).map((number) => [number, 'hình'])));
  const text = planFile(trial.head, writeMarkdown(trial.body));
  return [
    ...verifyFile('plans', `${result.id}.mdx`, text, trial.body),
    ...stubs.flatMap(({ collection, id, text: stub }) => verifyFile(collection, id, stub, null)),
  ];
}
