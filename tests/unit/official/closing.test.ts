import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { documentOf, qr } from '../../support/official-documents.ts';

interface Line {
  text: string;
  /** Points from the bottom of the sheet. */
  at: number;
}

/** The lines in the left half of each sheet, and all of its text. */
async function sheetsOf(recipients: number, end: string): Promise<{ text: string; left: Line[] }[]> {
  const list = Array.from({ length: recipients }, (_, index) => `'- Nơi thứ ${index} (để báo cáo);'`).join(', ');
  const head = `number: 05/KH\nplace: Xã Mẫu\nsigner: { position: Hiệu trưởng, name: Nguyễn Thị Mẫu }\nrecipients: [${list}]\n`;
  const { bytes, unmet } = compilePdf(documentOf(end, head), qr);
  expect(unmet).toBeNull();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      const left = runs.filter(({ transform }) => (transform as number[])[4]! < 297);
      return {
        text: runs.map(({ str }) => str).join(' '),
        left: left.map(({ str, transform }) => ({ text: str, at: (transform as number[])[5]! })),
      };
    }),
  );
}

const paragraphs = (count: number) => `${'Đoạn của kế hoạch.\n\n'.repeat(count)}Đoạn cuối cùng.`;

test.each([
  [46, paragraphs(19)],
  [91, paragraphs(11)],
])('%i recipients go on below the signature, which has the last paragraph on its sheet', async (count, end) => {
  const sheets = await sheetsOf(count, end);
  const signed = sheets.filter(({ text }) => text.includes('HIỆU TRƯỞNG'));
  expect(signed).toHaveLength(1);
  expect(signed[0]!.text).toContain('Đoạn cuối cùng.');
  expect(signed[0]!.text).toContain('Nguyễn Thị Mẫu');
  const said = sheets.flatMap(({ text }) => [...text.matchAll(/Nơi thứ (\d+)/gu)].map(([, each]) => Number(each)));
  expect(said).toEqual(Array.from({ length: count }, (_, index) => index));
  for (const { left } of sheets) {
    const heights = left.map(({ at }) => at).sort((a, b) => a - b);
    const between = heights.slice(1).map((at, index) => at - heights[index]!);
    // Runs of one line have one height; lines of 11 points that are printed over each other do not.
    expect(between.filter((each) => each > 1 && each < 9)).toEqual([]);
    expect(heights[0]).toBeGreaterThan(20);
  }
});

test('a long table at the end stays where it begins, and is not moved to another sheet as a whole', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `| Việc ${index} | Tháng ${index} |`).join('\n');
  const [first] = await sheetsOf(2, `Đoạn đầu.\n\n| Việc | Hạn |\n| --- | --- |\n${rows}`);
  expect(first!.text).toContain('Việc 0');
});

test.each([
  ['a rule', 'Đoạn cuối.\n\n---'],
  ['rules and a heading', 'Đoạn cuối.\n\n---\n\n## Mục\n\n---'],
  ['a list and a rule', '- một\n- Đoạn cuối.\n\n---'],
  ['a quotation with a rule', '> Một.\n>\n> Đoạn cuối.\n>\n> ---'],
  ['a quotation of a rule', 'Đoạn cuối.\n\n> ---'],
])(
  'the last words are on the sheet of the signature where the text ends with %s, whatever its length',
  async (_, end) => {
    let moved = 0;
    for (let before = 15; before <= 24; before++) {
      const sheets = await sheetsOf(2, `${'Đoạn của kế hoạch.\n\n'.repeat(before)}${end}`);
      const signed = sheets.filter(({ text }) => text.includes('HIỆU TRƯỞNG'));
      expect(
        signed.map(({ text }) => text.includes('Đoạn cuối.')),
        `${before} đoạn`,
      ).toEqual([true]);
      if (sheets.length > 1) moved++;
    }
    // Both layouts were there: with the block on the first sheet, and on the next one.
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(10);
  },
);
