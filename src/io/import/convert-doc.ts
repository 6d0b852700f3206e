import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginsWith, firstBytes } from '../../model/first-bytes.ts';
import { limits } from '../../model/word/limits.ts';

/** Milliseconds after which a conversion is stopped. A long document takes seconds, the first start of LibreOffice some more. */
const PATIENCE = 90_000;

/** Why an old Word file was not converted: a Vietnamese sentence, with what to do instead. */
export class NotConverted extends Error {}

const byHand =
  'Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi nhập tệp mới.';

const programs: readonly string[] = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * The settings of the profile that a conversion gets: no macro ever runs, nothing is loaded from elsewhere, and a proxy that does not exist
 * takes what would go out all the same.
 */
const settings = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Inet/Settings', 'ooInetProxyType', '2'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
] as const;

const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${settings.map(([path, name, value]) => `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('\n')}
</oor:items>
`;

/**
 * Converts an old Word file (.doc) with the LibreOffice of this machine, in a folder of its own that goes away again: own profile, no
 * macros, no network where the system can take it away, an environment without anything of the person's.
 * @param patience milliseconds
 * @returns the bytes of the .docx. @throws NotConverted where LibreOffice is missing, fails, takes too long or writes no Word file
 */
export async function docxOfDoc(
  bytes: Uint8Array,
  { patience = PATIENCE }: { patience?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-doc-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile);
    const input = join(folder, 'van-ban.doc');
    writeFileSync(input, bytes);
    for (const program of programs) {
      const ended = await run(program, folder, input, patience);
      if (ended !== 'missing') return resultOf(ended, join(folder, 'ra', 'van-ban.docx'));
    }
    throw new NotConverted(
      `Đây là tệp Word kiểu cũ (.doc); máy này không có LibreOffice để chuyển. ${byHand} Hoặc cài LibreOffice (miễn phí) rồi chạy lại lệnh này.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Ended = 'done' | 'failed' | 'too-long';

function resultOf(ended: Ended, path: string): Uint8Array<ArrayBuffer> {
  if (ended === 'too-long')
    throw new NotConverted(`LibreOffice chuyển tệp .doc này quá lâu nên bị dừng; chưa ghi gì. ${byHand}`);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (ended === 'failed' || size === 0)
    throw new NotConverted(`LibreOffice không chuyển được tệp .doc này; chưa ghi gì. ${byHand}`);
  const bytes = size <= limits.file ? new Uint8Array(readFileSync(path)) : new Uint8Array();
  if (!beginsWith(bytes, firstBytes.zip))
    throw new NotConverted(`LibreOffice chuyển ra một tệp không phải .docx; chưa ghi gì. ${byHand}`);
  return bytes;
}

/** Runs one program. `missing` where the machine does not have it. */
function run(program: string, folder: string, input: string, patience: number): Promise<Ended | 'missing'> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
    ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'ra'), input],
  ];
  const alone = isOnPath(program) && hasNoNetwork();
  const command = alone ? 'unshare' : program;
  const before = alone ? ['--map-root-user', '--net', '--', program] : [];
  const isGroup = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...args], {
      cwd: folder,
      env: environment(folder),
      stdio: 'ignore',
      // LibreOffice starts processes of its own, which must end with it.
      detached: isGroup,
    });
    const timer = setTimeout(() => {
      stop(child.pid, isGroup, () => child.kill('SIGKILL'));
      resolve('too-long');
    }, patience);
    const end = (ended: Ended | 'missing') => {
      clearTimeout(timer);
      resolve(ended);
    };
    child.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ENOENT' ? 'missing' : 'failed'));
    child.on('close', (code) => end(code === 0 ? 'done' : 'failed'));
  });
}

function stop(pid: number | undefined, isGroup: boolean, otherwise: () => void): void {
  if (!isGroup || pid === undefined) return otherwise();
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
  HOME: folder,
  TMPDIR: folder,
  TEMP: folder,
  TMP: folder,
  LANG: 'C.UTF-8',
});

/** Whether the system lets a process be started without a network: Linux with user namespaces. */
const hasNoNetwork = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', ['--map-root-user', '--net', '--', 'true'], { stdio: 'ignore', timeout: 5_000 }).status === 0;

/** `unshare` ends in the same way where a program is missing and where it fails, so that is looked at first. */
const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((each) => each !== '' && statSync(join(each, program), { throwIfNoEntry: false })?.isFile() === true);
