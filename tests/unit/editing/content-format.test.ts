import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { SOURCE, contentFormat } from '../../../src/model/editing/format/content-format.ts';
import { fullRecord } from '../../../src/model/editing/full-record.ts';
import { formFieldsOf } from '../../../src/model/record-form/form-fields.ts';
import { kinds } from '../../../src/kinds/index.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import { inForm } from '../../support/cms-form.ts';
import type { LooseRecord } from '../../support/cms-form.ts';

const every = Object.entries(kinds) as [KindName, (typeof kinds)[KindName]][];
const filesOf = (content: string, folder: string) => {
  try {
    return readdirSync(join(content, folder)).map((name) => join(content, folder, name));
  } catch {
    return [];
  }
};

/** Lines that differ, as a diff without context shows them. */
function changes(before: string, after: string): string[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail);
  return [...middle(old).map((line) => `-${line}`), ...middle(fresh).map((line) => `+${line}`)];
}

/** The file after the form was opened, changed and saved. */
function edited(name: KindName, file: string, change: (content: LooseRecord) => void): string {
  const format = contentFormat(name);
  const content = inForm(name, format.fromFile(file));
  change(content);
  return format.toFile(content);
}

describe.each(every)('the files of %s', (name, { folder, schema }) => {
  const files = [...filesOf('src/content', folder), ...filesOf('tests/fixtures/truong-mau', folder)];

  test('come out of the form as they went in, byte for byte', () => {
    const changed = files.filter((path) => {
      const file = readFileSync(path, 'utf8');
      return edited(name, file, () => {}) !== file;
    });
    expect(changed).toEqual([]);
  });

  test('lose nothing when they are begun again in the form', () => {
    const format = contentFormat(name);
    for (const path of files) {
      const content = inForm(name, format.fromFile(readFileSync(path, 'utf8')));
      const { [SOURCE]: _, ...fresh } = content;
      const written = format.fromFile(format.toFile(fresh));
      expect(fullRecord(formFieldsOf(schema), written), path).toEqual(fullRecord(formFieldsOf(schema), content));
    }
  });
});

const plan = `---
# Kế hoạch mẫu, chỉ dùng để kiểm thử.
status: "issued" # đã đăng
organization: 'truong-mau'
year: 2026
number: 12/KH-TM   # số đúng như bản gốc
place:
issuedOn: 2026-09-01

subject: >-
  Công tác dân vận chính quyền của nhà trường trong năm 2026, dòng thứ nhất rất dài và còn
  tiếp tục ở dòng thứ hai
recipients: [ "· website trường;", · Lưu VT. ]
implements:
  # văn bản của Phòng
  - a-1
  - 'b-2'   # của Sở

  - c-3
citationDecisions:
  - block: ii-1
    text: Nghị định 4
    target: null
    reason: Chưa rõ.
    by: Hiệu trưởng
provenance: { sources: [plan], confidence: high }
---

{/* chú thích trong MDX */}

| STT | Nội dung |
|----:|:---------|
|  1  | một      |

1. a
1. b

Chữ có chú thích.[^1]

[^1]: Lời chú.


`;
const afterPlan = (change: (content: LooseRecord) => void) => changes(plan, edited('plans', plan, change));

