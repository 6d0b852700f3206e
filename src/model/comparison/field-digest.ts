import { crc32 } from '../download/crc32.ts';
import { canonicalJson } from './canonical.ts';

/**
 * The digest of the value of a field, as a mark of comparison carries it: `crc32:0a1b2c3d`. It finds a value that was changed
 * and not compared again. It proves nothing of the person who wrote the mark, so a checksum that a browser computes at once is enough.
 */
export const fieldDigest = (value: unknown): string =>
  `crc32:${crc32(new TextEncoder().encode(canonicalJson(value)))
    .toString(16)
    .padStart(8, '0')}`;
