import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { writeXlsx } from 'hucre/xlsx';

/** Files as a school publishes them, each whole and with the words that a test wants in it. */

/** A PDF of one page for each text, whose letters must be ASCII: they are in a font that every reader has. */
export function pdfWith(...pages: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, index) => {
      const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF whose catalogue says more, with more objects; what reads it finds the objects without a table of places. */
export const pdfWithObjects = (catalogue: string, ...objects: (string | Buffer)[]): Buffer<ArrayBuffer> =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R ${catalogue} >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n`,
    ),
    Buffer.from('3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 9 0 R >> endobj\n'),
    ...objects.map((each) => Buffer.concat([Buffer.from(each), Buffer.from('\n')])),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file. @param body XML of paragraphs and tables; `w:` is Word's namespace. @param more other parts by name */
export const docxWith = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A workbook of one sheet. */
export const xlsxWith = (rows: (string | number | null)[][], name = 'Biểu'): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name, rows }] });

/** A picture with what a telephone writes into it: who, when, where, and that it is turned by a quarter. */
export const picture = (format: 'jpeg' | 'png' | 'webp', { width = 40, height = 20, fromPhone = true } = {}) => {
  const plain = sharp({ create: { width, height, channels: 3, background: '#0b5a8f' } });
  const taken = fromPhone
    ? plain
        .withExif({
          IFD0: { Make: 'Maker', Artist: 'Somebody' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 48/1 0/1' },
        })
        .withMetadata({ orientation: 6 })
    : plain;
  return taken.toFormat(format).toBuffer();
};

/** One frame of silence: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
export const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0xc4]), Buffer.alloc(413)]);

/** A box of MP4. */
export const box = (type: string, ...inside: (string | Uint8Array)[]): Buffer => {
  const data = Buffer.concat(inside.map((each) => (typeof each === 'string' ? Buffer.from(each, 'latin1') : each)));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length + 8);
  return Buffer.concat([head, Buffer.from(type, 'latin1'), data]);
};

/** A track of MP4 of that kind, without samples. */
export const track = (kind: string, ...more: Buffer[]): Buffer =>
  box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box('mdia', box('hdlr', Buffer.alloc(8), kind, Buffer.alloc(13))),
    ...more,
  );

const numbers = (...all: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * all.length);
  all.forEach((number, index) => bytes.writeUInt32BE(number, 4 * index));
  return bytes;
};

/** A film of one picture of one byte. @param more boxes in the head of the film */
export const film = (...more: Buffer[]): Buffer => {
  const upTo = (place: number) => {
    const table = box(
      'stbl',
      box('stsc', numbers(0, 1, 1, 1, 1)),
      box('stsz', numbers(0, 0, 1, 1)),
      box('stco', numbers(0, 1, place)),
    );
    const media = box('mdia', box('hdlr', Buffer.alloc(8), 'vide', Buffer.alloc(13)), box('minf', table));
    const pictures = box('trak', box('tkhd', Buffer.alloc(84)), media);
    return Buffer.concat([
      box('ftyp', 'isom', Buffer.from([0, 0, 2, 0])),
      box('moov', box('mvhd', Buffer.alloc(100)), pictures, ...more),
    ]);
  };
  return Buffer.concat([upTo(upTo(0).length + 8), box('mdat', 'x')]);
};

/** A film without more. */
export const mp4 = film();

/** A good file of each kind that a school may publish. */
export const sampleDownloads = async (): Promise<Record<string, Uint8Array>> => ({
  pdf: pdfWith('Signed'),
  docx: docxWith(paragraph('Biểu mẫu')),
  xlsx: await xlsxWith([
    ['Lớp', 'Số trẻ'],
    ['Mầm', 25],
  ]),
  csv: Buffer.from('Lớp,Số trẻ\r\nMầm,25\r\n'),
  txt: Buffer.from('Thông báo\n'),
  png: await picture('png', { fromPhone: false }),
  jpg: await picture('jpeg', { fromPhone: false }),
  jpeg: await picture('jpeg', { fromPhone: false }),
  webp: await picture('webp', { fromPhone: false }),
  mp3,
  mp4,
});

/** A bitmap of Windows of one point. */
export const bitmap = (): Buffer => {
  const bytes = Buffer.alloc(58);
  bytes.write('BM');
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(1, 18);
  bytes.writeInt32LE(-1, 22);
  bytes.writeUInt16LE(24, 28);
  return bytes;
};

/** A font as Word puts it into a file: its first 32 bytes are locked. */
export const lockedFont = (font: Uint8Array): Buffer =>
  Buffer.from(font.map((byte, at) => (at < 32 ? byte ^ 0x5a : byte)));
