import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { checkEdit } from '../../../src/model/check/check-edit.ts';
import { hidingOf } from '../../../src/model/check/found-in-content.ts';
import { issuesForLog } from '../../../src/model/check/report/for-log.ts';
import { cleanFiles, inFolder, readWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { dutyFile, provenance } from '../../support/duty-file.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const notice = 'notices/2024-hop.mdx';
const regulation = 'regulations/quy-che-mau.yaml';
const report = 'reports/2024-ke-hoach-mau.2024-q1.yaml';
const summary = 'summaries/2024-ke-hoach-mau.yaml';
const notes = 'editorial-notes/2024-ke-hoach-mau.yaml';
const calendar = 'calendar/2024.yaml';
const item = 'disclosures/b01.2025.yaml';
const file = (name: string) => `{ path: tep/${name}.pdf, sha256: ${'a'.repeat(64)}, label: Bản ký }`;

const published: Record<string, string> = {
  [plan]: cleanFiles[plan]!.replace('issuedOn:', 'number: 12/KH-MNM\nplace: Xã Mẫu\nissuedOn:').replace(
    'implements:',
    'signer: { position: HIỆU TRƯỞNG, name: Nguyễn Văn Mẫu }\nrecipients: ["- Như trên;", "- Lưu."]\nimplements:',
  ),
  [notice]: `---\norganization: truong-mau\nnumber: 3/TB-MNM\nissuedOn: 2024-03-20\nsubject: Lịch họp\n${provenance}---\n\nHọp lúc 7 giờ ngày 30/3 ở sân trường.\n`,
  [regulation]: `organization: truong-mau\ntitle: Quy chế mẫu\nstatus: issued\nduty: B01\nissuedOn: 2024-01-05\npublishedOn: 2024-01-10\nfiles: [${file('quy-che')}]\npurpose: Việc mẫu.\n${provenance}`,
  [report]: `organization: truong-mau\nplan: 2024-ke-hoach-mau\ntitle: Báo cáo quý I\noccasion: quarter\nperiod: 2024-q1\nreportedOn: 2024-04-02\nsections:\n  - { section: i, state: done, summary: Đã xong. }\n${provenance}`,
  [summary]: `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2024-03-22\nstatements:\n  - { about: children, text: Trẻ được học., sections: [i] }\n  - { about: families, text: Nhà được mời., sections: [i] }\n`,
  [notes]: `plan: 2024-ke-hoach-mau\nnotes:\n  - { code: D10, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Sai., sources: [plan], confidence: low }\n`,
  [calendar]: `year: 2024\ntetDaysBefore: 2\nnationalDay: after\nadditional: [{ on: 2024-11-24, name: Ngày mẫu }]\n${provenance}`,
  [item]: `duty: B01\norganization: truong-mau\nperiod: '2025'\nnarrative: [Đoạn mẫu.]\npublications:\n  - on: 2024-06-01\n  - { on: 2024-07-01, kind: update }\n${provenance}`,
  'duties/b01.yaml': dutyFile(
    'B01',
    '{ kind: term, count: 5, unit: years }',
    'period: year\nforms: [narrative]\nchannels: [web]\nweb: required\n',
  ),
};

const content = (changes: Files) =>
  inFolder({ ...published, ...changes }, (root) => readContent(join(root, 'content'), root, '2024-12-01').content);
const before = content({});
const found = (changes: Files, past = before) =>
  checkEdit(past, content(changes), '2024-12-01').map(
    (issue) => `${issue.file.replace(/^content\//u, '')} ${issue.code}`,
  );
const edit = (path: string, ...changes: [from: string, to: string][]): Files => ({
  [path]: changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, published[path] ?? cleanFiles[path]!),
});
const removal = (record: string): Files => ({
  'removals/2024-11-30-mau.yaml': `record: ${record}\nname: Một điều\non: 2024-11-30\nrule: Luật mẫu Điều 1\nreason: Lộ dữ liệu cá nhân.\nby: Hiệu trưởng\n`,
});
const change = (kind: string, what = 'Một chữ.', more = '') =>
  `changes:\n  - { on: 2024-11-30, kind: ${kind}, what: ${JSON.stringify(what)}, reason: Chép nhầm.${more} }\nprovenance:`;

test('what stays as it was is fine, and so is what is added', () => {
  expect(found({})).toEqual([]);
  expect(found({ 'notices/2024-moi.mdx': published[notice]! })).toEqual([]);
  expect(found(edit(report, ['sections:\n', 'sections:\n']))).toEqual([]);
});

