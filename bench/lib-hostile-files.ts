import { createHash } from 'node:crypto';
import { compilePdf } from '../src/io/typst/compiler.ts';
import { number32 } from '../src/model/download/bytes.ts';
import { cleanFiles, planWith } from '../tests/support/content-folder.ts';
import { box } from '../tests/support/downloads.ts';
import { documentOf, qr } from '../tests/support/official-documents.ts';
import type { HostileFile } from './lib-hostile-file.ts';
import { hostileOffice } from './lib-hostile-office.ts';
import { hostileTogether } from './lib-hostile-together.ts';

const MOST = 995_000;
const PLAN = 'plans/2024-ke-hoach-mau.mdx';
const DRAFT = 'plans/2026-du-thao.mdx';
const circular = cleanFiles['legal-references/01-2020-tt-bm.mdx'] ?? '';
const provenance = 'provenance: { sources: [unsourced], confidence: low }\n';

const bytes = (text: string) => Buffer.byteLength(text);

/** The text as often as 1 MB holds it. */
const fill = (piece: string, most = MOST) => piece.repeat(Math.floor(most / bytes(piece)));

/** Numbered pieces, as many as 1 MB holds. */
function count(piece: (index: number) => string, most = MOST): string {
  const pieces: string[] = [];
  for (let size = 0, index = 0; ; index++) {
    const next = piece(index);
    size += bytes(next);
    if (size > most) return pieces.join('');
    pieces.push(next);
  }
}

