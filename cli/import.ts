import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lastItem } from '../src/model/items.ts';
import { argumentProblem } from './argument-problem.mjs';
import { importTable } from './import-table.ts';
import { Stop } from './stop.ts';
import { isCancel, text } from '@clack/prompts';
import { answersOf, askAtTerminal, asksInWords, kindList, kindNamed } from './import-answers.ts';
import { buildDay, contentDirectory, publicDirectory } from '../src/io/paths.ts';
import { sha256Hex } from '../src/model/text/hex.ts';
import { fileWithDocument, problemsOfRecord } from '../src/io/import/record-file.ts';
import { HAS_FILE } from '../src/model/word/record/item-with-document.ts';
import { docxOfDoc, NotConverted } from '../src/io/import/convert-doc.ts';
import { isOldWord } from '../src/model/word/container/sniff.ts';
import { cleanOffice } from '../src/io/downloads/clean-office.ts';
import { fileWithoutText, filesOf, problemsOf } from '../src/io/import/plan-files.ts';
import { importSetting } from '../src/io/import/setting.ts';
import { systemProblem } from '../src/io/system-problem.mjs';
import { FilesInTheWay, writeFiles } from '../src/io/import/write-files.ts';
import { readContent } from '../src/io/read-content.ts';
import {
  chosenInWords,
  describePictures,
  ImportRefusal,
  importReport,
  nextSteps,
  proposalInWords,
  readPlan,
  refusalReport,
  tools,
  undescribed,
} from '../src/model/word/index.ts';
import type { GivenAnswers, ReadPlan, RecordKind } from '../src/model/word/index.ts';
import { limits } from '../src/model/word/limits.ts';
import { recordId } from '../src/kinds/common.ts';

const usage = `Nhập một văn bản của trường từ tệp Word, hoặc một bảng số liệu từ tệp Excel.

  npm run import -- ke-hoach.docx                 đọc tệp, ghi bản ghi vào src/content; loại bản ghi theo văn bản
  npm run import -- ke-hoach.docx --dry-run       chỉ báo sẽ ghi gì, không ghi
  npm run import -- ke-hoach.doc                  tệp Word kiểu cũ, khi máy có LibreOffice

  --kind notice                chọn loại bản ghi, khi máy xếp chưa đúng: ${kindList}
  --set purpose="…"            điều bản ghi cần mà tệp không nói, viết nhiều lần; máy nêu tên khi thiếu

  --id 2026-cong-tac-dan-van   mã của bản ghi, cũng là địa chỉ trang (không ghi thì lấy năm và trích yếu)
  --year 2026                  năm của kế hoạch, khi tệp không nói
  --organization ma-truong     trường ban hành, khi không phải trường của trang
  --alt "Sơ đồ bếp ăn"         lời mô tả hình, viết nhiều lần theo thứ tự hình chưa có lời
  --out tep.mdx                ghi bản ghi vào tệp khác; --out - in ra màn hình
  --no-stubs                   không lập bản ghi cho văn bản chưa có trên trang
  --force                      ghi đè tệp đã có
  --help                       lời nhắc này

  npm run import -- bang.xlsx                     đọc bảng số liệu theo mẫu (npm run template), ghi vào mục công khai
  --duty F03, --period 2026-2027, --table fees    mục công khai, kỳ, mẫu bảng, khi tệp không ghi; hai cái đầu cũng dùng cho tệp Word

Mã kết thúc: 0 khi nhập được, 1 khi tệp không nhập được hoặc không ghi được, 2 khi gọi sai.`;

/** What the command writes to, and whether a person is there to be asked. */
export interface ImportStreams {
  /** Writes a line of what was done. */
  say: (line: string) => void;
  /** Writes a line of the report, or of what is wrong. */
  report: (line: string) => void;
  /** Writes the file itself, as it is. */
  write: (content: string | Uint8Array) => void;
  asks: boolean;
}

function stop(message: string, code: 1 | 2): never {
  throw new Stop(code === 2 ? `${message}\n\n${usage}` : message, code);
}

interface Options {
  file: string;
  id: string | undefined;
  year: number | undefined;
  organization: string | undefined;
  alts: readonly string[];
  out: string | undefined;
  stubs: boolean;
  dryRun: boolean;
  force: boolean;
  table: string | undefined;
  duty: string | undefined;
  period: string | undefined;
  kind: RecordKind | undefined;
  answers: GivenAnswers;
}

