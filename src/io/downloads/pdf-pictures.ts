import { largeFault } from '../../model/download/media-part.ts';
import { jpeg2000Size, jpegSize } from '../../model/download/picture-size.ts';
import type { PictureSize } from '../../model/download/picture-size.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { dictionaryOf } from './pdf-objects.ts';
import { inline } from './pdf-content.ts';
import type { NumberedObject } from './pdf-objects.ts';
import type { PdfStream } from './pdf-stream.ts';

/** A number, or the object that has it. */
type Length = { points: number } | { object: string };

const stated = (head: string, name: RegExp): number => Number(name.exec(head)?.[1] ?? 0);

/** How many points the pictures of a PDF say that they have: in their dictionaries, in JPEG's own head, between the operators of a page. */
export class PdfPictures {
  readonly #numbers = new Map<string, number>();
  readonly #sizes: [width: Length, height: Length][] = [];
  #large: string | null = null;

  add(object: NumberedObject, stream: PdfStream | null): void {
    const { number, values } = object;
    if (number !== null && values[0]?.type === 'word') this.#numbers.set(number, Number(values[0].text));
    if (object.stream === null) return;
    const entries = dictionaryOf(object);
    const [width, height] = [lengthOf(entries, 'Width', 'W'), lengthOf(entries, 'Height', 'H')];
    if (width !== null && height !== null) this.#sizes.push([width, height]);
    if (stream?.picture === 'JPXDecode') this.#look(jpeg2000Size(stream.bytes));
    if (stream?.picture === 'DCTDecode') this.#look(frameSize(stream.bytes));
    if (stream?.picture === null)
      for (const [, head = ''] of stream.text.matchAll(inline))
        this.#look({ width: stated(head, /\/W(?:idth)?\s+(\d+)/u), height: stated(head, /\/H(?:eight)?\s+(\d+)/u) });
  }

  /** Why a picture is not shown, to be asked after the last object; null where all may be. */
  get fault(): string | null {
    const points = (length: Length) => ('points' in length ? length.points : (this.#numbers.get(length.object) ?? 0));
    for (const [width, height] of this.#sizes) this.#look({ width: points(width), height: points(height) });
    return this.#large;
  }

  #look(size: PictureSize): void {
    this.#large ??= largeFault(size);
  }
}

function lengthOf(entries: readonly { key: string; value: PdfValue }[], ...keys: string[]): Length | null {
  const at = entries.findIndex(({ key }) => keys.includes(key));
  const value = entries[at]?.value;
  if (value?.type !== 'word') return null;
  const mark = entries[at + 2];
  const isReference = mark?.key === '' && mark.value.type === 'word' && mark.value.text === 'R';
  return isReference ? { object: value.text } : { points: Number(value.text) };
}

/** The size in the first frame of a JPEG; zeros where it has none. */
function frameSize(bytes: Buffer): PictureSize {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return jpegSize(bytes.subarray(at + 4));
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return { width: 0, height: 0 };
}
