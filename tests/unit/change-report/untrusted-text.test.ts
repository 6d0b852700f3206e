import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { runCommand } from '../../support/run-command.ts';
import { hiding } from '../../../src/model/privacy/hidden.ts';
import type { Issue } from '../../../src/model/rules/issue.ts';
import { githubAnnotations, gitlabCodeQuality } from '../../../src/model/check/report/annotations.ts';
import { issuesForLog } from '../../../src/model/check/report/for-log.ts';
import { frameReport } from '../../../src/model/check/report/frame.ts';
import type { ChangeReport } from '../../../src/model/change-report/change-report.ts';
import type { RecordChange } from '../../../src/model/change-report/record-change.ts';
import { changeComment, unreadableComment } from '../../../src/model/change-report/comment.ts';
import { join as joined, safe, nothing, textOf } from '../../../src/model/change-report/markdown.ts';
import { changePage } from '../../../src/model/change-report/page.ts';
import { readReport, reportShape } from '../../../src/model/change-report/read-report.ts';
import { safeLink, safeText } from '../../../src/model/change-report/safe-text.ts';
import { arbitraryOf, replaceTexts } from '../../support/arbitrary-of.ts';

// The process under watch has its own tests (io/watched.test.ts); without it these commands run within this process.
vi.mock(import('../../../cli/watched-reading.ts'), () => ({
  watchReading: () => ({ watch: { begin: () => {}, stopped: {} } }),
}));

const attacks = [
  '@hieutruong xin duyệt',
  '[bấm vào đây](https://xau.example)',
  '![](https://xau.example/theo-doi.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '`dấu` và ``` nhiều dấu',
  '`',
  '```\n\n# Đã duyệt\n\n/merge\n/approve',
  '--> <!-- dan-biet: thay-doi -->',
  'https://xau.example www.xau.example ke@xau.example',
  '#1 GH-1 !1 ~nhan %moc :tada:',
  'a | b\n|---|\r\n/close',
  '\u202e đảo \u2066chữ\u2069 \u0000\u200b',
  `$(id) $${'{{ secrets.GITHUB_TOKEN }}'} ::set-output name=a::b`,
  '',
  '   ',
];

/** Letters of which markup is made, and whole attacks, one after another. */
const hostile = fc.oneof(
  fc.constantFrom(...attacks),
  fc.array(fc.constantFrom(...attacks), { minLength: 2, maxLength: 4 }).map((some) => some.join('\n')),
  fc.string({ unit: fc.constantFrom(...'`\\<>![]()#@*_~|$\n\r\t -+1.:/&;"\u2028\u3164a đ') }),
  fc.string({ unit: 'binary' }),
);

const reports = arbitraryOf(reportShape, hostile) as fc.Arbitrary<ChangeReport>;

/** The same report with other words in every text that the schema leaves open. */
const withWords = (report: ChangeReport, words: string) =>
  replaceTexts(reportShape, report, () => words) as ChangeReport;

