import { inflateSync } from 'node:zlib';
import type { FoundByteFault } from '../../model/download/check-bytes.ts';
import { reasons } from '../../model/download/media-part.ts';
import { packedPoints } from '../../model/download/png-points.ts';
import type { PackedPoints } from '../../model/download/png-points.ts';

/** Bytes that the points of a PNG may become, all frames of a moving one together: a sheet of A4 scanned at 600 dpi in colour has 104 million. */
const MOST_UNPACKED = 110_000_000;

/** What Node says of a stream that it unpacked: the bytes that it took. */
interface Unpacked {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

/**
 * Why the points of a PNG are not what its head says: more rows or fewer, or bytes after the end of what is packed, which no program shows and which could
 * be anything. Null where they are, and where a picture is no PNG. @param ending of the picture, by its bytes. @param bytes in which nothing else is wrong
 */
export function pointsFault(ending: string, bytes: Uint8Array): FoundByteFault | null {
  if (ending !== 'png') return null;
  const pictures = packedPoints(bytes);
  const isLarge = pictures.reduce((sum, each) => sum + each.bytes, 0) > MOST_UNPACKED;
  const found = isLarge ? reasons.large : pictures.map(faultOf).find((reason) => reason !== null);
  return found === undefined || found === null ? null : { code: 'anh-hong', message: `ảnh ${found}.` };
}

function faultOf({ packed, bytes }: PackedPoints): string | null {
  try {
    // The types of Node do not know what `info` gives.
    const unpacked: unknown = inflateSync(packed, { maxOutputLength: bytes, chunkSize: 65_536, info: true });
    const { buffer, engine } = unpacked as Unpacked;
    if (buffer.length < bytes) return reasons.cut;
    return engine.bytesWritten < packed.length ? reasons.hidden : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? reasons.hidden : reasons.cut;
  }
}
