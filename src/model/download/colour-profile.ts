import { asciiAt } from '../first-bytes.ts';
import { viewOf } from './bytes.ts';

const HEAD = 128;
const TAG = 12;

/**
 * The colour profile at the beginning of these bytes, without what follows it (ICC.1:2022, 7.2 and 7.3): its head has the length
 * and the letters `acsp`, and each entry of its table is inside. Null where there is none: then it is something else in its place.
 * A damaged one is none that may be taken out: some programs still take colours from it.
 */
export function colourProfile(bytes: Uint8Array): Uint8Array | 'damaged' | null {
  if (asciiAt(bytes, 36, 4) !== 'acsp') return null;
  if (bytes.length < HEAD + 4) return 'damaged';
  const view = viewOf(bytes);
  const size = view.getUint32(0);
  const tags = view.getUint32(HEAD);
  if (size > bytes.length || HEAD + 4 + tags * TAG > size) return 'damaged';
  for (let index = 0; index < tags; index++) {
    const at = HEAD + 4 + index * TAG;
    if (view.getUint32(at + 4) + view.getUint32(at + 8) > size) return 'damaged';
  }
  return bytes.subarray(0, size);
}