const bodies: Readonly<Record<string, string>> = {
  'a table of 2,000 columns and 100,000 short rows': `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${fill('|a|\n', 900_000)}`,
  'a table of 165,000 columns': `${'|a'.repeat(165_000)}|\n${'|-'.repeat(165_000)}|\n${'|b'.repeat(165_000)}|\n`,
  'a table of one column': `|a|\n|-|\n${fill('|b|\n')}`,
  'only bars': fill('|'),
  'many small tables': fill('|a|b|\n|-|-|\n|c|d|\n\n'),
  'entities on one line': fill('&amp;'),
  'numeric entities': fill('&#8203;'),
  'unknown entities': fill('&abcd;'),
  ampersands: fill('&'),
  'nested quotes on one line': fill('>'),
  'nested quotes that grow': count((i) => `${'>'.repeat(Math.min(i, 99))} a\n`),
  'quotes 90 deep on each line': fill(`${'>'.repeat(90)} a\n`),
  'nested list items on one line': fill('- '),
  'nested lists that grow': count((i) => `${'  '.repeat(i)}- a\n`),
  'lists 90 deep again and again': fill(Array.from({ length: 90 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')),
  'list items': fill('- a\n'),
  'numbered items': count((i) => `${i % 1000}. a\n`),
  'loose list items': fill('- a\n\n'),
  'asterisks in a row': fill('*'),
  'asterisks before letters': fill('*a'),
  'asterisks before and after letters': fill('*a **b '),
  'underscores before letters': fill(' _a'),
  'mixed marks': fill('*a_b~c'),
  'strong in emphasis': fill('***a** b*'),
  tildes: fill('~a'),
  'double tildes': fill('~~a '),
  'opening brackets': fill('['),
  'opening image brackets': fill('!['),
  'brackets that close': fill('[]'),
  'link beginnings': fill('[a]('),
  'link ends': fill(']('),
  'brackets in brackets': `${fill('[', 490_000)}${fill(']', 490_000)}`,
  'links to records that do not exist': count((i) => `[a](/van-ban/khong-co-${i}/) `),
  'links to paragraphs that do not exist': count((i) => `Câu ${i} [a](#khong-${i}).\n\n`),
  'links to files that do not exist': count((i) => `[a](/tep/khong-co-${i}.pdf) `),
  'links with long addresses': fill(`[a](https://a.example/${'b'.repeat(900)}) `),
  'one link with a long address': `[a](https://a.example/${fill('b', 900_000)})`,
  footnotes: count((i) => `[^${i}] `, 450_000) + '\n\n' + count((i) => `[^${i}]: a\n`, 450_000),
  'footnotes without a definition': count((i) => `[^${i}] `),
  'one footnote again and again': `${fill('[^1] ', 900_000)}\n\n[^1]: a\n`,
  definitions: count((i) => `[a${i}]: /van-ban/\n`),
  'definitions that are used':
    count((i) => `[a${i}] `, 450_000) + '\n\n' + count((i) => `[a${i}]: /van-ban/\n`, 450_000),
  'addresses without marks': fill('www.a.vn '),
  'mail addresses': fill('a@b.vn '),
  protocols: fill('http://'),
  'at signs': fill('a@'),
  'dots after www': fill('www.'),
  backticks: fill('`'),
  'backticks of growing length': count((i) => `${'`'.repeat((i % 1400) + 1)} `),
  headings: fill('# a\n'),
  'equal headings with text': fill('## Mục đích\n\nCâu.\n\n'),
  'lines over equal signs': fill('a\n===\n'),
  rules: fill('---\n\n'),
  'short lines of one paragraph': fill('a\n'),
  'short paragraphs': fill('a\n\n'),
  'line breaks': fill('a\\\n'),
  backslashes: fill('\\'),
  'one word': fill('a'),
  'one Vietnamese word': fill('ế'),
  'one line of words': fill('công khai '),
  'one line of spaces': `a${fill(' ')}b`,
  'one line of tabs': `a${fill('\t')}b`,
  'indented lines': fill(`${' '.repeat(60)}a\n`),
  'lines of spaces': fill(`${' '.repeat(100)}\n`),
  components: fill('<CanCu>\n\na\n\n</CanCu>\n\n'),
  'components in components': fill('<CanCu>'),
  'components that close': fill('</CanCu>\n'),
  'components with attributes': fill('<LuuY a="b" c="d">x</LuuY> '),
  'one component with attributes': `<LuuY ${count((i) => `a${i}="b" `)}>x</LuuY>`,
  'unknown components': count((i) => `<Thanh${i} />\n\n`),
  HTML: fill('<b>a</b> '),
  'HTML of one kind that does not close': fill('<b>'),
  imports: fill('import a from "b"\n\n'),
  exports: fill('export const a = 1\n\n'),
  'one expression': `{${fill('a+')}a}`,
  'fifty expressions': fill(`{${'a'.repeat(19_000)}}\n\n`),
  'nested braces': `${fill('{', 24)}${fill('a', 900_000)}`,
  'escaped braces': fill('\\{'),
  'smaller than': fill('\\<'),
  'code fences': fill('```\na\n```\n\n'),
  'a code fence that does not close': '```\n' + fill('a\n'),
  'combining marks on one line': fill('e\u0302\u0301'),
  'combining marks on one line with errors': fill('e\u0302\u0301 <b> '),
  'combining marks with hidden characters': fill('e\u0302\u0301\u200b'),
  'combining marks with phone numbers': fill('e\u0302\u0301 0912345678 '),
  'one letter with many marks': `a${fill('\u0301')}`,
  'marks in a wrong order': `a${fill('\u0301\u0323')}`,
  'hidden characters': fill('\u200b'),
  'hidden characters in short paragraphs': fill('a\u200bb\n\n'),
  'private characters, each another': count((i) => `${String.fromCodePoint(0xe000 + (i % 6400))}a `),
  'phone numbers': count((i) => `09${String(10_000_000 + i)} `),
  'phone numbers in paragraphs': count((i) => `09${String(10_000_000 + i)}\n\n`),
  'phone numbers in table rows': `|a|\n|-|\n${count((i) => `|09${String(10_000_000 + i)}|\n`)}`,
  digits: fill('0'),
  'digits and spaces': fill('0 9 '),
  'identity words': fill('CCCD '),
  'identity numbers': fill('CCCD 012345678901 '),
  'names of children': fill('cháu Nguyễn Văn An học lớp Mầm bị hen, '),
  'names of children in paragraphs': fill('Cháu Nguyễn Văn An học lớp Mầm.\n\n'),
  names: fill('Nguyễn Văn An, '),
  'capital letters': fill('A '),
  'family names': fill('Nguyễn '),
  evidence: fill('lớp bị hen con ông '),
  'lead words': fill('danh sách '),
  'list words without an end': fill('danh sách a, '),
  'leads over entries': fill('Danh sách trẻ:\n\nNguyễn Văn An\n\n'),
  'titles over tables of names': fill(
    'Phân công giáo viên chủ nhiệm\n\n|Họ và tên|Lớp|\n|-|-|\n|Nguyễn Văn An|5A|\n\n',
  ),
  'titles over entries of names': fill(
    'Con em của các học sinh do phụ huynh dạy thêm cho trẻ\n\n- Nguyễn Văn An, lớp 5A\n\n',
  ),
  'rows of pupils and teachers under a title': `Kết quả của học sinh\n\n|Học sinh|Lớp|GVCN|\n|-|-|-|\n${fill('|Lê Thu An|5A|Ngô Thị Hà|\n', 990_000)}`,
  'rows of names under a heading row': `|Họ tên trẻ|Lớp|\n|-|-|\n${fill('|Nguyễn Văn An|Mầm|\n')}`,
  citations: count((i) => `Nghị định số ${i}/2020/NĐ-CP; `),
  'citations in paragraphs': count((i) => `Theo Nghị định số ${i}/2020/NĐ-CP.\n\n`),
  'one citation again and again': fill('Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu; '),
  articles: count((i) => `Điều ${i} khoản 1 điểm a Nghị định này; `),
  symbols: fill('/TT-BM'),
  'numbers and slashes': fill('1/2'),
  'beginnings of citations': fill('Nghị định số '),
  'lists of numbers': count((i) => `${i}/2020/NĐ-CP, `),
  dates: fill('ngày 01 tháng 02 năm 2020 '),
  abbreviations: fill('(sau đây gọi tắt là A) '),
  laws: fill('Luật Giáo dục '),
  dashes: fill('- - '),
  'quotation marks': fill('“'),
  parentheses: fill('('),
  'parentheses that close': `${fill('(', 490_000)}${fill(')', 490_000)}`,
};

const draft = planWith('BODY')
  .replace('status: issued', 'status: draft')
  .replace('year: 2024\nissuedOn: 2024-03-05', 'year: 2026\nissuedOn: 2026-03-05')
  .replace('implements: [01-2020-tt-bm]\n', '');

/** The bodies whose citations are looked up too, which is done for drafts alone. */
const drafts = [
  'citations',
  'citations in paragraphs',
  'one citation again and again',
  'articles',
  'lists of numbers',
  'laws',
  'abbreviations',
  'names',
  'one line of words',
  'short paragraphs',
  'list items',
];

const organization = (rest: string) => `name: Cơ quan\nlevel: central\nbranch: government\n${rest}${provenance}`;
const reference = (rest: string) => circular.replace('provenance', `${rest}provenance`).replace('01/2020', '02/2020');
const ORGANIZATION = 'organizations/co-quan.yaml';
const REFERENCE = 'legal-references/02-2020-tt-bm.mdx';
const NOTES = 'editorial-notes/2024-ke-hoach-mau.yaml';
const DISCLOSURE = 'disclosures/thu-chi.yaml';
const disclosure = (rest: string) =>
  `duty: B01\norganization: truong-mau\nperiod: '2025'\n${rest}${provenance}publications:\n  - on: 2026-06-01\n`;

const fields: readonly [name: string, path: string, text: string][] = [
  ['unknown fields', ORGANIZATION, count((i) => `k${i}: 1\n`)],
  [
    'unknown fields in a plan',
    PLAN,
    planWith(
      'a',
      count((i) => `k${i}: 1\n`),
    ),
  ],
  [
    'unknown fields that look like known ones',
    PLAN,
    planWith(
      'a',
      count((i) => `issuedOn${i}: 1\n`),
    ),
  ],
  ['unknown fields in a map', ORGANIZATION, organization(`names:\n${count((i) => `  - k${i}: 1\n`, 900_000)}`)],
  [
    'unknown fields in one map',
    PLAN,
    planWith('a').replace(
      'provenance: { sources: [plan], confidence: high }',
      `provenance:\n  sources: [plan]\n  confidence: high\n${count((i) => `  k${i}: 1\n`, 900_000)}`,
    ),
  ],
  ['a field again and again', ORGANIZATION, fill('name: a\n')],
  ['lines without a colon', ORGANIZATION, fill('a\n')],
  ['anchors', ORGANIZATION, `symbols: [${count((i) => `&a${i} b, `)}]\n`],
  ['aliases', ORGANIZATION, `a: &a [b]\nc: [${fill('*a, ', 900_000)}]\n`],
  [
    'aliases that multiply',
    ORGANIZATION,
    `a0: &a0 [b, b]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join('')}`,
  ],
  ['tags', ORGANIZATION, `symbols: [${fill('!a b, ')}]\n`],
  ['brackets', ORGANIZATION, `symbols: ${fill('[')}\n`],
  ['brackets that close', ORGANIZATION, `symbols: ${fill('[', 490_000)}${fill(']', 490_000)}\n`],
  ['2,000 brackets that close', ORGANIZATION, organization(`symbols: ${'['.repeat(2000)}${']'.repeat(2000)}\n`)],
  ['braces', ORGANIZATION, `symbols: ${fill('{a: ')}\n`],
  ['nested maps', ORGANIZATION, count((i) => `${' '.repeat(i)}a:\n`)],
  ['nested lists', ORGANIZATION, `symbols:\n${fill('- ')}\n`],
  ['a list of short texts', ORGANIZATION, organization(`symbols: [${fill('a, ', 900_000)}]\n`)],
  ['a list of short texts by lines', ORGANIZATION, organization(`symbols:\n${fill('  - a\n', 900_000)}`)],
  ['a list of wrong values', ORGANIZATION, organization(`symbols: [${fill('1, ', 900_000)}]\n`)],
  ['a list of wrong values by lines', ORGANIZATION, organization(`symbols:\n${fill('  - 1\n', 900_000)}`)],
  ['a list of empty values', ORGANIZATION, organization(`symbols: [${fill('~, ', 900_000)}]\n`)],
  ['one long text', ORGANIZATION, organization(`symbols: [${fill('a')}]\n`)],
  ['one long text of words', PLAN, planWith('a').replace('Công tác mẫu năm 2024', fill('Công tác '))],
  ['a text that does not close', ORGANIZATION, `name: "${fill('a b: ')}\n`],
  ['a text of many lines', ORGANIZATION, `name: >\n${fill('  a\n')}`],
  ['comments', ORGANIZATION, organization(fill('# a\n'))],
  ['hash signs', ORGANIZATION, organization(`symbols:\n${fill('  - a #b\n', 900_000)}`)],
  ['escapes', ORGANIZATION, organization(`symbols: ["${fill('\\u200b')}"]\n`)],
  ['hidden characters in a list', ORGANIZATION, organization(`symbols: [${fill('"\\u200b", ')}]\n`)],
  ['control characters in keys', ORGANIZATION, count((i) => `"a\\u0001${i}": 1\n`)],
  ['colons', ORGANIZATION, fill('a: b: c\n')],
  ['question marks', ORGANIZATION, fill('? ')],
  ['documents', ORGANIZATION, fill('---\na: 1\n')],
  [
    'references that lead nowhere',
    PLAN,
    planWith('a').replace('[01-2020-tt-bm]', `[${count((i) => `${i}-2020-nd-cp, `)}]`),
  ],
  ['references to one record', PLAN, planWith('a').replace('[01-2020-tt-bm]', `[${fill('01-2020-tt-bm, ')}]`)],
  [
    'relations that lead nowhere',
    REFERENCE,
    reference(
      `relations:\n${count((i) => `  - { type: replaces, target: ${i}-2020-tt-bm, on: 2022-07-01, sources: [unsourced], confidence: low }\n`)}`,
    ),
  ],
  [
    'relations to one record',
    REFERENCE,
    reference(
      `relations:\n${fill('  - { type: amends, target: 01-2020-tt-bm, on: 2022-07-01, sources: [unsourced], confidence: low }\n')}`,
    ),
  ],
  [
    'notes on passages that are not there',
    NOTES,
    `plan: 2024-ke-hoach-mau\nnotes:\n${count((i) => `  - { code: A${i}, kind: spelling, block: khong-${i}, quote: khong, note: Ghi chú. }\n`)}`,
  ],
  [
    'notes without a passage',
    NOTES,
    `plan: 2024-ke-hoach-mau\nnotes:\n${count((i) => `  - { code: A${i}, kind: spelling, block: null, quote: khong, note: Ghi chú. }\n`)}`,
  ],
  [
    'decisions on citations',
    PLAN,
    planWith(
      'a',
      `citationDecisions:\n${count((i) => `  - { block: khong-${i}, text: Nghị định, target: 01-2020-tt-bm, reason: a }\n`)}`,
    ),
  ],
  [
    'numbers with dots',
    DISCLOSURE,
    disclosure(
      `data:\n  - table: income\n    year: 2025\n    unit: dong\n    rows:\n${fill('      - { source: ngan-sach, activity: a, amount: 22.000 }\n', 900_000)}`,
    ),
  ],
  [
    'rows of a table of figures',
    DISCLOSURE,
    disclosure(
      `data:\n  - table: income\n    year: 2025\n    unit: dong\n    rows:\n${fill('      - { source: ngan-sach, activity: Giáo dục, amount: 1 }\n', 900_000)}`,
    ),
  ],
  [
    'tables of figures',
    DISCLOSURE,
    disclosure(
      `data:\n${fill('  - { table: income, year: 2025, unit: dong, rows: [{ source: ngan-sach, activity: a, amount: 1 }] }\n', 900_000)}`,
    ),
  ],
  [
    'texts about figures',
    DISCLOSURE,
    disclosure(`narrative:\n${fill('  - Cháu Nguyễn Văn An học lớp Mầm.\n', 900_000)}`),
  ],
  ['publications', DISCLOSURE, disclosure('narrative: [a]\n') + fill('  - on: 2026-06-02\n', 900_000)],
  [
    'files of a disclosure',
    DISCLOSURE,
    disclosure(
      `documents:\n${count((i) => `  - { title: a, issuedOn: 2026-03-05, files: [{ path: tep/a${i}.pdf, sha256: ${'a'.repeat(64)}, label: b }] }\n`, 900_000)}`,
    ),
  ],
  ['unknown settings', 'site.yaml', (cleanFiles['site.yaml'] ?? '') + count((i) => `k${i}: 1\n`)],
  ['redirects', '../public/_redirects', count((i) => `/van-ban/${i}/ /van-ban/khong-co/ 301\n`)],
  ['wrong lines of redirects', '../public/_redirects', fill('x\n')],
  ['a plan without fields', PLAN, fill('a\n')],
  ['conflict marks', PLAN, fill('<<<<<<< a\n')],
  ['control characters', PLAN, planWith(fill('a\u0001\n\n'))],
  ['carriage returns', PLAN, planWith(fill('a\r'))],
];

const downloads: readonly [name: string, path: string, text: string][] = [
  ['a CSV of cells', '../public/tep/a.csv', `a,b\n${fill(',')}`],
  ['a CSV of rows', '../public/tep/a.csv', fill('a,b\n')],
  ['a CSV of quotes', '../public/tep/a.csv', fill('"')],
  ['a CSV of phone numbers', '../public/tep/a.csv', count((i) => `09${String(10_000_000 + i)},\n`)],
  ['a CSV of names', '../public/tep/a.csv', `Họ tên trẻ,Lớp\n${fill('Nguyễn Văn An,Mầm\n')}`],
  ['a text of one line', '../public/tep/a.txt', fill('cháu Nguyễn Văn An học lớp Mầm bị hen, ')],
];

const four = (numbers: readonly number[]) => Buffer.concat(numbers.map((each) => number32(each, false)));

/** A film with one track. @param tables that say where its samples are */
const filmWith = (tables: Buffer[], media: Buffer[]): Buffer => {
  const about = box('hdlr', Buffer.alloc(8), 'vide', Buffer.alloc(13));
  const track = box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', about, box('minf', box('stbl', ...tables))));
  const top = box('moov', box('mvhd', Buffer.alloc(100)), track);
  return Buffer.concat([box('ftyp', 'isom', Buffer.from([0, 0, 2, 0])), top, ...media]);
};
const places = (count: number) => Array.from({ length: count }, (_, index) => 100 + ((index * 7919) % 4900));

const films: readonly [name: string, path: string, bytes: Uint8Array][] = [
  [
    'a film whose sizes have no width',
    '../public/tep/a.mp4',
    filmWith(
      [
        box('stz2', four([0, 0, 1])),
        box('stsc', four([0, 1, 1, 0xffffffff, 1])),
        box('stco', four([0, 60, ...places(60)])),
      ],
      [box('mdat', 'x')],
    ),
  ],
  [
    'a film of 19,000 boxes and 150,000 places',
    '../public/tep/a.mp4',
    filmWith(
      [
        box('stco', four([0, 150_000, ...places(150_000)])),
        box('stsc', four([0, 1, 1, 1, 1])),
        box('stsz', four([0, 1, 1])),
      ],
      Array.from({ length: 19_000 }, () => box('mdat', '\0')),
    ),
  ],
];

const words = (name: string, number: number) =>
  Array.from({ length: number }, (_, index) => `${name}${index}${index % 20 === 19 ? '.\n\n' : ' '}`).join('');

/** A plan with the file of another document as its original. */
function wrongOriginal(onPage: number, inFile: number): HostileFile {
  const { bytes: pdf } = compilePdf(documentOf(words('khac', inFile)), qr);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const original = `originals: [{ path: tep/goc.pdf, sha256: ${sha256}, label: Bản ký, pages: 1, text: in-file, shows: Dấu. }]\n`;
  return {
    name: `an original of ${inFile} other words with a plan of ${onPage}`,
    path: PLAN,
    text: planWith(words('tu', onPage), original),
    with: { '../public/tep/goc.pdf': pdf },
  };
}

/** All of them. */
export const hostileFiles: readonly HostileFile[] = [
  ...Object.entries(bodies).map(([name, body]) => ({ name, path: PLAN, text: planWith(body) })),
  ...drafts.map((name) => ({
    name: `${name}, in a draft`,
    path: DRAFT,
    text: draft.replace('BODY', () => bodies[name] ?? ''),
  })),
  ...[...fields, ...downloads, ...films].map(([name, path, text]) => ({ name, path, text })),
  wrongOriginal(12_000, 4000),
  wrongOriginal(60_000, 20_000),
  ...hostileOffice,
  ...hostileTogether,
];
