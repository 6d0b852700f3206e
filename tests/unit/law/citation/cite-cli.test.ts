import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cite as command } from '../../../../cli/cite.ts';

/** Runs the command in this process: to start one for each case takes a second each. */
async function cite(parameters: string[], input: string | Buffer = '') {
  const lines: string[] = [];
  const complaints: string[] = [];
  const status = await command(parameters, {
    input: Readable.from([Buffer.from(input)]),
    answer: (text) => void lines.push(...text.split('\n').filter((line) => line !== '')),
    complain: (text) => void complaints.push(text),
  });
  return { status, lines, stdout: lines.join('\n'), stderr: complaints.join('\n') };
}

describe('the program', { timeout: 60_000 }, () => {
  const run = (parameters: string[], input: string) =>
    spawnSync(process.execPath, ['cli/cite.ts', ...parameters], { input, encoding: 'utf8' });

  it('reads what is sent, and writes lines that another program reads', () => {
    const { status, stdout, stderr } = run(['--jsonl'], '{"text": "Luật Trẻ em"}\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ mentions: [{ surface: 'Luật Trẻ em' }] });
  });

  it.each([
    [['khong-co.txt'], 1, 'không có tệp này'],
    [['--la'], 2, 'Không hiểu tham số “--la”.'],
  ])('refuses %j with a sentence and no stack', (parameters, code, message) => {
    const { status, stdout, stderr } = run(parameters, '');
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+/u);
  });
});

describe('cite --jsonl', () => {
  it('writes one line for each line, with the fields that others rely on', async () => {
    const texts = ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', 'không có gì'];
    const { status, lines } = await cite(['--jsonl'], texts.map((text) => JSON.stringify({ text })).join('\n') + '\n');
    const answers = lines.map((line) => JSON.parse(line) as { text: string; mentions: Record<string, unknown>[] });
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.text)).toEqual(texts);
    expect(answers[1]!.mentions).toEqual([]);
    expect(Object.keys(answers[0]!.mentions[0]!)).toEqual([
      'start',
      'end',
      'surface',
      'canonical',
      'type',
      'date',
      'pinpoint',
      'provisions',
      'relation',
      'id',
      'reason',
      'discrepancies',
    ]);
    expect(answers[0]!.mentions[0]).toMatchObject({
      start: 0,
      end: 26,
      canonical: '30/2020/NĐ-CP',
      type: 'Nghị định',
      date: '2020-03-05',
    });
  });

  it('gives the text back in NFC', async () => {
    const { lines } = await cite(['--jsonl'], JSON.stringify({ text: 'Luật Trẻ em'.normalize('NFD') }));
    expect(JSON.parse(lines[0]!)).toMatchObject({ text: 'Luật Trẻ em', mentions: [{ canonical: 'Luật Trẻ em' }] });
  });

  it.each([
    ['Thông tư số 36/2017/TT-BGDĐT bị bãi bỏ bởi Thông tư số 09/2024/TT-BGDĐT.', ['repealed-by', 'repeals']],
    [
      'Điều 5 Thông tư số 36/2017/TT-BGDĐT bị bãi bỏ bởi Thông tư số 09/2024/TT-BGDĐT.',
      ['repealed-in-part-by', 'repeals-part'],
    ],
  ])('says of each document in “%s” what it does or what is done to it', async (text, expected) => {
    const { lines } = await cite(['--jsonl'], JSON.stringify({ text }));
    const { mentions } = JSON.parse(lines[0]!) as { mentions: { relation: string }[] };
    expect(mentions.map(({ relation }) => relation)).toEqual(expected);
  });

  it('reports bad lines in their place and goes on', async () => {
    const { status, lines, stderr } = await cite(['--jsonl'], 'xin chào\n{"txt": 1}\n{"text": "Luật Trẻ em"}\n');
    expect(status).toBe(1);
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual([
      { line: 1, error: 'không phải JSON' },
      { line: 2, error: 'cần một đối tượng có "text" là chuỗi ký tự' },
    ]);
    expect(JSON.parse(lines[2]!)).toMatchObject({ mentions: [{ surface: 'Luật Trẻ em' }] });
    expect(stderr).toContain('Dòng 1: không phải JSON.');
  });
});

describe('cite', () => {
  it('shows people a table', async () => {
    const { status, stdout } = await cite([], 'Căn cứ Luật Trẻ em;\ntheo Quyết định số 9999/QĐ-UBND');
    expect(status).toBe(0);
    expect(stdout).toContain('Số, ký hiệu hoặc tên chuẩn');
    expect(stdout).toMatch(/^2 +Quyết định số 9999\/QĐ-UBND .*chưa có trong kho văn bản/mu);
    expect(stdout).toContain('2 viện dẫn');
  });

  it('reads a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cite-')), 'tep.txt');
    writeFileSync(file, 'Nghị định 30/2020/NĐ-CP');
    expect((await cite([file])).stdout).toContain('30/2020/NĐ-CP');
  });

  it('says when there is nothing', async () => {
    expect((await cite([], 'trời đẹp')).stdout.trim()).toBe('Không thấy viện dẫn nào.');
  });

  it.each([
    [['khong-co.txt'], '', 1, 'không có tệp này'],
    [['src'], '', 1, 'đây là thư mục'],
    [['--la'], '', 2, 'Không hiểu tham số “--la”.'],
    [['a', 'b'], '', 2, 'Chỉ đọc một tệp mỗi lần'],
    [['--date', '2024-02-30'], '', 2, 'cần dạng năm-tháng-ngày'],
    [[], Buffer.from([0xff, 0xfe, 0x00]), 1, 'không phải UTF-8'],
  ])('refuses %j with a sentence and no stack', async (parameters, input, code, message) => {
    const { status, stdout, stderr } = await cite(parameters, input);
    expect(status).toBe(code);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+/u);
    expect(stdout).toBe('');
  });
});
