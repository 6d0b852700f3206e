import { contentAtRef } from '../src/io/content-at-ref.ts';

type Before = Exclude<ReturnType<typeof contentAtRef>, { problem: string }>;

/**
 * The content of another commit, for a command that compares. Ends the command with code 2 where there is none.
 * @param base a branch, a tag or a commit. @param directory the content folder. @param today ISO day.
 */
export function contentBefore(base: string, directory: string, today: string): Before {
  const before = contentAtRef(base, directory, process.cwd(), today);
  if (!('problem' in before)) return before;
  console.error(`Không so được với “${base}”. ${before.problem}\n  Cách sửa: ${before.remedy}`);
  process.exit(2);
}
