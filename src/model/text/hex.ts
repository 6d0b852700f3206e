/** Bytes as lower-case hexadecimal digits, two each. */
export const hexOf = (bytes: ArrayBuffer | Uint8Array): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes in hexadecimal, by the WebCrypto that browsers and Node have. */
export const sha256Hex = async (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(await globalThis.crypto.subtle.digest('SHA-256', bytes));
