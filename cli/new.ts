import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { given } from './given.ts';
import { confirm, intro, log, multiselect, outro, select, text } from '@clack/prompts';
import { namesFor, newRecordFile, proposedId, referenceProblem } from '../src/io/import/new-record.ts';
import { systemProblem } from '../src/io/system-problem.mjs';
import { FilesInTheWay, writeFiles } from '../src/io/import/write-files.ts';
import type { PendingFile } from '../src/io/import/write-files.ts';
import { buildDay, contentDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import { fillRecord, questionAt, unanswered } from '../src/model/record-form/new-record.ts';
import { problemOf, readAnswer, fieldKey } from '../src/model/record-form/form-fields.ts';
import type { FormField } from '../src/model/record-form/form-fields.ts';
import { knownFromNumber, numberProblem, registryOf } from '../src/model/record-form/reference-number.ts';
import type { KnownFromNumber } from '../src/model/record-form/reference-number.ts';
import type { Registry } from '../src/model/law/citation/index.ts';
import { flagsFor, typedCommand } from '../src/model/record-form/same-command.ts';
import type { Content } from '../src/model/records.ts';
import { nearest } from '../src/model/text/nearest.ts';
import { recordId } from '../src/kinds/common.ts';
import { kindNames, kindOf } from '../src/kinds/index.ts';
import type { KindName } from '../src/kinds/index.ts';

const usage = `Lập một bản ghi mới, đã điền sẵn và giải thích từng trường.

  npm run new -- plan                    hỏi những gì cần rồi ghi tệp
  npm run new -- legal-reference --set number=36/2017/TT-BGDĐT …
                                         lấy câu trả lời từ dòng lệnh, hỏi phần còn thiếu;
                                         loại, cơ quan ban hành và mã lấy từ số, ký hiệu nếu đã rõ

  Loại: ${kindNames.map((name) => `${kindOf(name).begin.command} (${kindOf(name).label})`).join(', ')}

  --set trường=giá-trị   viết nhiều lần được; trường con viết signer.name; danh sách cách nhau bằng ; hoặc viết JSON
  --id ma-ban-ghi        mã của bản ghi, cũng là tên tệp (không ghi thì lấy theo các trường)
  --yes                  không hỏi gì; thiếu thì dừng
  --help                 lời nhắc này

Không bao giờ ghi đè tệp đã có. Mã kết thúc: 0 khi ghi được, 1 khi không, 2 khi gọi sai.`;

function stop(message: string, code: 1 | 2): never {
  console.error(code === 2 ? `${message}\n\nXem cách dùng: npm run new -- --help` : message);
  process.exit(code);
}

type Answers = Map<string, unknown>;

/** What has been answered so far, so that anyone who stops or is refused need not type it again. */
const session: { name: string; answers: Answers; id: string | undefined } = {
  name: '',
  answers: new Map(),
  id: undefined,
};

function howToGoOn(): string {
  const { name, answers, id } = session;
  const words = ['npm', 'run', 'new', '--', name, ...flagsFor(answers), ...(id === undefined ? [] : ['--id', id])];
  return answers.size === 0
    ? ''
    : `\nĐể khỏi trả lời lại từ đầu, chạy:\n\n  ${typedCommand(words, process.platform === 'win32')}\n`;
}

const answered = <T>(answer: T) =>
  given(answer, 'Thôi, không ghi gì.', () => {
    console.error(howToGoOn());
    process.exit(1);
  });

/** Answers from the command line, each validated by its field. */
function readFlags(flags: readonly string[], kind: KindName, content: Content): Answers {
  const { schema } = kindOf(kind);
  const answers: Answers = new Map();
  for (const flag of flags) {
    const equals = flag.indexOf('=');
    if (equals < 1) stop(`Gặp --set ${flag}, cần --set trường=giá-trị.`, 2);
    const path = flag.slice(0, equals);
    const asked = questionAt(schema, path);
    if (!asked) {
      const near = nearest(path, Object.keys(schema.shape));
      stop(
        `Không có trường “${path}”. ${near === null ? `Các trường: ${Object.keys(schema.shape).join(', ')}.` : `Có lẽ là “${near}”.`}`,
        2,
      );
    }
    const value = readAnswer(asked, flag.slice(equals + 1));
    const problem = wrong(kind, asked, value, content);
    if (problem !== null) stop(`${asked.title} (${path}): ${problem}`, 2);
    answers.set(path, value);
  }
  return answers;
}

function wrong(kind: KindName, asked: FormField, value: unknown, content: Content): string | null {
  const values = Array.isArray(value) ? value : [value];
  return (
    problemOf(asked, value) ??
    (namesDocument(kind, asked) && typeof value === 'string' ? numberProblem(value, registry(content)) : null) ??
    values.map((each) => referenceProblem(asked, each, content)).find((each) => each !== null) ??
    null
  );
}

/** Whether a field is the number of a document. */
const namesDocument = (kind: KindName, { path }: FormField) =>
  kind === 'legalReferences' && path.join('.') === 'number';

const registry = (content: Content) => (known ??= registryOf(content));
let known: Registry | null = null;

/** What the number says of the document that is begun; null for other records, and for a number that was not given. */
function fromNumber(kind: KindName, content: Content): KnownFromNumber | null {
  const number = session.answers.get('number');
  return kind === 'legalReferences' && typeof number === 'string' ? knownFromNumber(number, registry(content)) : null;
}

/** Answers the questions that the number answers with certainty, where nobody answered them. */
function fillFromNumber(kind: KindName, answers: Answers, content: Content): void {
  const known = fromNumber(kind, content);
  if (known === null) return;
  if (known.kindIsCertain && known.kind !== null && !answers.has('kind')) answers.set('kind', known.kind);
  if (known.issuer !== null && !answers.has('issuer')) answers.set('issuer', known.issuer);
}

/** What was answered before, or the answer that is most often right. */
function suggestion(kind: KindName, asked: FormField, content: Content): string {
  const field = asked.path.join('.');
  const before = session.answers.get(field);
  if (before !== undefined) return before === null ? '' : String(asked.type === 'lines' ? lines(before) : before);
  const known = fromNumber(kind, content);
  if (field === 'kind') return known?.kind ?? '';
  if (field === 'issuer') return known?.issuer ?? '';
  if (field === 'organization') return content.settings?.data.school ?? '';
  if (field === 'year') return buildDay().slice(0, 4);
  return '';
}

const lines = (value: unknown) => (Array.isArray(value) ? value.join('; ') : value);

async function ask(kind: KindName, asked: FormField, content: Content): Promise<unknown> {
  const message = `${asked.title}${asked.description === '' ? '' : ` (${asked.description})`}`;
  const year = asked.path.join('.') === 'issuedOn' ? (fromNumber(kind, content)?.year ?? null) : null;
  const names = namesFor(asked, content);
  const initial = suggestion(kind, asked, content);
  if (asked.type === 'items') return askItems(kind, asked, content);
  if (asked.type === 'truth') return answered(await confirm({ message, active: 'Có', inactive: 'Không' }));
  if (asked.type === 'choice')
    return choose(
      message,
      asked.choices.map((value) => ({ value })),
      initial,
    );
  if (asked.type === 'choices') return chooseSome(message, asked);
  // A long list is faster to type into than to walk through.
  if (names !== null && names.length > 0 && names.length <= LONGEST_LIST && asked.type === 'text')
    return choose(
      message,
      names.map(({ id, label }) => ({ value: id, label: `${label} (${id})` })),
      initial,
    );
  const hint = `${asked.type === 'lines' ? ' Cách nhau bằng dấu ;' : ''}${year === null ? '' : ` Số ghi năm ${year}.`}`;
  const typed = answered(
    await text({
      message: message + hint,
      ...(initial === '' ? {} : { initialValue: initial }),
      validate: (answer) => wrong(kind, asked, readAnswer(asked, answer ?? ''), content) ?? undefined,
    }),
  );
  return readAnswer(asked, typed ?? '');
}

/** Records of a list that a person can still walk through with the arrow keys. */
const LONGEST_LIST = 60;

async function choose(message: string, options: { value: string; label?: string }[], initial = ''): Promise<string> {
  const start = initial === '' ? {} : { initialValue: initial };
  return answered(
    await select({
      message: `${message} – mũi tên rồi Enter`,
      options,
      maxItems: 12,
      showInstructions: false,
      ...start,
    }),
  );
}

async function chooseSome(message: string, asked: FormField): Promise<string[]> {
  for (;;) {
    const options = asked.choices.map((value) => ({ value }));
    const hint = `${message} – dấu cách để chọn, Enter khi xong`;
    const chosen: string[] = answered(
      await multiselect({ message: hint, options, required: false, showInstructions: false }),
    );
    if (chosen.length > 0 || !asked.required) return chosen;
    log.warn('Cần chọn ít nhất một.');
  }
}

/** One item is asked for; more are added in the file. */
async function askItems(kind: KindName, asked: FormField, content: Content): Promise<unknown> {
  log.step(asked.title);
  const item: Record<string, unknown> = {};
  for (const inner of asked.fields.filter((each) => each.required || each.path.join() === 'note'))
    item[fieldKey(inner)] = await ask(kind, inner, content);
  return [item];
}

/** Stops before the other questions where the number already names a document on record; a number that is used twice names none. */
function stopAtKnownDocument(kind: KindName, answers: Answers, content: Content): void {
  if (kind !== 'legalReferences' || !answers.has('number') || session.id !== undefined) return;
  const known: Answers = new Map(answers);
  fillFromNumber(kind, known, content);
  const found = content.records.legalReferences.get(proposedId(kind, known, content));
  if (found) stop(`Đã có văn bản này: ${found.file}. Sửa tệp ấy; nếu là văn bản khác trùng số thì thêm --id.`, 1);
}

/** Asks until the record fits its schema. */
async function complete(kind: KindName, answers: Answers, content: Content): Promise<void> {
  const { schema } = kindOf(kind);
  const first = (kindOf(kind).begin.askFirst ?? []).flatMap((field) => questionAt(schema, field) ?? []);
  for (const asked of first)
    if (!answers.has(fieldKey(asked))) answers.set(fieldKey(asked), await ask(kind, asked, content));
  stopAtKnownDocument(kind, answers, content);
  for (const asked of unanswered(schema, answers)) answers.set(asked.path.join('.'), await ask(kind, asked, content));
  for (;;) {
    const result = schema.safeParse(fillRecord(schema, answers));
    const [issue] = result.error?.issues ?? [];
    if (!issue) return;
    const field = String(issue.path[0] ?? '');
    const asked = questionAt(schema, kindOf(kind).begin.askFor?.[field] ?? field);
    log.warn(issue.message);
    if (!asked) return;
    answers.set(asked.path.join('.'), await ask(kind, asked, content));
  }
}

/** Answers one question again, after the record was refused. Cancelling leaves what was typed. */
async function fixAnswers(kind: KindName, answers: Answers, content: Content): Promise<void> {
  const { schema } = kindOf(kind);
  const paths = [...new Set([...answers.keys(), ...Object.keys(schema.shape)])];
  const options = paths.flatMap((value) => {
    const asked = questionAt(schema, value);
    return asked && asked.type !== 'group' ? [{ value, label: asked.title }] : [];
  });
  const chosen = await choose('Trả lời lại câu nào? (Ctrl+C để thôi)', options);
  answers.set(chosen, await ask(kind, questionAt(schema, chosen)!, content));
  await complete(kind, answers, content);
}

async function main(): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true, default: [] },
        id: { type: 'string' },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    stop(argumentProblem(error), 2);
  }
  const { values, positionals } = parsed;
  if (values.help) return console.log(usage);
  const [name = ''] = positionals;
  const kind = kindNames.find((each) => kindOf(each).begin.command === name);
  const [, extra] = positionals;
  if (kind !== undefined && extra !== undefined) {
    const given = kind === 'legalReferences' ? `--set number=${extra}` : `--set trường=${extra}`;
    stop(`Sau “${name}” không ghi thẳng “${extra}”; giá trị của một trường viết bằng ${given}.`, 2);
  }
  if (kind === undefined) {
    const near = nearest(
      name,
      kindNames.map((each) => kindOf(each).begin.command),
    );
    stop(
      name === '' ? 'Chưa ghi loại bản ghi.' : `Không có loại “${name}”${near === null ? '' : `; có lẽ là “${near}”`}.`,
      2,
    );
  }
  const directory = contentDirectory();
  const { content } = readContent(directory);
  const answers = readFlags(values.set, kind, content);
  Object.assign(session, { name, answers, id: values.id });
  const asks = process.stdin.isTTY && process.stdout.isTTY && !values.yes;
  const { label, schema } = kindOf(kind);
  if (asks) {
    intro(`Lập ${label} mới. Ctrl+C để thôi.`);
    await complete(kind, answers, content);
  }
  stopAtKnownDocument(kind, answers, content);
  fillFromNumber(kind, answers, content);
  const missing = unanswered(schema, answers);
  if (missing.length > 0)
    stop(
      `Còn thiếu:\n${missing.map((asked) => `  --set ${asked.path.join('.')}=…  ${asked.title}. ${asked.description}${asked.choices.length > 0 ? ` (${asked.choices.join(', ')})` : ''}`).join('\n')}`,
      2,
    );
  const file = await fileFor(kind, directory, content, asks);
  writeFiles([file]);
  const next = `Đã ghi ${relative(process.cwd(), file.path)}. Mở tệp, điền tiếp theo lời giải thích ở mỗi dòng, rồi chạy npm run check.`;
  if (asks) outro(next);
  else console.log(next);
}

