import { cameraPartsIn, jpeg2000Parts } from '../../model/download/pictures-inside.ts';
import { words as pictureWords } from '../../model/download/media-part.ts';
import { contentTexts, inlinePictures } from './pdf-content.ts';
import type { NumberedObject } from './pdf-objects.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';
import { isNamed, streamOf } from './pdf-stream.ts';
import { pdfText } from './pdf-text.ts';
import { PdfWork } from './pdf-work.ts';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { betweenObjects } from './pdf-between.ts';
import { PdfPictures } from './pdf-pictures.ts';
import { isOtherFile, unreadWords } from './pdf-unread.ts';
import { PdfVersions, plain } from './pdf-versions.ts';
import { once } from '../../model/once.ts';
import { MOST_TEXT, RefusedFile } from './text-block.ts';
import { xmpWords } from './xmp-words.ts';

/** Where a text is that no page prints. */
const OFF_PAGES = 'phần không in ra trang';

const otherFile = 'tệp khác giấu bên trong';

/** @returns letters and digits alone: pages have spaces and line ends where a stream has none */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Of these a text has some at most; what has more is a key, a signature or a digest. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const MOST_CONTROL = 0.1;

/** Collects, from the objects of a PDF, what is in it besides its pages: texts of any object, descriptions, what cameras wrote into pictures. */
export class PdfAside {
  /** Each with where it is. */
  readonly #texts = new Map<string, string>();
  readonly #ofPictures = new Set<string>();
  readonly #work: PdfWork;
  readonly #pictures = new PdfPictures();
  readonly #bytes: Uint8Array;
  readonly #places: NonNullable<NumberedObject['place']>[] = [];
  /** What streams say as they are, with the numbers of their objects. */
  readonly #unread: { number: string; at: number; words: readonly string[] }[] = [];
  /** The pages of a file as it was saved each time. */
  readonly versions: PdfVersions;
  readonly #hazards = new Set<string>();
  #letters = 0;
  #highest = 0;

  /** @param bytes of the file */
  constructor(bytes: Uint8Array) {
    this.#work = new PdfWork(bytes.length);
    this.#bytes = bytes;
    this.versions = new PdfVersions(bytes);
    this.#readPictures(bytes);
  }