describe('a record that was published', () => {
  const agency = 'organizations/bo-mau.yaml';
  const all = [plan, notice, regulation, report, circular, summary, notes, calendar, agency];
  it.each(all)('%s may not go', (path) => {
    expect(found({ [path]: null })).toContain(`${path} go-dieu-da-dang`);
  });

  it.each(all)('%s may go by a declared removal', (path) => {
    const name = path.replace(/\.[a-z]+$/u, '');
    expect(found({ [path]: null, ...removal(name) })).not.toContain(`${path} go-dieu-da-dang`);
    expect(found({ [path]: null, ...removal('plans/khac') })).toContain(`${path} go-dieu-da-dang`);
  });

  it('may not go by a removal that was declared for something else before', () => {
    const past = content(removal('plans/2024-ke-hoach-mau'));
    expect(found({ ...removal('plans/2024-ke-hoach-mau'), [plan]: null }, past)).toContain(`${plan} go-dieu-da-dang`);
    expect(found({}, past)).toContain('removals/2024-11-30-mau.yaml go-dieu-da-dang');
  });

  it.each([...all, 'duties/b01.yaml', item])('%s is taken back by a way that its kind has', (path) => {
    const gone = checkEdit(before, content({ [path]: null }), '2024-12-01').filter(({ file: at }) => at.endsWith(path));
    const remedy = gone.map((issue) => issue.remedy).join(' ');
    const kind = path.slice(0, path.indexOf('/'));
    expect(remedy.includes('status: withdrawn')).toBe(['plans', 'regulations'].includes(kind));
    expect(remedy).not.toBe('');
  });

  it('of a notice is taken back by the entry that its remedy asks for', () => {
    const [issue] = checkEdit(before, content({ [notice]: null }), '2024-12-01');
    expect(issue?.remedy).toMatch(
      /giữ tệp và thêm vào changes một mục kind: correction, what nói thông báo đã thu hồi/u,
    );
    expect(found(edit(notice, ['provenance:', change('correction', 'Thông báo đã thu hồi.')]))).toEqual([]);
  });

  it('of a duty may not go either', () => {
    expect(found({ 'duties/b01.yaml': null, [item]: null, [regulation]: null })).toContain(
      'duties/b01.yaml go-dieu-da-dang',
    );
  });

  it('may not get another name, whatever leads from the old address', () => {
    const issues = checkEdit(
      before,
      content({ [notice]: null, 'notices/2024-hop-cha-me.mdx': published[notice]! }),
      '2024-12-01',
    );
    expect(issues).toMatchObject([{ code: 'go-dieu-da-dang', suggestion: '2024-hop' }]);
    expect(issues[0]!.message).toContain('đổi tên tệp thành notices/2024-hop-cha-me');
  });

  it.each([
    [plan, 'status: issued', 'status: draft'],
    [
      regulation,
      `status: issued\nduty: B01\nissuedOn: 2024-01-05\npublishedOn: 2024-01-10\nfiles: [${file('quy-che')}]`,
      'status: not-published\nduty: B01',
    ],
  ])('%s may not be hidden again', (path, from, to) => {
    expect(found(edit(path, [from, to]))).toEqual([`${path} go-dieu-da-dang`]);
  });

  it('that says that a regulation is not published has a page, too', () => {
    const missing = edit(regulation, [
      `status: issued\nduty: B01\nissuedOn: 2024-01-05\npublishedOn: 2024-01-10\nfiles: [${file('quy-che')}]`,
      'status: not-published\nduty: B01',
    ]);
    const codes = (after: ReturnType<typeof edit>) =>
      checkEdit(content(missing), content({ ...missing, ...after }), '2024-12-01').map(({ code }) => code);
    expect(codes({ [regulation]: null })).toEqual(['go-dieu-da-dang']);
    expect(codes(edit(regulation, ['', '']))).toEqual([]);
    expect(codes(missing)).toEqual([]);
  });

  it('with errors is still there', () => {
    expect(found(edit(plan, ['year: 2024', 'year: mười']))).toEqual([]);
  });

  it('of a school goes with it only where `npm run init` hands the site over', () => {
    const files = Object.fromEntries(
      [plan, notice, regulation, report, summary, notes, item].map((path) => [path, null]),
    );
    const left = {
      ...files,
      'organizations/truong-mau.yaml': null,
      'organizations/truong-moi.yaml': cleanFiles['organizations/truong-mau.yaml']!.replace(
        'Mầm non Mẫu',
        'Mầm non Khác',
      ),
      'site.yaml': cleanFiles['site.yaml']!.replace('truong-mau\n', 'truong-moi\n'),
    };
    const severities = (leaving: string | null) =>
      checkEdit(before, content(left), '2024-12-01', leaving).map(({ code, severity }) => `${severity} ${code}`);
    const both = (severity: string) => [`${severity} truong-da-roi-trang`, `${severity} truong-da-roi-trang`];
    expect(severities('truong-mau')).toEqual(both('warning'));
    expect(severities(null)).toEqual(both('error'));
    expect(severities('truong-khac')).toEqual(both('error'));
  });
});

