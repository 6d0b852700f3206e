import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8: `sha256:` and lower-case hexadecimal digits. */
export const textDigest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
