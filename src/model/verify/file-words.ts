import { beginsWith, firstBytes } from '../first-bytes.ts';
import { collapseSpace, normalizeText } from '../text/normalize.ts';
import { edgeWordsOfDocx, tools, wordsOfDocx } from '../word/index.ts';
import { wordsOfPdf } from './pdf-words.ts';
import type { OpenPdf } from './pdf-words.ts';
import { textOfBytes } from './saved-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What a file is read as. */
export type FileKind = 'pdf' | 'docx' | 'txt';

/** The words of a file, NFC, every run of white space one space. */
export interface FileWords {
  kind: FileKind;
  /** What it says; empty where it has no words, as a scan. */
  body: string;
  /** Head and foot of each sheet of a PDF, each head and foot of a Word file; none of a text. */
  edges: string[];
}

/** Bytes of a file that is read: no sheet of a school is near it. */
export const LARGEST_READ = 50_000_000;

/**
 * The words of a PDF, a Word file or a text, whatever its name says. Zero-width characters and soft hyphens are left out: no
 * reader sees them.
 * @throws UnreadableFile for any other file; ImportRefusal for a broken Word file
 */
export async function fileWords(bytes: Uint8Array<ArrayBuffer>, openPdf: OpenPdf): Promise<FileWords> {
  if (bytes.length > LARGEST_READ)
    throw new UnreadableFile('Tệp lớn hơn 50 MB.', 'So mã in ở chân tờ với danh sách mã.');
  if (beginsWith(bytes, firstBytes.pdf)) return tidied('pdf', await wordsOfPdf(bytes, openPdf));
  if (beginsWith(bytes, firstBytes.zip) && isWorkbook(bytes)) throw notCompared('Tệp Excel');
  if (beginsWith(bytes, firstBytes.zip))
    return tidied('docx', { body: wordsOfDocx(bytes, tools), edges: edgeWordsOfDocx(bytes, tools) });
  const text = decoded(bytes);
  if (isData(text)) throw notCompared('Tệp dữ liệu (JSON, XML)');
  return tidied('txt', { body: text, edges: [] });
}

const tidied = (kind: FileKind, { body, edges }: Omit<FileWords, 'kind'>): FileWords => ({
  kind,
  body: tidy(body),
  edges: edges.map(tidy),
});

const tidy = (text: string) => collapseSpace(normalizeText(text).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''));

/** Data for programs: its words in another order, or written in another way, may say the same. */
export const isData = (text: string): boolean => /^\s*(?:[{[]|<\?xml)/u.test(text);

/** Of a workbook, whose parts have well-known names (ECMA-376 Part 1, 18). */
const isWorkbook = (bytes: Uint8Array): boolean => lettersOf(bytes).includes('xl/workbook.xml');

const lettersOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const notCompared = (what: string): UnreadableFile =>
  new UnreadableFile(
    `${what} thì máy chỉ nhận ra khi từng byte giống tệp đang công bố, và chưa thấy tệp nào giống; bên trong không được so.`,
    'So bản PDF, Word hay chữ của trang; hoặc tải lại tệp từ trang rồi so hai tệp.',
  );

function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('Tệp trống.', 'Chọn lại tệp.');
  const text = textOfBytes(bytes);
  if (text !== null) return text;
  throw new UnreadableFile(
    'Máy chỉ đọc được chữ của tệp PDF, Word (.docx) và tệp chữ UTF-8.',
    'Với ảnh chụp hay tệp khác: tìm mười hai chữ số của mã ở chân tờ trong danh sách mã.',
  );
}
