import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../../src/io/read-content.ts';
import type { ReadResult } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import type { EditExample, Example, FileChange, FileChanges, FolderExample } from '../../../src/model/rules/example.ts';
import type { NamedFile } from '../read-together.ts';
import { sampleFolder, samplePicture, today } from './sample-folder.ts';

/** The text of a changed file; null for one that is not a text, or not there. @throws Error when a passage is not in the file */
function textOf(path: string, change: FileChange): string | null {
  if (typeof change === 'string') return change;
  if (change === null || !('replace' in change)) return null;
  const name = change.copyOf ?? path;
  return change.replace.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no “${from}” to replace.`);
    return text.replace(from, () => to);
  }, sampleFolder[name] ?? '');
}

/** The texts of all files of an example; of the sample folder where it changes nothing. */
export const textsOf = ({ files }: Pick<FolderExample, 'files'>): string[] =>
  Object.keys(files).length === 0
    ? Object.values(sampleFolder)
    : Object.entries(files).flatMap(([path, change]) => textOf(path, change) ?? []);

type OwnChange = Exclude<FileChange, { linkTo: string } | { copies: number } | null>;
const isOwn = (change: FileChange): change is OwnChange =>
  change !== null && !(typeof change === 'object' && ('linkTo' in change || 'copies' in change));

function bytesOf(path: string, change: OwnChange): string | Uint8Array {
  if (typeof change === 'object' && 'bytes' in change) return Uint8Array.from(change.bytes);
  if (typeof change === 'object' && 'times' in change) return change.repeat.repeat(change.times);
  return textOf(path, change) ?? '';
}

function write(root: string, path: string, change: FileChange): void {
  if (change === null) return;
  const target = join(root, path.startsWith('public/') ? path : `content/${path}`);
  mkdirSync(dirname(target), { recursive: true });
  if (isOwn(change)) writeFileSync(target, bytesOf(path, change));
  else if ('copies' in change)
    for (let copy = 1; copy <= change.copies; copy++) writeFileSync(target.replace(/(?=\.[^.]*$)/u, `-${copy}`), 'a\n');
  else symlinkSync(change.linkTo, target);
}

/** The files for readers of examples, and of the sample folder that they change. */
export const downloadsOf = (examples: readonly Example[]): NamedFile[] =>
  [sampleFolder, ...examples.flatMap((each) => ('files' in each ? [each.files] : []))]
    .flatMap((files) => Object.entries<FileChange>(files))
    .flatMap(([path, change]) =>
      path.startsWith('public/tep/') && isOwn(change) ? [[path, bytesOf(path, change)]] : [],
    );

function readFolder(changes: FileChanges): ReadResult {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-rule-'));
  try {
    const sample = { ...sampleFolder, [samplePicture.path]: { bytes: samplePicture.bytes } };
    for (const [path, change] of Object.entries({ ...sample, ...changes })) write(root, path, change);
    return readContent(join(root, 'content'), root, today, join(root, 'public'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the checker says of a folder: `code`, once for each issue. */
export const codesOfFolder = ({ files }: FolderExample): string[] => readFolder(files).issues.map(({ code }) => code);

/** What the checker says of an edit, and of the folder that it leaves. */
export function codesOfEdit({ before, files }: EditExample): string[] {
  const [past, present] = [readFolder(before), readFolder(files)];
  return [...present.issues, ...checkEdit(past.content, present.content, today)].map(({ code }) => code);
}
