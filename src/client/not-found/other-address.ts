/**
 * The address that was probably meant, of one that the site does not have: in small letters, with one slash between its parts,
 * without what a message program took for a part of the link. Null where that is the same address.
 * @param path as the browser has it: `/Ke-Hoach/2024-A).`
 */
export function otherAddress(path: string): string | null {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not an address that anything on the site has.
  }
  const plain = decoded
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:!?)\]}>"'“”’…]+$/u, '')
    .replaceAll('\\', '/')
    .replace(/\/{2,}/gu, '/');
  const meant = plain.endsWith('/') || /\.[a-z0-9]+$/u.test(plain) ? plain : `${plain}/`;
  // What another site’s address could be made of is no address here.
  return meant === decoded || !/^\/[^/]/u.test(meant) ? null : encodeURI(meant);
}
