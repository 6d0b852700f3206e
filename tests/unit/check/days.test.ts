import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles, inFolder } from '../../support/content-folder.ts';
import { join } from 'node:path';

const plan = 'plans/2024-ke-hoach-mau.mdx';
const circular = 'legal-references/01-2020-tt-bm.mdx';
const notice = `---
organization: truong-mau
issuedOn: 2026-11-20
subject: Lịch họp cha mẹ
provenance: { sources: [plan], confidence: high }
---

Họp ngày 30/11/2026.
`;

const codes = (files: Record<string, string>, today = '2026-11-28') =>
  inFolder(files, (root) =>
    readContent(join(root, 'content'), root, today).issues.map(
      ({ code, file, line }) => `${file.replace('content/', '')}:${line} ${code}`,
    ),
  );
const edit = (file: string, from: string, to: string) => {
  expect(cleanFiles[file]).toContain(from);
  return { [file]: cleanFiles[file]!.replace(from, to) };
};

describe('a day of issue', () => {
  it.each([
    ['0206-02-05', 'ngay-sai'],
    ['1899-12-31', 'ngay-sai'],
    ['2101-01-01', 'ngay-sai'],
    ['2026-11-29', 'ngay-ban-hanh-tuong-lai'],
  ])('%s of a plan is refused', (day, code) => {
    const year = Number(day.slice(0, 4));
    const files = edit(
      plan,
      'year: 2024\nissuedOn: 2024-03-05\nsubject: Công tác mẫu năm 2024',
      `year: ${code === 'ngay-sai' ? 2024 : year}\nissuedOn: ${day}\nsubject: Công tác mẫu`,
    );
    expect(codes(files)).toEqual([`${plan}:5 ${code}`]);
  });

  it.each(['1900-01-01', '2100-12-31'])('%s is a day of the range', (day) => {
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', `issuedOn: ${day}`)).join()).not.toContain('ngay-sai');
  });

  it('may be the day itself', () => {
    const [from, to] = ['year: 2024\nissuedOn: 2024-03-05', 'year: 2026\nissuedOn: 2026-11-28'];
    const about = '\nsubject: Công tác mẫu';
    expect(codes(edit(plan, `${from}${about} năm 2024`, `${to}${about}`))).toEqual([]);
  });

  it('that is only estimated has come as well', () => {
    const estimated = (day: string) =>
      codes(
        edit(
          plan,
          'year: 2024\nissuedOn: 2024-03-05\nsubject: Công tác mẫu năm 2024',
          `year: 2026\nestimatedOn: { on: ${day}, reason: Theo nội dung., confidence: low }\nsubject: Công tác mẫu`,
        ),
      );
    expect(estimated('2026-12-15')).toEqual([`${plan}:5 ngay-ban-hanh-tuong-lai`]);
    expect(estimated('2026-11-15')).toEqual([]);
  });

  it('of a draft may come', () => {
    expect(
      codes({
        'plans/2026-du-thao.mdx': cleanFiles[plan]!.replace('issued', 'draft')
          .replace('2024-03-05', '2027-01-05')
          .replace('year: 2024', 'year: 2027')
          .replace('năm 2024', 'năm 2027'),
      }),
    ).toEqual([]);
  });

  it.each([
    ['a notice', { 'notices/2026-hop.mdx': notice.replace('2026-11-20', '2026-12-01') }, 'notices/2026-hop.mdx:3'],
    ['a law', edit(circular, 'issuedOn: 2020-01-15\neffectiveOn: 2020-03-01', 'issuedOn: 2027-01-15'), `${circular}:5`],
    [
      'a withdrawal',
      edit(plan, 'status: issued', 'status: withdrawn\nwithdrawal: { on: 2027-01-05, reason: Sai. }'),
      `${plan}:3`,
    ],
    [
      'a recorded change',
      edit(
        plan,
        'status: issued',
        'status: issued\nchanges:\n  - { on: 2027-01-05, kind: copying-error, what: Một chữ., reason: Sai. }',
      ),
      `${plan}:4`,
    ],
    [
      'a removal',
      {
        'removals/2027-01-05-x.yaml':
          'record: plans/x\nname: Một điều\non: 2027-01-05\nrule: Luật mẫu\nreason: Sai.\nby: Hiệu trưởng\n',
      },
      'removals/2027-01-05-x.yaml:3',
    ],
  ])('of %s that has not come is refused', (_, files, place) => {
    expect(codes(files)).toContain(`${place} ngay-ban-hanh-tuong-lai`);
  });
});

