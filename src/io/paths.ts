import { resolve } from 'node:path';
import { isoDay } from '../kinds/common.ts';
import { once } from '../model/once.ts';

/** The content folder: `CONTENT_DIR` if set (the sample school of the tests lives elsewhere), else `src/content`. */
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] || 'src/content');
}

/** Where the law is that schools share: duties, documents, agencies, holidays. @param root the project's folder. */
export function sharedDirectory(root: string = process.cwd()): string {
  return resolve(root, 'src/content');
}

/** The files of a school in its content folder; they are published with those of {@link publicDirectory}. */
export function ownPublicDirectory(directory: string): string {
  return resolve(directory, 'public');
}

/** The other folder of a school's files: `PUBLIC_DIR` if set, else `public`. The project's own are pages. */
export function publicDirectory(): string {
  return resolve(process.env['PUBLIC_DIR'] || 'public');
}

/** The day on which validity and deadlines are judged: `TODAY` if set, so that a build can be repeated, else the machine's day in Vietnam. */
export function buildDay(): string {
  const given = process.env['TODAY'];
  if (given !== undefined && given !== '') {
    if (!isoDay.safeParse(given).success)
      throw new Error(`Biến TODAY phải là một ngày dạng 2026-11-22, đang là “${given}”.`);
    return given;
  }
  return inVietnam().format(new Date());
}

/** To make one takes a millisecond, and every reading of a folder asks for the day. */
const inVietnam = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }));
