import { inflateSync } from 'node:zlib';
import { cameraPartsIn, jpeg2000Parts } from '../../model/download/pictures-inside.ts';
import { words as pictureWords } from '../../model/download/media-part.ts';
import { filtersOf, valueOf } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { pdfText } from './pdf-text.ts';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { MOST_TEXT } from './text-block.ts';
import { xmpWords } from './xmp-words.ts';

/** Bytes that a packed picture or description may become. */
const MOST_UNPACKED = 50_000_000;

/** Of these a text has some at most; what has more is a key, a signature or a digest. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const MOST_CONTROL = 0.1;

/** Collects, from the objects of a PDF, what is in it besides its pages: texts of any object, descriptions, what cameras wrote into pictures. */
export class PdfAside {
  readonly #texts = new Set<string>();
  readonly #ofPictures = new Set<string>();
  #letters = 0;

  /** @param bytes of the file */
  constructor(bytes: Uint8Array) {
    this.#readPictures(bytes);
  }

  /** @throws UnreadableText where there is too much text */
  look = (object: NumberedObject): void => {
    for (const value of object.values) this.#read(value);
    const filters = filtersOf(object);
    if (nameIn(object, 'Type') === 'Metadata' || nameIn(object, 'Subtype') === 'XML') this.#readDescription(object);
    else if (filters.includes('JPXDecode'))
      jpeg2000Parts(unpacked(object)).forEach((each) => this.#ofPictures.add(each));
    // One that is not packed again was found by its bytes.
    else if (filters.length > 1 && filters.includes('DCTDecode')) this.#readPictures(unpacked(object));
  };

  /** Texts that are on no page, or that may be on one as well: bookmarks, tips and choices of fields, names, descriptions. */
  get texts(): string[] {
    return [...this.#texts];
  }

  /** What cameras wrote into the pictures, in Vietnamese words. */
  get ofPictures(): string[] {
    return [...this.#ofPictures];
  }

  #read(value: PdfValue): void {
    if (value.type === 'string') this.#add(pdfText(value.text));
    else if (value.type === 'array') value.items.forEach((item) => this.#read(item));
    else if (value.type === 'dictionary') value.entries.forEach((entry) => this.#read(entry.value));
  }

  #readPictures(bytes: Uint8Array): void {
    const found = cameraPartsIn(bytes)?.map(({ what }) => what) ?? [pictureWords.own];
    found.forEach((what) => this.#ofPictures.add(what));
  }

  #readDescription(object: NumberedObject): void {
    const { words, isOfCamera } = xmpWords(pdfText(unpacked(object).toString('latin1')));
    words.forEach((each) => this.#add(each));
    if (isOfCamera) this.#ofPictures.add(pictureWords.xmp);
  }

  #add(text: string): void {
    const whole = text.normalize('NFC').trim();
    const controls = whole.match(control)?.length ?? 0;
    if (whole === '' || controls > MOST_CONTROL * whole.length || this.#texts.has(whole)) return;
    this.#letters += whole.length;
    if (this.#letters > MOST_TEXT) throw new UnreadableText('tệp PDF có quá nhiều chữ.');
    this.#texts.add(whole);
  }
}

function nameIn(object: NumberedObject, key: string): string | null {
  const value = valueOf(object, key);
  return value?.type === 'name' ? value.text : null;
}

/** A stream without its first packing; as it is where that is none of the usual ones. */
function unpacked(object: NumberedObject): Buffer {
  const packed = object.packed() ?? Buffer.alloc(0);
  try {
    return filtersOf(object).length === 0 ? packed : inflateSync(packed, { maxOutputLength: MOST_UNPACKED });
  } catch {
    return packed;
  }
}
