import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { entryOf, itemAt } from '../../model/items.ts';
import { personalDataCodes } from '../../model/privacy/kinds.ts';
import { codeDigest } from '../code-digest.ts';
import type { StopReason } from '../watched/run-watched.ts';
import { runWatched } from '../watched/run-watched.ts';
import type { Limits } from '../watched/log-line.ts';
import type { RefusalCode } from './text-block.ts';

/** Files whose text is read, by their ending. */
const withText = ['csv', 'docx', 'mp3', 'mp4', 'pdf', 'txt', 'xlsx'] as const;

export interface FileToRead {
  /** Absolute. */
  path: string;
  ending: (typeof withText)[number];
}

export const hasText = (ending: string): ending is FileToRead['ending'] =>
  (withText as readonly string[]).includes(ending);

/** What is wrong with a file as a whole, in contrast to what its text says. */
const fileCodes = [
  'tai-ve-khong-doc-duoc-chu',
  'tai-ve-pdf-co-them',
  'tai-ve-van-phong-co-them',
  'anh-con-thong-tin',
  'anh-hong',
] as const satisfies readonly (RefusalCode | 'tai-ve-khong-doc-duoc-chu')[];
type FileCode = (typeof fileCodes)[number];

export const isFileCode = (code: TextFinding['code']): code is FileCode => fileCodes.some((each) => each === code);

const finding = z.object({
  code: z.enum([...personalDataCodes, ...fileCodes]),
  /** From 1. */
  line: z.int().min(1),
  /** Vietnamese, from a small letter to a full stop. */
  message: z.string(),
  certain: z.boolean(),
  /** What was found; empty where the text cannot be read. */
  words: z.string(),
});
/** Something in the text of a file that must not be published, or that its text cannot be read. */
export type TextFinding = z.infer<typeof finding>;

const shapeOfMemory = z.object({ code: z.string(), files: z.record(z.string(), z.array(finding)) });

const answer = z.object({ findings: z.array(finding) });

/** What a file of so many bytes may need: a PDF of a thousand pages has some megabytes and needs 200 MB of memory. */
const limitsOfSize = (bytes: number): Limits => ({ milliseconds: bytes > 1_000_000 ? 30_000 : 4000, megabytes: 1000 });
/** Megabytes of JavaScript. */
const HEAP = 768;

const memoryFile = () => resolve('.cache/chu-trong-tep.json');

/** What this process found, whatever another has written into the file of memory since. */
const found = new Map<string, readonly TextFinding[]>();

/**
 * What must not be published of the texts of files. Read again only when the bytes of a file or the code have changed.
 * @param files by their digest, which is of bytes and ending
 */
export function textFindings(
  files: ReadonlyMap<string, FileToRead>,
  limitsOf: (bytes: number) => Limits = limitsOfSize,
): Map<string, readonly TextFinding[]> {
  if (files.size === 0) return new Map();
  const remembered = remember();
  const unread = [...files].filter(([digest]) => !remembered.has(digest));
  const read = readTexts(
    unread.map(([, file]) => file),
    limitsOf,
  );
  unread.forEach(([digest], index) => {
    found.set(digest, itemAt(read, index));
    remembered.set(digest, itemAt(read, index));
  });
  const all = new Map([...files.keys()].map((digest) => [digest, entryOf(remembered, digest)]));
  if (unread.length > 0) keep(remembered);
  return all;
}

/** The findings of each file, in order. A file that ends the process, or that takes too long, has one that says so. */
function readTexts(files: readonly FileToRead[], limitsOf: (bytes: number) => Limits): (readonly TextFinding[])[] {
  const read: (readonly TextFinding[])[] = [];
  while (read.length < files.length) {
    const { findings, why } = runReader(files.slice(read.length), limitsOf);
    read.push(...findings);
    if (read.length < files.length) read.push([unfinished(why)]);
  }
  return read;
}

const words: Readonly<Record<StopReason, string>> = {
  time: 'đọc quá lâu',
  memory: 'cần quá nhiều bộ nhớ',
  crash: 'trình đọc dừng giữa chừng, thường vì cần quá nhiều bộ nhớ',
};

const unfinished = (why: StopReason): TextFinding => ({
  code: 'tai-ve-khong-doc-duoc-chu',
  line: 1,
  certain: true,
  words: '',
  message: `không đọc được chữ: ${words[why]}.`,
});

/** The findings of the files before the first that did not end, and why that one did not. */
function runReader(
  files: readonly FileToRead[],
  limitsOf: (bytes: number) => Limits,
): { findings: (readonly TextFinding[])[]; why: StopReason } {
  const withLimits = files.map((file) => ({ ...file, limits: limitsOf(sizeOf(file.path)) }));
  const nodeArgs = [
    `--max-old-space-size=${HEAP}`,
    '--permission',
    '--allow-worker',
    '--allow-fs-read=*',
    '--no-warnings',
  ];
  const { stdout, stopped } = runWatched(resolve('src/io/downloads/text-process.ts'), {
    nodeArgs,
    input: JSON.stringify(withLimits),
    env: {},
  });
  const findings = stdout.split('\n').flatMap((line) => {
    const read = parse(answer, line)?.findings;
    return read === undefined ? [] : [read];
  });
  return { findings, why: stopped?.why ?? 'crash' };
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function parse<Shape extends z.ZodType>(shape: Shape, json: string): z.infer<Shape> | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** What was found before, with this code. Only what this process found where the file of memory cannot be read. */
function remember(): Map<string, readonly TextFinding[]> {
  let text = '';
  try {
    text = readFileSync(memoryFile(), 'utf8');
  } catch {
    // Nothing was read before.
  }
  const known = parse(shapeOfMemory, text);
  return new Map([...(known?.code === codeDigest() ? Object.entries(known.files) : []), ...found]);
}

/** Files that are remembered, the latest: a school has some hundreds. */
const MOST_REMEMBERED = 5000;

function keep(remembered: ReadonlyMap<string, readonly TextFinding[]>): void {
  const files = Object.fromEntries([...remembered].slice(-MOST_REMEMBERED));
  const path = memoryFile();
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify({ code: codeDigest(), files }));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A disk that is full or read-only costs the memory, nothing more.
  }
}