/** The file that is written. Where a person can be asked, what is refused is asked again, and nothing else. */
async function fileFor(kind: KindName, directory: string, content: Content, asks: boolean): Promise<PendingFile> {
  const { answers } = session;
  const plan = (id: string) => newRecordFile(kind, id, answers, directory, content, buildDay());
  const inTheWay = ({ path }: { path: string }) =>
    existsSync(path) ? `Đã có ${relative(process.cwd(), path)}, không ghi đè.` : null;
  for (;;) {
    const proposed = session.id ?? proposedId(kind, answers, content);
    const id =
      asks && session.id === undefined ? await askId(proposed, (typed) => inTheWay(plan(typed).file)) : proposed;
    if (!recordId.safeParse(id).success)
      stop(`Mã “${id}” chưa đúng. Thêm --id, chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối và dấu chấm.`, 2);
    const { file, problems } = plan(id);
    const blocked = inTheWay(file);
    if (problems.length === 0 && blocked === null) return file;
    const refused = blocked ?? `Chưa ghi, vì:\n${problems.map((each) => `  ${each}`).join('\n')}`;
    if (!asks) stop(refused, 1);
    log.warn(refused);
    if (problems.length > 0) await fixAnswers(kind, answers, content);
    else session.id = undefined;
  }
}

async function askId(proposed: string, taken: (id: string) => string | null): Promise<string> {
  const validate = (answer = '') =>
    recordId.safeParse(answer).success
      ? (taken(answer) ?? undefined)
      : 'Chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối và dấu chấm.';
  return answered(
    await text({ message: 'Mã (tên tệp và địa chỉ trang; sau này không đổi)', initialValue: proposed, validate }),
  );
}

try {
  await main();
} catch (error) {
  if (error instanceof FilesInTheWay) stop(`Đã có ${error.paths.join(', ')}, không ghi đè.`, 1);
  stop(`Không lập được, không ghi gì: ${systemProblem(error)}`, 1);
}
