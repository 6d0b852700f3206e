import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getDocumentProxy } from 'unpdf';
import { argumentProblem } from './argument-problem.mjs';
import { Stop, untilStopped } from './stop.ts';
import { systemProblem } from '../src/io/system-problem.mjs';
import { codedTextPath, datasetPath } from '../src/model/addresses.ts';
import type { DatasetName } from '../src/model/addresses.ts';
import { formatDay } from '../src/model/day/format-day.ts';
import { lastChangeWords } from '../src/model/evidence/page-codes.ts';
import { pathOf, pathTyped } from '../src/model/verify/coded-page.ts';
import type { CodedPage } from '../src/model/verify/coded-page.ts';
import { findingWords } from '../src/model/verify/finding-words.ts';
import { passageLines } from '../src/model/verify/passage-lines.ts';
import { publishedSite } from '../src/model/verify/published-site.ts';
import { recogniseFile } from '../src/model/verify/recognise-file.ts';
import type { PublishedSite } from '../src/model/verify/recognise-file.ts';
import { UnreadableFile } from '../src/model/verify/unreadable-file.ts';
import { ImportRefusal } from '../src/model/word/index.ts';

const usage = `So một tệp, hoặc một trang, với bản trang web đã dựng (docs/decisions/0097-verifying-a-file.md).

  npm run verify -- ban-in.pdf                      tệp PDF, Word, chữ: có phải bản đã công bố, bản nào, khác chỗ nào
  npm run verify -- ban-in.pdf --page /ke-hoach/x/  so với đúng trang này
  npm run verify -- /ke-hoach/x/                    trang: địa chỉ, ngày, mã đối chiếu, các mã trước, cách tự tính

  --site thư-mục  bản dựng để so (không ghi thì là dist, có sau npm run build)
  --help          lời nhắc này

Mã kết thúc: 0 khi từng byte giống tệp đang công bố, hoặc tệp chữ giống từng chữ; 1 khi khác, khi chỉ lời văn của tệp PDF, Word là
giống, khi không biết hoặc không đọc được; 2 khi gọi sai.`;