describe('an edit of one field', () => {
  it('leaves a file that nobody changed as it was', () => {
    expect(afterPlan(() => {})).toEqual([]);
  });

  it('changes the line of the field, with its quotes and its comment', () => {
    expect(afterPlan((plan) => (plan['status'] = 'draft'))).toEqual([
      '-status: "issued" # đã đăng',
      '+status: "draft" # đã đăng',
    ]);
    expect(afterPlan((plan) => (plan['organization'] = "trường 'mới'"))).toEqual([
      "-organization: 'truong-mau'",
      "+organization: 'trường ''mới'''",
    ]);
    expect(afterPlan((plan) => (plan['number'] = '13/KH-TM: bản hai'))).toEqual([
      '-number: 12/KH-TM   # số đúng như bản gốc',
      '+number: "13/KH-TM: bản hai"   # số đúng như bản gốc',
    ]);
    expect(afterPlan((plan) => (plan['year'] = 2027))).toEqual(['-year: 2026', '+year: 2027']);
  });

  it('fills a box that was empty, and empties one that was full', () => {
    expect(afterPlan((plan) => (plan['place'] = 'Mẫu'))).toEqual(['-place:', '+place: Mẫu']);
    expect(afterPlan((plan) => (plan['issuedOn'] = ''))).toEqual(['-issuedOn: 2026-09-01', '+issuedOn: null']);
  });

  it('adds a field that the file left out after the one before it', () => {
    expect(afterPlan((plan) => (plan['fragment'] = { notice: 'Mất trang 2.', startsIn: '' }))).toEqual([
      '+fragment:',
      '+  notice: Mất trang 2.',
    ]);
  });

  it('keeps the lines of a folded text up to the change', () => {
    expect(afterPlan((plan) => (plan['subject'] = plan['subject'].replace('thứ hai', 'sau cùng')))).toEqual([
      '-  tiếp tục ở dòng thứ hai',
      '+  tiếp tục ở dòng sau cùng',
    ]);
  });

  it('adds, changes and removes a line of a list', () => {
    expect(afterPlan((plan) => plan['implements'].push('d-4'))).toEqual(['+  - d-4']);
    expect(afterPlan((plan) => plan['implements'].unshift('z-0'))).toEqual(['+  - z-0']);
    expect(afterPlan((plan) => plan['implements'].splice(1, 1))).toEqual(["-  - 'b-2'   # của Sở"]);
    expect(afterPlan((plan) => (plan['implements'][1] = 'e-5'))).toEqual([
      "-  - 'b-2'   # của Sở",
      "+  - 'e-5'   # của Sở",
    ]);
    expect(afterPlan((plan) => (plan['implements'] = []))).toHaveLength(7);
  });

  it('keeps the other lines of a list that has more spaces after its dashes', () => {
    const wide = plan.replace('  - a-1\n', '  -   a-1 # một\n').replace("- 'b-2' ", "-   'b-2' ");
    const change = (content: LooseRecord) => content['implements'].splice(1, 1);
    expect(changes(wide, edited('plans', wide, change))).toEqual(["-  -   'b-2'   # của Sở"]);
  });

  it('changes a list between brackets in its line', () => {
    expect(afterPlan((plan) => plan['recipients'].push('· Phòng, ban;'))).toEqual([
      '-recipients: [ "· website trường;", · Lưu VT. ]',
      '+recipients: [· website trường;, · Lưu VT., "· Phòng, ban;"]',
    ]);
    expect(afterPlan((plan) => (plan['provenance'].confidence = 'low'))).toEqual([
      '-provenance: { sources: [plan], confidence: high }',
      '+provenance: { sources: [plan], confidence: low }',
    ]);
  });

  it('changes one field of an item, and adds an item with what was filled in', () => {
    expect(afterPlan((plan) => (plan['citationDecisions'][0].target = '04-2015-nd-cp'))).toEqual([
      '-    target: null',
      '+    target: 04-2015-nd-cp',
    ]);
    const item = { block: 'ii-2', text: 'Luật', target: '', reason: 'Tên chung.', by: 'Văn thư' };
    expect(afterPlan((plan) => plan['citationDecisions'].push(item))).toEqual([
      '+  - block: ii-2',
      '+    text: Luật',
      '+    target: null',
      '+    reason: Tên chung.',
      '+    by: Văn thư',
    ]);
  });

  it('makes what was typed NFC, and leaves other lines as they are', () => {
    expect(afterPlan((plan) => (plan['place'] = 'Mẫu'.normalize('NFD')))).toEqual(['-place:', '+place: Mẫu']);
    const body = (plan: LooseRecord) =>
      (plan['body'] = plan['body'].replace('Lời chú.', 'Lời chú mới.'.normalize('NFD')));
    expect(afterPlan(body)).toEqual(['-[^1]: Lời chú.', '-', '-', '+[^1]: Lời chú mới.']);
  });

  it('changes several fields at once, each in its place', () => {
    const lines = afterPlan((plan) => {
      plan['status'] = 'withdrawn';
      plan['implements'] = ['a-1', 'c-3'];
    });
    expect(lines).toContain('+status: "withdrawn" # đã đăng');
    expect(lines).toContain("-  - 'b-2'   # của Sở");
    expect(lines).toContain('+  # văn bản của Phòng');
  });

  it('keeps a key that no schema knows, for the checker to name', () => {
    const odd = plan.replace('year: 2026', 'nam: 2026\nyear: 2026');
    expect(
      changes(
        odd,
        edited('plans', odd, (content) => (content['year'] = 2027)),
      ),
    ).toEqual(['-year: 2026', '+year: 2027']);
  });
});

