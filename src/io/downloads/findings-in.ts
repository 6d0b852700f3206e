import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { readFileSync } from 'node:fs';
import { mp3Titles } from '../../model/download/mp3-parts.ts';
import { mp4Titles } from '../../model/download/mp4-parts.ts';
import { csvBlocks, textBlocks } from './plain-blocks.ts';
import { personalDataIn } from './searched-passages.ts';
import { remedyIfSigned } from './signed-file.ts';
import { asideBlocks, RefusedFile } from './text-block.ts';
import type { DownloadBlock } from './text-block.ts';
import type { FileToRead, TextFinding } from './text-findings.ts';

type Reader = (bytes: Uint8Array<ArrayBuffer>) => DownloadBlock[] | Promise<DownloadBlock[]>;

/** What reads PDF takes half a second to load, so each is loaded when a file needs it. */
const readers: Readonly<Record<FileToRead['ending'], Reader>> = {
  csv: csvBlocks,
  docx: async (bytes) => (await import('./docx-blocks.ts')).docxBlocks(bytes),
  mp3: (bytes) => asideBlocks(mp3Titles(bytes), 'phần ghi kèm'),
  mp4: (bytes) => asideBlocks(mp4Titles(bytes), 'phần ghi kèm'),
  pdf: async (bytes) => (await import('./pdf-blocks.ts')).pdfBlocks(bytes),
  txt: textBlocks,
  xlsx: async (bytes) => (await import('./xlsx-blocks.ts')).xlsxBlocks(bytes),
};

/** More than a report shows of one file; the rest of the file is not read. */
const MOST_FINDINGS = 1000;

/** What must not be published of one file. A file that cannot be read is a finding, too. */
export async function findingsIn({ path, ending }: FileToRead): Promise<TextFinding[]> {
  let bytes = new Uint8Array();
  try {
    bytes = new Uint8Array(readFileSync(path));
    const blocks = await readers[ending](bytes);
    const findings: TextFinding[] = [];
    for (const { block, found } of personalDataIn(blocks)) {
      const { code, message, certain, words, whose, also } = found;
      if (block.isAside && findings.some((each) => each.code === code && each.words === words)) continue;
      const where = block.where === '' ? '' : `${block.where}: `;
      findings.push({
        code,
        certain,
        words,
        line: block.line,
        message: `${where}${message}`,
        ...(whose === undefined ? {} : { whose }),
        ...(also ? { also } : {}),
      });
      if (findings.length >= MOST_FINDINGS) break;
    }
    return findings;
  } catch (error) {
    const aboutFile = { line: 1, certain: true, words: '', ...remedyIfSigned(ending, bytes) };
    if (error instanceof RefusedFile) return [{ ...aboutFile, code: error.code, message: error.message }];
    const message = error instanceof UnreadableText ? error.message : 'bên trong tệp bị hỏng.';
    return [{ ...aboutFile, code: 'tai-ve-khong-doc-duoc-chu', message: `không đọc được chữ: ${message}` }];
  }
}
