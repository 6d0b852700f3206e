import { describe, expect, test } from 'vitest';
import { inRepository, root } from '../../../scripts/lib/paths.mjs';
import { readContent } from '../../../src/io/read-content.ts';
import { disclosureData, tableKeys } from '../../../src/kinds/disclosure-data/index.ts';
import { parentFeed } from '../../../src/export/feed.ts';
import { parentsCalendar } from '../../../src/export/parents-ics.ts';
import { tableInput } from '../../../src/model/disclosure/tables.ts';
import { learnerWord } from '../../../src/model/law/duty/level-words.ts';
import { nextSteps } from '../../../src/model/setup/next-steps.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { annualReportView } from '../../../src/model/views/disclosure/annual-report.ts';
import { boardView } from '../../../src/model/views/disclosure/board-view.ts';
import { itemView } from '../../../src/model/views/disclosure/item-view.ts';
import { schoolView } from '../../../src/model/views/disclosure/school-view.ts';
import { homeView } from '../../../src/model/views/home-view.ts';
import { parentQuestions } from '../../../src/model/views/parent-questions.ts';
import { dutyRecords } from '../../../src/model/search/records/duty-records.ts';
import { schoolWords } from '../../../src/model/views/school-words.ts';
import { samples } from './samples.ts';
import { sampleDay } from '../../support/sample-school.ts';
import { sampleSite, sampleSiteAs } from './sample-site.ts';

const read = (folder: string) => readContent(inRepository(`tests/fixtures/${folder}`), root, sampleDay);
const year = '2025-2026';
const codesOf = (site: typeof sampleSite) =>
  boardView(site, year).groups.flatMap((group) => group.rows.map(({ code }) => code));

const schools = [
  {
    folder: 'truong-tieu-hoc-mau',
    kind: 'trường tiểu học công lập',
    own: ['C11', 'C17', 'D14', 'D19', 'D20'],
    notOwn: ['C01', 'C21', 'D05', 'D27', 'F01'],
    shows: ['D19', 'Bình quân một lớp'],
    learner: 'học sinh',
    ofOthers: /học viên|sinh viên|(?<!phó )giám đốc/iu,
  },
  {
    folder: 'truong-trung-hoc-co-so-mau',
    kind: 'trường trung học cơ sở công lập',
    own: ['C19', 'D15', 'D21'],
    notOwn: ['C01', 'C21', 'D10'],
    shows: ['D21', 'Số người xét'],
    learner: 'học sinh',
    ofOthers: /học viên|sinh viên|(?<!phó )giám đốc/iu,
  },
  {
    folder: 'truong-trung-hoc-pho-thong-mau',
    kind: 'trường trung học phổ thông dân lập, tư thục được ngân sách nhà nước hỗ trợ',
    own: ['B07', 'C16', 'D21'],
    notOwn: ['G01', 'C01', 'D05'],
    shows: ['D19', 'Số học sinh'],
    learner: 'học sinh',
    ofOthers: /học viên|sinh viên|(?<!phó )giám đốc/iu,
  },
  {
    folder: 'trung-tam-giao-duc-thuong-xuyen-mau',
    kind: 'trung tâm giáo dục thường xuyên công lập',
    own: ['C21', 'C24', 'D23', 'D27', 'F04'],
    notOwn: ['C01', 'C11', 'D14', 'D19', 'F03'],
    shows: ['D27', 'Số học viên'],
    learner: 'học viên',
    ofOthers: /học sinh|sinh viên|hiệu trưởng|phụ huynh|nhà trường|(?<!hội đồng |điểm )trường (?!(?:tư|học))/iu,
    askers: 'Học viên',
    groupF: 'Phổ biến nội dung công khai',
  },
];

