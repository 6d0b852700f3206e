import { lstatSync, readFileSync } from 'node:fs';
import { issueAt } from '../model/rules/make-issue.ts';
import { foreignBytes } from '../model/rules/foreign-files.ts';
import type { Issue } from '../model/rules/issue.ts';
import { MAX_FILE_BYTES } from '../model/parse/file-size.ts';
import { SourceFile } from '../model/parse/source.ts';

/**
 * Reads one content file as text. Never throws for a bad file: what is wrong comes back as an issue.
 * @param path where the file is. @param file how reports name it.
 */
export function readSource(path: string, file: string): { source: SourceFile } | { issue: Issue } {
  const at = { file, line: 1, column: 1 };
  let bytes: Buffer;
  try {
    const stat = lstatSync(path);
    if (stat.isDirectory()) return { issue: issueAt(at, 'khong-phai-tep', 'gặp một thư mục, cần một tệp.') };
    // A link could lead out of the repository, and a report would show what it found there.
    if (!stat.isFile())
      return { issue: issueAt(at, 'khong-doc-duoc', 'gặp một liên kết hoặc tệp đặc biệt, cần tệp thường.') };
    if (stat.size > MAX_FILE_BYTES)
      return {
        issue: issueAt(at, 'tep-qua-lon', `tệp ${formatBytes(stat.size)}, tối đa ${formatBytes(MAX_FILE_BYTES)}.`),
      };
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return {
        issue: issueAt(at, 'khong-doc-duoc', 'không có tệp này.', {
          remedy: 'Tạo tệp này, hoặc lấy lại từ bản trước.',
        }),
      };
    return {
      issue: issueAt(at, 'khong-doc-duoc', `không mở được tệp (${(error as NodeJS.ErrnoException).code ?? 'lỗi lạ'}).`),
    };
  }
  const foreign = foreignBytes(bytes);
  if (foreign)
    return {
      issue: issueAt(at, 'tep-nhi-phan', `gặp ${foreign.what}, cần tệp chữ UTF-8.`, { remedy: foreign.remedy }),
    };
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { issue: issueAt(at, 'tep-nhi-phan', 'tệp không phải chữ UTF-8.') };
  }
  if (raw.includes('\0')) return { issue: issueAt(at, 'tep-nhi-phan', 'tệp có byte 0, không phải tệp chữ.') };
  if (raw.trim() === '') return { issue: issueAt(at, 'tep-trong', 'tệp không có nội dung.') };
  return { source: new SourceFile(file, raw) };
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 2 })} MB`;
}