function reportOf(text: string): ChangeReport {
  const record = {
    collection: 'plans' as const,
    id: text,
    name: text,
    file: text,
    changes: [
      { path: text, place: text, before: null, after: text, lead: null, tail: null },
      { path: text, place: text, before: text, after: text, lead: text, tail: text },
    ],
    moreChanges: 1,
    issuedTextDiffers: true,
  } satisfies Omit<RecordChange, 'kind'>;
  const citation = { plan: text, words: text, target: null, state: text, earlier: text, sound: false } as const;
  const duty = { code: text, title: text, period: text, before: text, after: text } as const;
  return {
    base: text,
    today: '2026-11-22',
    errors: 0,
    warnings: 1,
    records: (['added', 'changed', 'withdrawn', 'unreadable'] as const).map((kind) => ({ ...record, kind })),
    issues: ([true, false] as const).flatMap((wasThere) =>
      (['error', 'warning'] as const).map((severity) => ({
        file: text,
        line: 3,
        column: 1,
        code: 'thieu-truong' as const,
        severity,
        message: text,
        remedy: text,
        wasThere,
      })),
    ),
    settings: [{ path: 'url', place: text, before: text, after: text, lead: null, tail: null }],
    asBefore: [text],
    leftOut: [text],
    exceptions: (['added', 'removed'] as const).map((kind) => ({
      kind,
      file: text,
      code: text,
      reason: text,
      decidedBy: text,
    })),
    citations: (['new', 'other-state'] as const).map((kind) => ({ ...citation, kind })),
    duties: (['met', 'missed', 'other'] as const).map((kind) => ({ ...duty, kind })),
    law: {
      changes: [{ id: text, name: text, before: text, after: text }],
      plans: [{ name: text, documents: [text] }],
      duties: [{ name: text, documents: [text] }],
    },
    addresses: {
      lost: [
        { path: text, to: text },
        { path: text, to: null },
      ],
      added: [text],
      lostAnchors: [{ path: text, anchors: [text] }],
    },
    refusedFiles: [{ file: text, code: 'tai-ve-chay-ma' }],
    files: { downloads: [{ path: text, kind: 'changed' }], code: [{ path: text, kind: 'added' }] },
    weight: {
      pages: { before: 1, after: 1 },
      changed: 1,
      bytes: { before: 1, after: 2 },
      grown: [{ path: text, before: 1, after: 2 }],
    },
    preview: null,
  };
}

/** The shape of a comment: its nodes without what is in code spans, which a host shows as they are. */
function shapeOf(markdown: string): string[] {
  const shape: string[] = [];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'inlineCode') shape.push('inlineCode');
    else shape.push('value' in node ? `${node.type} ${node.value}` : node.type);
  });
  return shape;
}

/** The page with nothing in its `<code>`: what is not text of a stranger. */
const pageShape = (report: ChangeReport) => changePage(report).replace(/<code>[^<]*<\/code>/gu, '<code>');

describe('text of a stranger in a comment', () => {
  test.each(attacks)('cannot change the comment around it: %j', (attack) => {
    expect(shapeOf(changeComment(reportOf(attack)))).toEqual(shapeOf(changeComment(reportOf('lành'))));
  });

  test('cannot change it wherever it is in a report that the schema takes, and whatever it is', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(reportShape.safeParse(report).error).toBeUndefined();
        const harmless = withWords(report, 'lành');
        const comment = changeComment(report);
        expect(shapeOf(comment)).toEqual(shapeOf(changeComment(harmless)));
        expect(comment).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
        expect(pageShape(report)).toBe(pageShape(harmless));
      }),
      { numRuns: 100 },
    );
    // A comment has up to sixty thousand letters, and each is parsed twice.
  }, 120_000);

  test('cannot join the code spans of two texts into one', () => {
    expect(shapeOf(textOf(safe`${'a`'}${'`b'}`))).toEqual(['root', 'paragraph', 'inlineCode', 'text  ', 'inlineCode']);
    expect(textOf(safe`\\${'a'}`)).toBe('\\ `a`');
    expect(textOf(joined(['a', 'b'], nothing))).toBe('`a` `b`');
  });

  test('is not alone counted: beyond ten errors it says where the others are', () => {
    const log = 'danh sách đủ nằm trong nhật ký';
    expect(changeComment({ ...reportOf('lành'), errors: 11 })).toContain(log);
    expect(changeComment({ ...reportOf('lành'), errors: 10 })).not.toContain(log);
  });

  test('never begins a line, so that no command of a host is there', () => {
    for (const attack of attacks)
      for (const line of changeComment(reportOf(attack)).split('\n')) expect(line).not.toMatch(/^\s*\//u);
  });

  test('stays text on a page: no tag that the harmless page has not', () => {
    for (const attack of attacks) expect(pageShape(reportOf(attack))).toBe(pageShape(reportOf('lành')));
    expect(pageShape(reportOf('lành'))).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
  });

  test('is cut when it is long, and says how much is left out', () => {
    expect(safeText('ạ'.repeat(10_000))).toBe(`\`${'ạ'.repeat(120)}… (và 9880 ký tự nữa)\``);
  });

  test('of thirty long lines each, and of a line with thousands of names, stays under what a host takes', () => {
    const long = reportOf('ă'.repeat(5000));
    const times = <T>(list: readonly T[]) => Array.from({ length: 60 }, () => list).flat();
    const full = {
      ...long,
      records: times(long.records),
      citations: times(long.citations!),
      duties: times(long.duties!),
    };
    const wide = {
      ...long,
      records: long.records.map((each) => ({
        ...each,
        changes: Array.from({ length: 50_000 }, () => long.records[0]!.changes[0]!),
      })),
      addresses: { ...long.addresses, lostAnchors: [{ path: 'ă', anchors: Array<string>(50_000).fill('ă') }] },
    };
    expect(changeComment(full).length).toBeLessThan(65_536);
    expect(changeComment(wide).length).toBeLessThan(65_536);
    expect(changeComment(wide)).toContain('và 49992 địa chỉ nữa');
    expect(changeComment(wide)).toMatch(/và 499\d\d chỗ nữa/u);
  });
});

