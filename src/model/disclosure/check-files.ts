import type { AttachedFile } from '../../kinds/disclosure.ts';
import { nearestUpTo } from '../text/nearest.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

/** Files by their path, with the digest of their bytes in lower-case hexadecimal. */
export type KnownFiles = ReadonlyMap<string, { sha256: string }>;

/** Missing files of one list for which a name like theirs is looked for, among all files of the school. */
const MOST_SUGGESTED = 20;

/** A file that is not there, or whose bytes are not those that were recorded. `path` leads to the list of files. */
export function fileProblems(files: readonly AttachedFile[], path: (string | number)[], known: KnownFiles): Problem[] {
  const nearest = nearestUpTo(MOST_SUGGESTED);
  return files.flatMap((file, index) => {
    const found = known.get(file.path);
    if (!found) {
      const near = nearest(file.path, known.keys());
      const remedy = near === null ? undefined : `Có thể là ${near}; nếu không, đặt tệp vào public/${file.path}.`;
      return [
        problem('tep-thieu', [...path, index, 'path'], `Không có tệp public/${file.path}.`, {
          remedy,
          suggestion: near,
        }),
      ];
    }
    // Of a file that was not read the check of downloads says why.
    if (found.sha256 === file.sha256 || found.sha256 === '') return [];
    const message = `Tệp public/${file.path} có mã ${found.sha256}, bản ghi ${file.sha256}.`;
    return [problem('tep-khac-ma', [...path, index, 'sha256'], message)];
  });
}