describe('a year', () => {
  it.each([
    ['year: 2024', 'year: 2021'],
    ['year: 2024', 'year: 2026'],
  ])('two years from the day of issue is a warning: %s → %s', (from, to) => {
    expect(codes(edit(plan, from, to))).toEqual([`${plan}:4 nam-mau-thuan`]);
  });

  it.each(['year: 2023', 'year: 2025'])('next to it is none: %s', (year) => {
    const unnamed = cleanFiles[plan]!.replace('Công tác mẫu năm 2024', 'Công tác mẫu');
    expect(codes({ [plan]: unnamed.replace('year: 2024', year) })).toEqual([]);
  });

  const planOf = (year: number, issuedOn: string, subject: string, number = '') => ({
    [plan]: cleanFiles[plan]!.replace('year: 2024', `year: ${year}`)
      .replace('issuedOn: 2024-03-05', `${number && `number: ${number}\n`}issuedOn: ${issuedOn}`)
      .replace('Công tác mẫu năm 2024', subject),
  });

  it.each([
    [2025, '2026-01-05', 'Công tác mẫu năm 2026', ''],
    [2025, '2024-12-20', 'Công tác mẫu năm 2024', ''],
    [2024, '2025-01-05', 'Công tác mẫu năm học 2025-2026', ''],
    [2025, '2026-01-05', 'Công tác mẫu', '06/KH-MNM-2026'],
  ])('%i of a plan of %s is not the one of “%s” %s', (year, issuedOn, subject, number) => {
    expect(codes(planOf(year, issuedOn, subject, number))).toEqual([`${plan}:4 nam-mau-thuan`]);
  });

  it.each([
    [2026, '2025-12-20', 'Công tác mẫu năm 2026', '60/KH-MNM-2025'],
    [2025, '2026-01-05', 'Công tác mẫu năm học 2025-2026', '06/KH-MNM-2026'],
    [2026, '2026-01-05', 'Tổng kết công tác mẫu năm 2025', '06/KH-MNM-2026'],
    [2026, '2026-02-05', 'Công tác mẫu', '06/KH-MNM-2026'],
  ])('%i of a plan of %s may be the one of “%s” %s', (year, issuedOn, subject, number) => {
    expect(codes(planOf(year, issuedOn, subject, number))).toEqual([]);
  });

  it('in a number-symbol that the day contradicts is a warning', () => {
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 12/2023/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([
      `${plan}:6 nam-mau-thuan`,
    ]);
    expect(codes(edit(circular, 'issuedOn: 2020-01-15', 'issuedOn: 2019-01-15'))).toEqual([
      `${circular}:5 nam-mau-thuan`,
    ]);
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 12/2024/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([]);
    expect(codes(edit(plan, 'issuedOn: 2024-03-05', 'number: 1999/KH-MNM\nissuedOn: 2024-03-05'))).toEqual([]);
  });
});