describe('a document that was issued', () => {
  const alterations: [string, string, string][] = [
    [plan, 'Đoạn thứ nhất.', 'Đoạn thứ hai.'],
    [plan, 'Đoạn thứ nhất.', 'Đoạn thứ nhất'],
    [plan, 'Công tác mẫu năm 2024', 'Công tác khác năm 2024'],
    [plan, '12/KH-MNM', '13/KH-MNM'],
    [plan, 'place: Xã Mẫu', 'place: Xã Khác'],
    [plan, 'issuedOn: 2024-03-05', 'issuedOn: 2024-03-06'],
    [plan, 'Nguyễn Văn Mẫu', 'Trần Thị Mẫu'],
    [plan, ', "- Lưu."', ''],
    [plan, 'number: 12/KH-MNM\n', ''],
    [notice, 'lúc 7 giờ', 'lúc 8 giờ'],
    [notice, ' ở sân trường', ''],
    [notice, 'issuedOn: 2024-03-20', 'issuedOn: 2024-03-21'],
    [notice, 'Lịch họp', 'Lịch nghỉ'],
    [regulation, 'title: Quy chế mẫu', 'title: Quy chế khác'],
    [regulation, 'publishedOn: 2024-01-10', 'publishedOn: 2024-01-11'],
    [regulation, 'a'.repeat(64), 'b'.repeat(64)],
    [report, 'state: done', 'state: delayed'],
    [report, 'occasion: quarter', 'occasion: month'],
    [report, 'reportedOn: 2024-04-02', 'reportedOn: 2024-04-03'],
    [report, 'summary: Đã xong.', 'summary: Xong một nửa.'],
  ];

  it.each(alterations)('%s may not be altered without a word: “%s” → “%s”', (path, from, to) => {
    expect(found(edit(path, [from, to]))).toEqual([`${path} sua-dieu-da-dang`]);
  });

  it.each(alterations)('%s may be with a change that says it in the same edit: “%s” → “%s”', (path, from, to) => {
    const what = `${from} thành ${to}`.replaceAll(/\s+/gu, ' ');
    for (const kind of ['correction', 'copying-error'])
      expect(found(edit(path, [from, to], ['provenance:', change(kind, what)]))).toEqual([]);
  });

  const inFields: [string, string, string, string][] = [
    [plan, '12/KH-MNM', '13/KH-MNM', 'number'],
    [plan, 'issuedOn: 2024-03-05', 'issuedOn: 2024-03-06', 'issuedOn'],
    [plan, 'Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'signer'],
    [plan, 'Công tác mẫu năm 2024', 'Công tác khác năm 2024', 'subject'],
    [report, 'occasion: quarter', 'occasion: month', 'occasion'],
    [report, 'summary: Đã xong.', 'summary: Xong một nửa.', 'sections'],
    [regulation, 'title: Quy chế mẫu', 'title: Quy chế khác', 'title'],
  ];

  it.each(inFields)(
    '%s may not be altered by a change that is about something else: “%s” → “%s”',
    (path, from, to, field) => {
      const only = (what: string, more = '') =>
        found(edit(path, [from, to], ['provenance:', change('correction', what, more)]));
      expect(only('Sửa lỗi chính tả ở đoạn đầu.')).toEqual([`${path} sua-dieu-da-dang`]);
      expect(only('Sửa lỗi chính tả ở đoạn đầu.', ', fields: [title]')).toEqual([`${path} sua-dieu-da-dang`]);
      expect(only('Sửa một lỗi gõ.', `, fields: [${field}]`)).toEqual([`${path} sua-dieu-da-dang`]);
      expect(only(from, `, fields: [${field}]`)).toEqual([`${path} sua-dieu-da-dang`]);
    },
  );

  it.each([...inFields, [notice, 'Họp lúc 7 giờ', 'Không họp lúc 8 giờ', '']])(
    '%s: the remedy has the line that says it: “%s” → “%s”',
    (path, from, to) => {
      const altered = edit(path, [from, to]);
      const [issue] = checkEdit(before, content(altered), '2024-12-01');
      const line = JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(issue!.remedy)![1]!) as string;
      expect(found(edit(path, [from, to], ['provenance:', change('correction', line)]))).toEqual([]);
    },
  );

  it('has digests that no reader reads: the name of the field is enough', () => {
    const other: [string, string] = ['a'.repeat(64), 'b'.repeat(64)];
    const said = (more: string) =>
      found(edit(regulation, other, ['provenance:', change('correction', 'Bản quét rõ hơn.', more)]));
    expect(said(', fields: [files]')).toEqual([]);
    expect(said(', fields: [title]')).toEqual([`${regulation} sua-dieu-da-dang`]);
  });

  it('is not said by another number that has it, nor by old words alone', () => {
    const said = (what: string) =>
      found(edit(notice, ['lúc 7 giờ', 'lúc 8 giờ'], ['provenance:', change('correction', what)]));
    expect(said('Lúc 7 giờ.')).toEqual([`${notice} sua-dieu-da-dang`]);
    expect(said('Lúc 7 giờ thành 18 giờ.')).toEqual([`${notice} sua-dieu-da-dang`]);
    expect(said('Lúc 7 giờ thành 8 giờ.')).toEqual([]);
    const number = (what: string) =>
      found(edit(plan, ['12/KH-MNM', '2/KH-MNM'], ['provenance:', change('correction', what)]));
    expect(number('Số 12/KH-MNM sai.')).toEqual([`${plan} sua-dieu-da-dang`]);
    expect(number('12/KH-MNM thành 2/KH-MNM')).toEqual([]);
  });

  it('does not say the opposite by one word that an entry has by chance', () => {
    const said = (what: string) =>
      found(edit(notice, ['Họp lúc', 'Không họp lúc'], ['provenance:', change('correction', what)]));
    expect(said('Trang chép không đúng bản ký.')).toEqual([`${notice} sua-dieu-da-dang`]);
    expect(said('“Họp” thành “Không họp”.')).toEqual([]);
  });

  it('is judged at every passage, however many there are', () => {
    const sentences = (word: string) =>
      Array.from(
        { length: 40 },
        (_, index) => `Việc thứ ${index + 1} do tổ chuyên môn ${word} trong năm học mới.`,
      ).join(' ');
    const at = (text: string) => ({ [notice]: published[notice]!.replace('Họp lúc', `${text}\n\nHọp lúc`) });
    const past = content(at(sentences('làm')));
    const now = at(sentences('bỏ').replace('Việc thứ 40 do tổ chuyên môn bỏ', 'Việc thứ 40 do bảo vệ bỏ'));
    const said = (what: string) =>
      found({ [notice]: String(now[notice]).replace('provenance:', change('correction', what)) }, past);
    expect(said('“làm” thành “bỏ”.')).toHaveLength(1);
    expect(said('“làm” thành “bỏ”; “tổ chuyên môn” thành “bảo vệ”.')).toEqual([]);
  });

  it('is judged sentence by sentence where more differs than can be compared word by word', () => {
    const many = (word: string, last: string) =>
      Array.from({ length: 900 }, (_, index) => `Câu ${index} ${index === 899 ? last : word}.`).join(' ');
    const at = (text: string) => ({ [notice]: published[notice]!.replace('Họp lúc', `${text}\n\nHọp lúc`) });
    const past = content(at(many('cũ', 'cũ')));
    const said = (text: string) =>
      found(
        { [notice]: String(at(text)[notice]).replace('provenance:', change('correction', '“cũ” thành “mới”.')) },
        past,
      );
    expect(said(many('mới', 'mới'))).toEqual([]);
    expect(said(many('mới', 'bịa'))).toEqual([`${notice} sua-dieu-da-dang`]);
  });

  it('is covered by a day as readers write it', () => {
    const moved: [string, string] = ['issuedOn: 2024-03-05', 'issuedOn: 2024-03-06'];
    const said = (what: string) => found(edit(plan, moved, ['provenance:', change('copying-error', what)]));
    expect(said('Ngày ký 05/3/2024 thành 06/3/2024.')).toEqual([]);
    expect(said('Ngày ký 5/3/2024 thành 6/3/2024.')).toEqual([]);
    expect(said('Ngày ký thành 06/3/2024.')).toEqual([`${plan} sua-dieu-da-dang`]);
  });

  it('is covered passage by passage: what no change says is named', () => {
    const two = edit(
      notice,
      ['lúc 7 giờ', 'lúc 8 giờ'],
      ['sân trường', 'hội trường lớn'],
      ['provenance:', change('correction', '7 giờ thành 8 giờ.')],
    );
    const issues = checkEdit(before, content(two), '2024-12-01');
    expect(issues).toHaveLength(1);
    expect(issues[0]!.message).toContain('hội trường lớn');
    expect(issues[0]!.remedy).toContain('what');
  });

  describe('gets shorter by a removal', () => {
    const removed = (from: string, to: string, what: string, more = '', path = notice) =>
      found(edit(path, [from, to], ['provenance:', change('removal', what, more)]));
    const refused = [`${notice} sua-dieu-da-dang`];

    it('that says what went, or how much and where, without repeating it', () => {
      expect(removed(' ở sân trường', '', 'Gỡ theo yêu cầu.')).toEqual(refused);
      expect(removed(' ở sân trường', '', 'Đã gỡ “ở sân trường”.')).toEqual([]);
      expect(removed(' ở sân trường', ' (đã gỡ)', 'Đã gỡ 3 chữ sau “7 giờ ngày 30/3”.')).toEqual([]);
      for (const count of [2, 99])
        expect(removed(' ở sân trường', '', `Đã gỡ ${count} chữ sau “7 giờ ngày 30/3”.`)).toEqual(refused);
      expect(removed(' ở sân trường', '', 'Đã gỡ 3 chữ sau “chỗ khác”.')).toEqual(refused);
      expect(removed(' ngày 30/3', '', 'Đã gỡ một số điện thoại.')).toEqual([]);
      expect(removed(' ở sân trường', '', 'Đã gỡ một số điện thoại.')).toEqual(refused);
    });

    it('and gets no other words by it', () => {
      const late = 'lúc 7 giờ, ai đến muộn thì đứng chờ ở ngoài cổng trường';
      expect(removed('lúc 7 giờ', late, 'Đã gỡ 7 chữ sau “Họp”.')).toEqual(refused);
      expect(removed('30/3', '31/3', 'Đã gỡ một số điện thoại.')).toEqual(refused);
      expect(removed('30/3', '31/3', 'Đã gỡ “30/3”.')).toEqual(refused);
    });

    it('and keeps the words that make a sentence say what it says', () => {
      const past = content(edit(notice, ['Họp lúc', 'Không họp lúc']));
      const said = (what: string) =>
        found({ [notice]: published[notice]!.replace('provenance:', change('removal', what)) }, past);
      for (const what of ['Đã gỡ chữ “Không”.', 'Đã gỡ một tên.', 'Đã gỡ 1 chữ trước “họp lúc 7”.'])
        expect(said(what)).toEqual(refused);
    });

    it('without showing once more what went, and with the removal as the one way', () => {
      const secret = 'Gọi cô Hoa, số máy 0912 345 678.';
      const past = { ...published, [notice]: published[notice]!.replace('lúc 7 giờ', `${secret} Họp lúc 7 giờ`) };
      const edits = checkEdit(content(past), content({ ...past, [notice]: published[notice]! }), '2024-12-01');
      const [issue, ...more] = issuesForLog(edits, [], hidingOf(content(past), before));
      expect(more).toEqual([]);
      expect(issue?.code).toBe('sua-dieu-da-dang');
      expect(JSON.stringify(issue)).not.toMatch(/0912|345 678/u);
      expect(issue?.message).toContain('091');
      expect(issue?.remedy).toMatch(/kind: removal/u);
      expect(issue?.remedy).not.toMatch(/correction|copying-error/u);
    });

    it('of a field, too, by its name', () => {
      const line = '"- Bà Hoa (CCCD 017185001234);", ';
      const past = edit(plan, ['"- Như trên;"', `${line}"- Như trên;"`]);
      const [issue] = issuesForLog(checkEdit(content(past), before, '2024-12-01'), [], hidingOf(content(past), before));
      expect(JSON.stringify(issue)).not.toContain('185001');
      expect(issue?.remedy).toContain('kind: removal, what: "Đã gỡ dữ liệu cá nhân.", fields: [recipients]');
    });

    it('with the line that the remedy writes', () => {
      const [issue] = checkEdit(before, content(edit(notice, [' ở sân trường', ''])), '2024-12-01');
      const line = JSON.parse(/removal, what: ("(?:[^"\\]|\\.)*")/u.exec(issue!.remedy)![1]!) as string;
      expect(line).not.toContain('sân');
      expect(removed(' ở sân trường', '', line)).toEqual([]);
    });

    it('and a field by its name', () => {
      expect(removed('number: 3/TB-MNM\n', '', 'Gỡ số.', ', fields: [number]')).toEqual([]);
      expect(removed('number: 3/TB-MNM\n', '', 'Gỡ số.')).toEqual(refused);
      expect(removed('3/TB-MNM', '4/TB-MNM', 'Gỡ số.', ', fields: [number]')).toEqual(refused);
      expect(removed(', "- Lưu."', '', 'Gỡ một dòng.', ', fields: [recipients]', plan)).toEqual([]);
      expect(removed('"- Như trên;", "- Lưu."', '"- Báo."', 'Gỡ một dòng.', ', fields: [recipients]', plan)).toEqual([
        `${plan} sua-dieu-da-dang`,
      ]);
    });
  });

  it('says which words were there and which are now', () => {
    const [issue] = checkEdit(before, content(edit(notice, ['lúc 7 giờ', 'lúc 8 giờ'])), '2024-12-01');
    expect(issue!.message).toBe(
      '“lời văn” của notices/2024-hop: “Họp lúc 7 giờ ngày 30/3 ở sân…” thành “Họp lúc 8 giờ ngày 30/3 ở sân…”.',
    );
  });

  it.each([
    ['number: 12/KH-MNM\n', ''],
    ['name: Nguyễn Văn Mẫu', 'name: null'],
    ['place: Xã Mẫu\n', ''],
    ['recipients: ["- Như trên;", "- Lưu."]\n', ''],
  ])('does not get a head that was missing, without a word: %s', (from, to) => {
    const missing = edit(plan, [from, to]);
    const [issue, ...others] = checkEdit(content(missing), before, '2024-12-01');
    expect(others).toEqual([]);
    expect(issue?.message).toMatch(/“trống” thành|null|HIỆU TRƯỞNG/u);
    const line = JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(issue?.remedy ?? '')?.[1] ?? '""') as string;
    expect(found(edit(plan, ['provenance:', change('copying-error', line)]), content(missing))).toEqual([]);
    expect(found(edit(plan, ['provenance:', change('copying-error', 'Điền cho đủ.')]), content(missing))).toEqual([
      `${plan} sua-dieu-da-dang`,
    ]);
  });

  it('is not altered by what the site adds to it, such as a source', () => {
    const missing = content(edit(plan, ['implements: [01-2020-tt-bm]\n', '']));
    expect(found({}, missing)).toEqual([]);
  });

  it('needs another recorded change for another edit', () => {
    const once = edit(notice, ['lúc 7 giờ', 'lúc 8 giờ'], ['provenance:', change('correction', '7 giờ thành 8 giờ.')]);
    const past = content(once);
    const again = { [notice]: String(once[notice]).replace('lúc 8 giờ', 'lúc 9 giờ') };
    expect(found(once, past)).toEqual([]);
    expect(found(again, past)).toEqual([`${notice} sua-dieu-da-dang`]);
  });

  it('keeps the changes that were recorded', () => {
    const once = edit(notice, ['lúc 7 giờ', 'lúc 8 giờ'], ['provenance:', change('correction', '7 giờ thành 8 giờ.')]);
    const past = content(once);
    expect(found({ [notice]: String(once[notice]).replace('Chép nhầm.', 'Gõ nhầm.') }, past)).toEqual([
      `${notice} sua-dieu-da-dang`,
    ]);
    expect(found({ [notice]: published[notice]!.replace('lúc 7 giờ', 'lúc 8 giờ') }, past)).toEqual([
      `${notice} sua-dieu-da-dang`,
    ]);
  });

  it('is withdrawn only with a word to its readers', () => {
    expect(found(edit(plan, ['status: issued', 'status: withdrawn']))).toEqual([`${plan} thu-hoi-khong-noi`]);
    expect(
      found(edit(plan, ['status: issued', 'status: withdrawn\nwithdrawal: { on: 2024-11-30, reason: Sai. }'])),
    ).toEqual([]);
    expect(found(edit(regulation, ['status: issued', 'status: withdrawn']))).toEqual([
      `${regulation} thu-hoi-khong-noi`,
    ]);
    expect(
      found(
        edit(regulation, ['status: issued', 'status: withdrawn'], ['provenance:', change('correction', 'Thu hồi.')]),
      ),
    ).toEqual([]);
    expect(
      found(edit(regulation, ['status: issued', 'status: withdrawn'], ['provenance:', change('correction')])),
    ).toEqual([`${regulation} thu-hoi-khong-noi`]);
  });

  it('is not withdrawn by an entry that the site copied it wrongly', () => {
    const entry = change('copying-error', 'Sửa ngày hiệu lực.');
    const by = edit(regulation, ['status: issued', 'status: withdrawn'], ['provenance:', entry]);
    expect(found(by)).toEqual([`${regulation} thu-hoi-khong-noi`]);
  });

  it('while it is a draft is free', () => {
    const draft = (text: string) =>
      content({
        'plans/2024-du-thao.mdx': published[plan]!.replace('issued', 'draft').replace('Đoạn thứ nhất.', text),
      });
    expect(checkEdit(draft('Một.'), draft('Hai.'), '2024-12-01')).toEqual([]);
    expect(checkEdit(draft('Một.'), content({}), '2024-12-01')).toEqual([]);
  });
});