describe.each(schools)(
  'the sample school $folder',
  ({ folder, kind, own, notOwn, shows: [code, column], learner, ...words }) => {
    const { content, issues } = read(folder);
    const site = buildSite(content, sampleDay);
    const codes = codesOf(site);

    test('is read without a finding', () => expect(issues).toEqual([]));

    test('has the duties of its level, and of no other', () => {
      expect(codes).toEqual(expect.arrayContaining(own));
      expect(codes.filter((each) => notOwn.includes(each))).toEqual([]);
    });

    test('is a school of its kind whose register is whole', () => {
      expect(schoolView(site)).toMatchObject({ kind, lacks: null });
    });

    test('answers parents about admission by its own duty', () => {
      const admission = parentQuestions(site).find(({ anchor }) => anchor === 'tuyen-sinh');
      expect(admission?.duties[0]).toBe(folder.startsWith('trung-tam') ? 'D23' : 'D14');
    });

    test('shows its numbers in its words', () => {
      const view = itemView(site, { code: code!, period: year });
      const columns = view.contents.flatMap(({ data }) => data.flatMap(({ table }) => table.columns));
      expect(columns.map(({ label }) => label)).toContain(column);
      expect(columns.filter(({ unit }) => unit === 'trẻ')).toEqual([]);
      expect(learnerWord(content.records.organizations.get(site.school.id)!.data.schoolLevels)).toBe(learner);
    });

    test('is spoken of as a school of its level', () => {
      const { askers = 'Cha mẹ', groupF = 'Thực đơn, phổ biến nội dung công khai' } = words;
      expect(homeView(site).askers).toBe(askers);
      const titles = new Map(boardView(site, year).groups.map(({ letter, title }) => [letter, title]));
      expect(titles.get('D')).toBe('Kế hoạch và kết quả giáo dục');
      expect(titles.get('F')).toBe(groupF);
      const row = site
        .dutyRegister()
        .boardRows(year)
        .filter(({ duty }) => duty.group !== 'Z');
      const ofSmallChildren =
        /(?<!\p{L})(?:nhà trẻ|mẫu giáo|nhóm trẻ|nuôi dưỡng|cô giáo|các cô|(?<!bao nhiêu )trẻ(?! em| khuyết))(?!\p{L})/iu;
      for (const { duty } of row)
        expect(`${duty.title} ${duty.question} ${duty.holds.join(' ')}`, duty.code).not.toMatch(ofSmallChildren);
      for (const { question, what } of parentQuestions(site))
        expect(`${question} ${what}`).not.toMatch(ofSmallChildren);
    });

    test('names nobody whom a school of its level has not', () => {
      const { ofOthers } = words;
      const absolute = (path: string) => new URL(path, site.settings.url).href;
      const rows = site.dutyRegister().boardRows(year);
      const said = [
        ...rows.map(({ duty }) => [
          duty.title,
          duty.itemTitle,
          duty.question,
          ...duty.holds,
          duty.onlyIf,
          duty.webNote,
        ]),
        ...parentQuestions(site).map(({ question, what }) => [question, what]),
        Object.values(schoolWords(site)),
        [parentFeed(site, absolute).match(/<title>.*<\/title>/u)?.[0]],
        [parentsCalendar(site, absolute).match(/^X-WR-CALNAME:.*/mu)?.[0]],
        nextSteps(site),
      ];
      for (const texts of said) expect(texts.filter(Boolean).join(' | ')).not.toMatch(ofOthers);
    });

    test('counts in its yearbook what it calls so', () => {
      const { rows } = tableInput(disclosureData.parse(samples.yearbook), learner);
      expect(rows.map(({ values }) => values.unit)).toContain(learner);
      expect(rows.map(({ values }) => values.unit)).not.toContain('nhóm, lớp');
    });

    test('finds what it published in its annual report', () => {
      const items = annualReportView(site, '2026').parts.flatMap((part) => part.items);
      const filled = items.filter((item) => item.contents.length > 0).map((item) => item.code);
      expect(filled).toContain(code);
    });
  },
);

test('a centre is also found by what schools call its head', () => {
  const site = buildSite(read('trung-tam-giao-duc-thuong-xuyen-mau').content, sampleDay);
  const found = (word: string) => dutyRecords(site).filter(({ text }) => text.includes(word));
  expect(found('giám đốc').map(({ path }) => path)).toEqual(['/cong-khai/a09/', '/cong-khai/h01/']);
  expect(found('hiệu trưởng')).toEqual(found('giám đốc'));
});

test('the sample schools have every kind of table between them', () => {
  const used = [sampleSite, ...schools.map(({ folder }) => buildSite(read(folder).content, sampleDay))].flatMap(
    (site) => site.dutyRegister().allDisclosures.flatMap(({ data }) => data.data.map(({ table }) => table)),
  );
  expect([...new Set(used)].toSorted()).toEqual([...tableKeys].toSorted());
});

describe('a school with several levels', () => {
  const site = sampleSiteAs({ schoolLevels: ['preschool', 'primary'] });
  test('has the duties of each of them', () => {
    expect(codesOf(site)).toEqual(expect.arrayContaining(['C01', 'C11', 'D01', 'D14', 'F03', 'F04']));
  });
  test('asks what parents ask once, and names the duties of all its levels', () => {
    const asked = parentQuestions(site);
    expect(new Set(asked.map(({ anchor }) => anchor)).size).toBe(asked.length);
    expect(asked.find(({ anchor }) => anchor === 'tuyen-sinh')?.duties).toEqual(['D01', 'D14']);
  });
  test('owes a menu in any case, because its small children eat there', () => {
    expect(parentQuestions(site).map(({ anchor }) => anchor)).toContain('thuc-don');
  });
});
