import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { isLitter } from '../model/downloads.ts';
import { tooManyFiles } from '../model/check/too-many-files.ts';
import { foreignFileRemedy } from '../model/rules/foreign-files.ts';
import { issueAt } from '../model/rules/make-issue.ts';
import type { Issue } from '../model/rules/issue.ts';
import { nearest } from '../model/text/nearest.ts';
import { rightFileName } from '../model/text/file-name.ts';
import { recordId } from '../kinds/common.ts';
import { kinds } from '../kinds/index.ts';
import { formatOfFile } from '../kinds/record-format.ts';
import type { KindName } from '../kinds/index.ts';

/** A file that should hold a record. */
export interface ContentFile {
  collection: KindName;
  id: string;
  path: string;
}

/** Entries that belong to the machine or the editor's program, not to the content. What makes git change bytes is none of them. */
const isNoise = (name: string) =>
  (name.startsWith('.') && name !== '.gitattributes') || isLitter({ path: name, kind: 'file' });

/**
 * The files of a content folder that should hold records, by collection and name, and what is wrong with the others:
 * wrong endings and names, folders and links in place of files, unknown folders, folders that cannot be read. Of a folder with too many files
 * all are `unread`, whatever their names.
 * @param nameOf how reports name a path.
 */
export function contentFiles(
  directory: string,
  nameOf: (path: string) => string,
): { files: ContentFile[]; unread: ContentFile[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const files: ContentFile[] = [];
  const at = (path: string) => ({ file: nameOf(path), line: 1, column: 1 });
  const list = (folder: string): Dirent[] => {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !isNoise(entry.name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT')
        issues.push(issueAt(at(folder), 'khong-doc-duoc', `không mở được thư mục (${code ?? 'lỗi lạ'}).`));
      return [];
    }
  };
  const folders = new Map(Object.entries(kinds).map(([name, { folder }]) => [folder, name as KindName]));
  const top = list(directory);
  const inside = new Map(
    top.map((entry) => [entry.name, entry.isDirectory() ? list(join(directory, entry.name)) : []]),
  );
  const count = top.length + [...inside.values()].reduce((sum, { length }) => sum + length, 0);
  const tooMany = tooManyFiles(count, nameOf(directory) || '.');
  if (tooMany) return { files: [], unread: named(directory, folders, inside), issues: [...issues, tooMany] };
  for (const entry of top) {
    const path = join(directory, entry.name);
    const children = inside.get(entry.name) ?? [];
    const collection = folders.get(entry.name);
    if (collection !== undefined && entry.isDirectory()) {
      const names = new Map<string, string>();
      for (const child of children) {
        const id = idOf(child, collection, at(join(path, child.name)), issues);
        if (id === null) continue;
        const twin = names.get(id);
        if (twin === undefined) {
          names.set(id, child.name);
          files.push({ collection, id, path: join(path, child.name) });
        } else
          issues.push(
            issueAt(at(join(path, child.name)), 'tep-la', `gặp “${child.name}” cạnh “${twin}”.`, {
              remedy: 'Hai tệp là một bản ghi: giữ tệp có lời văn, bỏ tệp kia.',
              suggestion: null,
            }),
          );
      }
    } else if (collection !== undefined)
      issues.push(issueAt(at(path), 'tep-la', `gặp “${entry.name}” không phải thư mục, cần một thư mục.`));
    // What is in it, and whether it is a link, says the check of the school's files.
    else if (entry.name === 'public') continue;
    else if (entry.name !== 'site.yaml' && !(entry.isDirectory() && children.length === 0)) {
      const suggestion = nearest(entry.name, [...folders.keys(), 'public', 'site.yaml']);
      const remedy = foreignFileRemedy(entry.name);
      issues.push(
        issueAt(at(path), 'tep-la', `gặp “${entry.name}”, không có loại nội dung này.`, {
          suggestion,
          ...(remedy === null ? {} : { remedy, suggestion: null }),
        }),
      );
    }
  }
  return { files, unread: [], issues };
}

/** The records that there seem to be, by the names of files alone. */
function named(
  directory: string,
  folders: ReadonlyMap<string, KindName>,
  inside: ReadonlyMap<string, readonly Dirent[]>,
): ContentFile[] {
  return [...folders].flatMap(([folder, collection]) =>
    (inside.get(folder) ?? []).map(({ name }) => ({
      collection,
      id: name.replace(/\.[^.]*$/u, ''),
      path: join(directory, folder, name),
    })),
  );
}

function idOf(
  entry: Dirent,
  collection: KindName,
  at: { file: string; line: number; column: number },
  issues: Issue[],
): string | null {
  const refuse = (
    ...[code, message, details]: [Issue['code'], string, { remedy?: string; suggestion?: string | null }?]
  ) => {
    issues.push(issueAt(at, code, message, details));
    return null;
  };
  const extension = `.${formatOfFile(collection, entry.name)}`;
  if (entry.isDirectory()) return refuse('khong-phai-tep', 'gặp một thư mục, cần một tệp.');
  if (entry.isSymbolicLink())
    return refuse('khong-doc-duoc', 'gặp một liên kết, cần chính tệp đó.', {
      remedy: 'Chép tệp thật vào đây thay cho liên kết.',
    });
  if (!entry.isFile()) return refuse('khong-doc-duoc', 'không phải tệp thường.');
  const rename = (stem: string) => {
    const words = rightFileName(stem);
    return words === '' ? null : words + extension;
  };
  // Notepad adds .txt to the name that was typed, and Windows does not show it.
  const withoutTxt = entry.name.endsWith(`${extension}.txt`) ? entry.name.slice(0, -`${extension}.txt`.length) : null;
  const remedy = withoutTxt === null ? foreignFileRemedy(entry.name) : null;
  if (remedy !== null)
    return refuse('tep-la', `gặp “${entry.name}”, ở đây chỉ nhận tệp ${extension}.`, { remedy, suggestion: null });
  if (!entry.name.endsWith(extension))
    return refuse('tep-la', `gặp “${entry.name}”, ở đây chỉ nhận tệp ${extension}.`, {
      suggestion: rename(withoutTxt ?? entry.name.replace(/\.[^.]*$/u, '')),
    });
  const id = entry.name.slice(0, -extension.length);
  if (recordId.safeParse(id).success) return id;
  const suggestion = rename(id);
  return refuse('ten-tep-sai', `gặp “${entry.name}”.`, {
    suggestion,
    ...(suggestion ? { remedy: `Đổi tên tệp thành “${suggestion}”.` } : {}),
  });
}
