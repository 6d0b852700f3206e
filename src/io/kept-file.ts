import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a SHA-256, which each kept file begins with. */
const DIGEST_BYTES = 32;

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What was made once and is kept under exactly what it was made of. */
export interface KeptFile {
  /** Null where it was not made yet, or where what is kept is damaged: it is made again then. */
  read: () => Buffer | null;
  /** Keeps it, and gives it back. A disk that is full or read-only costs the memory, nothing more. */
  keep: (bytes: Uint8Array) => Buffer;
}

/**
 * A place for a file that is slow to make and reads nothing but its inputs.
 * @param kind a folder name: `official-docx`
 * @param inputs all that decides the bytes: content, the code that makes them, versions of packages
 */
export function keptFile(kind: string, inputs: unknown): KeptFile {
  const folder = join(process.env['KEPT_FILES'] || '.cache/kept', kind);
  const file = join(folder, sha256(JSON.stringify(inputs)).toString('hex'));
  return {
    read: () => {
      if (!existsSync(file)) return null;
      const [digest, bytes] = splitDigest(readFileSync(file));
      return digest.equals(sha256(bytes)) ? bytes : null;
    },
    keep: (bytes) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.${process.pid}`, Buffer.concat([sha256(bytes), bytes]));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // It is made again the next time.
      }
      return Buffer.from(bytes);
    },
  };
}

const splitDigest = (kept: Buffer): [Buffer, Buffer] => [kept.subarray(0, DIGEST_BYTES), kept.subarray(DIGEST_BYTES)];

const digests = new Map<string, string>();

/**
 * A digest of code and of the versions of all packages, for the inputs of a kept file. Read once a process.
 * @param path a file, or a folder without folders
 */
export function codeAt(path: string): string {
  const known = digests.get(path);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  const digest = hash.digest('hex');
  digests.set(path, digest);
  return digest;
}