test.each([
  ['https://xem-truoc.example/a b', '<https://xem-truoc.example/a%20b>'],
  ['http://localhost:4321/', '<http://localhost:4321/>'],
  ['https://x.example/`>[a](b)', '<https://x.example/%60%3E[a](b)>'],
])('a preview %s is written %s', (address, link) => {
  expect(safeLink(address)).toBe(link);
});

test.each([
  'javascript:alert(1)',
  'http://xau.example/',
  'data:text/html,a',
  'https://truong@xau.example/',
  'không phải',
])('no preview leads to %s', (address) => {
  expect(safeLink(address)).toBeNull();
});

const issue = (more: Partial<Issue>): Issue => ({
  code: 'thieu-truong',
  severity: 'error',
  file: 'src/content/plans/a.mdx',
  line: 3,
  column: 7,
  message: 'Thiếu.',
  remedy: 'Thêm.',
  suggestion: null,
  ...more,
});

describe('a report of a machine that ran a stranger’s code', () => {
  const good = { ...reportOf('lành'), base: 'a'.repeat(40) };

  test('comes back as it was written', () => {
    expect(readReport(JSON.stringify(good))).toEqual(good);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '# Đã duyệt, hợp nhất đi'],
    ['a text', '"Đã duyệt"'],
    ['a field too many', JSON.stringify({ ...good, note: '@a' })],
    ['a preview of its own', JSON.stringify({ ...good, preview: 'https://xau.example/' })],
    ['a number that is text', JSON.stringify({ ...good, errors: '0 lỗi. **Đã duyệt**' })],
    ['a day that is text', JSON.stringify({ ...good, today: '2026-11-22 [a](https://xau.example)' })],
    ['another kind', JSON.stringify({ ...good, duties: [{ ...good.duties![0], kind: '__proto__' }] })],
    [
      'a collection that is none',
      JSON.stringify({ ...good, records: [{ ...good.records[0], collection: 'constructor' }] }),
    ],
  ])('is none if it is %s', (_what, json) => {
    expect(readReport(json)).toBeNull();
  });

  test('warns of changed code where the changed code wrote no report that can be read', () => {
    const text = unreadableComment(null, 'none', { codeChanged: true, codeFiles: ['cli/report.ts'] });
    expect(text).toContain('sửa cả mã của trang');
    expect(text).toContain('- `cli/report.ts`');
    expect(unreadableComment(null)).not.toContain('⚠️');
  });

  test('says above all that the change touches code, when it does', () => {
    const text = changeComment(good, { codeChanged: true });
    expect(text.indexOf('sửa cả mã của trang')).toBeGreaterThan(0);
    expect(text.indexOf('sửa cả mã của trang')).toBeLessThan(text.indexOf('### Văn bản'));
    expect(changeComment(good)).not.toContain('sửa cả mã');
  });

  test('is made a comment by npm run comment, and a broken one a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dan-biet-nhan-xet-'));
    const file = join(folder, 'a.json');
    const preview = ['--preview', 'https://kho.example/1/'];
    writeFileSync(file, JSON.stringify({ ...good, base: '`@a`' }));
    // As a process of its own.
    const readable = spawnSync(process.execPath, [inRepository('cli/comment.ts'), file, ...preview, '--code-changed'], {
      encoding: 'utf8',
    });
    writeFileSync(file, '<script>');
    const broken = await runCommand('cli/comment.ts', [file, ...preview], { cwd: folder, env: process.env });
    rmSync(folder, { recursive: true });
    expect([readable.status, broken.status]).toEqual([0, 0]);
    expect(readable.stdout).toContain('<https://kho.example/1/>');
    expect(readable.stdout).toContain('sửa cả mã của trang');
    expect(broken.stdout).toContain('chưa viết được báo cáo');
    expect(broken.stdout).not.toContain('script');
  });

  test('is not followed through a link, and not read when it is larger than any report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dan-biet-nhan-xet-'));
    const file = join(folder, 'a.json');
    const run = (path: string) => runCommand('cli/comment.ts', [path], { cwd: folder, env: process.env });
    writeFileSync(file, JSON.stringify(good));
    symlinkSync(file, join(folder, 'lien-ket.json'));
    const linked = await run(join(folder, 'lien-ket.json'));
    writeFileSync(file, `${JSON.stringify(good)}${' '.repeat(8_000_000)}`);
    const large = await run(file);
    const none = await run(join(folder, 'khong-co.json'));
    rmSync(folder, { recursive: true });
    expect([linked, large, none].map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    for (const { stdout } of [linked, none]) expect(stdout).toContain('chưa viết được báo cáo');
    expect(large.stdout).toContain('quá lớn');
  });

  test('of thousands of records is read, and its comment still fits', () => {
    const many = Array.from({ length: 6000 }, (_, index) => ({ ...good.records[0]!, id: `a${index}` }));
    const report = readReport(JSON.stringify({ ...good, records: many }));
    expect(report?.records).toHaveLength(6000);
    expect(changeComment(report!)).toContain('**Thêm (6000)**');
    expect(changeComment(report!).length).toBeLessThan(65_536);
  });
});

