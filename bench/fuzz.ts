import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { parseDocument, visit } from 'yaml';
import { csvBlocks, textBlocks } from '../src/io/downloads/plain-blocks.ts';
import { docxBlocks } from '../src/io/downloads/docx-blocks.ts';
import { pdfBlocks } from '../src/io/downloads/pdf-blocks.ts';
import { xlsxBlocks } from '../src/io/downloads/xlsx-blocks.ts';
import { readContent } from '../src/io/read-content.ts';
import type { ReadResult } from '../src/io/read-content.ts';
import { kinds } from '../src/kinds/index.ts';
import { changeReport } from '../src/model/change-report/change-report.ts';
import { changeComment } from '../src/model/change-report/comment.ts';
import { readReport } from '../src/model/change-report/read-report.ts';
import { byteFault } from '../src/model/download/check-bytes.ts';
import { pictureMetadata, withoutMetadata } from '../src/model/download/picture-metadata.ts';
import { cameraPartsIn, withoutCameraParts } from '../src/model/download/pictures-inside.ts';
import { findPersonalData } from '../src/model/privacy/kinds.ts';
import { withLeads } from '../src/model/privacy/passages.ts';
import { ImportRefusal, importDocx, tools, writeMarkdown } from '../src/model/word/index.ts';
import { changeOptions } from '../tests/support/change-options.ts';
import { cleanFiles } from '../tests/support/content-folder.ts';
import { docxWith, paragraph, pdfWithObjects, picture, sampleDownloads } from '../tests/support/downloads.ts';
import { hands, planDocx, planOf2024 } from '../tests/unit/word/support/plan-docx.ts';
import { mutatedContent } from './lib-content-mutations.ts';
import { below, mutatedBytes, mutatedText, oneOf, randomOf } from './lib-mutations.ts';
import type { Random } from './lib-mutations.ts';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- fuzz [--minutes 10] [--seed 1]: files that were changed at random, for a time. No reader may throw what nobody expects, or take
 * more than five seconds of processor time. A failure is printed with its seed, and the input is kept in a temporary folder.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const firstSeed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const today = '2026-11-22';
const SLOW = 5000;

const folder = mkdtempSync(join(tmpdir(), 'dan-biet-fuzz-'));
const assert = (isTrue: boolean, what: string) => {
  if (!isTrue) throw new Error(what);
};

/** Runs on one changed input; says whether the input was refused, or had errors. */
type Target = (random: Random, input: (name: string, what: string | Uint8Array) => void) => boolean | Promise<boolean>;

const project = join(import.meta.dirname, '..');
const sampleSchool = join(project, 'tests/fixtures/truong-mau');

/** A content folder of which one file at a time is changed. */
class School {
  readonly files: { name: string; text: string }[];
  private readonly content: string;
  private readonly root: string;
  private readonly before: ReadResult;

  /** @param name of its folder. @param root where the law is that it shares */
  constructor(name: string, root: string, files: Readonly<Record<string, string>>) {
    this.content = join(folder, name);
    this.root = root;
    this.files = Object.entries(files).map(([path, text]) => ({ name: path, text }));
    for (const each of this.files) this.put(each.name, each.text);
    this.before = this.read();
    assert(!this.before.issues.some(({ severity }) => severity === 'error'), `${name} has errors before it is changed`);
  }

  private put(name: string, text: string): void {
    mkdirSync(dirname(join(this.content, name)), { recursive: true });
    writeFileSync(join(this.content, name), text);
  }

  private read(): ReadResult {
    return readContent(this.content, this.root, today, join(folder, 'public'));
  }

  /** Reads the school with one file changed, and says what the change means. */
  change(name: string, text: string): boolean {
    this.put(name, text);
    try {
      return hasErrors(this.before, this.read());
    } finally {
      this.put(name, this.files.find((each) => each.name === name)?.text ?? '');
    }
  }
}

function hasErrors(before: ReadResult, after: ReadResult): boolean {
  const report = changeReport(before, after, changeOptions(today));
  assert(report.citations !== null && report.duties !== null, 'one file hides citations and duties');
  const comment = changeComment(report);
  assert(comment.length < 65_536 && comment.isWellFormed(), 'the comment is too long or no text');
  assert(readReport(JSON.stringify(report)) !== null, 'the report is not read again');
  for (const { file, line, column } of after.issues)
    assert(file !== '' && line > 0 && column > 0, 'an issue without a place');
  return report.errors > 0;
}

