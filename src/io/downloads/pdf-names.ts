import { inflateSync } from 'node:zlib';

/** Bytes that one stream may become; more is nothing that a document needs. */
const MOST = 50_000_000;

/** What a PDF can do or hold besides being read, by the names of ISO 32000-1 (7.11.4, 12.6.4, 12.7.8) and Adobe's XFA. */
const hazards: readonly [RegExp, string][] = [
  [/^(?:EmbeddedFiles?|FileAttachment|RichMedia|Movie|Sound|3D|AF)$/u, 'tệp đính kèm, phim hay tiếng'],
  [/^(?:JavaScript|JS)$/u, 'mã lệnh JavaScript'],
  [/^Launch$/u, 'lệnh mở chương trình khác'],
  [/^(?:SubmitForm|ImportData)$/u, 'lệnh gửi hay nhận dữ liệu'],
  [/^(?:GoToR|GoToE)$/u, 'lệnh mở tệp khác'],
  [/^XFA$/u, 'biểu mẫu XFA, là thứ máy không đọc được chữ'],
];

/**
 * What a PDF does or holds that nobody sees on its pages, each once, in Vietnamese words. Looks at the names of all objects, those too
 * that no page leads to, and at those in compressed streams of objects.
 */
export function hazardsByName(bytes: Uint8Array): string[] {
  const names = new Set(namesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  return hazards.filter(([pattern]) => [...names].some((name) => pattern.test(name))).map(([, what]) => what);
}

function* namesIn(file: Buffer): Generator<string> {
  let at = 0;
  while (at < file.length) {
    const begin = file.indexOf('stream', at);
    const objects = file.toString('latin1', at, begin < 0 ? file.length : begin);
    yield* namesOf(objects);
    if (begin < 0) return;
    const end = file.indexOf('endstream', begin + 6);
    if (end < 0) return;
    if (/\/Type\s*\/ObjStm\b/u.test(objects.slice(objects.lastIndexOf('obj'))))
      yield* namesOf(inflated(file, begin + 6, end));
    at = end + 'endstream'.length;
  }
}

/** A letter of a name may be written by its number: `/J#53`. A name in a text `( … )` is a word. */
const namesOf = (objects: string): string[] =>
  [...objects.replace(/\((?:\\[\s\S]|[^\\()])*\)/gu, '()').matchAll(/\/([^\s/<>[\](){}%]+)/gu)].map(([, name = '']) =>
    name.replace(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  );

/** A compressed stream as text; empty for one that is compressed in another way, or locked: the reader of the pages looks too. */
function inflated(file: Buffer, from: number, to: number): string {
  const begin = from + (file[from] === 0x0d ? 2 : 1);
  try {
    return inflateSync(file.subarray(begin, to), { maxOutputLength: MOST, finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}