describe('a record whose name has personal data', () => {
  const named = 'notices/2026-chau-bui-gia-bao-tu-ky.mdx';
  const clean = 'notices/2026-mot-chau.mdx';
  const text = published[notice]!.replace('ở sân trường', 'ở nhà đa năng');
  const past = content({ [named]: text });

  it.each([
    ['another name', { [clean]: text }],
    ['no file any more', {}],
  ] as const)('and has %s now goes by a removal that does not say the name', (_what, now) => {
    const issues = checkEdit(past, content(now), '2024-12-01');
    expect(issues.map(({ code }) => code)).toEqual(['go-dieu-da-dang']);
    expect(JSON.stringify(issues)).not.toMatch(/bui-gia-bao|Trả lại tên/u);
    expect(issues[0]!.remedy).toContain('record: "notices/2026-chau-*"');
    expect(found({ ...now, ...removal('"notices/2026-chau-*"') }, past)).toEqual([]);
  });

  it('and no other is covered by the beginning of a name', () => {
    const without = { ...published };
    delete without[notice];
    const present = inFolder({ ...without, ...removal('"notices/*"') }, (root) =>
      readContent(join(root, 'content'), root, '2024-12-01'),
    ).content;
    const codes = checkEdit(before, present, '2024-12-01').map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['go-dieu-da-dang', 'tham-chieu-hong']);
  });
});

