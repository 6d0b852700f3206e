import { rightFileName } from './text/file-name.ts';

/** Something in a folder of files for readers, as it is on disk; no link was followed. */
export interface FolderEntry {
  /** Path in the folder, with forward slashes; empty for the folder itself. */
  path: string;
  kind: 'file' | 'link' | 'special' | 'unreadable';
}

/** Why something in a school's folder is not published. Codes of the checker. */
export type DownloadFault =
  'tai-ve-lien-ket' | 'khong-doc-duoc' | 'tai-ve-ngoai-tep' | 'tai-ve-chay-ma' | 'tai-ve-kieu-la' | 'tai-ve-ten';

/** Where a school's files are: readers find them below `/tep/`. */
export const DOWNLOADS = 'tep/';

/** Addresses that have moved: the one file of a school that is not for readers. */
export const REDIRECTS = '_redirects';

/** What a school may publish, by the ending of its name, with the type that a server gives it. */
export const downloadTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

const list = (endings: string) => new Set(endings.split(' '));

/** What a browser shows as a page of the site, or what some machine runs, by the words for it. */
const active: readonly [string, ReadonlySet<string>][] = [
  ['trang web', list('html htm xhtml xht shtml mht mhtml hta xml xsl xslt')],
  ['hình vẽ SVG, có thể chứa mã lệnh', list('svg svgz')],
  [
    'mã lệnh',
    list('js mjs cjs jsx ts tsx wasm php phtml phar asp aspx jsp cgi pl py rb sh bat cmd ps1 vbs exe swf jar'),
  ],
];

/**
 * Endings that some servers act on wherever in a name they are: Apache runs `a.php.pdf` where PHP is set up by ending. Only
 * those that no name has for another reason; `.pl` is a script, but also an appendix (phụ lục).
 */
const activeAnywhere = list('html htm xhtml shtml svg js php phtml phar asp aspx jsp cgi');

/** The words for an ending of a name that is one of a page or a script; null for any other. */
const activeKind = (ending: string): string | null => active.find(([, endings]) => endings.has(ending))?.[0] ?? null;

const hasKnownType = (path: string): boolean => Object.hasOwn(downloadTypes, endingsOf(path).at(-1) ?? '');

/** What a letter that nobody sees is called. */
const wordsOf = (unseen: string): string =>
  /[\n\r]/u.test(unseen)
    ? 'dấu xuống dòng'
    : `ký tự không nhìn thấy U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The endings of a name in small letters: `pdf`, `html` for `a.pdf.HTML`. */
const endingsOf = (path: string): string[] => path.split('/').at(-1)!.toLowerCase().split('.').slice(1);

/**
 * What a program left in a folder for itself: never published, and no mistake of anybody. Word and LibreOffice lock the
 * document that is open by such a file; macOS and Windows keep notes; git needs a file in a folder that is to stay.
 */
export const isLitter = ({ path, kind }: FolderEntry): boolean =>
  kind === 'file' &&
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|\.gitkeep|Thumbs\.db|desktop\.ini|~\$[^/]*|\.~lock\.[^/]*#|[^/]*~)$/u.test(path);

/**
 * Why something in a school's folder may not be published, and what to say of it; null where it may. A page or a script
 * would run as the site itself, where it can read the editor's token; what a link leads to is a file of the machine
 * that builds.
 * @param redirects whether the folder may have a file of redirects
 */
export function downloadFault(
  { path, kind }: FolderEntry,
  redirects: boolean,
): { code: DownloadFault; message: string; suggestion?: string; remedy?: string } | null {
  const fault = (code: DownloadFault, message: string) => ({ code, message });
  if (kind === 'link') return fault('tai-ve-lien-ket', 'gặp một liên kết (symbolic link), cần chính tệp đó.');
  if (kind === 'special' && path === '') return fault('tai-ve-lien-ket', 'gặp một tệp, cần một thư mục.');
  if (kind === 'special') return fault('tai-ve-lien-ket', 'gặp một thứ không phải tệp hay thư mục thường.');
  if (kind === 'unreadable') return fault('khong-doc-duoc', 'không mở được, hoặc tên không phải chữ UTF-8.');
  if (redirects && path === REDIRECTS) return null;
  if (!path.startsWith(DOWNLOADS))
    return fault('tai-ve-ngoai-tep', `gặp “${path}”, cần tệp nằm trong thư mục ${DOWNLOADS}.`);
  const endings = endingsOf(path);
  const last = endings.at(-1) ?? '';
  const runs = activeKind(last) === null ? endings.find((ending) => activeAnywhere.has(ending)) : last;
  if (runs !== undefined) return fault('tai-ve-chay-ma', `gặp đuôi “.${runs}”: ${activeKind(runs)}.`);
  const isHidden = /(?:^|\/)\./u.test(path);
  const suggestion = rightFileName(path);
  const unseen = /\p{C}/u.exec(path)?.[0];
  if (unseen !== undefined)
    return {
      ...fault('tai-ve-kieu-la', `gặp tên có ${wordsOf(unseen)}, cần tên chỉ có chữ nhìn thấy được.`),
      remedy: 'Đổi tên tệp: chữ thường không dấu, chữ số, nối bằng dấu gạch nối. Sửa cả những chỗ đã ghi tên cũ.',
    };
  const isNameless = suggestion.split('/').includes('') || !hasKnownType(suggestion);
  if (!isHidden && hasKnownType(path) && isNameless)
    return {
      ...fault('tai-ve-ten', `gặp tên “${path}”, cần tên có chữ cái không dấu hay chữ số.`),
      remedy: 'Đặt cho tệp hay thư mục ấy một tên khác: chữ thường không dấu, chữ số. Sửa cả những chỗ đã ghi tên cũ.',
    };
  if (!isHidden && hasKnownType(suggestion)) {
    if (path === suggestion) return null;
    return { ...fault('tai-ve-ten', `gặp tên “${path}”, cần “${suggestion}”.`), suggestion };
  }
  const ending = last === '' ? 'tên không có đuôi' : `đuôi “.${last}”`;
  const found = isHidden ? 'tên bắt đầu bằng dấu chấm' : ending;
  return fault('tai-ve-kieu-la', `gặp ${found}, chỉ nhận ${Object.keys(downloadTypes).join(', ')}.`);
}

/** The ending of a download, which decides how it is read and served. @param path of a file without a fault */
export const endingOf = (path: string): string => endingsOf(path).at(-1)!;

/** The type with which a download is served. @param path of a file without a fault */
export const typeOf = (path: string): string => downloadTypes[endingOf(path)]!;