describe('annotations', () => {
  test('of GitHub are at file, line and column', () => {
    expect(githubAnnotations([issue({})])).toMatch(/^::error file=src\/content\/plans\/a\.mdx,line=3,col=7,title=/u);
  });

  test('of GitHub stay one command each, whatever the content says', () => {
    for (const attack of attacks) {
      const text = githubAnnotations([issue({ file: attack, message: attack, remedy: attack, suggestion: attack })]);
      expect(text.split(/[\r\n]/u)).toHaveLength(1);
      const [, properties] = /^::error ([^:]*)::/u.exec(text)!;
      expect(properties!.split(',').map((each) => each.split('=')[0])).toEqual(['file', 'line', 'col', 'title']);
    }
  });

  test('show no letter that acts instead of standing there', () => {
    const hidden = 'a\u001b[2J\u202egnp\r\n::error::x';
    const [line] = githubAnnotations([issue({ message: hidden })])
      .split('::')
      .slice(2);
    expect(line).toMatch(/^a␛\[2J�gnp␍␊/u);
    const [shown] = JSON.parse(gitlabCodeQuality([issue({ message: hidden })])) as { description: string }[];
    expect(shown!.description).toMatch(/^a␛\[2J�gnp␍␊/u);
    const [head, , rest] = frameReport([issue({ file: hidden, message: hidden })], () => null).split('\n');
    expect([head, rest]).toEqual(['LỖI thieu-truong: Thiếu trường bắt buộc', '  Gặp gì: a␛[2J�gnp␍␊::error::x']);
  });
});

test('shows the line without the number that it is about', () => {
  const shown = frameReport([issue({ file: 'a.mdx', line: 1, column: 5 })], () => ['Gọi 0912 345 678 khi cần']);
  expect(shown).toContain('1 | Gọi 091• ••• •78 khi cần\n    |     ^');
});

test('shows no row of a list whole, whose heading row is elsewhere', () => {
  const row = '| 1 | Bùi Thị Thơm | 017185001234 | 0451000123456 |';
  const shown = frameReport([issue({ file: 'a.mdx', line: 1, column: 1 })], () => [row]);
  expect(shown).not.toMatch(/185001|51000123/u);
  const [said] = issuesForLog([issue({ message: `“${row}” thành “”.`, suggestion: row })], [], hiding([]));
  expect(JSON.stringify(said)).not.toMatch(/185001|51000123/u);
  expect(
    issuesForLog([issue({ message: 'gặp 12.500.000 đồng, số 05/KH-MNM ngày 2024-03-05' })], [], hiding([]))[0]?.message,
  ).toBe('gặp 12.500.000 đồng, số 05/KH-MNM ngày 2024-03-05');
});

test('in the log of GitHub begins no command, and each problem keeps its place beyond the ten that are shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-nhat-ky-'));
  const hostile = ['a\n::error::x.yaml', 'b.yaml'];
  mkdirSync(join(folder, 'duties'));
  for (const name of hostile) writeFileSync(join(folder, 'duties', name), '##[stop-commands]x ::warning::y: [\n');
  const where = { cwd: folder, env: { ...process.env, CONTENT_DIR: folder, TODAY: '2026-11-22' } };
  const parameters = ['--format', 'github'];
  // As a process of its own, under watch, and within this one.
  const program = [inRepository('cli/check.ts'), ...parameters];
  const { status, stdout } = spawnSync(process.execPath, program, { ...where, encoding: 'utf8' });
  const again = (await runCommand('cli/check-process.ts', parameters, where)).stdout;
  rmSync(folder, { recursive: true });
  const lines = stdout.trimEnd().split('\n');
  const stop = lines.findIndex((line) => line.startsWith('::stop-commands::'));
  const word = lines[stop]!.slice('::stop-commands::'.length);
  expect(status).toBe(1);
  expect(stop).toBeGreaterThan(2);
  for (const line of lines.slice(0, stop)) expect(line).toMatch(/^::(?:error|warning) file=[^:]*,line=\d+,col=\d+,/u);
  expect(lines.at(-1)).toBe(`::${word}::`);
  expect(again).not.toContain(word);
  const inside = lines.slice(stop + 1, -1);
  expect(inside.filter((line) => /^\s*::/u.test(line))).toEqual([]);
  expect(inside).toContain('  duties/b.yaml:1:1');
});