describe('a removal that an edit declares', () => {
  it.each([
    [plan, 'Đoạn thứ nhất.', 'Đoạn thứ hai.'],
    [plan, '12/KH-MNM', '13/KH-MNM'],
    [plan, 'Nguyễn Văn Mẫu', 'Trần Thị Mẫu'],
    [notice, 'lúc 7 giờ', 'lúc 8 giờ'],
    [report, 'summary: Đã xong.', 'summary: Xong một nửa.'],
    [
      summary,
      '{ about: families, text: Nhà được mời., sections: [i] }',
      '{ about: children, text: Cô cho ăn cháo., sections: [ii] }',
    ],
  ])('does not let %s say something else: “%s” → “%s”', (path, from, to) => {
    const now = { ...edit(path, [from, to]), ...removal(path.replace(/\.[a-z]+$/u, '')) };
    expect(found(now)).toHaveLength(1);
  });

  it.each([
    [notice, ' ở sân trường', ''],
    [notice, ' ở sân trường', ' (đã gỡ nơi họp)'],
    [plan, ', name: Nguyễn Văn Mẫu', ', name: null'],
    [plan, 'number: 12/KH-MNM\n', ''],
    [plan, ', "- Lưu."', ''],
  ])('lets %s become less: “%s” → “%s”', (path, from, to) => {
    expect(found({ ...edit(path, [from, to]), ...removal(path.replace(/\.[a-z]+$/u, '')) })).toEqual([]);
  });

  it('keeps the words that make a sentence say what it says', () => {
    const past = content(edit(notice, ['Họp lúc', 'Không họp lúc']));
    expect(found(removal('notices/2024-hop'), past)).toEqual([`${notice} sua-dieu-da-dang`]);
  });

  it('has a day on which what it takes away was there', () => {
    const on = (day: string, record: string, files: Files) =>
      found({
        ...files,
        'removals/2024-11-30-mau.yaml': `record: ${record}\nname: Một điều\non: ${day}\nrule: Luật mẫu Điều 1\nreason: Lộ.\nby: Hiệu trưởng\n`,
      });
    const early = ['removals/2024-11-30-mau.yaml ngay-mau-thuan'];
    expect(on('2016-11-22', 'notices/2024-hop', { [notice]: null })).toEqual(early);
    expect(on('2024-03-19', 'notices/2024-hop', {})).toEqual(early);
    expect(on('2024-05-31', 'disclosures/b01.2025', { [item]: null })).toEqual(early);
    expect(on('2024-03-20', 'notices/2024-hop', { [notice]: null })).toEqual([]);
  });

  it('names something that is there or was', () => {
    expect(found(removal('plans/chua-tung-co'))).toEqual(['removals/2024-11-30-mau.yaml tham-chieu-hong']);
    expect(found(removal('khac/2024-hop'))).toEqual(['removals/2024-11-30-mau.yaml tham-chieu-hong']);
    expect(found(removal('notices/2024-hop'))).toEqual([]);
  });

  it.each(['x', 'Theo quy định.', 'Luật mẫu', 'Điều 14', 'Quyết định của Hiệu trưởng', 'Luật nói điều vi phạm'])(
    'names the document and the article that demand it, not “%s”',
    (rule) => {
      const [path, text] = Object.entries(removal('notices/2024-hop'))[0]!;
      const { issues } = readWith({ ...published, [path]: String(text).replace('Luật mẫu Điều 1', rule) });
      expect(issues.filter(({ file }) => file.endsWith(path)).map(({ code }) => code)).toEqual(['gia-tri-sai']);
    },
  );
});