describe('days and years in words', () => {
  const numbered = (number: string) =>
    codes(edit(plan, 'issuedOn: 2024-03-05', `number: ${number}\nissuedOn: 2024-03-05`));

  it('in a number that the day contradicts are an error', () => {
    expect(numbered("'12/KH-MNM, ngày 06 tháng 3 năm 2024'")).toEqual([`${plan}:5 ngay-mau-thuan`]);
    expect(numbered("'12/KH-MNM ngày 05/9/2023'")).toEqual([`${plan}:5 ngay-mau-thuan`]);
    expect(numbered("'12/KH-MNM, ngày 05 tháng 3 năm 2024'")).toEqual([]);
  });

  it.each(['05/KH-MNM-2019', '05/KH-2019-MNM', '05/2019/KH-MNM'])('the year in %s is seen', (number) => {
    expect(numbered(number)).toEqual([`${plan}:6 nam-mau-thuan`]);
    expect(numbered(number.replace('2019', '2024'))).toEqual([]);
  });

  it.each(['2019/KH-MNM', '05/KH-MN2019', '05/KH-MNM-20191'])('%s names no year', (number) => {
    expect(numbered(number)).toEqual([]);
  });

  const about = (subject: string) => codes(edit(plan, 'subject: Công tác mẫu năm 2024', `subject: ${subject}`));

  it.each(['Công tác mẫu năm học 2020-2021', 'Công tác mẫu năm 2021', 'Công tác mẫu năm học 2026 – 2027.'])(
    'the year of the subject %s is seen',
    (subject) => {
      expect(about(subject)).toEqual([`${plan}:6 nam-mau-thuan`]);
    },
  );

  it.each([
    'Công tác mẫu năm học 2023-2024',
    'Công tác mẫu năm học 2024-2025',
    'Tổng kết năm 2023',
    'Chuyển đổi số đến năm 2030',
    'Phát triển giáo dục giai đoạn 2021-2030, tầm nhìn 2045',
    'Thực hiện Luật Giáo dục năm 2019',
    'Thực hiện Luật năm 2019',
    'Chào mừng 50 năm thành lập trường',
  ])('nothing is said of the subject %s', (subject) => {
    expect(about(subject)).toEqual([]);
  });
});

describe('days of one record', () => {
  const dated = (until: string) =>
    codes({ 'notices/2026-hop.mdx': notice.replace(/^issuedOn: .*$/mu, `issuedOn: 2024-03-20\nuntil: ${until}`) });

  it('are at most a year from a notice to its last day', () => {
    expect(dated('2025-03-20')).toEqual([]);
    expect(dated('2025-03-21').join()).toContain('nam-mau-thuan');
  });

  it('are at most five years from the issue of a law to its effect', () => {
    const effective = (day: string) => codes(edit(circular, 'effectiveOn: 2020-03-01', `effectiveOn: ${day}`));
    expect(effective('2025-01-15')).toEqual([]);
    expect(effective('2025-01-16')).toEqual([`${circular}:6 nam-mau-thuan`]);
  });

  it('are not before the law that a plan implements', () => {
    const signed = (day: string) =>
      codes(
        edit(
          plan,
          'year: 2024\nissuedOn: 2024-03-05\nsubject: Công tác mẫu năm 2024',
          `year: 2020\nissuedOn: ${day}\nsubject: Công tác mẫu năm 2020`,
        ),
      );
    expect(signed('2020-01-15')).toEqual([]);
    expect(signed('2020-01-14')).toEqual([`${plan}:7 ngay-mau-thuan`]);
  });

  it('are at most a year from a publication to the period that it is about', () => {
    const published = (day: string) =>
      codes({
        'disclosures/b01.2025.yaml': `duty: B01\norganization: truong-mau\nperiod: '2025'\nnarrative: [Có.]\npublications:\n  - on: ${day}\nprovenance: { sources: [plan], confidence: high }\n`,
      }).filter((code) => !code.includes('nghia-vu-la'));
    expect(published('2024-01-01')).toEqual([]);
    expect(published('2023-12-31')).toEqual(['disclosures/b01.2025.yaml:6 nam-mau-thuan']);
  });

  it('are in the year of their calendar', () => {
    const opening = (day: string) =>
      codes({
        'calendar/2026.yaml': `year: 2026\ntetDaysBefore: 1\nnationalDay: before\nschoolYearOpensOn: ${day}\nprovenance: { sources: [web], confidence: medium }\n`,
      });
    expect(opening('2026-09-05')).toEqual([]);
    expect(opening('2025-09-05')).toEqual(['calendar/2026.yaml:4 gia-tri-sai']);
  });

  it('on which somebody compared a record have come', () => {
    const compared = (day: string) =>
      codes(
        edit(
          circular,
          '{ sources: [unsourced], confidence: low }',
          `\n  sources: [unsourced]\n  confidence: low\n  verification:\n    - { by: Văn thư, on: ${day}, against: Công báo, fields: [{ field: number }] }`,
        ),
      );
    expect(compared('2026-11-28').join()).not.toContain('tuong-lai');
    expect(compared('2026-11-29')).toContain(`${circular}:12 ngay-ban-hanh-tuong-lai`);
  });

  it('of a correction and of a withdrawal are not before the issue', () => {
    const changed = (on: string) =>
      codes(
        edit(
          plan,
          'provenance:',
          `changes:\n  - { on: ${on}, kind: correction, what: Một chữ., reason: Chép nhầm. }\nprovenance:`,
        ),
      );
    expect(changed('2024-03-05')).toEqual([]);
    expect(changed('2024-03-04').join()).toContain('ngay-mau-thuan');
    const withdrawn = (on: string) =>
      codes(edit(plan, 'status: issued', `status: withdrawn\nwithdrawal: { on: ${on}, reason: Trùng. }`));
    expect(withdrawn('2024-03-05')).toEqual([]);
    expect(withdrawn('2024-03-04').join()).toContain('ngay-mau-thuan');
  });
});