function readOptions(args: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        year: { type: 'string' },
        organization: { type: 'string' },
        alt: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        'no-stubs': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        table: { type: 'string' },
        duty: { type: 'string' },
        period: { type: 'string' },
        kind: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    stop(argumentProblem(error), 2);
  }
  const { values, positionals } = parsed;
  if (values.help) throw new Stop(usage, 0);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    stop(
      file === undefined
        ? 'Chưa ghi tên tệp Word hoặc Excel.'
        : `Chỉ nhập một tệp mỗi lần, gặp ${positionals.length} tệp.`,
      2,
    );
  if (values.id !== undefined && !recordId.safeParse(values.id).success)
    stop(`Mã “${values.id}” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối.`, 2);
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !(Number.isInteger(year) && year >= 1945 && year <= 2100))
    stop(`Năm “${values.year}” không dùng được.`, 2);
  return {
    file,
    id: values.id,
    year,
    organization: values.organization,
    alts: values.alt,
    out: values.out,
    stubs: !values['no-stubs'],
    dryRun: values['dry-run'],
    force: values.force,
    table: values.table,
    duty: values.duty,
    period: values.period,
    kind: kindNamed(values.kind),
    answers: {
      ...(values.duty === undefined ? {} : { duty: values.duty }),
      ...(values.period === undefined ? {} : { period: values.period }),
      ...answersOf(values.set),
    },
  };
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) stop(`“${path}” không phải một tệp.`, 1);
    if (stat.size > limits.file) throw new ImportRefusal('tep-qua-lon');
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof ImportRefusal || error instanceof Stop) throw error;
    stop(`Không đọc được tệp. ${systemProblem(error)}`, 1);
  }
}

/** Descriptions from the command line first, then asked for at a terminal; those that nobody gives stay empty. */
async function describe(plan: ReadPlan, { alts, dryRun }: Options, asks: boolean): Promise<void> {
  const given = new Map(undescribed(plan.result).map((number, index) => [number, alts[index] ?? '']));
  if (asks && !dryRun)
    for (const [number, alt] of given) {
      if (alt !== '') continue;
      const answer = await text({
        message: `Hình ${number}: người không nhìn thấy hình cần biết gì? (Enter để viết sau)`,
      });
      if (isCancel(answer)) break;
      given.set(number, answer ?? '');
    }
  describePictures(plan.result, given);
}

/** The file as .docx: an old one is converted, where the machine can. */
async function wordFile(bytes: Uint8Array<ArrayBuffer>, report: ImportStreams['report']) {
  if (!isOldWord(bytes)) return { bytes, isConverted: false };
  report('Tệp Word kiểu cũ (.doc): đang chuyển sang .docx bằng LibreOffice của máy này…');
  const converted = await docxOfDoc(bytes);
  report(
    'Đã chuyển xong. So kỹ với bản Word: LibreOffice có thể đọc bảng, số thứ tự, phông chữ của .doc khác Word đôi chút.\n',
  );
  return { bytes: converted, isConverted: true };
}

const here = (path: string) => relative(process.cwd(), path) || path;