describe('an issued text keeps what shows besides its letters', () => {
  const withBody = (body: string) => ({ [notice]: published[notice]!.replace('Họp lúc', `${body}\n\nHọp lúc`) });
  it.each([
    ['cells of a table', '| a | b |\n| - | - |\n| 1 | 23 |', '| a | b |\n| - | - |\n| 12 | 3 |'],
    ['numbers of a list', '1. một\n2. hai', '3. một\n4. hai'],
    ['where a link leads', '[tệp](/tep/a.pdf)', '[tệp](/tep/b.pdf)'],
    ['a sentence that is struck out', 'Mời họp.', '~~Mời họp.~~'],
    ['a sentence that becomes a quotation', 'Mời họp.', '> Mời họp.'],
  ])('%s', (_name, was, is) => {
    const past = content(withBody(was));
    expect(found(withBody(was), past)).toEqual([]);
    expect(found(withBody(is), past)).toContain(`${notice} sua-dieu-da-dang`);
  });

  it('but lines may be broken elsewhere', () => {
    const past = content(withBody('Mời cha mẹ họp.'));
    expect(found(withBody('Mời cha mẹ\nhọp.'), past)).toEqual([]);
  });

  it('and nobody is added to those who got it', () => {
    expect(found(edit(plan, ['"- Lưu."', '"- Lưu.", "- Báo."']))).toEqual([`${plan} sua-dieu-da-dang`]);
  });

  it('and what the site says next to it does not get less', () => {
    const implemented = /implements:.*\n/u.exec(published[plan]!)![0];
    expect(found(edit(plan, [implemented, 'implements: []\n']))).toEqual([`${plan} rut-bot-dieu-da-dang`]);
  });

  it('and a withdrawn one is not put back without a word', () => {
    const withdrawn = edit(plan, [
      'status: issued',
      'status: withdrawn\nwithdrawal: { on: 2024-10-01, reason: Có kế hoạch khác. }',
    ]);
    const past = content(withdrawn);
    expect(found(withdrawn, past)).toEqual([]);
    expect(found({}, past)).toContain(`${plan} sua-dieu-da-dang`);
  });
});