const textsBelow = (name: string): [string, string][] => {
  const path = join(sampleSchool, name);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return readdirSync(path).map((each) => [`${name}/${each}`, readFileSync(join(path, each), 'utf8')]);
};
const small = new School('small', folder, { ...cleanFiles, ...Object.fromEntries(textsBelow('notices')) });
cpSync(join(sampleSchool, 'public'), join(folder, 'public'), { recursive: true });
const large = new School('large', project, {
  'site.yaml': readFileSync(join(sampleSchool, 'site.yaml'), 'utf8'),
  ...Object.fromEntries(Object.values(kinds).flatMap(({ folder: name }) => textsBelow(name))),
});
/** Reading the large one takes some ten times as long. */
const someSchool = (random: Random) => (random() < 0.9 ? small : large);

const contentTarget: Target = (random, input) => {
  const school = someSchool(random);
  const { name, text } = oneOf(random, school.files);
  const texts = school.files.map((file) => file.text);
  const changed = random() < 0.7 ? mutatedContent(random, text, texts) : mutatedText(random, text);
  input(name.replace('/', '-'), changed);
  return school.change(name, changed);
};

/** Values that a form of the editing screen could send, in one field of a record. */
const fieldTarget: Target = (random, input) => {
  const school = someSchool(random);
  const { name, text } = oneOf(random, school.files);
  const [, head = text, body = ''] = name.endsWith('.mdx')
    ? (/^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [])
    : [];
  const document = parseDocument(head);
  const at = below(random, 12);
  let seen = 0;
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || seen++ !== at) return undefined;
      const values = [mutatedText(random, String(node.value)), '', null, -1, 1e21, NaN, true, [], {}, ['a'], '\u0000'];
      return document.createNode(oneOf<unknown>(random, values));
    },
  });
  const yaml = document.toString();
  const changed = name.endsWith('.mdx') ? `---\n${yaml}---\n${body}` : yaml;
  input(name.replace('/', '-'), changed);
  return school.change(name, changed);
};

const phonePicture = await picture('jpeg');
const gif = await sharp(await picture('png', { fromPhone: false }))
  .gif()
  .toBuffer();
