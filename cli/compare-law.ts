import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { intro, log, outro, select, text } from '@clack/prompts';
import { argumentProblem } from './argument-problem.mjs';
import { given } from './given.ts';
import { Stop } from './stop.ts';
import { fileAfterComparison } from '../src/model/editing/format/file-after-comparison.ts';
import { verifyFile } from '../src/io/import/verify.ts';
import { writeFiles } from '../src/io/import/write-files.ts';
import { buildDay, contentDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import { systemProblem } from '../src/io/system-problem.mjs';
import { findingsProblem, markInWords, othersMarks } from '../src/model/amend/check-findings.ts';
import { comparisonFacts } from '../src/model/amend/comparison-facts.ts';
import type { ComparisonFact } from '../src/model/amend/comparison-facts.ts';
import { officialPlaces } from '../src/model/amend/official-places.ts';
import { comparableFields } from '../src/model/comparison/compared-fields.ts';
import type { RecordWithMarks } from '../src/model/comparison/compared-fields.ts';
import { fieldNamesProblem, findRecord } from '../src/model/comparison/find-record.ts';
import type { Findings } from '../src/model/comparison/mark-fields.ts';
import type { Content, ContentRecord } from '../src/model/records.ts';

const usage = `So một bản ghi với bản chính thức rồi ghi lại: ai so, ngày nào, với bản nào, những trường nào đúng.

  npm run compare-law -- 36-2017-tt-bgddt       hỏi từng trường
  npm run compare-law -- 36-2017-tt-bgddt --by "Nguyễn Thị A, văn thư" --against "Công báo số 1" \\
    --agree number,issuedOn --differ subject    không hỏi gì; trường không nhắc đến là chưa nhìn thấy

  Mã: của văn bản, nghĩa vụ, cơ quan, ngày nghỉ, lịch nghỉ; hoặc số, ký hiệu của văn bản

  --by họ-tên        người đối chiếu
  --against bản      địa chỉ hoặc số Công báo của bản chính thức
  --on ngày          ngày đối chiếu, ví dụ 2026-12-01 (không ghi thì là hôm nay)
  --agree trường     các trường đúng như bản chính thức, cách nhau bằng dấu phẩy
                     trường để trống cũng xác nhận được: bản chính thức không có gì ở đó
  --differ trường    các trường khác bản chính thức; máy không sửa, chỉ nói cách sửa
  --replace          thay cả dấu đối chiếu mới hơn, hoặc của người khác
  --show             chỉ in các điều cần so và nơi so
  --help             lời nhắc này

Mã kết thúc: 0 khi ghi được hoặc không có gì để ghi, 1 khi không, 2 khi gọi sai.`;

const wrongCall = (message: string): Stop => new Stop(`${message}\n\nXem cách dùng: npm run compare-law -- --help`, 2);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        against: { type: 'string' },
        on: { type: 'string' },
        agree: { type: 'string' },
        differ: { type: 'string' },
        replace: { type: 'boolean', default: false },
        show: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw wrongCall(argumentProblem(error));
  }
}

/** The facts of a record, each with what it says and whether somebody compared it, and where to look. */
function factsOf(record: ContentRecord, { records }: Content): string {
  const lines = facts(record).map((fact) => `  ${sentenceOf(fact)}\n    ${fact.state}; tên trong lệnh: ${fact.field}`);
  const places = officialPlaces(record, records).map(
    ({ document, label, url }) => `${document === null ? '' : `${document}: `}${label}: ${url}`,
  );
  const note = 'provenance' in record.data ? record.data.provenance.note : null;
  const all = new Set([...places, ...(note === null ? [] : [`Ghi chú nguồn: ${note}`])]);
  return ['Bản ghi viết:', ...lines, '', 'Xem bản chính thức ở:', ...[...all].map((place) => `  ${place}`)].join('\n');
}

const facts = ({ collection, data }: ContentRecord) => comparisonFacts(collection, data as RecordWithMarks);
const sentenceOf = ({ title, words }: ComparisonFact) => `${title}: ${words ?? 'để trống'}`;

