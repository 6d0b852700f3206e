import { cameraPartsIn, jpeg2000Parts } from '../../model/download/pictures-inside.ts';
import { words as pictureWords } from '../../model/download/media-part.ts';
import { contentTexts, drawsText, inlinePictures } from './pdf-content.ts';
import type { NumberedObject } from './pdf-objects.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { isNamed, streamOf } from './pdf-stream.ts';
import { pdfText } from './pdf-text.ts';
import { PdfWork } from './pdf-work.ts';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { MOST_TEXT } from './text-block.ts';
import { xmpWords } from './xmp-words.ts';

/** Of these a text has some at most; what has more is a key, a signature or a digest. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const MOST_CONTROL = 0.1;

/** Collects, from the objects of a PDF, what is in it besides its pages: texts of any object, descriptions, what cameras wrote into pictures. */
export class PdfAside {
  readonly #texts = new Set<string>();
  readonly #ofPictures = new Set<string>();
  readonly #work: PdfWork;
  #letters = 0;
  #formsDraw = false;

  /** @param bytes of the file */
  constructor(bytes: Uint8Array) {
    this.#work = new PdfWork(bytes.length);
    this.#readPictures(bytes);
  }

  /** @throws UnreadableText where there is too much text */
  look = (object: NumberedObject): void => {
    for (const value of object.values) this.#read(value);
    const stream = streamOf(object);
    this.#work.add(object, stream?.picture === null ? stream.bytes : null);
    if (stream === null) return;
    const { bytes, picture } = stream;
    if (picture === 'JPXDecode') jpeg2000Parts(bytes).forEach((each) => this.#ofPictures.add(each));
    if (picture === 'DCTDecode') this.#readPictures(bytes);
    if (picture !== null) return;
    if (isNamed(object, 'Type', 'Metadata') || isNamed(object, 'Subtype', 'XML')) this.#readDescription(bytes);
    const content = bytes.toString('latin1');
    inlinePictures(content).forEach((each) => this.#readPictures(each));
    contentTexts(content).forEach((text) => this.#add(text));
    this.#formsDraw ||= isNamed(object, 'Subtype', 'Form') && drawsText(content);
  };

  /** To be called after the last object. @throws UnreadableText where the pages draw too much */
  finish(): void {
    this.#work.finish();
  }

  /** Texts that are on no page, or that may be on one as well: bookmarks, tips and choices of fields, names, descriptions. */
  get texts(): string[] {
    return [...this.#texts];
  }

  /** Whether letters are drawn outside the streams of pages: in stamps, and in what pages show. */
  get formsDraw(): boolean {
    return this.#formsDraw;
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

  #readDescription(bytes: Buffer): void {
    const { words, isOfCamera } = xmpWords(pdfText(bytes.toString('latin1')));
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
