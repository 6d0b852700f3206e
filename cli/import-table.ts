import { relative } from 'node:path';
import { dutyNamed, periodNamed } from './named.ts';
import { Stop } from './stop.ts';
import { tableKeys, tables, type TableKey } from '../src/kinds/disclosure-data/index.ts';
import { periodLabel, requirePeriod } from '../src/kinds/period.ts';
import { UnreadableText } from '../src/model/download/unreadable-text.ts';
import { tableFile } from '../src/io/import/table-file.ts';
import { writeFiles } from '../src/io/import/write-files.ts';
import { readContent } from '../src/io/read-content.ts';
import { sheetsOfWorkbook } from '../src/model/sheet/open-workbook.ts';
import type { SheetProblem } from '../src/model/sheet/read-sheet.ts';
import { readWorkbook } from '../src/model/sheet/read-workbook.ts';
import { nearest } from '../src/model/text/nearest.ts';

export interface TableOptions {
  /** As typed; the sheet says what is not given. */
  table: string | undefined;
  duty: string | undefined;
  period: string | undefined;
  dryRun: boolean;
}

interface Setting {
  /** The folder of the content. */
  directory: string;
  /** ISO day. */
  today: string;
  say: (line: string) => void;
  report: (line: string) => void;
}

const here = (path: string) => relative(process.cwd(), path) || path;
const shown = ({ cell, message }: SheetProblem) => `  ${cell === null ? '' : `ô ${cell}: `}${message}`;

/**
 * Imports the table of an Excel file into the school's item of its duty and period. Nothing is written while anything is
 * wrong. @throws Stop with every problem in Vietnamese
 */
export async function importTable(
  bytes: Uint8Array<ArrayBuffer>,
  options: TableOptions,
  { directory, today, say, report }: Setting,
): Promise<void> {
  const sheets = await sheetsOf(bytes);
  const read = readWorkbook(sheets, {
    table: givenTable(options.table),
    period: periodNamed(options.period)?.id,
    duty: options.duty?.toUpperCase(),
  });
  const { content } = readContent(directory);
  const problems = [...read.problems, ...missing(read.duty, read.period)];
  if (read.data === null || read.duty === null || read.period === null || problems.length > 0)
    throw new Stop(
      `\nBảng chưa đúng nên không ghi gì. Sửa trong tệp Excel rồi nhập lại:\n${problems.map(shown).join('\n')}`,
      1,
    );
  const duty = dutyNamed(content, read.duty);
  for (const note of read.notes) report(shown(note));
  const table = { duty: read.duty, period: read.period, data: read.data };
  const { file, done, problems: against } = tableFile(table, directory, content, today);
  if (against.length > 0)
    throw new Stop(
      `\nBảng đọc được nhưng mục công khai chưa đúng nên không ghi gì:\n${against.map((each) => `  ${each}`).join('\n')}`,
      1,
    );
  const rows = 'rows' in read.data ? `, ${read.data.rows.length} dòng` : '';
  say(`\n${duty.title}, ${periodLabel(requirePeriod(read.period))}: bảng “${tables[read.data.table].label}”${rows}.`);
  say(`${doneWords[done]}\n${options.dryRun ? 'Sẽ ghi' : 'Đã ghi'} ${here(file.path)}`);
  if (options.dryRun) return say('\nChưa ghi gì. Bỏ --dry-run để ghi.');
  writeFiles([file], { force: done !== 'new' });
  const note =
    done === 'new' ? [] : ['Xem lại note của lần công khai mới: máy đã ghi ô nào đổi; thêm vì sao, để phụ huynh đọc.'];
  const steps = [...note, 'npm run check để kiểm tra cả trang.', 'npm start để xem trang.'];
  say(`\nViệc tiếp theo\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

const doneWords = {
  new: 'Mục mới, công khai lần đầu hôm nay.',
  added: 'Mục đã có; thêm bảng này và một lần công khai của hôm nay.',
  replaced: 'Mục đã có; bảng này thay bảng cũ, thêm một lần công khai của hôm nay.',
} as const;

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>) {
  try {
    return await sheetsOfWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableText) throw new Stop(`Không đọc được tệp Excel: ${error.message}`, 1);
    throw error;
  }
}

function givenTable(name: string | undefined): TableKey | undefined {
  if (name === undefined) return undefined;
  const found = tableKeys.find((key) => key === name.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(name, tableKeys);
  throw new Stop(
    `Không có mẫu bảng “${name}”${near === null ? '' : `; có lẽ là “${near}”`}. Các mẫu: ${tableKeys.join(', ')}.`,
    2,
  );
}

/** What neither the sheet nor the command says. */
const missing = (duty: string | null, period: string | null): SheetProblem[] => [
  ...(duty === null ? [{ cell: null, message: 'chưa biết là mục công khai nào: thêm --duty, ví dụ --duty F03.' }] : []),
  ...(period === null
    ? [
        {
          cell: null,
          message: 'chưa biết của kỳ nào: thêm --period, ví dụ --period 2026-2027 (năm học), 2026, 2026-09, 2026-w48.',
        },
      ]
    : []),
];
