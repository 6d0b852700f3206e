import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { pdfHazards } from '../../../src/io/downloads/pdf-hazards.ts';
import { pdfWith, pdfWithObjects as pdf } from '../../support/downloads.ts';

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
  [
    'a program after a remark that reads like the beginning of a stream',
    Buffer.concat([
      Buffer.from('%PDF-1.5\n%stream\n'),
      pdf('/OpenAction << /S /Launch /F (cmd.exe) >>').subarray('%PDF-1.5\n'.length),
    ]),
    'mở chương trình',
  ],
  [
    'a compressed program after such a remark',
    Buffer.concat([
      Buffer.from('%PDF-1.5\n% >>\n%stream\n'),
      pdf('/OpenAction 8 0 R', compressed('<< /S /Launch /F (cmd.exe) >>')).subarray('%PDF-1.5\n'.length),
    ]),
    'mở chương trình',
  ],
  ['an XFA form', pdf('/AcroForm << /XFA 8 0 R >>'), 'XFA'],
  ['a file that no catalogue leads to', pdf('', file, embedded), 'tệp đính kèm'],
  ['such a file that names no type', pdf('', '8 0 obj << /UF (a.exe) /EF << /F 6 0 R >> >> endobj'), 'tệp đính kèm'],
  ['such a file in a compressed stream', pdf('', compressed('<< /Type /Filespec /F (a) >>')), 'tệp đính kèm'],
  ['a stream of another file', pdf('', '8 0 obj << /F (a.bin) /Length 0 >>\nstream\nendstream endobj'), 'tệp khác'],
  ['a thread of another file', pdf('', '8 0 obj << /S /Thread /F (a.pdf) >> endobj'), 'mở tệp khác'],
  ['a program between comments', pdf('%(\n/OpenAction << /S /Launch >>\n%)\n'), 'mở chương trình'],
  ['a program after a bracket in a text', pdf('/A (\\() /OpenAction << /S /Launch >> /B (\\))'), 'mở chương trình'],
  ['a program after a text in numbers', pdf('/A <28> /OpenAction << /S /Launch >> /B <29>'), 'mở chương trình'],
  [
    'a program in a text, where a table of places may lead',
    pdf('', '8 0 obj (x 9 0 obj << /S /Launch >> endobj) endobj'),
    'mở chương trình',
  ],
  [
    'a program in the bytes of a stream',
    pdf('', '8 0 obj << /Length 9 >>\nstream\n9 0 obj << /S /Launch >> endobj\nendstream endobj'),
    'mở chương trình',
  ],
  [
    'a program in a stream of objects that does not say it is one',
    pdf('', Buffer.from(compressed('<< /S /Launch >>').toString('latin1').replace('/Type /ObjStm', ''), 'latin1')),
    'mở chương trình',
  ],
  [
    'a stream of objects packed twice',
    pdf(
      '',
      Buffer.from(
        compressed('<< >>')
          .toString('latin1')
          .replace('/Flate', '[/ASCIIHexDecode /Flate')
          .replace('Decode /Length', 'Decode] /Length'),
        'latin1',
      ),
    ),
    'khác thường',
  ],
  ['another file after its end', Buffer.concat([pdf(''), Buffer.from('PK\x03\x04')]), 'nối sau phần cuối'],
  ['no end', pdf('').subarray(0, -7), 'thiếu %%EOF'],
])('a PDF with %s is refused, and the message names it', async (_what, bytes, words) => {
  expect(pdfHazards(bytes).join()).toContain(words);
  await expect(pdfBlocks(bytes)).rejects.toThrow(words);
});

const link = (address: string) => pdf('', `9 0 obj [<< /Subtype /Link /A << /S /URI /URI ${address} >> >>] endobj`);

