import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { SourceFile } from '../model/parse/source.ts';
import { codeDigest } from './code-digest.ts';

/** The fields of a file in which nothing is wrong by itself, for exactly these bytes. */
interface CheckedFile {
  digest: string;
  data: unknown;
}

const shape = z.object({
  code: z.string(),
  files: z.record(z.string(), z.object({ digest: z.string(), data: z.unknown() })),
});

/**
 * What was read of files in which nothing is wrong, kept between runs: their fields need not be read again, nor their text be searched
 * for personal data and strange characters. What is wrong between files is looked for each time. A key is the name of a file,
 * its bytes and the code that read it; what cannot be read or written costs time, nothing more.
 */
export class CheckedFiles {
  private readonly path: string;
  private readonly known: ReadonlyMap<string, CheckedFile>;
  private readonly next = new Map<string, CheckedFile>();

  /** @param directory the content folder, which has a memory of its own */
  constructor(directory: string) {
    const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16);
    this.path = resolve(process.env['CHECKED_FILES'] || '.cache/checked', `${name}.json`);
    this.known = remembered(this.path);
  }

  /** The fields of a file that is as it was when nothing was wrong with it; null for any other. */
  dataOf(source: SourceFile): { data: unknown } | null {
    const known = this.known.get(source.file);
    if (known?.digest !== digestOf(source)) return null;
    this.next.set(source.file, known);
    return known;
  }

  /** Remembers a file in which nothing is wrong. */
  add(source: SourceFile, data: unknown): void {
    if (!this.next.has(source.file)) this.next.set(source.file, { digest: digestOf(source), data });
  }

  /** Writes what this run knows, and forgets the rest. */
  keep(): void {
    if (this.next.size === this.known.size && [...this.next].every(([file, each]) => this.known.get(file) === each))
      return;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const text = JSON.stringify({ code: codeDigest(), files: Object.fromEntries(this.next) });
      writeFileSync(`${this.path}.${process.pid}`, text);
      renameSync(`${this.path}.${process.pid}`, this.path);
      forgetFolders(dirname(this.path));
    } catch {
      // A disk that is full or read-only costs the memory, nothing more.
    }
  }
}

/** Content folders that are remembered, the latest. */
const MOST_FOLDERS = 20;

function forgetFolders(memory: string): void {
  const byAge = readdirSync(memory)
    .map((name) => ({ path: join(memory, name), age: statSync(join(memory, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of byAge.slice(MOST_FOLDERS)) rmSync(path, { force: true });
}

/** Of everything that a check of one file reads: line ends and a mark of order are taken off before. */
const digestOf = (source: SourceFile): string =>
  createHash('sha256').update(source.file).update('\0').update(source.lines.join('\n')).digest('base64url');

function remembered(path: string): ReadonlyMap<string, CheckedFile> {
  try {
    const known = shape.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(known.code === codeDigest() ? Object.entries(known.files) : []);
  } catch {
    return new Map();
  }
}
