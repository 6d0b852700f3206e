import { contentAtRef } from '../src/io/content-at-ref.ts';
import { publicDirectory } from '../src/io/paths.ts';
import type { Watch } from '../src/io/read-content.ts';

type Before = Exclude<ReturnType<typeof contentAtRef>, { problem: string }>;

/**
 * The content of another commit, for a command that compares. Ends the command with code 2 where there is none.
 * @param base a branch, a tag or a commit. @param directory the content folder. @param today ISO day. @param watch of a process under watch
 */
export function contentBefore(base: string, directory: string, today: string, watch: Watch): Before {
  const before = contentAtRef(base, directory, process.cwd(), today, publicDirectory(), watch);
  if (!('problem' in before)) return before;
  console.error(`Không so được với “${base}”. ${before.problem}\n  Cách sửa: ${before.remedy}`);
  process.exit(2);
}