test.each([
  '(javascript:alert\\(1\\))',
  '(java\\nscript:alert)',
  '( JavaScript:alert)',
  '<6a6176617363726970743a31>',
  '<feff006a006100760061007300630072006900700074003a0031>',
  '(\\152avascript:1)',
  '(file:///C:/a.exe)',
  '(data:text/html,a)',
  '(vbscript:a)',
  '(\\\\\\\\may-chu\\\\a.exe)',
  '(//may-chu/a.exe)',
  '(C:\\\\a.exe)',
  '(https://truong-mau.example@noi-khac.example/)',
  '(http:\\\\truong-mau.example:x@noi-khac.example)',
  '8 0 R >> >>] endobj 8 0 obj (javascript:1) endobj 9 0 obj [<< /A << /X 1',
])('a PDF whose link leads to %s is refused', async (address) => {
  expect(pdfHazards(link(address)).join()).toContain('liên kết không dẫn đến trang web');
  await expect(pdfBlocks(link(address))).rejects.toThrow('liên kết');
});

test.each([
  '(https://truong-mau.example/a?b=c@d)',
  '(http://truong-mau.example:8080/@a)',
  '(HTTP://TRUONG-MAU.EXAMPLE)',
  '(mailto:truong@truong-mau.example)',
  '(tel:+842183000000)',
  '(www.truong-mau.example/a:b)',
  '(truong-mau.example:8080/a)',
  '(van-ban/so-1.pdf)',
  '(#muc-2)',
  '(https://truong-mau.example/?x=data:javascript:a)',
])('a PDF whose link leads to %s is not', (address) => {
  expect(pdfHazards(link(address))).toEqual([]);
});

test('words that look like these are quiet: in texts, comments, titles and values of other keys', () => {
  const quiet = [
    '/A (nested \\( /Launch \\) and (more (/JS) ) ) /B <2f4c61756e6368>',
    '/C % /Launch /JS\n/D (\\\\)',
    '/Title (Ghi nho: javascript: la gi)',
  ];
  for (const more of quiet) expect(pdfHazards(pdf(more)), more).toEqual([]);
  expect(pdfHazards(pdf('/Threads [<< /Type /Thread /F 3 0 R >>]'))).toEqual([]);
  expect(pdfHazards(Buffer.concat([pdf(''), Buffer.from('\r\n \0')]))).toEqual([]);
});

test('each object of a stream of objects is read where the head of the stream says that it begins', () => {
  const head = '8 0 9 4 10 22 ';
  const objects = '(ab << /S /Launch >>) (javascript:1)';
  const bytes = deflateSync(Buffer.from(head + objects));
  const stream = (more: string) =>
    pdf(
      more,
      Buffer.concat([
        Buffer.from(`7 0 obj << /Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode >>\nstream\n`),
        bytes,
        Buffer.from('\nendstream endobj'),
      ]),
    );
  expect(pdfHazards(stream('')).join()).toBe('lệnh mở chương trình khác');
  expect(pdfHazards(stream('/A << /URI 10 0 R >>')).join()).toContain('liên kết không dẫn đến trang web');
});

test('a PDF of lists in lists, or of objects that begin in each other, is given up and refused', () => {
  expect(pdfHazards(pdf('', `8 0 obj ${'['.repeat(1000)}`)).join()).toContain('khác thường');
  expect(pdfHazards(pdf('', '8 0 obj ('.repeat(40_000))).join()).toContain('khác thường');
});

test('a PDF that is locked against printing is refused: nobody can look into its objects', () => {
  expect(pdfHazards(pdf('/Encrypt << /Filter /Standard >>')).join()).toContain('khóa bằng mật khẩu');
});

test('a PDF with links, a beginning and words like these is not', async () => {
  const quiet = pdf(
    '/OpenAction [3 0 R /Fit] /Info 8 0 R',
    '9 0 obj [<< /Subtype /Link /A << /S /URI /URI (https://a.example/Launch) >> >>] endobj',
    '8 0 obj << /Title (Nhan /JavaScript \\(/Launch\\)) >> endobj',
  );
  expect(pdfHazards(quiet)).toEqual([]);
  expect(pdfHazards(pdfWith('/JavaScript /Launch /EmbeddedFile'))).toEqual([]);
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

test('an action is found in a stream of objects whatever ends the line before it', () => {
  const ended = (by: string) =>
    Buffer.from(
      compressed('<< /S /Launch /F (cmd.exe) >>').toString('latin1').replace('stream\n', `stream${by}`),
      'latin1',
    );
  for (const by of ['\n', '\r\n', '\r'])
    expect(pdfHazards(pdf('/OpenAction 8 0 R', ended(by))).join(), JSON.stringify(by)).toContain('mở chương trình');
});
