/** What Node prints of a package that is not there, or of which a file is cut off: what an interrupted `npm ci` leaves. */
const broken =
  /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find (?:package|module|native binding)|SyntaxError[\s\S]*node_modules|node_modules[\s\S]*SyntaxError|does not provide an export named|Unexpected end of (?:JSON )?input|ERR_DLOPEN_FAILED|ERR_INVALID_PACKAGE_CONFIG/u;
const named = [
  /Cannot find (?:package|module) '((?:@[^/']+\/)?[^/'.][^/']*)/u,
  /node_modules[/\\]((?:@[^/\\\s]+[/\\])?[^/\\\s:'")]+)/u,
];

export const packageRemedies = [
  'xóa thư mục node_modules rồi chạy "npm start" (cài, dựng và mở trang) hoặc "npm ci" (chỉ cài), rồi chạy lại lệnh này.',
  'không mất gì của trường: nội dung và trang đã dựng lần trước vẫn còn nguyên.',
];

/**
 * @param {string} output what a program printed before it failed
 * @returns {string | null} the package that is broken, in a Vietnamese clause; null where none is the reason
 */
export function brokenPackage(output) {
  if (!broken.test(output)) return null;
  const name = named.map((pattern) => pattern.exec(output)?.[1]).find((each) => each !== undefined);
  const which = name === undefined ? 'có gói' : `gói “${name.replaceAll('\\', '/')}”`;
  return `${which} trong node_modules bị thiếu hoặc hỏng, thường vì lần cài trước bị ngắt giữa chừng`;
}