describe('a table of numbers', () => {
  const file = `duty: B01
organization: truong-mau
period: '2025'
data:
  - table: income
    year: 2025
    unit: nghin-dong
    rows:
      - source: hoc-phi
        activity: giáo dục
        amount: 1200
      - source: khac
        activity: bán trú
        amount: 300
publications:
  - on: 2026-06-01
provenance:
  sources: [plan]
  confidence: high
`;

  it('gets one number changed in one line', () => {
    const change = (content: LooseRecord) => (content['data'][0].rows[1].amount = 350);
    expect(changes(file, edited('disclosures', file, change))).toEqual([
      '-        amount: 300',
      '+        amount: 350',
    ]);
  });

  it('gets a row between two rows', () => {
    const change = (content: LooseRecord) =>
      content['data'][0].rows.splice(1, 0, { source: 'tai-tro', activity: 'sách', amount: 5 });
    expect(changes(file, edited('disclosures', file, change))).toEqual([
      '+      - source: tai-tro',
      '+        activity: sách',
      '+        amount: 5',
    ]);
  });

  it('becomes a table of another kind without a trace of the first', () => {
    const change = (content: LooseRecord) =>
      (content['data'][0] = {
        table: 'funds',
        year: 2025,
        unit: 'dong',
        rows: [{ name: 'Quỹ', opening: 1, increase: 0, decrease: 0, closing: 1 }],
      });
    const after = edited('disclosures', file, change);
    expect(contentFormat('disclosures').fromFile(after)['data']).toEqual([
      {
        table: 'funds',
        year: 2025,
        unit: 'dong',
        rows: [{ name: 'Quỹ', opening: 1, increase: 0, decrease: 0, closing: 1 }],
      },
    ]);
    expect(after.slice(after.indexOf('publications'))).toBe(file.slice(file.indexOf('publications')));
  });

  it('gets the files of a document named as records name them', () => {
    const files = `documents:
  - title: Kế hoạch
    files:
      - path: tep/a.pdf
        sha256: ${'0'.repeat(64)}
        label: Bản ký
`;
    const content = contentFormat('disclosures').fromFile(files) as LooseRecord;
    expect(content['documents'][0].files[0].path).toBe('/tep/a.pdf');
    content['documents'][0].files[0].path = '/tep/b.pdf';
    expect(contentFormat('disclosures').toFile(content)).toContain('      - path: tep/b.pdf\n');
  });
});

test('a new record is written with a word on every field, and can be read again', () => {
  const written = contentFormat('regulations').toFile({
    title: 'Quy chế mẫu',
    organization: 'truong-mau',
    status: 'not-published',
  });
  expect(written).toContain('# Tên. Tên quy chế.\ntitle: Quy chế mẫu\n');
  expect(contentFormat('regulations').fromFile(written)).toMatchObject({
    title: 'Quy chế mẫu',
    files: [],
    number: null,
  });
});