describe('a day of what was written about a plan', () => {
  const summary = 'summaries/2024-ke-hoach-mau.yaml';
  const written = (writtenOn: string, more = '') =>
    codes({
      [summary]: `plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: ${writtenOn}\n${more}statements:\n  - { about: children, text: Trẻ được học., sections: [i] }\n`,
    });

  it('is not before the plan, which is of 05/03/2024, and has come', () => {
    expect(written('2024-03-05')).toEqual([]);
    expect(written('2014-03-06')).toEqual([`${summary}:3 ngay-mau-thuan`]);
    expect(written('2024-03-04')).toEqual([`${summary}:3 ngay-mau-thuan`]);
    expect(written('2026-11-29')).toEqual([`${summary}:3 ngay-ban-hanh-tuong-lai`]);
  });

  it('so is the day on which the school approved it, and that of a change', () => {
    const approved = (on: string) => written('2024-03-06', `approval: { by: Hiệu trưởng, on: ${on} }\n`);
    expect(approved('2024-03-07')).toEqual([]);
    expect(approved('2024-03-04')).toEqual([`${summary}:4 ngay-mau-thuan`]);
    expect(approved('2026-11-29')).toEqual([`${summary}:4 ngay-ban-hanh-tuong-lai`]);
    const changed = (on: string) =>
      written('2024-03-06', `changes:\n  - { on: ${on}, kind: correction, what: Một chữ., reason: Chép nhầm. }\n`);
    expect(changed('2024-03-07')).toEqual([]);
    expect(changed('2024-03-04')).toEqual([`${summary}:5 ngay-mau-thuan`]);
  });

  it('and a document is not compared before it was issued', () => {
    const compared = (on: string) =>
      codes(
        edit(
          circular,
          'provenance: { sources: [unsourced], confidence: low }',
          `provenance:\n  sources: [unsourced]\n  confidence: low\n  verification:\n    - { by: Văn thư, on: ${on}, against: Công báo, fields: [{ field: number }] }`,
        ),
      );
    expect(compared('2020-01-14').join()).toContain('ngay-mau-thuan');
    expect(compared('2020-01-15').join()).not.toContain('ngay-mau-thuan');
  });
});

