import { parsePeriod } from '../../kinds/period.ts';
import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { dayIn, yearIn } from './check-years.ts';
import { withFields } from './with-fields.ts';

/** A year, or a school year, that a title names. */
interface Years {
  from: number;
  to: number;
}

/** A year at the end of a title, or before what only adds to it: a bracket, a comma, whose it is. */
const namedYear =
  /(?<!\p{L})(?:năm học|(?<!(?:đến|tới|từ|nhìn|trước|sau|hết)\s)năm)\s((?:19|20)\d{2})(?:\s?[-–]\s?((?:19|20)\d{2}))?(?=[\s.”"]*(?:$|[(,;)]|của(?!\p{L})))/iu;

/** What comes before a year that is the year of another document. */
const ofAnother =
  /(?<!\p{L})(?:(?:luật|hiến pháp|pháp lệnh)(?:\s\p{L}+){0,4}|(?:nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn)\s(?:số\s)?\d\S*|giai đoạn)\s*$/iu;

function yearsOf(title: string): Years | null {
  const found = namedYear.exec(title);
  if (!found || ofAnother.test(title.slice(0, found.index))) return null;
  const [, from = '', to = from] = found;
  return { from: Number(from), to: Number(to) };
}

const inWords = ({ from, to }: Years): string => (from === to ? String(from) : `${from}-${to}`);

/** A document of next year is signed in the December before, a summing-up in the year after. */
const isNear = ({ from, to }: Years, year: number): boolean => year >= from - 1 && year <= to + 1;

/** What a title says against the day of a document, or against the year in its number where no day is known. */
function contradiction(title: string, number: string | null, day: IsoDay | null, dayName: string): string | null {
  const years = yearsOf(title);
  if (years === null) return null;
  if (day !== null)
    return isNear(years, Number(day.slice(0, 4)))
      ? null
      : `tên nói năm ${inWords(years)}, ${dayName} là ${formatDay(day)}.`;
  const year = number === null ? null : yearIn(number);
  return year === null || isNear(years, Number(year))
    ? null
    : `tên nói năm ${inWords(years)}, số “${number}” ghi năm ${year}.`;
}

const ofRegulations = (content: Content): Issue[] =>
  withFields(content, 'regulations', ['title', 'number', 'issuedOn', 'publishedOn']).flatMap(({ locationOf, data }) => {
    const { title, number, issuedOn, publishedOn } = data;
    const said =
      contradiction(title, number, issuedOn, 'ngày ban hành') ??
      (issuedOn === null && number === null ? contradiction(title, null, publishedOn, 'ngày công bố') : null);
    return said === null ? [] : [issueAt(locationOf(['title']), 'nam-mau-thuan', said)];
  });

/** A report is about its period, so its title may name no other year. */
const ofReports = (content: Content): Issue[] =>
  withFields(content, 'reports', ['title', 'period', 'reportedOn']).flatMap(({ locationOf, data }) => {
    const years = yearsOf(data.title);
    const period = parsePeriod(data.period);
    const outside =
      years !== null &&
      period &&
      (years.to < Number(period.from.slice(0, 4)) || years.from > Number(period.to.slice(0, 4)));
    const said = outside
      ? `tên nói năm ${inWords(years)}, kỳ báo cáo là ${data.period}.`
      : contradiction(data.title, null, data.reportedOn, 'ngày báo cáo');
    return said === null ? [] : [issueAt(locationOf(['title']), 'nam-mau-thuan', said)];
  });

/** Documents that an item of disclosure names: number, day and title of each. */
const ofDisclosed = (content: Content): Issue[] =>
  withFields(content, 'disclosures', ['documents']).flatMap(({ locationOf, data }) =>
    data.documents.flatMap(({ title, number, issuedOn }, index) => {
      const at = (field: string) => locationOf(['documents', index, field]);
      const day = number === null ? null : dayIn(number);
      if (day !== null && issuedOn !== null && day !== issuedOn)
        return [
          issueAt(
            at('number'),
            'ngay-mau-thuan',
            `“number” có ngày ${formatDay(day)}, “issuedOn” là ${formatDay(issuedOn)}.`,
          ),
        ];
      const year = number === null ? null : yearIn(number);
      const said =
        year !== null && issuedOn !== null && !issuedOn.startsWith(year)
          ? `số “${number}” ghi năm ${year}, ngày ký là ${formatDay(issuedOn)}.`
          : contradiction(title, number, issuedOn, 'ngày ký');
      return said === null ? [] : [issueAt(at('title'), 'nam-mau-thuan', said)];
    }),
  );

/** Years in the titles of reports, regulations and disclosed documents that the number, the day or the period contradicts. */
export const otherInTitles = (content: Content): Issue[] => [
  ...ofRegulations(content),
  ...ofReports(content),
  ...ofDisclosed(content),
];