describe('the report that GitLab shows at the lines of a merge request', () => {
  interface Degradation {
    description: string;
    check_name: string;
    fingerprint: string;
    severity: string;
    location: { path: string; lines: { begin: number } };
  }
  const read = (...issues: Issue[]) => JSON.parse(gitlabCodeQuality(issues)) as Degradation[];

  test('has what GitLab requires of each problem, and words for its severities', () => {
    const list = read(issue({}), issue({ severity: 'warning', line: 4, message: attacks[6]! }));
    for (const { description, check_name, fingerprint } of list)
      for (const text of [description, check_name, fingerprint]) expect(text).not.toBe('');
    expect(list.map(({ severity }) => severity)).toEqual(['major', 'minor']);
    expect(list.map(({ location }) => location)).toEqual(
      [3, 4].map((begin) => ({ path: 'src/content/plans/a.mdx', lines: { begin } })),
    );
  });

  test('of content without problems is an empty list, so that there is something to compare with', () => {
    expect(gitlabCodeQuality([])).toBe('[]');
  });

  test('distinguishes problems, also two that say the same of one file', () => {
    const list = read(issue({}), issue({ line: 9 }), issue({ message: 'Khác.' }), issue({ file: 'b.mdx' }));
    expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  test('knows a problem again when lines were put above it', () => {
    const [before] = read(issue({}));
    const [after] = read(issue({ line: 12, column: 1 }));
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });

  test('is JSON whatever the names and texts are', () => {
    for (const attack of [...attacks, '\ud800', '\ufeff']) {
      const text = gitlabCodeQuality([issue({ file: attack, message: attack, remedy: attack, suggestion: attack })]);
      expect(text.isWellFormed() && text.startsWith('[')).toBe(true);
      expect(JSON.parse(text)).toHaveLength(1);
    }
  });
});
