import { asciiAt } from '../first-bytes.ts';
import { ascii, isSame, joined, number32, viewOf } from './bytes.ts';
import { profileHead } from './colour-profile-head.ts';
import { colourTag, nameTag } from './colour-profile-tags.ts';

const HEAD = 128;
const TAG = 12;
/** The widest profiles have some thirty. */
const MOST_TAGS = 100;

/** An entry of the table, and its data without anything that colours do not need. */
interface Tag {
  name: string;
  from: number;
  data: Uint8Array;
}

/**
 * The colour profile at the beginning of these bytes with what colours need, and nothing else (ICC.1:2022, 7.2, 7.3 and 9.2): words only where
 * everybody has the same, no bytes outside its tags, none after it. Equal to the bytes where they are so already. Null where there is none:
 * then it is something else in its place. A damaged one is none that may be taken out: some programs still take colours from it.
 */
export function colourProfile(bytes: Uint8Array): Uint8Array | 'damaged' | null {
  if (asciiAt(bytes, 36, 4) !== 'acsp') return null;
  if (bytes.length < HEAD + 4) return 'damaged';
  const view = viewOf(bytes);
  const size = view.getUint32(0);
  const count = view.getUint32(HEAD);
  if (size > bytes.length || count > MOST_TAGS || HEAD + 4 + count * TAG > size) return 'damaged';
  const tags: Tag[] = [];
  for (let index = 0; index < count; index++) {
    const at = HEAD + 4 + index * TAG;
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (from + length > size) return 'damaged';
    const name = asciiAt(bytes, at, 4);
    const whole = bytes.subarray(from, from + length);
    const data = nameTag(name, whole) ?? colourTag(name, whole);
    if (data === 'damaged') return data;
    if (data !== null && !tags.some((each) => each.name === name)) tags.push({ name, from, data });
  }
  return written(bytes.subarray(0, size), tags);
}

/** Tags in the order of their table, each from a multiple of four; those that shared their data share them again. */
function written(profile: Uint8Array, tags: readonly Tag[]): Uint8Array {
  const table: Uint8Array[] = [];
  const runs: Uint8Array[] = [];
  const places = new Map<string, number>();
  let at = HEAD + 4 + tags.length * TAG;
  for (const { name, from, data } of tags) {
    const key = `${from} ${data.length} ${asciiAt(data, 0, 4)}`;
    const place = places.get(key) ?? at;
    if (!places.has(key)) {
      places.set(key, at);
      const padded = new Uint8Array(Math.ceil(data.length / 4) * 4);
      padded.set(data);
      runs.push(padded);
      at += padded.length;
    }
    table.push(ascii(name), number32(place, false), number32(data.length, false));
  }
  const rest = joined([number32(tags.length, false), ...table, ...runs]);
  const whole = joined([profileHead(profile.subarray(0, HEAD), HEAD + rest.length), rest]);
  // The digest is of the bytes as they were.
  return isSame(whole, profile) ? whole : whole.fill(0, 84, 100);
}