const wrongCall = (message: string): Stop => new Stop(`${message}\n\n${usage}`, 2);

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { page: { type: 'string' }, site: { type: 'string', default: 'dist' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw wrongCall(argumentProblem(error));
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The site as it was built. @param folder of the build */
async function builtSite(folder: string): Promise<PublishedSite> {
  const bytes = (path: string) => Promise.resolve(fileIn(folder, path));
  const site = await publishedSite(bytes);
  if (site === null)
    throw new Stop(
      `Trong “${folder}” không có bản dựng (thiếu ${datasetPath('codes' satisfies DatasetName)}).\nCách sửa: chạy npm run build rồi thử lại, hoặc ghi thư mục khác sau --site.`,
      1,
    );
  return { ...site, pathOfSame: (each) => Promise.resolve(pathOfSame(folder, each)) };
}

/** The path of a file of the build with these bytes; pages are compared by their codes. */
function pathOfSame(folder: string, bytes: Uint8Array): string | null {
  for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = join(each.parentPath, each.name);
    if (!each.isFile() || each.name.endsWith('.html') || statSync(at).size !== bytes.length) continue;
    if (readFileSync(at).equals(bytes)) return `/${relative(folder, at).split(sep).join('/')}`;
  }
  return null;
}

/** A file of the build; null where there is none, and outside of the folder. */
function fileIn(folder: string, path: string): Uint8Array<ArrayBuffer> | null {
  const at = resolve(join(folder, path));
  if (!at.startsWith(resolve(folder) + sep)) return null;
  try {
    return new Uint8Array(readFileSync(at));
  } catch {
    return null;
  }
}

function pageTyped(typed: string, { pages, root }: PublishedSite): CodedPage {
  const path = pathTyped(typed, root);
  const page = pages.find((each) => pathOf(each, root) === path);
  if (!page)
    throw new Stop(`Không có trang “${path}” trong sổ mã.\nCách sửa: xem địa chỉ ở danh sách mã, trang /kiem-tra/.`, 1);
  return page;
}

/** What a page is known by, and whether its text still gives the code. @returns the exit code */
async function showPage(page: CodedPage, site: PublishedSite, say: (line: string) => void): Promise<0 | 1> {
  const textPath = codedTextPath(pathOf(page, site.root));
  const text = await site.bytes(textPath);
  const fits = text !== null && sha256(text) === page.sha256;
  say(page.title);
  say(`  Địa chỉ: ${page.url}`);
  say(`  ${lastChangeWords(page.changedOn)}`);
  say(`  Mã đối chiếu (SHA-256): ${page.sha256}`);
  if (page.unsalted !== null) say(`  Mã của cùng lời văn, chưa có chuỗi ngẫu nhiên: ${page.unsalted}`);
  for (const { from, until, sha256: code } of page.earlier)
    say(`  Bản trước, từ ngày ${formatDay(from)} đến ngày ${formatDay(until)}: ${code}`);
  say(
    `  Tự tính: tải ${page.url}${textPath.split('/').at(-1) ?? ''} rồi chạy sha256sum (Windows: certutil -hashfile … SHA256)`,
  );
  say(
    fits
      ? '  Tệp chữ trong bản dựng cho đúng mã này.'
      : '  KHÁC: tệp chữ trong bản dựng không cho mã này. Chạy npm run build rồi thử lại.',
  );
  return fits ? 0 : 1;
}

async function showFile(
  path: string,
  chosen: string | undefined,
  site: PublishedSite,
  say: (line: string) => void,
): Promise<0 | 1> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Stop(`Không đọc được “${path}”: ${systemProblem(error)}`, 1);
  }
  const page = chosen === undefined ? null : pathOf(pageTyped(chosen, site), site.root);
  const recognised = await recogniseFile(bytes, page, site, {
    openPdf: (pdf) => getDocumentProxy(pdf, { verbosity: 0 }),
    sha256: (each) => Promise.resolve(sha256(each)),
  });
  const words = findingWords(recognised, site.root);
  say(`${path}: ${words.title}.`);
  if (words.page !== null) say(`  Trang: ${words.page.title} (${words.page.path})`);
  if (words.published !== null) say(`  So với: ${words.published}`);
  for (const sentence of words.sentences) say(`  ${sentence}`);
  const { finding } = recognised;
  if (finding.kind === 'other-words') for (const line of passageLines(finding.passages)) say(`  ${line}`);
  return words.tone === 'same' ? 0 : 1;
}

const existsAsFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

async function main(args: readonly string[], say: (line: string) => void): Promise<0 | 1> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    say(usage);
    return 0;
  }
  const [asked, ...rest] = positionals;
  if (asked === undefined || rest.length > 0) throw wrongCall('Cần đúng một tệp hoặc một địa chỉ trang.');
  const site = await builtSite(values.site);
  const isPage =
    /^https?:\/\//u.test(asked) ||
    (!existsAsFile(asked) && site.pages.some((page) => pathOf(page, site.root) === pathTyped(asked, site.root)));
  return isPage ? showPage(pageTyped(asked, site), site, say) : showFile(asked, values.page, site, say);
}

/** What cannot be read is said as any other reason to stop. */
function asStop(error: unknown): never {
  if (error instanceof UnreadableFile || error instanceof ImportRefusal)
    throw new Stop(`Không đọc được tệp: ${error.message} ${error.advice}`, 1);
  throw error;
}

/** Runs `npm run verify`. @param args what follows its name @returns the exit code */
export const verify = (
  args: readonly string[],
  { say, complain }: { say: (line: string) => void; complain: (line: string) => void },
): Promise<0 | 1 | 2> => untilStopped(() => main(args, say).catch(asStop), complain);

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await verify(process.argv.slice(2), { say: console.log, complain: console.error });
