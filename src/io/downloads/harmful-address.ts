/** Schemes of addresses that a reader may be led to by a click. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'geo']);

/**
 * Whether an address in a file leads to something other than a page, a mailbox or a telephone: a script, a file of the reader's own machine or of
 * another in the network, or to a host that a name before `@` pretends to be.
 */
export function isHarmfulAddress(written: string): boolean {
  const address = written.replace(/[\p{C}\p{Z}]/gu, '');
  const scheme = /^([a-z][\w+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return /^[\\/]{2}/u.test(address);
  if (!SCHEMES.has(scheme)) return !/^[\w.-]+:\d+(?:[/?#]|$)/u.test(address) || !scheme.includes('.');
  return /^https?$/u.test(scheme) && /^[^:]+:[\\/]*[^\\/?#]*@/u.test(address);
}
