import { below, mutatedText, oneOf } from './lib-mutations.ts';
import type { Random } from './lib-mutations.ts';

/** Values that people, programs and attackers write into a field, right and wrong ones. */
const values = [
  ...['2025-02-30', '2026-11-22', '05/9/2025', '0206-02-05', '9999-12-31', '2025-09-05T00:00:00Z', '20250905'],
  ...['05', '1_000', '22,019', '0x10', '1e400', '-1', '.inf', '~', 'yes', '"có"', "'", '"', '""', "' '"],
  ...[
    '&a [x, *a]',
    '*a',
    '&a x',
    '!!js/function x',
    '!!binary aGVsbG8=',
    '<<: *a',
    '{ a: 1, a: 2 }',
    '{{{',
    '[[[',
    '? a',
  ],
  ...['|\n    một\n    hai', '>-\n    một\n\n    hai', '|2\n  a', 'a: b', 'a #b', '@a', '%a', '`a`', '- a', '...'],
  ...[
    'https://a@truong-mau.example/',
    'javascript:alert(1)',
    '//truong-mau.example',
    '../../a',
    '/tep/a.pdf',
    'tep/Ế.PDF',
  ],
  ...['truong-mau', '2024-ke-hoach-mau', '01-2020-tt-bm', 'B01', 'f03', 'khong-co', '__proto__', 'constructor'],
  ...['"\\u0000"', '"\\ud800"', '"\\u202e"', '"\\u200b"', '"\\ufffe"', '"\\x1b[31m"', '😀', 'Nguyê\u0303n', 'а\u0301'],
];
const keys = [
  'id',
  'url',
  'base',
  'issuedOn',
  'status',
  'validity',
  'duty',
  'sources',
  'rows',
  'provenance',
  '__proto__',
  'toString',
];

/** Constructs of Markdown and MDX, whole and cut off. */
const constructs = [
  ...[
    '{1}',
    '{`a`}',
    '{/* a */}',
    '<>',
    '</>',
    '<Cite />',
    '<Table caption="a">',
    '</Table>',
    '<b onclick="a()">x</b>',
    '<a.b />',
  ],
  ...[
    'export const a = 1',
    'import a from "b"',
    '<!-- a -->',
    '<?a?>',
    '<![CDATA[a]]>',
    '<div>\n\n**a**\n\n</div>',
    '<br>',
    '< 5',
  ],
  ...['| a | b |\n| - | :-: |\n| 1 | 2 | 3 |\n| x |', '| a |\n|:-|\n| \\| |', '|\n|-|', '| a\n| -', '||||\n|-|-|-|'],
  ...[
    '[a][b]',
    '[b]: /a "b"',
    '[b]: <javascript:1>',
    '[^1]',
    '[^1]: a\n    b',
    '[a](/x "y)',
    '![a](b)',
    '<https://a@b.example>',
  ],
  ...[
    '# a',
    '###### a',
    '####### a',
    'a\n===',
    'a\n---',
    '1. a\n3. b',
    '1) a\n\n   b',
    '- [x] a\n  - [ ] b',
    '* a\n+ b\n- c',
  ],
  ...[
    '> a\n> > b\nc',
    '```js\na',
    '~~~\na\n~~~',
    '    a',
    '***',
    '1~2 đến 3~4',
    '**a*',
    '_a_b_',
    '2*3*4',
    'a\\\nb',
    'a  \nb',
  ],
  ...['&nbsp;', '&#0;', '&#x202e;', '&ETH;', '&amp;lt;', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b', '$a$', ':::a'],
  ...[
    'Căn cứ Luật Giáo dục 2019',
    'Thông tư số 01/2020/TT-BM ngày 15 tháng 01 năm 2020',
    'Điều 1, khoản 2, điểm đ Điều 3',
    'Số: 12/KH-MNHM',
  ],
  ...[
    'Gọi 0912 345 678',
    'em Nguyễn Văn An lớp 6A sinh 01/02/2013',
    'CCCD 001234567890',
    'ngày 31/02/2025',
    '1.234,5 %',
  ],
];

const headOf = /^---\n([\s\S]*?)\n---\n/u;

/** A field, a block or a construct of a content file changed: what stays is still a file of that kind, with one thing wrong, or nothing. */
export function mutatedContent(random: Random, text: string, others: readonly string[]): string {
  let result = text;
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const head = headOf.exec(result)?.[0] ?? (/^\w+:/mu.test(result) ? result : '');
    const body = result.slice(head.length);
    const changesHead = body === '' || random() < 0.5;
    result = changesHead ? mutatedFields(random, head, others) + body : head + mutatedBlocks(random, body, others);
  }
  return result;
}

function mutatedFields(random: Random, head: string, others: readonly string[]): string {
  const lines = head.split('\n');
  const at = below(random, lines.length);
  const line = lines[at] ?? '';
  const key = /^(\s*(?:- )?[\w-]+:)/u.exec(line)?.[1];
  const other = oneOf(random, oneOf(random, others).split('\n'));
  const changed = oneOf(random, [
    key === undefined ? `${line} ${oneOf(random, values)}` : `${key} ${oneOf(random, values)}`,
    key === undefined ? line : `${key} ${oneOf(random, values)}`,
    key === undefined ? line : line.replace(/[\w-]+:/u, `${oneOf(random, keys)}:`),
    `${oneOf(random, keys)}: ${oneOf(random, values)}\n${line}`,
    `${line}\n${line}`,
    `${line}\n${other}`,
    `  ${line}`,
    line.trimStart(),
    `${line.replaceAll(' ', '\t')}`,
    mutatedText(random, line),
  ]);
  // A line in eight goes, so that what a record must have is missing.
  lines.splice(at, 1, ...(random() < 0.125 ? [] : [changed]));
  return lines.join('\n');
}

function mutatedBlocks(random: Random, body: string, others: readonly string[]): string {
  const blocks = body.split('\n\n');
  const [at, to] = [below(random, blocks.length), below(random, blocks.length)];
  const block = blocks[at] ?? '';
  const words = block.split(' ');
  const construct = oneOf(random, constructs);
  const changed = oneOf(random, [
    construct,
    `${block}\n\n${construct}`,
    `${block}\n${construct}`,
    words.toSpliced(below(random, words.length), 0, construct).join(' '),
    block
      .split('\n')
      .map((line) => `${oneOf(random, ['> ', '- ', '1. ', '    ', '| '])}${line}`)
      .join('\n'),
    block.replaceAll('|', oneOf(random, ['||', '', '| |'])),
    block.replace(/\d+/u, String(below(random, 3000))),
    oneOf(random, oneOf(random, others).split('\n\n')),
    mutatedText(random, block),
    '',
  ]);
  const moved = blocks.toSpliced(at, 1, changed);
  return (random() < 0.2 ? moved.toSpliced(to, 0, block) : moved).join('\n\n');
}
