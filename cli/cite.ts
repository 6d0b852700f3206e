import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { Stop, untilStopped } from './stop.ts';
import { contentDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import {
  buildRegistry,
  findCitations,
  findReferencesBack,
  findRelations,
  passiveNames,
  resolveCitations,
} from '../src/model/law/citation/index.ts';
import type { DocumentRelation, Registry, ResolveContext, ResolvedMention } from '../src/model/law/citation/index.ts';
import { citationTable } from '../src/model/law/citation/table.ts';
import { isoDay } from '../src/kinds/common.ts';

const usage = `Tìm viện dẫn văn bản trong một đoạn chữ.

  npm run cite -- tep.txt                    bảng các viện dẫn trong tệp
  npm run cite < tep.txt                     bảng các viện dẫn trong chữ gửi vào
  npm run --silent cite -- --jsonl           mỗi dòng vào là {"text": …}, mỗi dòng ra là
                                             {"text": …, "mentions": […], "relations": […], "referencesBack": […]}

  --date 2024-03-01   ngày của văn bản chứa viện dẫn: không dẫn đến văn bản ban hành sau ngày này
  --place hoa-binh    địa bàn của cơ quan viết văn bản; viết nhiều lần được
  --help              lời nhắc này

Mã kết thúc: 0 khi đọc được hết, 1 khi có dữ liệu không đọc được, 2 khi gọi sai.`;

/** What the command reads from and writes to. */
export interface CiteStreams {
  /** null at a terminal, where nobody has sent text */
  input: AsyncIterable<Uint8Array> | null;
  /** Writes a line of the answer. */
  answer: (line: string) => void;
  /** Writes a line about what is wrong. */
  complain: (line: string) => void;
}

function stop(message: string, code: 1 | 2): never {
  throw new Stop(code === 2 ? `${message}\n\n${usage}` : message, code);
}

/** The documents that mentions can be resolved to: the school's content. Without content every mention is unknown. */
function loadRegistry(): Registry {
  const { legalReferences, organizations } = readContent(contentDirectory()).content.records;
  return buildRegistry(
    [...legalReferences.values()].map((record) => ({ id: record.id, ...record.data })),
    [...organizations.values()].map((record) => ({ id: record.id, ...record.data })),
  );
}

/** Reads a file, or what was sent. Stops with a sentence that says what is wrong. */
async function readInput(path: string | undefined, sent: CiteStreams['input']): Promise<string> {
  if (path === undefined && sent === null) stop('Chưa có chữ để đọc: gửi chữ vào hoặc ghi tên tệp.', 2);
  const bytes = path === undefined ? Buffer.concat(await Array.fromAsync(sent ?? [])) : readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    stop('Chữ gửi vào không phải UTF-8. Lưu lại tệp với bảng mã UTF-8 rồi thử lại.', 1);
  }
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

/** What a mention's document does, or what is done to it: `replaces`, `amended-by`; null if the text says nothing. */
function relationOf(index: number, relations: readonly DocumentRelation[]): string | null {
  const done = relations.filter((each) => each.object === index);
  const own =
    done.find((each) => each.type !== 'based-on') ?? done[0] ?? relations.find((each) => each.subject === index);
  if (own === undefined) return null;
  const isAgent = own.object !== index || own.subject === 'this';
  return isAgent ? own.type : passiveNames[own.type];
}

/** The fields of a mention that the interface fixes. Programs rely on them. */
function published(mention: ResolvedMention, relation: string | null) {
  const { start, end, surface, canonical, type, date, pinpoint, provisions, id, reason, discrepancies } = mention;
  return { start, end, surface, canonical, type, date, pinpoint, provisions, relation, id, reason, discrepancies };
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
function citeLines(
  input: string,
  registry: Registry,
  context: ResolveContext,
  { answer, complain }: CiteStreams,
): number {
  let bad = 0;
  input.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = textOfLine(line);
    if ('error' in read) {
      bad++;
      complain(`Dòng ${index + 1}: ${read.error}.`);
      answer(JSON.stringify({ line: index + 1, error: read.error }));
      return;
    }
    const found = findCitations(read.text);
    const relations = findRelations(read.text, found);
    const mentions = resolveCitations(found, registry, context).map((mention, place) =>
      published(mention, relationOf(place, relations)),
    );
    const referencesBack = findReferencesBack(read.text, found);
    answer(JSON.stringify({ text: read.text.normalize('NFC'), mentions, relations, referencesBack }));
  });
  return bad;
}

async function main(args: readonly string[], streams: CiteStreams): Promise<0 | 1> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
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
  if (values.help) {
    streams.answer(usage);
    return 0;
  }
  if (positionals.length > 1) stop(`Chỉ đọc một tệp mỗi lần, gặp ${positionals.length} tệp.`, 2);
  if (values.date !== undefined && !isoDay.safeParse(values.date).success)
    stop(`Gặp ngày “${values.date}”, cần dạng năm-tháng-ngày, ví dụ 2024-03-01.`, 2);
  const input = await readInput(positionals[0], streams.input);
  const context: ResolveContext = { date: values.date ?? null, places: values.place };
  const registry = loadRegistry();
  if (values.jsonl) return citeLines(input, registry, context, streams) > 0 ? 1 : 0;
  streams.answer(citationTable(input, resolveCitations(findCitations(input), registry, context)));
  return 0;
}

/** Runs `npm run cite`. @param args what follows its name @returns the exit code */
export const cite = (args: readonly string[], streams: CiteStreams): Promise<0 | 1 | 2> =>
  untilStopped(() => main(args, streams), streams.complain);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await cite(process.argv.slice(2), {
    input: process.stdin.isTTY ? null : process.stdin,
    answer: console.log,
    complain: console.error,
  });
}