describe('what the site says itself', () => {
  const losses: [string, string, string][] = [
    [circular, 'effectiveOn: 2020-03-01\n', ''],
    [circular, 'Thông tư mẫu.', ''],
    [summary, '  - { about: families, text: Nhà được mời., sections: [i] }\n', ''],
    [
      notes,
      '\n  - { code: D10, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Sai., sources: [plan], confidence: low }',
      ' []',
    ],
    [calendar, 'additional: [{ on: 2024-11-24, name: Ngày mẫu }]\n', ''],
  ];

  it.each(losses)('%s may not become less: “%s”', (path, from, to) => {
    expect(found(edit(path, [from, to]))).toEqual([`${path} rut-bot-dieu-da-dang`]);
    expect(found({ ...edit(path, [from, to]), ...removal(path.replace(/\.[a-z]+$/u, '')) })).toEqual([]);
  });

  const long = 'Thông tư quy định việc nuôi dưỡng, chăm sóc, giáo dục trẻ trong trường mầm non công lập.';
  const withLong = content(edit(circular, ['Thông tư mẫu.', long]));
  const severitiesOf = (text: string) =>
    checkEdit(withLong, content(edit(circular, ['Thông tư mẫu.', text])), '2024-12-01').map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  it('may not say less in fewer words', () => {
    expect(severitiesOf('Thông tư quy định việc nuôi dưỡng trẻ trong trường mầm non.')).toEqual([
      'error rut-bot-dieu-da-dang',
    ]);
  });

  it('is named with the words before and after where it is written again at the same length', () => {
    const other = 'Văn bản nêu cách tuyển sinh, thu tiền, mua sắm thiết bị ở các cơ sở dân lập, tư thục, quốc tế.';
    expect(severitiesOf(other)).toEqual(['error rut-bot-dieu-da-dang']);
    expect(severitiesOf(long.replace('công lập', 'của Nhà nước'))).toEqual(['error sua-dieu-da-dang']);
    const [issue] = checkEdit(withLong, content(edit(circular, ['Thông tư mẫu.', other])), '2024-12-01');
    expect(issue!.message).toContain(long);
    expect(issue!.message).toContain(other);
  });

  it.each([
    [
      summary,
      '{ about: families, text: Nhà được mời., sections: [i] }',
      '{ about: children, text: Cô cho ăn cháo., sections: [ii] }',
    ],
    [
      notes,
      'code: D10, group: spelling, line: 1, block: i-d1, quote: thứ nhất, problem: Sai.',
      'code: D11, group: spelling, line: 9, block: i, quote: đoạn này, problem: Viết hoa tùy tiện.',
    ],
  ])('%s: an item does not become another one without a word', (path, from, to) => {
    const severities = (...more: [string, string][]) =>
      checkEdit(before, content(edit(path, [from, to], ...more)), '2024-12-01').map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    const said = (what: string, more = ''): [string, string] => [
      'plan: 2024-ke-hoach-mau\n',
      `plan: 2024-ke-hoach-mau\nchanges:\n  - { on: 2024-11-30, kind: correction, what: ${JSON.stringify(what)}, reason: Viết sai.${more} }\n`,
    ];
    expect(severities()).toEqual(['error rut-bot-dieu-da-dang']);
    expect(severities(said('Một chữ khác hẳn.'))).toEqual(['error rut-bot-dieu-da-dang']);
    expect(severities(said(`“${from}” thành “${to}”`))).toEqual([]);
    expect(severities(said('Viết lại.', `, fields: [${path === notes ? 'notes' : 'statements'}]`))).toEqual([
      'error rut-bot-dieu-da-dang',
    ]);
  });

  it('keeps the words that say how it was written again', () => {
    const withChange = (what: string) =>
      content(
        edit(summary, [
          'plan: 2024-ke-hoach-mau\n',
          `plan: 2024-ke-hoach-mau\nchanges:\n  - { on: 2024-11-30, kind: correction, what: ${what}, reason: Viết sai. }\n`,
        ]),
      );
    const codesOf = (past: string, now: string) =>
      checkEdit(withChange(past), withChange(now), '2024-12-01').map(({ code }) => code);
    expect(codesOf('Câu một.', 'Câu một.')).toEqual([]);
    expect(codesOf('Câu một.', 'Câu hai.')).toEqual(['sua-dieu-da-dang']);
  });

  it('of law is named where it became another one', () => {
    const other = edit(calendar, ['{ on: 2024-11-24, name: Ngày mẫu }', '{ on: 2024-12-09, name: Lễ khác }']);
    const issues = checkEdit(before, content(other), '2024-12-01');
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error rut-bot-dieu-da-dang']);
  });

  it.each([
    [summary, 'about: families', 'about: contact'],
    [circular, 'Thông tư mẫu.', 'Thông tư mẫu về việc học.'],
    [summary, 'Trẻ được học.', 'Trẻ được chơi.'],
    [calendar, '2024-11-24', '2024-11-25'],
    [calendar, 'tetDaysBefore: 2', 'tetDaysBefore: 1'],
    [circular, 'effectiveOn: 2020-03-01', 'effectiveOn: 2020-03-02'],
  ])('%s is put right by a change that says both words: “%s” → “%s”', (path, from, to) => {
    const issues = checkEdit(before, content(edit(path, [from, to])), '2024-12-01');
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error sua-dieu-da-dang']);
    const line = JSON.parse(/what: ("(?:[^"\\]|\\.)*")/u.exec(issues[0]!.remedy)![1]!) as string;
    const said = (what: string) =>
      found(
        path === summary
          ? edit(
              path,
              [from, to],
              ['plan: 2024-ke-hoach-mau\n', `plan: 2024-ke-hoach-mau\n${change('copying-error', what).slice(0, -11)}`],
            )
          : edit(path, [from, to], ['provenance:', change('copying-error', what)]),
      );
    expect(said('Sửa một lỗi gõ.')).toEqual([`${path} sua-dieu-da-dang`]);
    expect(said(line)).toEqual([]);
  });
});

