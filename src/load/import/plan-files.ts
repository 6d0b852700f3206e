import { join } from 'node:path';
import { describePictures, planText, undescribed } from '../../model/import/index.ts';
import type { ReadPlan } from '../../model/import/index.ts';
import { collections } from '../../schema/index.ts';
import { verifyFile } from './verify.ts';
import type { PlannedFile } from './write-files.ts';

/** The files of an import, the plan's own last. @param folders absolute paths. @param planPath where the plan goes instead of its collection. */
export function filesOf(
  plan: ReadPlan,
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
  return [...pictures, ...stubFiles, { path, content: planText(plan) }];
}

/**
 * What is wrong with the files of an import by the site's own rules; empty when they are good. A picture without a
 * description is not counted: that is left to a person, and the checker stops it.
 */
export function problemsOf({ result, stubs }: ReadPlan): string[] {
  const trial = structuredClone({ ...result, notes: [...result.notes] });
  describePictures(trial, new Map(undescribed(result).map((number) => [number, 'hình'])));
  return [
    ...verifyFile('plans', `${result.id}.mdx`, planText({ result: trial }), trial.body),
    ...stubs.flatMap(({ collection, id, text }) => verifyFile(collection, id, text, null)),
  ];
}
