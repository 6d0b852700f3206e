import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { verifyFile } from '../../../src/io/import/verify.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { writeMarkdown } from '../../../src/model/word/index.ts';
import { planWith } from '../../support/content-folder.ts';
import { documentOf, qr, signed } from '../../support/official-documents.ts';
import { sheetsOf } from '../../support/pdf-sheets.ts';
import { bodies } from '../word/support/random-body.ts';
import { parsedRoot } from '../word/support/parse.ts';
import { readBytes } from '../word/support/read.ts';

const again = async (body: string, frontmatter = signed) =>
  readBytes(new Uint8Array(await officialDocx(documentOf(body, frontmatter))));

test('any body of footnotes, own links, headings, lists, quotations, tables, rules and marks comes back as the same MDX', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (root) => {
      const body = writeMarkdown(root);
      // Some trees have no Markdown that is read as the same tree.
      fc.pre(writeMarkdown(parsedRoot(body)) === body);
      const read = await again(body);
      expect(read.markdown).toBe(body);
      expect(new Set(read.codes)).toEqual(new Set(['dau-chan-trang']));
    }),
    { numRuns: 40 },
  );
});

describe('the Word file of a plan', () => {
  const body = `Mở đầu có chú thích[^1], xem [mục I](#i).

## I. MỤC

##### Mục sâu hơn

1. một
2. hai

- việc

  Đoạn nữa.

> Trích một.

> Trích hai.

[^1]: Lời chú thích.
`;

  test('has footnotes of Word and links inside the file, none to the page of the old plan', async () => {
    const parts = unzipSync(await officialDocx(documentOf(body, signed)));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/footnotes.xml')).toContain('Lời chú thích.');
    expect(part('word/document.xml')).toContain('<w:footnoteReference w:id="1"/>');
    expect(part('word/document.xml')).toContain('w:anchor="neo_i"');
    expect(part('word/document.xml')).toContain('<w:bookmarkStart w:name="neo_i"');
    expect(part('word/_rels/document.xml.rels')).not.toContain('truong.example');
    expect((await again(body)).markdown).toBe(body);
  });

  test('says in styles what a paragraph is inside of, with names that a person can read', async () => {
    const parts = unzipSync(await officialDocx(documentOf(body, signed)));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    for (const name of ['Nội dung + số', 'Nội dung + gạch tiếp', 'Nội dung + trích', 'Nội dung + trích mới'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
  });

  test('has the same bytes twice, with bookmarks and footnotes', async () => {
    const [once, twice] = [await officialDocx(documentOf(body, signed)), await officialDocx(documentOf(body, signed))];
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  test('has the same bytes twice, with a link in a footnote', async () => {
    const linked = 'Một[^1].\n\n[^1]: Xem [trang của xã](https://xa.example/tin/).\n';
    const bytes = async () => Buffer.from(await officialDocx(documentOf(linked, signed)));
    expect(strFromU8(unzipSync(await bytes())['word/footnotes.xml'] ?? new Uint8Array())).toContain('r:id=');
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  test('gives addresses of the web and of mail back as they were written, in the text, in a list and in a table', async () => {
    const addresses = `Theo https://xa.example/tin/bai-3.html?so=2, thư gửi mn.mau@xa.example; xem (https://pgd.example).

- https://a.example/

| Nơi | Trang |
| - | - |
| Xã | https://xa.example/x |

Xem [https://xa.example/a_b](https://xa.example/a_b)c, [trang](https://xa.example/).

Trang [https://xa.example/b](https://xa.example/b)\\
dòng sau https://xa.example/c?d=1&e=2
`;
    expect((await again(addresses)).markdown).toBe(addresses);
  });

  test('is accepted by the importer with a rule, code and other marks that its text has', async () => {
    const marked = 'Gõ `npm test` ở **máy**.\n\n---\n\n> Trích `a`.\n';
    const { body, markdown } = await again(marked);
    expect(markdown).toBe(marked);
    const file = (text: string) => planWith(text.trimEnd());
    expect(verifyFile('plans', '2026-mau.mdx', file(markdown), body)).toEqual([]);
    // A mark that was not meant is a loss, here as anywhere.
    const [problem] = verifyFile('plans', '2026-mau.mdx', file('Gõ `npm test` ở **máy**.\n\n---\n\nTrích `a`.\n'), {
      ...body,
      children: body.children.filter(({ type }) => type !== 'thematicBreak'),
    });
    expect(problem).toContain('bị hiểu là chữ của máy');
  });

  test('keeps the two lines of a position', async () => {
    const frontmatter = signed.replace('HIỆU TRƯỞNG', '"KT. HIỆU TRƯỞNG\\nPHÓ HIỆU TRƯỞNG"');
    const { head } = await again('Một.\n', frontmatter);
    expect(head.signer).toEqual({ position: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
  });
  test('has the position of a deputy below that of the head, and gives both back in one line', async () => {
    const frontmatter = signed.replace('HIỆU TRƯỞNG', 'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG');
    const document = documentOf('Một.', frontmatter);
    const { head } = await again('Một.', frontmatter);
    expect(head.signer.position).toBe('KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG');
    const sheet = (await sheetsOf(compilePdf(document, qr).bytes))[0]!;
    expect(sheet.runs.map(({ text }) => text)).toEqual(expect.arrayContaining(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']));
  });

  test('does not take a bold line, a name or a position at the edges of the text for the head or the signature block', async () => {
    const edges = '**Việc đầu**\n\n## Mục\n\n**1. Đoạn đậm có số**\n\nHIỆU TRƯỞNG\n\nTrần Văn Hai\n';
    const read = await again(edges);
    expect(read.markdown).toBe(edges);
    expect(read.head.signer).toEqual({ position: 'HIỆU TRƯỞNG', name: 'Nguyễn Thị Mẫu' });
  });

  test('keeps a note without a mark as a paragraph, with its words and no number of the machine', async () => {
    const plain = documentOf('Một.', signed);
    const run = { text: '7 Lời lẻ.', marks: [], link: null, citation: null };
    const blocks = [
      ...plain.blocks,
      {
        kind: 'list' as const,
        numbered: true,
        items: [[{ kind: 'paragraph' as const, anchor: null, runs: [run] }]],
        notes: [null],
      },
    ];
    const read = readBytes(new Uint8Array(await officialDocx({ ...plain, blocks })));
    expect(read.markdown).toBe('Một.\n\n7 Lời lẻ.\n');
  });

  test.each([
    ['a paragraph', 'Đầu.\n\nCuối.', ['Cuối.']],
    ['a list', '- đầu\n- cuối', ['cuối']],
    ['a list in a numbered list', '1. đầu\n   - giữa\n   - cuối', ['cuối']],
    ['an item of two paragraphs', '- đầu\n\n  cuối', ['cuối']],
    ['a quotation', '> Đầu.\n>\n> Cuối.', ['Cuối.']],
    ['a short table', '| a | b |\n| - | - |\n| c | d |\n| đầu | cuối |', ['c', 'd', 'đầu', 'cuối']],
    [
      'a long table',
      `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(7)}| e | g |\n| h | i |\n| đầu | cuối |`,
      ['e', 'g', 'h', 'i', 'đầu', 'cuối'],
    ],
    ['a rule', 'Đầu.\n\nCuối.\n\n---', ['Cuối.']],
    // A heading stays with what follows by its style.
    ['rules and a heading', 'Đầu.\n\nCuối.\n\n---\n\n## Mục\n\n---', ['Cuối.']],
    ['an item with a rule', '- đầu\n- cuối\n\n  ---', ['cuối']],
    ['a quotation with a rule', '> Đầu.\n>\n> Cuối.\n>\n> ---', ['Cuối.']],
  ])('keeps the last line with the signature block where the text ends with %s, and no more', async (_, text, last) => {
    const parts = unzipSync(await officialDocx(documentOf(text, signed)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const kept = (xml.slice(xml.indexOf('TrichYeu')).match(/<w:p>.*?<\/w:p>/gsu) ?? [])
      .filter((each) => each.includes('<w:keepNext/>'))
      .map((each) => each.replace(/<[^>]*>/gu, ''))
      .filter((words) => words !== '' && !['a', 'b'].includes(words));
    expect(kept).toEqual(last);
  });
});
