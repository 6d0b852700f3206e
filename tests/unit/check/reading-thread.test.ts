import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingProcess } from '../../../src/io/downloads/reading-process.ts';
import { limitsOfSize } from '../../../src/io/downloads/remembered-reading.ts';
import { runWatched } from '../../../src/io/watched/run-watched.ts';
import { holder, pemOf } from '../../support/certificates.ts';
import { docxWith, paragraph, pdfWith, sampleDownloads } from '../../support/downloads.ts';
import { signed } from '../../support/signed-pdf.ts';

let root = '';
const files: Record<string, Uint8Array | string> = {};
let listed: string[] = [];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  const authority = await holder({ name: 'Nơi cấp mẫu' });
  listed = [pemOf(authority)];
  for (const [ending, bytes] of Object.entries(await sampleDownloads())) files[`mau.${ending}`] = bytes;
  files['so.txt'] = 'Gọi 0912345678';
  files['so.docx'] = docxWith(paragraph('CCCD số 001234567890'));
  files['hong.pdf'] = '%PDF-1.7\nkhông phải PDF';
  files['ky.pdf'] = await signed(pdfWith('TRUONG MAU'), { signer: await holder({ name: 'Người ký', by: authority }) });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The answers of a process or of the thread in its place, without the time that is left, which no two runs have in common. */
function answers(run: typeof runWatched, script: string, endings: readonly string[], isOriginal: boolean): unknown[] {
  const due = Object.entries(files).filter(([name]) => endings.some((ending) => name.endsWith(`.${ending}`)));
  const order = due.map(([name, bytes]) => ({
    path: join(root, name),
    ending: name.slice(name.lastIndexOf('.') + 1),
    ...(isOriginal ? { isOriginal } : {}),
    limits: limitsOfSize(Buffer.from(bytes).length),
  }));
  const input = JSON.stringify({ files: order, more: listed, room: 20_000 });
  const { stdout, stopped } = run(resolve(`src/io/downloads/${script}`), { input, env: {} });
  expect(stopped).toBeNull();
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { read: unknown }).read);
}

describe('the thread that reads downloads for tests', () => {
  it.each([
    ['text-process.ts', ['csv', 'docx', 'mp3', 'mp4', 'pdf', 'txt', 'xlsx'], false, 11],
    ['text-process.ts', ['pdf'], true, 3],
    ['file-text-process.ts', ['pdf', 'docx'], false, 5],
  ])(
    'says what the process says: %s, of %j, as originals: %s',
    (script, endings, isOriginal, count) => {
      expect(readingProcess.run).not.toBe(runWatched);
      const inThread = answers(readingProcess.run, script, endings, isOriginal);
      expect(inThread).toHaveLength(count);
      expect(inThread).toEqual(answers(runWatched, script, endings, isOriginal));
    },
    // The thread and the process each load all that reads files.
    120_000,
  );
});
