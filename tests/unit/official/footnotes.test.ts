import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { noteLines, withNotesAtMarks } from '../../../src/model/official/footnotes.ts';
import { documentOf, qr, signed } from '../../support/official-documents.ts';
import { sheetsOf, words } from '../../support/pdf-sheets.ts';

const body = `<CanCu>

Căn cứ tình hình[^can];

</CanCu>

Mở đầu[^1], nhắc lại[^1].

## I. MỤC ĐÍCH[^muc]

- Việc một[^3]

| Việc[^4] | Hạn |
| -- | -- |
| Một[^5] | Hai |

${'Đoạn của kế hoạch.\n\n'.repeat(40)}

Đoạn cuối[^6].

[^can]: Ghi chú A.

[^1]: Ghi chú *B* dài.

[^muc]: Ghi chú C.

    Đoạn sau của C.

[^3]: Ghi chú D.

[^4]: Ghi chú E.

[^5]: Ghi chú G.

[^6]: Ghi chú H.

[^khong]: Ghi chú không có dấu dẫn.
`;
const document = documentOf(body, signed);
const inOrder = ['A.', 'B dài.', 'B dài.', 'C. Đoạn sau của C.', 'D.', 'E.', 'G.', 'H.'];
const notesIn = (text: string) => text.match(/\d ?Ghi chú .*?(?=\s*\d+ ?Ghi chú|\s*$)/gu) ?? [];

test('a note is on the sheet of its mark, in the order and with the number of the mark, in the PDF as in the Word file', async () => {
  const { bytes, unmet } = compilePdf(document, qr);
  expect(unmet).toBeNull();
  const sheets = await sheetsOf(bytes);
  // Notes are the only letters of 10 points, their numbers smaller.
  const noted = sheets.map(({ runs, height }) =>
    words(runs.filter(({ size, y }) => size <= 10 && y > 200 && y < height - 70)),
  );
  const inPdf = noted.flatMap(notesIn).map((note) => note.replace(/^(\d) ?/u, '$1 '));
  const wanted = inOrder.map((note, index) => `${index + 1} Ghi chú ${note}`);
  expect(inPdf).toEqual(wanted);
  expect(noted[0]).toContain('Ghi chú A.');
  expect(noted[0]).not.toContain('Ghi chú H.');
  expect(noted[sheets.findIndex(({ runs }) => words(runs).includes('Đoạn cuối'))]).toContain('Ghi chú H.');

  const parts = unzipSync(await officialDocx(document));
  const notes = strFromU8(parts['word/footnotes.xml']!)
    .split('<w:footnote ')
    .filter((each) => each.includes('Ghi chú'));
  const inWord = notes.map((note) => {
    const paragraphs = note
      .split('</w:p>')
      .map((each) => [...each.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/gu)].map(([, text]) => text).join(''));
    return `${/w:id="(\d+)"/u.exec(note)?.[1]} ${paragraphs.filter((text) => text !== '').join(' ')}`;
  });
  expect(inWord).toEqual(wanted);
});

test('a note without a mark is below the text in both', async () => {
  const { blocks } = withNotesAtMarks(document);
  expect(blocks.at(-1)).toMatchObject({
    kind: 'list',
    items: [[{ runs: [{ text: expect.stringContaining('Ghi chú không có dấu dẫn.') }] }]],
  });
  const word = strFromU8(unzipSync(await officialDocx(document))['word/document.xml']!);
  expect(word.indexOf('Ghi chú không có dấu dẫn.')).toBeGreaterThan(word.indexOf('Đoạn cuối'));
});

test('a text without notes is as it was', () => {
  const plain = documentOf('Một.', signed);
  expect(withNotesAtMarks(plain)).toBe(plain);
});

test('items, quotations and cells of a note are lines of it', () => {
  const rich = documentOf('Một[^1].\n\n[^1]: Đầu\n\n    - a\n    - b\n\n    > c\n\n    | d |\n    | - |\n    | e |\n');
  const note = JSON.parse(JSON.stringify(withNotesAtMarks(rich).blocks[0])) as {
    runs: { note?: { blocks: never[] } }[];
  };
  const lines = noteLines(note.runs.find((run) => run.note !== undefined)!.note!.blocks);
  expect(lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual(['Đầu', '- a', '- b', 'c', 'd', 'e']);
});

const rows = '| c | d |\n'.repeat(3);
test.each([
  ['a paragraph', 'Đoạn cuối cùng[^1].'],
  ['a list', '- a\n- b\n- Đoạn cuối cùng[^1].'],
  ['a table', `| a | b |\n| - | - |\n${rows}| e | Đoạn cuối cùng[^1] |`],
  ['a quotation', '> a\n>\n> Đoạn cuối cùng[^1].'],
  ['a paragraph below a heading with a note', '## II. Đoạn cuối cùng[^1]\n\nHết.'],
])(
  '%s with a note at the end is on the sheet of the signature, with its note, whatever the length of the text',
  async (_, end) => {
    for (const count of [15, 16, 17, 18, 20, 22, 24]) {
      const text = `${'Đoạn của kế hoạch.\n\n'.repeat(count)}${end}\n\n[^1]: Ghi chú.`;
      const { bytes, unmet } = compilePdf(documentOf(text, signed), qr);
      expect(unmet).toBeNull();
      const signedSheets = (await sheetsOf(bytes))
        .map(({ runs }) => words(runs))
        .filter((said) => said.includes('HIỆU TRƯỞNG'));
      expect([count, signedSheets.map((said) => [said.includes('Đoạn cuối cùng'), said.includes('Ghi chú.')])]).toEqual(
        [count, [[true, true]]],
      );
    }
  },
);

test('a heading with a note that moves to the next sheet takes its note along', async () => {
  for (const count of [20, 21, 22, 23]) {
    const text = `${'Đoạn của kế hoạch.\n\n'.repeat(count)}## II. Tiêu đề[^1]\n\nMột.\n\n${'Hết.\n\n'.repeat(9)}[^1]: Ghi chú.`;
    const sheets = (await sheetsOf(compilePdf(documentOf(text, signed), qr).bytes)).map(({ runs }) => words(runs));
    expect([count, sheets.filter((said) => said.includes('Tiêu đề')).map((said) => said.includes('Ghi chú.'))]).toEqual(
      [count, [true]],
    );
  }
});