describe('a record of what happened', () => {
  const code = (salt: string, ...sums: string[]): Files => ({
    'codes/ke-hoach.2024-ke-hoach-mau.yaml': `page: /ke-hoach/2024-ke-hoach-mau/\nsalt: ${salt.repeat(32)}\ncodes:\n${sums.map((sum) => `  - { on: 2024-03-05, sha256: ${sum.repeat(64)} }\n`).join('')}`,
  });
  it('of printed codes gets a new one at the end, and keeps the others', () => {
    const past = content(code('a', 'c'));
    expect(found(code('b', 'c', 'd'), past)).toEqual([]);
    expect(found(code('a', 'd'), past)).toContain('codes/ke-hoach.2024-ke-hoach-mau.yaml sua-dieu-da-dang');
    expect(found(code('a', 'd', 'c'), past)).toContain('codes/ke-hoach.2024-ke-hoach-mau.yaml sua-dieu-da-dang');
  });

  it('of a removal stays as it was declared', () => {
    const own = removal('notices/2024-hop');
    const [path, text] = Object.entries(own)[0]!;
    const now = { [path]: String(text).replace('Điều 1', 'Điều 2') };
    expect(found(own, content(own))).toEqual([]);
    expect(found(now, content(own))).toEqual([`${path} sua-dieu-da-dang`]);
  });
});

describe('a day of publication', () => {
  it.each([
    ['on: 2024-06-01', 'on: 2024-05-31'],
    ['on: 2024-06-01', 'on: 2024-06-02'],
    ['on: 2024-07-01, kind: update', 'on: 2024-07-01, kind: correction'],
  ])('may not move: %s → %s', (from, to) => {
    expect(found(edit(item, [from, to]))).toHaveLength(1);
  });

  it('may come after the others; one that nobody knew is said in another publication', () => {
    const unknown = content(edit(item, ['on: 2024-06-01', 'on: null\n    note: Không rõ.']));
    expect(found({}, unknown)).toContain(`${item} doi-ngay-cong-khai`);
    expect(
      found(edit(item, ['provenance:', '  - { on: 2024-11-30, kind: correction, note: Sai. }\nprovenance:'])),
    ).toEqual([]);
  });

  it('goes with an item that had to go', () => {
    expect(found({ [item]: null, ...removal('disclosures/b01.2025') })).toEqual([]);
  });
});

describe('a school', () => {
  const school = 'organizations/truong-mau.yaml';
  it('may not get another name in the record under which it issued its documents', () => {
    expect(found(edit(school, ['Trường Mầm non Mẫu', 'Trường Mầm non Mới']))).toEqual([`${school} doi-ten-truong`]);
  });

  it('may be written another way, with the old name among the others', () => {
    expect(
      found(edit(school, ['name: Trường Mầm non Mẫu', 'name: Trường Mầm Non Mẫu\naliases: [Trường Mầm non Mẫu]'])),
    ).toEqual([]);
  });

  it.each(['Trường MN Mẫu', 'Trường mầm non Mâu', 'Trường Mầm non Mẫu xã Mường Khến'])(
    'may be written %s, with the old name among the others',
    (name) => {
      const to = `name: ${name}\naliases: [Trường Mầm non Mẫu]`;
      expect(found(edit(school, ['name: Trường Mầm non Mẫu', to]))).not.toContain(`${school} doi-ten-truong`);
    },
  );

  it.each([
    'Trường Mầm non Mẫu và Hoa Hồng Quốc tế',
    'Trường Mầm non Mẫu Hoa Hồng xã Khác',
    'Trường Mẫu',
    'Mẫu Mầm non Trường',
  ])('is another one as %s, whatever its other names are', (name) => {
    const to = `name: ${name}\naliases: [Trường Mầm non Mẫu]`;
    expect(found(edit(school, ['name: Trường Mầm non Mẫu', to]))).toContain(`${school} doi-ten-truong`);
  });

  it('has the title of the site: another one is refused where it was the name, and so an address is a warning', () => {
    const site = 'site.yaml';
    const named = content(edit(site, ['title: Trường mẫu', 'title: Trường Mầm non Mẫu']));
    const severities = (past: typeof before, ...changes: [string, string][]) =>
      checkEdit(past, content(edit(site, ...changes)), '2024-12-01').map(({ code, severity }) => `${severity} ${code}`);
    expect(severities(named, ['title: Trường mẫu', 'title: Trường Tiểu học Khác'])).toEqual(['error doi-ten-truong']);
    expect(severities(named, ['title: Trường mẫu', 'title: Dân Biết – Trường Mầm non Mẫu'])).toEqual([
      'warning doi-ten-truong',
    ]);
    expect(severities(named, ['title: Trường mẫu', 'title: Trường mầm non mẫu'])).toEqual([]);
    expect(severities(before, ['https://truong-mau.example', 'https://khac.example'])).toEqual([
      'warning go-dieu-da-dang',
    ]);
    expect(severities(before, ['school: truong-mau', 'school: truong-mau\nbase: /moi/'])).toEqual([
      'warning go-dieu-da-dang',
    ]);
  });

  it('is warned about where an agency gets another name', () => {
    const agency = 'organizations/bo-mau.yaml';
    const issues = checkEdit(before, content(edit(agency, ['name: Bộ Mẫu', 'name: Bộ Khác'])), '2024-12-01');
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning sua-dieu-da-dang']);
    expect(issues[0]!.message).toContain('“Bộ Mẫu” thành “Bộ Khác”');
  });

  it('may not become another one by keeping the old name among the others', () => {
    const to = 'name: Trường Tiểu học Hoa Mai\naliases: [Trường Mầm non Mẫu]';
    expect(found(edit(school, ['name: Trường Mầm non Mẫu', to]))).toContain(`${school} doi-ten-truong`);
  });

  it('may go on under another name with a successor', () => {
    expect(
      found({
        ...edit(school, [
          'name: Trường Mầm non Mẫu',
          'name: Trường Mầm non Mẫu\nto: 2024-08-31\nsuccessors: [truong-moi]',
        ]),
        'organizations/truong-moi.yaml': cleanFiles[school]!.replace('Mầm non Mẫu', 'Mầm non Mới'),
      }),
    ).toEqual([]);
  });
});
