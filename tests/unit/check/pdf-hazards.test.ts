import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { hazardsByName } from '../../../src/io/downloads/pdf-names.ts';
import { pdfWith } from '../../support/downloads.ts';

/** A PDF whose catalogue says more, with more objects; what reads it finds the objects without a table of places. */
const pdf = (catalogue: string, ...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R ${catalogue} >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n`,
    ),
    Buffer.from('3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 9 0 R >> endobj\n'),
    ...objects.map((each) => Buffer.concat([Buffer.from(each), Buffer.from('\n')])),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);

/** Objects in a compressed stream, as every newer program writes them. */
function compressed(text: string): Buffer {
  const bytes = deflateSync(Buffer.from(`8 0 ${text}`));
  return Buffer.concat([
    Buffer.from(`7 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream endobj'),
  ]);
}

const file = '8 0 obj << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >> endobj';
const embedded = '6 0 obj << /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream endobj';

test.each<[string, Buffer, string]>([
  [
    'a script that runs when it is opened',
    pdf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    'JavaScript',
  ],
  ['a script whose name is written by number', pdf('/OpenAction << /S /J#61vaScript /#4AS (a) >>'), 'JavaScript'],
  ['a file in it', pdf('/Names << /EmbeddedFiles << /Names [(a.exe) 8 0 R] >> >>', file, embedded), 'tệp đính kèm'],
  [
    'a file on a page',
    pdf('', '9 0 obj [<< /Subtype /FileAttachment /FS 8 0 R >>] endobj', file, embedded),
    'tệp đính kèm',
  ],
  ['a program that it starts', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'mở chương trình'],
  [
    'an action in a compressed stream',
    pdf('/OpenAction 8 0 R', compressed('<< /S /Launch /F (cmd.exe) >>')),
    'mở chương trình',
  ],
  [
    'a form that sends what is filled in',
    pdf('', '9 0 obj [<< /Subtype /Link /A << /S /SubmitForm >> >>] endobj'),
    'gửi hay nhận dữ liệu',
  ],
  ['an XFA form', pdf('/AcroForm << /XFA 8 0 R >>'), 'XFA'],
])('a PDF with %s is refused, and the message names it', async (_what, bytes, words) => {
  expect(hazardsByName(bytes).join()).toContain(words);
  await expect(pdfBlocks(bytes)).rejects.toThrow(words);
});

test('a PDF with links, a beginning and words like these is not', async () => {
  const quiet = pdf(
    '/OpenAction [3 0 R /Fit] /Info 8 0 R',
    '9 0 obj [<< /Subtype /Link /A << /S /URI /URI (https://a.example/Launch) >> >>] endobj',
    '8 0 obj << /Title (Nhan /JavaScript \\(/Launch\\)) >> endobj',
  );
  expect(hazardsByName(quiet)).toEqual([]);
  expect(hazardsByName(pdfWith('/JavaScript /Launch /EmbeddedFile'))).toEqual([]);
  await expect(pdfBlocks(pdfWith('a'))).resolves.toMatchObject([{ text: 'a' }]);
});

test('comments, filled-in fields and what is written about the author are read like the pages', async () => {
  const note = '9 0 obj [<< /Subtype /Text /Rect [0 0 9 9] /Contents (Goi 0912345678) >>] endobj';
  expect((await pdfBlocks(pdf('', note))).map(({ text, where }) => [text, where])).toContainEqual([
    'Goi 0912345678',
    'trang 1',
  ]);
  const about = Buffer.from(
    pdf('', '8 0 obj << /Author (Co Hoa 0912345678) >> endobj')
      .toString('latin1')
      .replace('/Root 1 0 R', '/Root 1 0 R /Info 8 0 R'),
    'latin1',
  );
  expect((await pdfBlocks(about)).map(({ text, where }) => [text, where])).toContainEqual([
    'Co Hoa 0912345678',
    'phần ghi về tệp',
  ]);
});
