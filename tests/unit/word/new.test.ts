import fc from 'fast-check';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { FilesInTheWay, writeFiles } from '../../../src/io/import/write-files.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { fillRecord, questionAt, recordFile, unanswered } from '../../../src/model/record-form/new-record.ts';
import { readAnswer, formFieldsOf } from '../../../src/model/record-form/form-fields.ts';
import { referenceId } from '../../../src/kinds/reference-id.ts';
import { flagsFor, typedCommand } from '../../../src/model/record-form/same-command.ts';
import { writeYaml } from '../../../src/model/yaml/write-yaml.ts';
import type { YamlValue } from '../../../src/model/yaml/write-yaml.ts';
import { kindNames, kinds } from '../../../src/kinds/index.ts';
import { runCommand } from '../../support/run-command.ts';
import { cleanFiles } from '../../support/content-folder.ts';

describe('the YAML of a new record', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '2024',
      '1e5',
      '0x1f',
      '.5',
      '2024-01-01',
      'null',
      'no',
      '~',
      '- a',
      'a: b',
      'a #b',
      '“a”',
      '[a]',
      '{a}',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a`',
      '"a"',
      "'a'",
      ' a',
      'a ',
      '',
      'a\nb',
      '\t',
      '· a;',
      'a:',
      '1/2',
      '36/2017/TT-BGDĐT',
      '-',
      '?',
      '---',
      '...',
      '\u0085',
      '\u2028',
      '\ufeffa',
      '1_000',
      '12:30',
      'ÿ',
      'Infinity',
      '.inf',
      '.nan',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/u).filter((each) => each !== '__proto__');
  const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));

  it('reads back as the same record, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }), (record) => {
        const yaml = writeYaml(record, () => 'Ghi chú # dài: ' + 'chữ '.repeat(40));
        expect(parse(yaml, { version: '1.2', schema: 'core' }) ?? {}).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps plain what a person would write plainly', () => {
    expect(
      writeYaml({ number: '36/2017/TT-BGDĐT', issuedOn: '2017-12-28', year: 2024, name: null, list: ['a', '· b;'] }),
    ).toBe('number: 36/2017/TT-BGDĐT\nissuedOn: 2017-12-28\nyear: 2024\nname: null\nlist:\n  - a\n  - · b;\n');
  });
});

describe('questions', () => {
  it('are asked for every field without a default, in the schema’s order, with its words', () => {
    const asked = unanswered(kinds.plans.schema, new Map());
    expect(asked.map((each) => each.path.join('.'))).toEqual([
      'status',
      'organization',
      'year',
      'subject',
      'provenance.sources',
      'provenance.confidence',
    ]);
    expect(asked[3]).toMatchObject({ title: 'Trích yếu', description: expect.stringContaining('KẾ HOẠCH') });
  });

  test.each(kindNames)('every field of %s has a title of its own', (collection) => {
    const untitled = formFieldsOf(kinds[collection].schema).filter((each) => each.title === each.path.at(-1));
    expect(untitled.map((each) => each.path.join('.'))).toEqual([]);
  });

  test.each([
    ['year', '2026', 2026],
    ['number', '', null],
    ['recipients', '- Như trên; - Lưu: VT.', ['- Như trên', '- Lưu: VT.']],
    ['recipients', '["a;", "b;"]', ['a;', 'b;']],
    ['provenance.sources', 'plan, web', ['plan', 'web']],
    ['subject', ' Công tác ', 'Công tác'],
    ['signer', '{"name":"A"}', { name: 'A' }],
  ])('read for %s the answer %j', (path, typed, value) => {
    expect(readAnswer(questionAt(kinds.plans.schema, path)!, typed)).toEqual(value);
  });
});

test('the file of a new record explains every field and fits its schema', () => {
  const { schema } = kinds.plans;
  const answers = new Map<string, unknown>([
    ['status', 'draft'],
    ['organization', 'truong-mau'],
    ['year', 2026],
    ['subject', 'Mẫu'],
    ['signer.name', 'Nguyễn Thị Mẫu'],
    ['provenance.sources', ['plan']],
    ['provenance.confidence', 'low'],
  ]);
  const file = recordFile(schema, fillRecord(schema, answers), null);
  const lines = file.split('\n');
  const fields = lines.flatMap((line, index) => (/^[a-zA-Z]+:/u.test(line) ? [lines[index - 1]!.startsWith('#')] : []));
  expect(fields).toHaveLength(Object.keys(schema.shape).length);
  expect(fields.every(Boolean)).toBe(true);
  expect(schema.safeParse(parse(file)).success).toBe(true);
  expect(file).toContain('  name: Nguyễn Thị Mẫu');
});

test.each([
  [{ number: '36/2017/TT-BGDĐT', name: null, issuedOn: '2017-12-28', place: null }, '36-2017-tt-bgddt'],
  [{ number: '10/2022/QH15', name: 'Luật Thực hiện dân chủ ở cơ sở', issuedOn: null, place: null }, '10-2022-qh15'],
  [{ number: '45/2019/QĐ-UBND', name: null, issuedOn: '2019-11-04', place: 'hoa-binh' }, '45-2019-qd-ubnd.hoa-binh'],
  [
    { number: '163/KH-GD&ĐT', name: null, issuedOn: '2024-02-22', place: 'lac-thuy' },
    '163-kh-gddt.lac-thuy.2024-02-22',
  ],
  [{ number: '822-KL/TU', name: null, issuedOn: null, place: 'hoa-binh' }, '822-kl-tu.hoa-binh.0000'],
  [{ number: '05-CT/TW', name: null, issuedOn: '2016-05-15', place: null }, '05-ct-tw.2016-05-15'],
  [{ number: null, name: 'Luật Tiếp công dân', issuedOn: null, place: null }, 'luat-tiep-cong-dan'],
])('the id of %j is %s', (identity, id) => {
  expect(referenceId(identity)).toBe(id);
});

describe('files on disk', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
    for (const [name, text] of Object.entries(cleanFiles)) {
      const path = join(root, 'content', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are written all or none', () => {
    writeFileSync(join(root, 'c'), 'tệp, không phải thư mục');
    const files = [
      { path: join(root, 'a/b.txt'), content: 'một' },
      { path: join(root, 'c/d.txt'), content: 'hai' },
    ];
    expect(() => writeFiles(files)).toThrow();
    expect(() => readFileSync(join(root, 'a/b.txt'))).toThrow();
  });

  it('that are in the way stay, and are named', () => {
    writeFileSync(join(root, 'a'), 'cũ');
    expect(() =>
      writeFiles([
        { path: join(root, 'b'), content: 'mới' },
        { path: join(root, 'a'), content: 'mới' },
      ]),
    ).toThrow(FilesInTheWay);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('cũ');
    expect(() => readFileSync(join(root, 'b'))).toThrow();
  });

  it('that were replaced by force come back when a later one fails', () => {
    writeFileSync(join(root, 'a'), 'cũ');
    mkdirSync(join(root, 'd'));
    // A folder cannot be replaced by a file.
    expect(() =>
      writeFiles(
        [
          { path: join(root, 'a'), content: 'mới' },
          { path: join(root, 'd'), content: 'x' },
          { path: join(root, 'a/b'), content: 'x' },
        ],
        { force: true },
      ),
    ).toThrow();
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('cũ');
  });

  const environment = () => ({ ...process.env, CONTENT_DIR: join(root, 'content'), TODAY: '2026-11-22' });
  const run = async (...args: string[]) => {
    const { status, stdout, stderr } = await runCommand('cli/new.ts', args, { cwd: root, env: environment() });
    return { code: status, out: stdout, err: stderr };
  };
  const provenance = ['--set', 'provenance.sources=plan', '--set', 'provenance.confidence=low'];

  it(
    'are begun by npm run new, pass the checker but for words that wait for a person, and are never written over',
    { timeout: 60_000 },
    async () => {
      const plan = [
        'plan',
        '--set',
        'status=draft',
        '--set',
        'organization=truong-mau',
        '--set',
        'year=2027',
        '--set',
        'subject=Công tác mẫu',
        ...provenance,
      ];
      expect(await run(...plan)).toMatchObject({
        code: 0,
        out: expect.stringContaining('content/plans/2027-cong-tac-mau.mdx'),
      });
      expect(await run(...plan)).toMatchObject({ code: 1, err: expect.stringContaining('không ghi đè') });
      expect(
        (await run('legal-reference', '--set', 'number=99/2025/TT-BM', '--set', 'field=giao-duc', ...provenance)).code,
      ).toBe(0);
      expect(
        await run(
          'organization',
          '--set',
          'name=Trường Tiểu học Mẫu',
          '--set',
          'level=school',
          '--set',
          'branch=school',
          ...provenance,
        ),
      ).toMatchObject({ code: 0 });
      const { issues, content } = readContent(join(root, 'content'), root, '2026-11-22');
      // A draft is shown to nobody; the page of a document is, and its introduction is still to be written.
      expect(issues.filter((issue) => issue.severity === 'error').map(({ code, file }) => [code, file])).toEqual([
        ['con-chu-mau', 'content/legal-references/99-2025-tt-bm.mdx'],
      ]);
      expect([...content.records.plans.keys()]).toContain('2027-cong-tac-mau');
      // Kind, agency and id are those that the number says.
      expect(content.records.legalReferences.get('99-2025-tt-bm')?.data).toMatchObject({
        kind: 'thong-tu',
        issuer: 'bo-mau',
      });
      expect([...content.records.organizations.keys()]).toContain('tieu-hoc-mau');
    },
  );

  it.each([
    [[], 'Chưa ghi loại bản ghi.'],
    [['plans'], 'có lẽ là “plan”'],
    [['plan', '--yes'], '--set subject=…  Trích yếu.'],
    [['plan', '--set', 'yaer=1'], 'Có lẽ là “year”'],
    [['plan', '--set', 'status=nhap'], 'Tình trạng (status):'],
    [['plan', '--set', 'organization=truong-mao'], 'có lẽ là “truong-mau”'],
    [['plan', '--set', 'issuedOn=30/02/2026'], 'năm-tháng-ngày'],
    [['legal-reference', '--set', 'number=36-2017-TTBGDĐT'], 'có lẽ là “36/2017/TT-BGDĐT”'],
  ])('are not begun by %j, which says why', { timeout: 60_000 }, async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

  /** Runs the command in a terminal. @param steps what is typed when a text has been shown, in order */
  async function inTerminal(args: readonly string[], steps: readonly (readonly [string, string])[]): Promise<string> {
    const words = [process.execPath, resolve('cli/new.ts'), ...args];
    const child = spawn('script', ['-qec', `stty cols 400 rows 40; exec ${typedCommand(words, false)}`, '/dev/null'], {
      cwd: root,
      env: { ...environment(), TERM: 'xterm' },
    });
    let shown = '';
    let from = 0;
    let next = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      const step = steps[next];
      if (!step || !shown.slice(from).includes(step[0])) return;
      from = shown.length;
      next++;
      // The prompt listens once it has drawn itself.
      setTimeout(() => child.stdin.write(step[1]), 100);
    });
    await new Promise((done) => child.on('close', done));
    return stripVTControlCharacters(shown).replaceAll('\r', '');
  }
  const answers = ['status=draft', 'organization=truong-mau', 'year=2027', "subject=Công tác 'mẫu'"];
  const begun = ['plan', ...answers.flatMap((answer) => ['--set', answer]), ...provenance];
  const asked = 'Mã (tên tệp';

  it.runIf(hasTerminal)(
    'of a document ask for its number first, and offer what it says',
    { timeout: 60_000 },
    async () => {
      const shown = await inTerminal(
        ['legal-reference', '--set', 'field=giao-duc', ...provenance],
        [
          ['Số, ký hiệu', '98-2025-TT-BM\r'],
          ['có lẽ là “98/2025/TT-BM”', `${'\u007f'.repeat(13)}98/2025/TT-BM\r`],
          ['thong-tu', '\r'],
          ['(bo-mau)', '\r'],
          ['Số ghi năm 2025.', '2025-03-04\r'],
          [asked, '\r'],
        ],
      );
      expect(shown).toContain('98-2025-tt-bm');
      const { content } = readContent(join(root, 'content'), root, '2026-11-22');
      expect(content.records.legalReferences.get('98-2025-tt-bm')?.data).toMatchObject({
        kind: 'thong-tu',
        issuer: 'bo-mau',
        issuedOn: '2025-03-04',
      });
    },
  );

  it.runIf(hasTerminal)('ask for another name alone where one is taken', { timeout: 60_000 }, async () => {
    expect((await run(...begun)).code).toBe(0);
    const shown = await inTerminal(begun, [
      [asked, '\r'],
      ['không ghi đè', '-hai\r'],
    ]);
    expect(shown).toContain('plans/2027-cong-tac-mau.mdx, không ghi đè.');
    expect(shown).toContain('plans/2027-cong-tac-mau-hai.mdx. Mở tệp');
    expect(shown).not.toContain('Trích yếu');
  });

  it.runIf(hasTerminal)('give back what was typed to anyone who stops, as a command', { timeout: 60_000 }, async () => {
    const shown = await inTerminal(begun, [[asked, '\u0003']]);
    const command = /npm run new -- (.*)$/mu.exec(shown)![1]!;
    expect(command).toContain(String.raw`--set 'subject=Công tác '\''mẫu'\''' --set 'provenance.sources=["plan"]'`);
    const words = spawnSync('bash', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' }).stdout.trimEnd();
    // As a process of its own, which ends with a code and writes to its own streams.
    const { status, stdout } = spawnSync(process.execPath, [resolve('cli/new.ts'), ...words.split('\n')], {
      cwd: root,
      env: environment(),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('2027-cong-tac-mau.mdx')]);
  });
});

describe('the answers of a person, as parameters', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'aạđ 1;,=\'"\\$`!') })
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const record = fc.record({
    subject: text,
    recipients: fc.array(text, { minLength: 1 }),
    year: fc.integer({ min: 1990, max: 2100 }),
    number: fc.constant(null),
    signer: fc.constant({ name: 'Nguyễn Mẫu', position: "Hiệu 'trưởng'" }),
  });

  test('are read back as they were', () => {
    fc.assert(
      fc.property(record, (answers) => {
        const flags = flagsFor(new Map(Object.entries(answers))).filter((each) => each !== '--set');
        const read = flags.map((flag) => {
          const [path = '', ...rest] = flag.split('=');
          return [path, readAnswer(questionAt(kinds.plans.schema, path)!, rest.join('='))];
        });
        expect(Object.fromEntries(read)).toEqual(answers);
      }),
    );
  });

  test('are quoted for the shell that they are typed in', () => {
    expect(typedCommand(['a', 'b=c d', `e"'`], false)).toBe(String.raw`a 'b=c d' 'e"'\'''`);
    expect(typedCommand(['a', 'b=c d', `e"'`], true)).toBe(String.raw`a "b=c d" "e\"'"`);
  });
});