const names = (flag: string | undefined): string[] =>
  (flag ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What the flags say. Throws a {@link Stop} where something is missing or wrong. */
function fromFlags(record: ContentRecord, values: ReturnType<typeof readArguments>['values']): Findings {
  const { by, against, on = buildDay() } = values;
  if (by === undefined || against === undefined)
    throw wrongCall('Còn thiếu --by (ai đối chiếu) hoặc --against (với bản chính thức nào).');
  const findings = { by, against, on, agree: names(values.agree), differ: names(values.differ) };
  if (findings.agree.length + findings.differ.length === 0)
    throw wrongCall('Chưa nói trường nào đúng (--agree) hay khác (--differ).');
  const problem =
    fieldNamesProblem(record.collection, [...findings.agree, ...findings.differ]) ?? aboutProblem(record, findings);
  if (problem !== null) throw wrongCall(problem);
  return findings;
}

/** What is wrong with who compared, when, and with what; null when nothing is. */
function aboutProblem(record: ContentRecord, about: Pick<Findings, 'by' | 'on' | 'against'>): string | null {
  const problem = findingsProblem(record, about, buildDay());
  return problem && `--${problem.field}: ${problem.message}`;
}

const answered = <T>(answer: T) =>
  given(answer, 'Thôi, không ghi gì.', () => {
    throw new Stop('', 1);
  });

const notEmpty = (answer: string | undefined) => ((answer ?? '').trim() === '' ? 'Cần một câu trả lời.' : undefined);

async function fromQuestions(
  record: ContentRecord,
  values: ReturnType<typeof readArguments>['values'],
): Promise<Findings> {
  const ask = async (message: string, known: string | undefined) =>
    known ?? answered(await text({ message, validate: notEmpty })).trim();
  const about = {
    by: await ask('Ai đối chiếu? (họ tên, chức vụ)', values.by),
    against: await ask('Với bản chính thức nào? (địa chỉ hoặc số Công báo)', values.against),
    on: values.on ?? buildDay(),
  };
  const problem = aboutProblem(record, about);
  if (problem !== null) throw wrongCall(problem);
  const findings = { ...about, agree: [] as string[], differ: [] as string[] };
  for (const fact of facts(record)) {
    const answer = answered(
      await select({
        message: sentenceOf(fact),
        options: [
          { value: 'agree', label: fact.words === null ? 'bản chính thức cũng không có' : 'đúng như bản chính thức' },
          { value: 'differ', label: 'khác bản chính thức' },
          { value: 'unseen', label: 'không nhìn thấy, để sau' },
        ],
      }),
    );
    if (answer === 'agree' || answer === 'differ') findings[answer].push(fact.field);
  }
  return findings;
}

const titleOfField =
  ({ collection }: ContentRecord) =>
  (field: string): string =>
    comparableFields(collection).find((each) => each.field === field)?.title ?? field;

/** Asks about marks of others that would go; false where there are none. */
async function mayReplace(record: ContentRecord, findings: Findings): Promise<boolean> {
  const others = othersMarks(record, findings).map(markInWords);
  if (others.length === 0) return false;
  log.message(`Đã có dấu đối chiếu mới hơn hoặc của người khác:\n  ${others.join('\n  ')}`);
  return answered(
    await select({
      message: 'Thay các dấu ấy bằng lần so này?',
      options: [
        { value: true, label: 'thay' },
        { value: false, label: 'thôi, không ghi gì' },
      ],
    }),
  );
}

/** What to do about the fields that differ: the machine changes no fact. */
function howToFix(record: ContentRecord, differ: readonly string[]): string {
  return differ
    .map(
      (field) =>
        `  ${titleOfField(record)(field)}: mở ${record.file}, dòng ${record.locationOf([field]).line}, sửa chỗ sau “${field}:” cho đúng bản chính thức, ghi nguồn, rồi chạy lại npm run compare-law. Trường này không có dấu đối chiếu.`,
    )
    .join('\n');
}

/** Writes the marks, and says what was written. @param replace whether marks of others, or of a later day, may go */
function write(record: ContentRecord, findings: Findings, replace: boolean): string {
  const others = othersMarks(record, findings).map(markInWords);
  if (others.length > 0 && !replace)
    throw new Stop(
      `Chưa ghi gì: những trường này đã có dấu đối chiếu mới hơn hoặc của người khác.\n  ${others.join('\n  ')}\nNếu lần so này thay cho dấu cũ thì chạy lại lệnh, thêm --replace.`,
      1,
    );
  const path = resolve(record.file);
  const before = readFileSync(path, 'utf8');
  const after = fileAfterComparison(record.collection, before, record.data, findings);
  if (after === null)
    throw new Stop(`${record.file} đã đổi trong lúc đối chiếu; không ghi gì. Chạy lại để xem bản mới.`, 1);
  const problems = verifyFile(record.collection, record.file, after, null);
  if (problems.length > 0) throw new Stop(`Chưa ghi, vì:\n${problems.join('\n')}`, 1);
  if (after !== before) writeFiles([{ path, content: after }], { force: true });
  const { agree, differ } = findings;
  const done =
    agree.length === 0
      ? 'Không trường nào được ghi là đã đối chiếu.'
      : `Đã ghi vào ${record.file}: ${agree.length} trường đúng như bản chính thức (${agree.map(titleOfField(record)).join(', ')}).${others.length === 0 ? '' : `\nĐã thay dấu cũ:\n  ${others.join('\n  ')}`}`;
  return differ.length === 0 ? done : `${done}\n\nKhác bản chính thức:\n${howToFix(record, differ)}`;
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(usage);
  const [asked, ...rest] = positionals;
  if (asked === undefined || rest.length > 0) throw wrongCall('Cần đúng một mã bản ghi.');
  const { content } = readContent(contentDirectory());
  const found = findRecord(content, asked);
  if ('problem' in found) throw new Stop(found.problem, 1);
  const shown = factsOf(found.record, content);
  if (values.show) return console.log(shown);
  const byFlags = values.agree !== undefined || values.differ !== undefined;
  if (byFlags) return console.log(write(found.record, fromFlags(found.record, values), values.replace));
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log(shown);
    throw wrongCall('Chưa nói trường nào đúng (--agree) hay khác (--differ).');
  }
  intro(`Đối chiếu ${found.record.file}. Ctrl+C để thôi.`);
  log.message(shown);
  const findings = await fromQuestions(found.record, values);
  outro(write(found.record, findings, values.replace || (await mayReplace(found.record, findings))));
}

try {
  await main();
} catch (error) {
  const stop =
    error instanceof Stop ? error : new Stop(`Không đối chiếu được, không ghi gì: ${systemProblem(error)}`, 1);
  if (stop.message !== '') console.error(stop.message);
  process.exitCode = stop.code;
}
