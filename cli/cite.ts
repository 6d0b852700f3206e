import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { contentDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import { buildRegistry, findCitations, resolveCitations } from '../src/model/law/citation/index.ts';
import type { Registry, ResolveContext, ResolvedMention } from '../src/model/law/citation/index.ts';
import { citationTable } from '../src/model/law/citation/table.ts';
import { isoDay } from '../src/kinds/common.ts';

const usage = `Tìm viện dẫn văn bản trong một đoạn chữ.

  npm run cite -- tep.txt                    bảng các viện dẫn trong tệp
  npm run cite < tep.txt                     bảng các viện dẫn trong chữ gửi vào
  npm run --silent cite -- --jsonl           mỗi dòng vào là {"text": …}, mỗi dòng ra là {"text": …, "mentions": […]}

  --date 2024-03-01   ngày của văn bản chứa viện dẫn: không dẫn đến văn bản ban hành sau ngày này
  --place hoa-binh    địa bàn của cơ quan viết văn bản; viết nhiều lần được
  --help              lời nhắc này

Mã kết thúc: 0 khi đọc được hết, 1 khi có dữ liệu không đọc được, 2 khi gọi sai.`;

function stop(message: string, code: 1 | 2): never {
  console.error(code === 2 ? `${message}\n\n${usage}` : message);
  process.exit(code);
}

/** The documents that mentions can be resolved to: the school's content. Without content every mention is unknown. */
function loadRegistry(): Registry {
  const { legalReferences, organizations } = readContent(contentDirectory()).content.records;
  return buildRegistry(
    [...legalReferences.values()].map((record) => ({ id: record.id, ...record.data })),
    [...organizations.values()].map((record) => ({ id: record.id, ...record.data })),
  );
}

/** Reads a file, or standard input. Stops with a sentence that says what is wrong. */
async function readInput(path: string | undefined): Promise<string> {
  if (path === undefined && process.stdin.isTTY) stop('Chưa có chữ để đọc: gửi chữ vào hoặc ghi tên tệp.', 2);
  const bytes = path === undefined ? await readStandardInput() : readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    stop('Chữ gửi vào không phải UTF-8. Lưu lại tệp với bảng mã UTF-8 rồi thử lại.', 1);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Why a file cannot be read, by the code of the system's error. */
const reasons: Readonly<Record<string, string>> = { ENOENT: 'không có tệp này', EISDIR: 'đây là thư mục' };

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = reasons[code ?? ''] ?? 'không mở được';
    stop(`Không đọc được tệp “${path}”: ${why}.`, 1);
  }
}

/** The fields of a mention that the interface fixes. Programs rely on them. */
function published(mention: ResolvedMention) {
  const { start, end, surface, canonical, type, date, pinpoint, id, reason } = mention;
  return { start, end, surface, canonical, type, date, pinpoint, id, reason };
}

/** The text of one line of JSON, or a sentence that says what is wrong with the line. */
function textOfLine(line: string): { text: string } | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'không phải JSON' };
  }
  const text = typeof value === 'object' && value !== null ? (value as { text?: unknown }).text : undefined;
  return typeof text === 'string' ? { text } : { error: 'cần một đối tượng có "text" là chuỗi ký tự' };
}

/** Writes one line for each line that is not blank; a line that cannot be read becomes {"line", "error"}. Returns how many those are. */
function citeLines(input: string, registry: Registry, context: ResolveContext): number {
  let bad = 0;
  input.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = textOfLine(line);
    if ('error' in read) {
      bad++;
      console.error(`Dòng ${index + 1}: ${read.error}.`);
      console.log(JSON.stringify({ line: index + 1, error: read.error }));
      return;
    }
    const mentions = resolveCitations(findCitations(read.text), registry, context).map(published);
    console.log(JSON.stringify({ text: read.text.normalize('NFC'), mentions }));
  });
  return bad;
}

async function main(): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        date: { type: 'string' },
        place: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    stop(argumentProblem(error), 2);
  }
  const { values, positionals } = parsed;
  if (values.help) return console.log(usage);
  if (positionals.length > 1) stop(`Chỉ đọc một tệp mỗi lần, gặp ${positionals.length} tệp.`, 2);
  if (values.date !== undefined && !isoDay.safeParse(values.date).success)
    stop(`Gặp ngày “${values.date}”, cần dạng năm-tháng-ngày, ví dụ 2024-03-01.`, 2);
  const input = await readInput(positionals[0]);
  const context: ResolveContext = { date: values.date ?? null, places: values.place };
  const registry = loadRegistry();
  if (values.jsonl) process.exitCode = citeLines(input, registry, context) > 0 ? 1 : 0;
  else console.log(citationTable(input, resolveCitations(findCitations(input), registry, context)));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
await main();