const pdfStream = (begin: string, bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`${begin} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream endobj'),
  ]);
const samples = Object.entries({
  ...(await sampleDownloads()),
  'photo.jpg': await picture('jpeg'),
  'photo.png': await picture('png'),
  'photo.webp': await picture('webp'),
  'profile.jpg': await sharp(await picture('jpeg'))
    .withIccProfile('p3')
    .toBuffer(),
  'profile.png': await sharp(await picture('png'))
    .withIccProfile('p3')
    .toBuffer(),
  'profile.webp': await sharp(await picture('webp'))
    .withIccProfile('p3')
    .toBuffer(),
  'loop.gif': gif,
  'pictures.docx': zipSync({
    ...unzipSync(docxWith(paragraph('Lớp Mầm'))),
    'word/media/a.gif': gif,
    'word/media/b.emf': Buffer.concat([Buffer.alloc(40), Buffer.from(' EMF'), phonePicture]),
  }),
  'aside.pdf': pdfWithObjects(
    '/Outlines << /First 10 0 R >> /Metadata 11 0 R',
    pdfStream('8 0 obj << /Subtype /Image /Filter /DCTDecode', phonePicture),
    '10 0 obj << /Title (Lop Mam) >> endobj',
    pdfStream('11 0 obj << /Type /Metadata', Buffer.from('<x:xmpmeta xmlns:x="a"><a b="Lớp Mầm">c</a></x:xmpmeta>')),
  ),
  '2024.pdf': readFileSync(join(sampleSchool, 'public/tep/ke-hoach-2024.pdf')),
}).map(([name, bytes]) => ({ ending: name.split('.').at(-1) ?? name, bytes }));

const textReaders = { csv: csvBlocks, txt: textBlocks, docx: docxBlocks, xlsx: xlsxBlocks, pdf: pdfBlocks };
const hasReader = (ending: string): ending is keyof typeof textReaders => Object.hasOwn(textReaders, ending);

/**
 * The points of a picture; null where it cannot be decoded without a warning: what a decoder guesses of damaged data depends
 * on the bytes around it. Without its colour profile: one that is damaged is taken away.
 */
const pointsOf = (bytes: Uint8Array): Promise<Buffer | null> =>
  sharp(bytes, { failOn: 'warning', ignoreIcc: true, animated: true })
    .raw()
    .toBuffer()
    .catch(() => null);

const downloadTarget: Target = async (random, input) => {
  const { ending, bytes } = oneOf(random, samples);
  const changed = mutatedBytes(random, bytes);
  input(`tep.${ending}`, changed);
  const fault = byteFault(`tep/a.${ending}`, changed);
  const cleaned = withoutMetadata(ending, changed);
  assert(pictureMetadata(ending, cleaned).length === 0, 'a cleaned picture has data of the camera');
  assert((cameraPartsIn(withoutCameraParts(changed)) ?? []).length === 0, 'a cleaned document has data of the camera');
  if (cleaned !== changed) {
    const points = await pointsOf(changed);
    assert(points === null || points.equals((await pointsOf(cleaned)) ?? Buffer.of()), 'cleaning changed the picture');
  }
  if (!hasReader(ending)) return fault !== null;
  let blocks;
  try {
    blocks = await textReaders[ending](changed);
  } catch {
    return true;
  }
  for (const block of withLeads(blocks)) findPersonalData(block);
  return fault !== null;
};

const plan = planOf2024();
const words = planDocx(
  { ...plan, root: { type: 'root', children: plan.root.children.slice(0, 30) } },
  hands['one run a paragraph']!,
  'word',
);

const wordTarget: Target = (random, input) => {
  const parts = unzipSync(words);
  const name = oneOf(
    random,
    Object.keys(parts).filter((each) => each.endsWith('.xml') || each.endsWith('.rels')),
  );
  const part = parts[name] ?? new Uint8Array();
  const changed =
    random() < 0.5
      ? zipSync(
          { ...parts, [name]: Buffer.from(mutatedText(random, Buffer.from(part).toString('utf8'))) },
          { level: 1 },
        )
      : mutatedBytes(
          random,
          below(random, 2) === 0 ? words : zipSync({ ...parts, [name]: mutatedBytes(random, part) }, { level: 1 }),
        );
  input('ke-hoach.docx', changed);
  try {
    const result = importDocx(Uint8Array.from(changed), tools, {
      today,
      school: { id: 'truong', names: [] },
      fileName: 'a.docx',
    });
    assert(writeMarkdown(result.body).isWellFormed(), 'the Markdown is no text');
    return false;
  } catch (error) {
    if (error instanceof ImportRefusal) return true;
    throw error;
  }
};

const targets: Record<string, Target> = {
  'content file': contentTarget,
  'field of a record': fieldTarget,
  download: downloadTarget,
  'Word file': wordTarget,
};

interface Row {
  what: string;
  inputs: number;
  'refused or with errors': number;
  'slowest, ms of processor': number;
  failures: number;
}
const rows: Row[] = Object.keys(targets).map((what) => ({
  what,
  inputs: 0,
  'refused or with errors': 0,
  'slowest, ms of processor': 0,
  failures: 0,
}));

async function once(row: Row, target: Target, seed: number): Promise<void> {
  let last: { name: string; what: string | Uint8Array } = { name: 'none', what: '' };
  const fail = (why: string) => {
    row.failures++;
    const kept = join(folder, `${seed}-${last.name}`);
    writeFileSync(kept, last.what);
    console.error(`${row.what}, --seed ${seed}: ${why}\n  ${kept}`);
  };
  const begun = process.cpuUsage();
  try {
    if (await target(randomOf(seed), (name, what) => (last = { name, what }))) row['refused or with errors']++;
  } catch (error) {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { user, system } = process.cpuUsage(begun);
  const ms = Math.round((user + system) / 1000);
  if (ms > SLOW) fail(`${ms} ms`);
  row['slowest, ms of processor'] = Math.max(row['slowest, ms of processor'], ms);
  row.inputs++;
}

const end = performance.now() + minutes * 60_000;
let seed = firstSeed;
do {
  for (const row of rows) {
    const target = targets[row.what];
    // Reading a school takes a hundred times as long as reading a file, so these get most of the time.
    const turnEnd = performance.now() + (row.what === 'download' || row.what === 'Word file' ? 500 : 1500);
    do if (target) await once(row, target, seed++);
    while (performance.now() < turnEnd);
  }
} while (performance.now() < end);

const failures = rows.reduce((sum, row) => sum + row.failures, 0);
if (failures === 0) rmSync(folder, { recursive: true });
publish('fuzz', 'Files changed at random', [
  {
    about: `Files of the sample school, downloads and a Word file, changed at random for ${minutes} minutes from seed ${firstSeed}. A failure is an exception that nobody expects, an input that takes more than 5 s of processor time (in content, with reading the other files of the school), a file with errors that hides what others mean, or a comment that a host would not take.`,
    rows: rows.map((row) => ({ ...row })),
  },
]);
process.exitCode = failures > 0 ? 1 : 0;
