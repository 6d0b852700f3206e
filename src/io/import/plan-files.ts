import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastItem } from '../../model/items.ts';
import { describePictures, importedFiles, planText, recordKinds, undescribed } from '../../model/word/index.ts';
import type { ReadPlan } from '../../model/word/index.ts';
import { verifyFile } from './verify.ts';
import type { PendingFile } from './write-files.ts';

/** The files of an import, the plan's own last. @param folders absolute paths. @param planPath where the plan goes instead of its collection. */
export function filesOf(
  plan: ReadPlan,
  folders: { content: string; public: string },
  planPath?: string,
): PendingFile[] {
  const files = importedFiles(plan).map(({ root, path, content }) => ({ path: join(folders[root], path), content }));
  return planPath === undefined ? files : [...files.slice(0, -1), { ...lastItem(files), path: planPath }];
}

/**
 * What is wrong with the files of an import by the site's own rules; empty when they are good. A picture without a
 * description is not counted: that is left to a person, and the checker stops it.
 */
export function problemsOf({ result, target, stubs }: ReadPlan): string[] {
  const { collection, format } = recordKinds[target.kind];
  const trial = structuredClone({ ...result, notes: [...result.notes] });
  describePictures(trial, new Map(undescribed(result).map((number) => [number, 'hình'])));
  return [
    ...verifyFile(
      collection,
      `${target.id}.${format}`,
      planText({ result: trial, target }),
      format === 'mdx' ? trial.body : null,
    ),
    ...stubs.flatMap(({ collection, id, text }) => verifyFile(collection, id, text, null)),
  ];
}

/** The YAML file that a record had while it had no text, next to its new file: both would be one record. Null where there is none. */
export function fileWithoutText(path: string): string | null {
  const older = path.replace(/\.mdx$/u, '.yaml');
  return older !== path && existsSync(older) ? older : null;
}
