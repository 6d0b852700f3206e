import { harmfulLink } from './formula-hazards.ts';
import { isHarmfulAddress } from './harmful-address.ts';
import { pdfObjects } from './pdf-objects.ts';
import type { NumberedObject } from './pdf-objects.ts';
import { pdfText } from './pdf-text.ts';
import { TooTangled } from '../../model/pdf/pdf-values.ts';
import type { PdfDictionary, PdfValue } from '../../model/pdf/pdf-values.ts';

const files = 'tệp đính kèm, phim hay tiếng';
const elsewhere = 'lệnh mở tệp khác';

/** What a PDF can do or hold besides being read, by the names of ISO 32000-1 (7.11, 12.6.4, 12.7.8) and Adobe's XFA. */
const hazards: readonly [RegExp, string][] = [
  [/^(?:EmbeddedFiles?|Filespec|FileAttachment|RichMedia.*|Movie|Sound|Rendition|3D|AF)$/u, files],
  [/^(?:JavaScript|JS)$/u, 'mã lệnh JavaScript'],
  [/^Launch$/u, 'lệnh mở chương trình khác'],
  [/^(?:SubmitForm|ImportData)$/u, 'lệnh gửi hay nhận dữ liệu'],
  [/^(?:GoToR|GoToE)$/u, elsewhere],
  [/^XFA$/u, 'biểu mẫu XFA, là thứ máy không đọc được chữ'],
  [/^Encrypt$/u, 'khóa bằng mật khẩu (cấm in, cấm sửa hay cấm chép), nên máy không xem được mọi phần'],
];
const byName = (name: string): string[] => hazards.filter(([pattern]) => pattern.test(name)).map(([, what]) => what);

/**
 * What a PDF does or holds that nobody sees on its pages, each once, in Vietnamese words: by the names and addresses in all its objects, those too
 * that no page leads to, and by what comes after its end.
 * @param look is given each object that is read. @throws what it throws, but {@link TooTangled}
 */
export function pdfHazards(bytes: Uint8Array, look: (object: NumberedObject) => void = () => undefined): string[] {
  const found = new Set(afterEnd(bytes));
  const addressed = new Set<string>();
  const lone: { number: string | null; text: string }[] = [];
  try {
    for (const object of pdfObjects(bytes)) {
      const { number, stream, values } = object;
      look(object);
      if (stream !== null && values.some(isElsewhere)) found.add('phần nạp từ tệp khác');
      for (const value of values) {
        if (value.type === 'string') lone.push({ number, text: value.text });
        for (const what of hazardsOf(value, addressed)) found.add(what);
      }
    }
  } catch (error) {
    if (!(error instanceof TooTangled)) throw error;
    found.add('phần lồng hay nén khác thường, máy không xem được bên trong');
  }
  const isAddress = (number: string | null) => (number === null ? addressed.size > 0 : addressed.has(number));
  if (lone.some(({ number, text }) => isAddress(number) && isHarmfulAddress(pdfText(text)))) found.add(harmfulLink);
  return [...found];
}

/** Whether the bytes of a stream are in another file. */
const isElsewhere = (value: PdfValue): boolean =>
  value.type === 'dictionary' && value.entries.some(({ key }) => key === 'F' || key === 'FFilter');

/** @param addressed takes the numbers of the objects that are addresses */
function* hazardsOf(value: PdfValue, addressed: Set<string>): Generator<string> {
  if (value.type === 'name') yield* byName(value.text);
  else if (value.type === 'array') for (const item of value.items) yield* hazardsOf(item, addressed);
  else if (value.type === 'dictionary') {
    if (isFileSpecification(value)) yield files;
    if (isThreadElsewhere(value)) yield elsewhere;
    for (const { key, value: of } of value.entries) {
      yield* byName(key);
      if (key === 'URI' && of.type === 'word') addressed.add(of.text);
      if (key === 'URI' && of.type === 'string' && isHarmfulAddress(pdfText(of.text))) yield harmfulLink;
      yield* hazardsOf(of, addressed);
    }
  }
}

/** What says which file is in a stream need not say that it does: `/Type` may be left out (ISO 32000-1, table 44). */
const isFileSpecification = ({ entries }: PdfDictionary): boolean => {
  const has = (...keys: readonly string[]) => entries.some(({ key }) => keys.includes(key));
  return has('EF', 'RF') && has('F', 'UF', 'DOS', 'Mac', 'Unix');
};

/** An action that goes on reading in another file (ISO 32000-1, 12.6.4.6). */
const isThreadElsewhere = ({ entries }: PdfDictionary): boolean =>
  entries.some(({ key }) => key === 'F') &&
  entries.some(({ key, value }) => key === 'S' && value.type === 'name' && value.text === 'Thread');

/** Letters from the last table of places to the end of the file: a name, a number, the mark. */
const TAIL = 2000;

/** Nothing but white space comes after the mark of the end, and the place of the table before it (ISO 32000-1, 7.5.5). */
function afterEnd(bytes: Uint8Array): string[] {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1');
  if (/%%EOF[\0\s]*$/u.test(tail)) return [];
  return [
    Buffer.from(bytes).includes('%%EOF') ? 'dữ liệu nối sau phần cuối của tệp' : 'phần cuối bị cắt cụt (thiếu %%EOF)',
  ];
}