describe('an issued document without text', () => {
  const body = '\n## I. MỤC ĐÍCH\n\nĐoạn thứ nhất.\n';
  it.each(['', '\n\n', '\n<CanCu>\n\n</CanCu>\n'])('%j is refused', (text) => {
    expect(codes(edit(plan, body, text))).toContain(`${plan}:2 thieu-than-bai`);
  });

  it.each([
    '.',
    '…',
    '......',
    '---',
    '## I. MỤC ĐÍCH',
    '(đang cập nhật)',
    'Nội dung đang được cập nhật.',
    '## I. MỤC ĐÍCH\n\n(sẽ bổ sung sau)',
    '[1]: https://truong-mau.edu.vn/',
  ])('that has only %j is refused, too', (text) => {
    expect(codes(edit(plan, body, `\n${text}\n`))).toContain(`${plan}:2 thieu-than-bai`);
  });

  it.each([
    'Họp.',
    'Trường đang cập nhật hồ sơ học sinh.',
    '## I. MỤC ĐÍCH\n\nĐủ 12 lớp.',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ])('that says something is fine: %j', (text) => {
    expect(codes(edit(plan, body, `\n${text}\n`))).toEqual([]);
  });

  it('is refused where it is a notice', () => {
    expect(codes({ 'notices/2026-hop.mdx': notice.replace('Họp ngày 30/11/2026.', '') })).toContain(
      'notices/2026-hop.mdx:2 thieu-than-bai',
    );
    expect(codes({ 'notices/2026-hop.mdx': notice })).toEqual([]);
  });

  it('is allowed while it is a draft', () => {
    const draft = cleanFiles[plan]!.replace('issued', 'draft').replace(body, '');
    expect(codes({ 'plans/2024-du-thao.mdx': draft })).toEqual([]);
  });
});

describe('the day of a relation between two laws', () => {
  const replacing = '02-2021-tt-bm';
  const [target, file] = ['01-2020-tt-bm', `legal-references/${replacing}.mdx`];
  const contradictions = (issuedOn: string, on: string, ended = '') =>
    inFolder(
      {
        ...edit(circular, 'effectiveOn: 2020-03-01', `effectiveOn: 2020-03-01${ended && `\nexpiredOn: ${ended}`}`),
        [file]: cleanFiles[circular]!.replace('01/2020', `02/${issuedOn.slice(0, 4)}`)
          .replace('issuedOn: 2020-01-15\neffectiveOn: 2020-03-01', `issuedOn: ${issuedOn}`)
          .replace(
            'provenance:',
            `relations:\n  - { type: replaces, target: ${target}, on: ${on}, article: Điều 9, sources: [unsourced], confidence: low }\nprovenance:`,
          ),
      },
      (root) =>
        readContent(join(root, 'content'), root, '2026-11-28')
          .issues.filter(({ code }) => code === 'ngay-mau-thuan')
          .map(({ file, line, message }) => `${file.replace('content/', '')}:${line} ${message}`),
    );

  it('fits both laws where it comes after them', () => {
    expect(contradictions('2021-05-10', '2021-05-10')).toEqual([]);
    expect(contradictions('2021-05-10', '2025-01-01', '2025-01-01')).toEqual([]);
  });

  it('is not before the law that acts was issued', () => {
    expect(contradictions('2021-05-10', '2021-05-09')).toEqual([
      `${file}:8 quan hệ với “${target}” từ 2021-05-09, trước ngày ban hành 2021-05-10.`,
    ]);
  });

  it('is not before the other law was issued', () => {
    expect(contradictions('2019-05-10', '2020-01-14')).toEqual([
      `${file}:8 tác động đến “${target}” từ 2020-01-14, trước khi văn bản đó ra đời (2020-01-15).`,
    ]);
  });

  it('is the day on which the other law says that it ended', () => {
    expect(contradictions('2021-05-10', '2025-02-01', '2025-01-01')).toEqual([
      `${file}:8 “${target}” ghi hết hiệu lực 2025-01-01, quan hệ ghi 2025-02-01.`,
    ]);
  });
});
