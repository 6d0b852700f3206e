import { stripVTControlCharacters } from 'node:util';

export const packageRemedies = [
  'xóa thư mục node_modules rồi chạy "npm start" (cài, dựng và mở trang) hoặc "npm ci" (chỉ cài), rồi chạy lại lệnh này.',
  'không mất gì của trường: nội dung và trang đã dựng lần trước vẫn còn nguyên.',
];

/** A package is broken, and nothing says which. */
const UNNAMED = '';

const inPackages = /^.*node_modules[/\\]((?:@[^/\\\s]+[/\\])?[^/\\\s:'")]+)/u;
const bareName = /^(?:@[^/\s]+\/)?[a-zA-Z0-9][^/:\s]*(?=\/|$)/u;

/** The package that a file belongs to, the innermost; null for a file of the project. */
const packageAt = (path) => inPackages.exec(path ?? '')?.[1].replaceAll('\\', '/') ?? null;

/** The package of what is imported: by its name, its file, or, where that is relative, the file that imports it. */
const packageOf = (imported, importer) =>
  imported.startsWith('.') ? packageAt(importer) : (packageAt(imported) ?? bareName.exec(imported)?.[0] ?? null);

/** The file that Node names above an error of syntax, with the line and a mark below it. */
const above = String.raw`(?:^(\S.*):\d+\n(?:.*\n){0,4}?)?`;
/** The first call below, which is Node's own where a file is read as code. Astro prints a heading before it. */
const loading = String.raw`(?:\n *Stack trace:)?\n +at (?:[\w#.]+ \()?(node:internal/modules/)?`;

/**
 * What Node prints of a package that is not there, or of which a file is cut off: what an interrupted `npm ci` leaves. Each with
 * what finds the package in exactly those words: other lines of the output name packages that are whole.
 *
 * @type {readonly [RegExp, (...groups: (string | undefined)[]) => string | null][]}
 */
const sayings = [
  [/Cannot find native binding.*(?:\n +at (.*))?/u, (call) => packageAt(call) ?? UNNAMED],
  [/^(?:Error: |dlopen\()?(.*node_modules.*\.node)\b[^]*ERR_DLOPEN_FAILED/mu, packageAt],
  [
    /Cannot find (?:package|module) '([^'\n]+)'(?: imported from (.*)|\nRequire stack:\n- (.*))?/u,
    (imported = '', importer, requirer) => packageOf(imported, importer ?? requirer),
  ],
  [/Invalid package config (.*package\.json)/u, packageAt],
  [
    new RegExp(`${above}.*The requested module '([^'\n]+)' does not provide an export named .*(?:${loading})?`, 'mu'),
    (file, imported = '', byNode) => packageOf(imported, file) ?? (file === undefined && byNode ? UNNAMED : null),
  ],
  [
    new RegExp(
      `${above}(?:SyntaxError: (?!The requested module).*|(?:Unexpected end of input|Invalid or unexpected token))(?:${loading})?`,
      'mu',
    ),
    (file, byNode) => packageAt(file) ?? (file === undefined && byNode ? UNNAMED : null),
  ],
];

/**
 * @param {string} output what a program printed before it failed
 * @returns {string | null} the package that is broken, in a Vietnamese clause; null where no error says that one is
 */
export function brokenPackage(output) {
  const plain = stripVTControlCharacters(output);
  for (const [saying, packageIn] of sayings) {
    const found = saying.exec(plain);
    if (found === null) continue;
    const name = packageIn(...found.slice(1));
    if (name === null) continue;
    const which = name === UNNAMED ? 'có gói' : `gói “${name}”`;
    return `${which} trong node_modules bị thiếu hoặc hỏng, thường vì lần cài trước bị ngắt giữa chừng`;
  }
  return null;
}
