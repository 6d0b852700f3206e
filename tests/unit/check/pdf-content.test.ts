import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { pdfHazards } from '../../../src/io/downloads/pdf-hazards.ts';
import { picture } from '../../support/downloads.ts';

const stream = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** A PDF of one page with that content, and objects from number 8 on. @param page what the page says more */
function pdf(content: Buffer, page = '', ...objects: (string | Buffer)[]): Uint8Array<ArrayBuffer> {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 8 0 R >> >> ${page} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    content,
    'null',
    'null',
    ...objects,
  ];
  const whole = all.flatMap((each, index) => [`${index + 1} 0 obj\n`, each, '\nendobj\n']);
  const bytes = ['%PDF-1.5\n', ...whole, 'trailer << /Root 1 0 R >>\n%%EOF\n'].map((each) => Buffer.from(each));
  return Uint8Array.from(Buffer.concat(bytes));
}

const textsOf = async (bytes: Uint8Array<ArrayBuffer>) => (await pdfBlocks(bytes)).map(({ text }) => text.trim());

const drawn = (text: string) => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
const spoken = (text: string, instead = 'x') => `/Span <</ActualText ${text}>> BDC ${drawn(instead)} EMC\n`;

const hex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`);

function base85(bytes: Buffer): Buffer {
  const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, index) => {
    const group = bytes.subarray(4 * index, 4 * index + 4);
    let number = Buffer.concat([group, Buffer.alloc(4)]).readUInt32BE();
    const digits = Array.from({ length: 5 }, () => {
      const digit = number % 85;
      number = (number - digit) / 85;
      return String.fromCharCode(33 + digit);
    });
    const letters = digits.reverse().join('');
    return letters === '!!!!!' && group.length === 4 ? 'z' : letters.slice(0, group.length + 1);
  });
  return Buffer.from(`${groups.join('')}~>`);
}

const runs = (bytes: Buffer) =>
  Buffer.concat([...[...bytes].flatMap((byte) => [Buffer.from([0, byte])]), Buffer.from([254, 32, 32, 32, 128])]);

/** As the standard describes it, codes one bit longer one code early. */
function lzw(bytes: Buffer, early: 0 | 1 = 1): Buffer {
  let table = new Map<string, number>();
  const clear = () => (table = new Map(Array.from({ length: 256 }, (_, code) => [String.fromCharCode(code), code])));
  let bits = '';
  const write = (code: number) => {
    const width = [512, 1024, 2048].filter((size) => table.size + 2 + early > size).length + 9;
    bits += code.toString(2).padStart(width, '0');
  };
  clear();
  write(256);
  let run = '';
  for (const letter of bytes.toString('latin1')) {
    if (table.has(run + letter)) run += letter;
    else {
      write(table.get(run) ?? 0);
      table.set(run + letter, table.size + 2);
      run = letter;
      if (table.size > 4000) {
        write(table.get(run) ?? 0);
        write(256);
        [run] = ['', clear()];
      }
    }
  }
  write(table.get(run) ?? 257);
  write(257);
  return Buffer.from((bits.match(/.{1,8}/gu) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
}

/** Rows of PNG, each said by what is above it. */
const predicted = (bytes: Buffer, width = 5): Buffer => {
  const plain = Buffer.concat([bytes, Buffer.alloc(width, ' ')]).subarray(0, Math.ceil(bytes.length / width) * width);
  const rows = Array.from({ length: plain.length / width }, (_, row) => {
    const differences = Array.from({ length: width }, (_each, column) => {
      const at = row * width + column;
      return ((plain[at] ?? 0) - (row === 0 ? 0 : (plain[at - width] ?? 0))) & 0xff;
    });
    return Buffer.from([2, ...differences]);
  });
  return deflateSync(Buffer.concat(rows));
};

const said = 'Goi 0912345678';
/** Long enough for every length of code of LZW. */
const long = Buffer.from(
  Array.from({ length: 900 }, (_, line) => `% ${(line * 7919) % 1000} ${(line * 104_729) % 9973}\n`).join('') +
    spoken(`(${said})`, 'Xin chao'),
);
const damaged = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -4), Buffer.from([1, 2, 3, 4])]);

const packings: [string, Buffer, string?][] = [
  ['as it is', stream('', long)],
  ['deflated', stream('/Filter /FlateDecode', deflateSync(long))],
  ['deflated, by its short name', stream('/Filter [/Fl]', deflateSync(long))],
  ['deflated, with a wrong sum at its end', stream('/Filter /FlateDecode', damaged(deflateSync(long)))],
  ['in letters', stream('/Filter /ASCIIHexDecode', hex(long))],
  ['in letters of base 85', stream('/Filter [/ASCII85Decode /FlateDecode]', base85(deflateSync(long)))],
  ['in runs', stream('/Filter /RunLengthDecode', runs(long))],
  ['by LZW', stream('/Filter /LZWDecode', lzw(long))],
  ['by LZW that is not early', stream('/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>', lzw(long, 0))],
  ['as rows of PNG', stream('/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>', predicted(long))],
  ['in a way that another object names', stream('/Filter 8 0 R', base85(deflateSync(long))), '[/A85 /Fl]'],
];

describe('what a reader of PDF gives in place of what is drawn is read', () => {
  // That what is drawn is found too shows that pdf.js unpacks the same bytes.
  test.each(packings)('in a page that is packed %s', async (_how, content, named = 'null') => {
    const texts = await textsOf(pdf(content, '', named));
    expect(texts).toContain('Xin chao');
    expect(texts).toContain(said);
  });

  test.each<[string, string]>([
    ['with two bytes a letter', spoken('<feff0047006f006900200030003900310032003300340035003600370038>')],
    ['with a name by number', `/Span <</Actual#54ext(${said})>>BDC ${drawn('x')} EMC`],
    ['at a point', `/Span <</Alt (${said})>> DP ${drawn('x')}`],
    ['as the full form of an abbreviation', `/Span <</E (${said})>>%\nBDC ${drawn('x')} EMC`],
    ['after a picture with brackets', `BI /W 1 /H 1 /BPC 8 /CS /RGB ID ((> EI ${spoken(`(${said})`)}`],
    ['after a text with such signs', `${drawn('a << b')} ${spoken(`(${said})`)}`],
  ])('%s', async (_how, content) => {
    expect(await textsOf(pdf(stream('', Buffer.from(content))))).toContain(said);
  });

  test('in what a page shows, and letter for letter', async () => {
    const letters = [...'0912345678'].map((letter) => spoken(`(${letter})`)).join('');
    const words = ['Nguyen', 'Van', 'An'].map((word) => spoken(`(${word})`)).join('');
    const form = stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', Buffer.from(letters + words));
    expect(await textsOf(pdf(stream('', Buffer.from('/X Do')), '', form))).toContain('0912345678 Nguyen Van An');
  });

  test('but not the names of languages, between the letters', async () => {
    const content = [...'0912345678'].map((letter) => `/Span <</Lang (vi) /ActualText (${letter})>> BDC EMC`).join('');
    expect(await textsOf(pdf(stream('', Buffer.from(content))))).toContain('0912345678');
  });

  test('within limits: brackets without an end are given up', () => {
    const look = (content: string) => async () => pdfBlocks(pdf(stream('', Buffer.from(content))));
    const code = { code: 'tai-ve-pdf-co-them' };
    return expect(look(`/Span <</A (x)>> BDC ${'<</A '.repeat(20_000)}`)).rejects.toMatchObject(code);
  });
});