  /** @throws UnreadableText where there is too much text */
  look = (object: NumberedObject): void => {
    for (const value of object.values) this.#read(value);
    const stream = streamOf(object);
    if (object.place !== null) this.#places.push(object.place);
    this.#highest = Math.max(this.#highest, Number(object.number ?? 0));
    this.versions.add(object);
    this.#pictures.add(object, stream);
    this.#work.add(object, stream?.picture === null ? stream.text : null);
    const packed = object.stream === null ? null : object.packed();
    if (packed !== null && isOtherFile(packed.toString('latin1', 0, 64))) this.#hazards.add(otherFile);
    if (stream === null) return;
    const { bytes, picture } = stream;
    if (picture === 'JPXDecode') jpeg2000Parts(bytes).forEach((each) => this.#ofPictures.add(each));
    if (picture === 'DCTDecode') this.#readPictures(bytes);
    if (picture !== null) return;
    if (isNamed(object, 'Type', 'Metadata') || isNamed(object, 'Subtype', 'XML')) this.#readDescription(stream.text);
    const content = stream.text;
    if (isOtherFile(content)) this.#hazards.add(otherFile);
    const number = object.number ?? '';
    if (!isNamed(object, 'Type', 'ObjStm') && !isNamed(object, 'Type', 'XRef')) {
      const words = unreadWords(content);
      if (words.length > 0) this.#unread.push({ number, at: object.at, words });
    }
    inlinePictures(content).forEach((each) => this.#readPictures(each));
    contentTexts(content).forEach((text) => this.#add(text));
  };

  /** To be called after the last object. @throws UnreadableText where the pages draw too much; RefusedFile for a picture of too many points */
  finish(): void {
    this.#work.finish();
    const large = this.#pictures.fault;
    if (large !== null) throw new RefusedFile('anh-hong', `ảnh trong tệp PDF ${large}.`);
    const streams = this.#places.flatMap(({ stream }) => (stream === null ? [] : [stream]));
    const text = Buffer.from(this.#bytes).toString('latin1');
    const between = betweenObjects(
      text,
      this.#places.map(({ span }) => span),
      streams,
      this.#highest,
    );
    between.texts.forEach((each) => this.#add(each));
    if (between.isStrange) this.#hazards.add('dữ liệu lạ giữa các phần của tệp');
  }

  /**
   * Adds what streams say of which nobody knows that a page was read with it: of those that no page draws, and where the file has several versions of an
   * object, of each that is not the text of a page. To be called after the pages were read.
   * @param read the lines of each page. @param pages of the last version, by the numbers of their objects
   * @param remedy what is said after the place of an earlier version
   */
  addUnread(read: readonly (readonly string[])[], pages: ReadonlyMap<number, number>, remedy: string): void {
    const texts = new Set(read.map((lines) => lettersOf(lines.join(''))));
    const firstPages = once(() => this.versions.firstPages(pages));
    const whereOf = (number: string, at: number): string => {
      const page = firstPages().get(plain(number));
      if (page === undefined) return OFF_PAGES;
      if (this.versions.isCurrent(plain(number), at)) return `trang ${page}`;
      return `${page === Infinity ? 'một trang' : `trang ${page}`} của bản lưu trước còn nằm trong tệp${remedy}`;
    };
    for (const { number, at, words } of this.#unread)
      if (!this.#work.isDrawn(number)) words.forEach((text) => this.#add(text));
      else if (this.versions.hasSeveral && !texts.has(lettersOf(words.slice(0, -1).join('')))) {
        // Apart: single letters of a table are no number.
        this.#add(words.slice(0, -1).join(' '), whereOf(number, at));
      }
  }

  /** What the file holds besides a document, in Vietnamese words. */
  get hazards(): string[] {
    return [...this.#hazards];
  }

  /** Texts that are on no page, or that may be on one as well: bookmarks, tips and choices of fields, names, descriptions. */
  get texts(): { text: string; where: string }[] {
    return Array.from(this.#texts, ([text, where]) => ({ text, where }));
  }

  /** What cameras wrote into the pictures, in Vietnamese words. */
  get ofPictures(): string[] {
    return [...this.#ofPictures];
  }

  #read(value: PdfValue): void {
    if (value.type === 'string') this.#add(pdfText(value.text));
    else if (value.type !== 'array' && value.type !== 'dictionary') this.#addNumber(value.text);
    else if (value.type === 'array') value.items.forEach((item) => this.#read(item));
    else if (value.type === 'dictionary')
      value.entries.forEach((entry) => {
        this.#addNumber(entry.key);
        this.#read(entry.value);
      });
  }

  /** A name, or a word in the place of a number, that has a number of a telephone or a person. */
  #addNumber(text: string): void {
    if (/\d{9}/u.test(text) && !/^\d*\.\d*$/u.test(text)) this.#add(text.replace(/\d+/gu, ' $& '));
  }

  #readPictures(bytes: Uint8Array): void {
    const found = cameraPartsIn(bytes)?.map(({ what }) => what) ?? [pictureWords.own];
    found.forEach((what) => this.#ofPictures.add(what));
  }

  #readDescription(bytes: string): void {
    const { words, isOfCamera } = xmpWords(pdfText(bytes));
    words.forEach((each) => this.#add(each));
    if (isOfCamera) this.#ofPictures.add(pictureWords.xmp);
  }

  #add(text: string, where = OFF_PAGES): void {
    const whole = text.normalize('NFC').trim();
    const controls = whole.match(control)?.length ?? 0;
    if (whole === '' || controls > MOST_CONTROL * whole.length || this.#texts.has(whole)) return;
    this.#letters += whole.length;
    if (this.#letters > MOST_TEXT) throw new UnreadableText('tệp PDF có quá nhiều chữ.');
    this.#texts.set(whole, where);
  }
}
