/** Bits of the longest code of Huffman. */
const LONGEST = 16;
/** Bytes that fill up at most; of 681 scans of 379 pictures of cameras and programs none had one. */
const MOST_FILLED = 64;

/**
 * The codes of a table (ITU-T T.81, annex C), found by the next 16 bits: the length of the code in the upper byte, its meaning in the lower one; 0 where
 * no code begins so. @param data how many codes there are of each length, then what each means
 */
export function codeTable(data: Uint8Array): Uint16Array {
  const table = new Uint16Array(2 ** LONGEST);
  let [code, at] = [0, LONGEST];
  for (let length = 1; length <= LONGEST; length++) {
    const wide = 2 ** (LONGEST - length);
    for (let count = data[length - 1] ?? 0; count > 0; count--, code += wide)
      table.fill((length << 8) | (data[at++] ?? 0), code, code + wide);
  }
  return table;
}

/** The bits of a scan, from a marker up to the next (ITU-T T.81, F.2.2.5). A byte 255 among them has a zero after it, which is no part of them. */
export class ScanBits {
  readonly #bytes: Uint8Array;
  readonly #to: number;
  #at: number;
  /** The bits that were taken from the bytes and not asked for yet: so many, the last ones of the number. */
  #kept = 0;
  #count = 0;
  /** Of these, zeros after the end. */
  #added = 0;
  /** Whether a code was asked for that the table does not have: where the picture is damaged. */
  isDamaged = false;

  /** @param to where the next marker begins */
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#at = from;
    this.#to = to;
  }

  /** Whether more bits were asked for than there are. */
  get isShort(): boolean {
    return this.#count < this.#added;
  }

  /** Whether bytes were not asked for, but for what fills the last one, and zeros and 255 with which programs fill up. */
  get hasMore(): boolean {
    const rest = [...this.#bytes.subarray(this.#at, Math.min(this.#to, this.#at + MOST_FILLED))];
    for (let at = this.#added; at + 8 <= this.#count; at += 8) rest.push((this.#kept >> at) & 255);
    return this.#to - this.#at > MOST_FILLED || rest.some((byte) => byte !== 0 && byte !== 0xff);
  }

  #fill(): void {
    while (this.#count <= LONGEST) {
      const isEnd = this.#at >= this.#to;
      const byte = isEnd ? 0 : (this.#bytes[this.#at] ?? 0);
      if (isEnd) this.#added += 8;
      else this.#at += byte === 0xff ? 2 : 1;
      this.#kept = (this.#kept << 8) | byte;
      this.#count += 8;
    }
  }

  /** What the next code means. */
  next(table: Uint16Array): number {
    if (this.#count <= LONGEST) this.#fill();
    const found = table[(this.#kept >> (this.#count - LONGEST)) & 0xffff] ?? 0;
    if (found === 0) this.isDamaged = true;
    this.#count -= found >> 8;
    return found & 255;
  }

  /** A number of so many bits, 16 at most. */
  bits(length: number): number {
    if (this.#count <= LONGEST) this.#fill();
    this.#count -= length;
    return (this.#kept >> this.#count) & (2 ** length - 1);
  }
}