async function main(args: readonly string[], { say, report, write, asks }: ImportStreams): Promise<void> {
  const options = readOptions(args);
  const today = buildDay();
  const content = contentDirectory();
  const given = readBytes(options.file);
  if (/\.xlsx$/iu.test(options.file)) return importTable(given, options, { directory: content, today, say, report });
  const { bytes, isConverted } = await wordFile(given, report);
  const { content: records } = readContent(content);
  const setting = importSetting(records);
  const { id, year, organization, kind } = options;
  const readWith = async (answers: GivenAnswers, own = bytes): Promise<ReadPlan> =>
    readPlan(own, tools, setting, {
      today,
      fileName: basename(options.file),
      given: { id, year, organization },
      stubs: options.stubs,
      kind,
      answers,
      sha256: await sha256Hex(own),
      isConverted,
    });
  let plan = await readWith(options.answers);
  // A file that is published whole says nothing of who took its pictures and where.
  const cleaned = plan.target.attachment === null ? bytes : cleanOffice(bytes);
  const own = cleaned === bytes ? bytes : new Uint8Array(cleaned);
  if (own !== bytes) plan = await readWith(options.answers, own);
  report(`${chosenInWords(plan.target)} Chọn loại khác: --kind.\n`);
  if (plan.target.asks.length > 0 && asks && !options.dryRun) {
    const answers = await askAtTerminal(plan.target.asks);
    if (answers !== null) plan = await readWith({ ...options.answers, ...answers }, own);
  }
  await describe(plan, options, asks);
  const toScreen = options.out === '-';
  const read = filesOf(
    plan,
    { content, public: publicDirectory() },
    options.out === undefined || toScreen ? undefined : resolve(options.out),
  );
  // What goes to the screen must be the file alone, so that it can be sent on to another program.
  report(importReport(plan.result, plan.citations, plan.stubOf));
  for (const remark of plan.target.remarks) report(`\n${remark}`);
  if (plan.target.asks.length > 0)
    stop(`\nChưa ghi gì: bản ghi còn thiếu điều tệp Word không nói.\n${asksInWords(plan.target.asks)}`, 1);
  const problems = problemsOf(plan);
  const item =
    problems.length === 0 && plan.target.kind === 'disclosure' && options.out === undefined
      ? fileWithDocument(plan.target, content, records)
      : null;
  if (problems.length === 0)
    problems.push(...problemsOfRecord(plan.target, item?.record ?? plan.target.fields, records, today));
  if (item?.hasFile === true)
    problems.push(`${HAS_FILE} Văn bản khác thì chọn tệp khác; sửa chữ của văn bản đã đăng thì sửa trong bản ghi.`);
  const files = item === null ? read : [...read.slice(0, -1), { path: item.path, content: item.text }];
  if (problems.length > 0)
    stop(`\nKết quả chưa đúng quy tắc của trang nên không ghi:\n${problems.map((each) => `  ${each}`).join('\n')}`, 1);
  if (toScreen) return write(lastItem(files).content);
  const verb = options.dryRun ? 'Sẽ ghi' : 'Đã ghi';
  const inTheWay = item === null || options.force ? [] : files.slice(0, -1).filter(({ path }) => existsSync(path));
  if (inTheWay.length > 0) throw new FilesInTheWay(inTheWay.map(({ path }) => path));
  // An item that was there is not written over: the document was added to it.
  const older = fileWithoutText(lastItem(files).path);
  if (older !== null && !options.force) throw new FilesInTheWay([older]);
  if (!options.dryRun) writeFiles(files, { force: options.force || item !== null });
  if (!options.dryRun && older !== null) rmSync(older);
  const exists = (path: string) => (options.dryRun && existsSync(path) ? ' (đã có tệp này)' : '');
  say(`\n${verb}\n${files.map(({ path }) => `  ${here(path)}${exists(path)}`).join('\n')}`);
  if (options.dryRun) {
    // Who only looks must see what the text does to other documents: it may be why nothing is to be written yet.
    const proposals = plan.relations.map((each) => `  - ${proposalInWords(each)}`);
    if (proposals.length > 0) say(`\nQuan hệ với văn bản khác\n${proposals.join('\n')}`);
    return say('\nChưa ghi gì. Bỏ --dry-run để ghi.');
  }
  const steps = nextSteps(plan, here(lastItem(files).path), 'command');
  say(`\nViệc tiếp theo\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

function words(error: unknown): string {
  if (error instanceof Stop) return error.message;
  if (error instanceof ImportRefusal) return refusalReport(error);
  if (error instanceof NotConverted) return `Không nhập được. ${error.message}`;
  if (error instanceof FilesInTheWay)
    return `\nKhông ghi gì: đã có ${error.paths.map(here).join(', ')}.\nĐổi mã bằng --id, hoặc thêm --force để ghi đè.`;
  return `\nKhông nhập được, không ghi gì: ${systemProblem(error)}`;
}

/** Runs `npm run import`. @param args what follows its name @returns the exit code */
export async function importPlan(args: readonly string[], streams: ImportStreams): Promise<0 | 1 | 2> {
  try {
    await main(args, streams);
    return 0;
  } catch (error) {
    const code = error instanceof Stop ? error.code : 1;
    const say = code === 0 ? streams.say : streams.report;
    say(words(error));
    return code;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await importPlan(process.argv.slice(2), {
    say: console.log,
    report: console.error,
    write: (content) => void process.stdout.write(content),
    asks: process.stdin.isTTY && process.stdout.isTTY,
  });
