import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { entryOf, itemAt } from '../../model/items.ts';
import { codeDigest } from '../code-digest.ts';
import type { StopReason } from '../watched/run-watched.ts';
import type { Limits } from '../watched/log-line.ts';
import { readingProcess } from './reading-process.ts';
import { ROOM, TimeBudget } from './time-budget.ts';

/** What a process that reads files is given on its standard input. */
export interface ReadingOrder<File> {
  files: (File & { limits: Limits })[];
  /** What else it needs to know. */
  more: unknown;
  /** Milliseconds that are left for all files together (time-budget.ts). */
  room: number;
}

/** What a file of so many bytes may need: a PDF of a thousand pages has some megabytes and needs 200 MB of memory. */
export const limitsOfSize = (bytes: number): Limits => ({
  milliseconds: bytes > 1_000_000 ? 30_000 : 4000,
  fair: 1000 + 3 * (bytes / 1000),
  megabytes: 1000,
});
/** Megabytes of JavaScript. */
const HEAP = 768;

/** Files that may stop the process before the others are left unread: each costs seconds, at every run. */
export const MOST_STOPPED = 3;
/** Why nothing is known of a file: it stopped the process, or so many others did that it was left unread. */
export type UnfinishedReason = StopReason | 'unread';

/** Files that are remembered, the latest: a school has some hundreds. */
const MOST_REMEMBERED = 5000;

interface Kind<Item> {
  /** The script of the process, from the folder of the project; it answers with `answer-files.ts`. */
  script: string;
  /** The file in which it is kept what was read. */
  memory: string;
  shape: z.ZodType<Item>;
  /** Whether an answer is one to what is asked about a file, where files are asked about in several ways. */
  fits?: (item: Item, file: object) => boolean;
  /** What is said of a file that ended the process, took too long or was left unread. Never remembered: a busy machine is a reason too. */
  unfinished: (why: UnfinishedReason, file: object) => Item;
  /** Milliseconds for all files together beyond what each may need by itself. */
  room?: number;
}

/** What is said of a file, and whether that came from reading it to its end. */
interface Answer<Item> {
  item: Item;
  isRead: boolean;
}

/**
 * Reads files that anyone may have made, in a process that may write nothing and is under watch, and remembers what it read by the digest of
 * each file and of the code.
 */
export class RememberedReading<Item> {
  readonly #kind: Kind<Item>;
  /** What this process found, whatever another has written into the file of memory since. */
  readonly #found = new Map<string, Item>();

  constructor(kind: Kind<Item>) {
    this.#kind = kind;
  }

  /** @param files by a digest of all that the answer depends on. @param more what else the process needs to know */
  read<File extends { path: string }>(
    files: ReadonlyMap<string, File>,
    limitsOf: (bytes: number) => Limits = limitsOfSize,
    more: unknown = null,
  ): Map<string, Item> {
    if (files.size === 0) return new Map();
    const remembered = this.#remember();
    const unread = [...files].filter(([digest, file]) => {
      const known = remembered.get(digest);
      return known === undefined || !this.#fits(known, file);
    });
    const read = this.#readAll(
      unread.map(([, file]) => ({ ...file, limits: limitsOf(sizeOf(file.path)) })),
      more,
    );
    const unfinished = new Map<string, Item>();
    unread.forEach(([digest], index) => {
      const { item, isRead } = itemAt(read, index);
      if (isRead) this.#found.set(digest, item);
      (isRead ? remembered : unfinished).set(digest, item);
    });
    const known = new Map([...remembered, ...unfinished]);
    const all = new Map([...files.keys()].map((digest) => [digest, entryOf(known, digest)]));
    if (unread.length > unfinished.size) this.#keep(remembered);
    return all;
  }

  #fits(item: Item, file: object): boolean {
    return this.#kind.fits?.(item, file) ?? true;
  }

  /** What is known of each file, in order. */
  #readAll<File extends object>(files: ReadingOrder<File>['files'], more: unknown): Answer<Item>[] {
    const read: Answer<Item>[] = [];
    const unfinished = (why: UnfinishedReason, file: object) => ({
      item: this.#kind.unfinished(why, file),
      isRead: false,
    });
    let { room = ROOM } = this.#kind;
    for (let stopped = 0; read.length < files.length && stopped < MOST_STOPPED; stopped++) {
      const rest = files.slice(read.length);
      const { items: all, why, room: left } = this.#run({ files: rest, more, room });
      const strange = all.findIndex((item, index) => !this.#fits(item, itemAt(rest, index)));
      const items = strange < 0 ? all : all.slice(0, strange);
      read.push(...items.map((item) => ({ item, isRead: true })));
      if (read.length === files.length) break;
      const file = itemAt(files, read.length);
      const budget = new TimeBudget(left);
      budget.spend(budget.limitsOf(file.limits).milliseconds, file.limits);
      room = budget.room;
      read.push(unfinished(why, file));
    }
    return [...read, ...files.slice(read.length).map((file) => unfinished('unread', file))];
  }

  /** What was read before the first file that did not end, and why that one did not. */
  #run<File>(order: ReadingOrder<File>): { items: Item[]; why: StopReason; room: number } {
    const nodeArgs = [
      `--max-old-space-size=${HEAP}`,
      '--permission',
      '--allow-worker',
      '--allow-fs-read=*',
      '--no-warnings',
    ];
    const { stdout, stopped } = readingProcess.run(resolve(this.#kind.script), {
      nodeArgs,
      input: JSON.stringify(order),
      env: {},
    });
    const answer = z.object({ read: this.#kind.shape, room: z.number() });
    const answers = stdout.split('\n').flatMap((line) => parse(answer, line) ?? []);
    return {
      items: answers.map(({ read }) => read),
      why: stopped?.why ?? 'crash',
      room: answers.at(-1)?.room ?? order.room,
    };
  }

  /** What was found before, with this code. Only what this process found where the file of memory cannot be read. */
  #remember(): Map<string, Item> {
    let text = '';
    try {
      text = readFileSync(resolve(this.#kind.memory), 'utf8');
    } catch {
      // Nothing was read before.
    }
    const shape = z.object({ code: z.string(), files: z.record(z.string(), this.#kind.shape) });
    const known = parse(shape, text);
    const files = known?.code === codeDigest() ? Object.entries<Item>(known.files) : [];
    return new Map([...files, ...this.#found]);
  }

  #keep(remembered: ReadonlyMap<string, Item>): void {
    const files = Object.fromEntries([...remembered].slice(-MOST_REMEMBERED));
    const path = resolve(this.#kind.memory);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.${process.pid}`, JSON.stringify({ code: codeDigest(), files }));
      renameSync(`${path}.${process.pid}`, path);
    } catch {
      // A disk that is full or read-only costs the memory, nothing more.
    }
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function parse<Shape extends z.ZodType>(shape: Shape, json: string): z.infer<Shape> | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