describe('letters that are drawn on a stamp are read', () => {
  const form = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F1 4 0 R >> >>',
    Buffer.from('BT /F1 12 Tf 72 720 Td [(Goi) -500 (0912) -20 (345678)] TJ ET'),
  );
  test.each(['/Stamp', '/FreeText', '/Square', '/Widget /FT /Sig', '/Widget /FT /Btn /Ff 65536', '/Widget /FT /Tx'])(
    '%s',
    async (kind) => {
      const annotation = `<< /Subtype ${kind} /T (a) /Rect [0 0 500 800] /F 4 /AP << /N 8 0 R >> >>`;
      const texts = await textsOf(pdf(stream('', Buffer.from(drawn('x'))), `/Annots [${annotation}]`, form));
      expect(texts).toContain(said);
    },
  );
});

describe('a picture that says who took it is refused', () => {
  const image = (filter: string, bytes: Buffer) =>
    stream(`/Type /XObject /Subtype /Image /Width 40 /Height 20 /Filter ${filter}`, bytes);
  const inline = (filter: string, bytes: Buffer) =>
    stream('/Filter /FlateDecode', deflateSync(Buffer.concat([Buffer.from(`BI /W 4 /H 2 /F ${filter} ID `), bytes])));
  test.each<[string, (taken: Buffer) => Uint8Array<ArrayBuffer>]>([
    ['in letters of base 85', (taken) => pdf(stream('', Buffer.alloc(0)), '', image('[/A85 /DCT]', base85(taken)))],
    ['in letters', (taken) => pdf(stream('', Buffer.alloc(0)), '', image('[/AHx /DCTDecode]', hex(taken)))],
    [
      'packed as another object says',
      (taken) => pdf(stream('', Buffer.alloc(0)), '', image('9 0 R', deflateSync(taken)), '[/Fl /DCT]'),
    ],
    ['packed as nobody can say', (taken) => pdf(stream('', Buffer.alloc(0)), '', image('9 0 R', deflateSync(taken)))],
    ['between the operators of a page', (taken) => pdf(inline('/DCT', taken))],
    ['there, in letters', (taken) => pdf(inline('[/A85 /DCT]', base85(taken)))],
  ])('%s', async (_how, fileOf) => {
    await expect(pdfBlocks(fileOf(await picture('jpeg')))).rejects.toMatchObject({ code: 'anh-con-thong-tin' });
    await expect(pdfBlocks(fileOf(await picture('jpeg', { fromPhone: false })))).resolves.toBeInstanceOf(Array);
  });
});

test.each([
  ['as nobody can say', '/Filter 9 0 R', Buffer.from('no zlib, no JPEG')],
  ['by a way that there is not', '/Filter /Crypt', Buffer.from('no zlib, no JPEG')],
  ['with rows that only pictures have', '/Filter /Fl /DecodeParms << /Predictor 2 >>', deflateSync(Buffer.from('a'))],
  ['with rows that another object describes', '/Filter /Fl /DecodeParms 9 0 R', deflateSync(Buffer.from('a'))],
  ['to become very much', '/Filter /Fl', deflateSync(Buffer.alloc(60_000_000))],
])('a stream that is packed %s is refused', async (_how, dictionary, bytes) => {
  expect(pdfHazards(pdf(stream(dictionary, bytes)))).toEqual([]);
  await expect(pdfBlocks(pdf(stream(dictionary, bytes)))).rejects.toMatchObject({ code: 'tai-ve-pdf-co-them' });
});
