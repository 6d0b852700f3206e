import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { withFields } from './with-fields.ts';

/** The year that a number-symbol names after its number: `36/2017/TT-BGDĐT`, `05/KH-MNM-2019`. A number may look like a year itself. */
export const yearIn = (number: string) =>
  /\/(?:[^/\d][^/]*?[-/]|)((?:19|20)\d{2})(?![\p{L}\d])/u.exec(number)?.[1] ?? null;

const dayInWords =
  /ngày\s{1,3}(\d{1,2})(?:\s{1,3}tháng\s{1,3}|[/.-])(\d{1,2})(?:\s{1,3}năm\s{1,3}|[/.-])((?:19|20)\d{2})(?!\d)/iu;

/** The day that was copied into a number together with it: `12/KH-MNM, ngày 05 tháng 9 năm 2025`. */
export function dayIn(number: string): IsoDay | null {
  const [, day = '', month = '', year] = dayInWords.exec(number) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Numbers whose day or year is another one than that of the issue. */
export const otherInNumbers = (content: Content): Issue[] =>
  (['plans', 'notices', 'regulations', 'legalReferences'] as const).flatMap((collection) =>
    withFields(content, collection, ['number', 'issuedOn']).flatMap(({ locationOf, data: { number, issuedOn } }) => {
      if (number === null || issuedOn === null) return [];
      const [day, year] = [dayIn(number), yearIn(number)];
      if (day !== null && day !== issuedOn)
        return [
          issueAt(
            locationOf(['number']),
            'ngay-mau-thuan',
            `“number” có ngày ${formatDay(day)}, “issuedOn” là ${formatDay(issuedOn)}.`,
            { remedy: 'Chỉ ghi số và ký hiệu ở number; đối chiếu ngày với bản ký rồi ghi ở issuedOn.' },
          ),
        ];
      if (year === null || issuedOn.startsWith(year)) return [];
      const message = `số “${number}” ghi năm ${year}, ngày ban hành là ${formatDay(issuedOn)}.`;
      return [issueAt(locationOf(['issuedOn']), 'nam-mau-thuan', message)];
    }),
  );

/** The school year or the year with which a subject ends. A goal (`đến năm 2030`) and the year of a law are none. */
const yearsOfSubject =
  /(?<!\p{L})(?:năm học|(?<!(?:đến|tới|từ|nhìn|trước|sau)\s)(?<!(?:luật|luật \p{L}{1,12}|luật \p{L}{1,12} \p{L}{1,12}|hiến pháp)\s)năm)\s((?:19|20)\d{2})(?:\s?[-–]\s?((?:19|20)\d{2}))?[\s.”")]*$/iu;

/** Subjects of the school's own documents about a year that is neither the one of the issue nor next to it. */
export const otherInSubjects = (content: Content): Issue[] =>
  (['plans', 'notices'] as const).flatMap((collection) =>
    withFields(content, collection, ['subject', 'issuedOn']).flatMap(({ locationOf, data: { subject, issuedOn } }) => {
      const [, from, to = from] = yearsOfSubject.exec(subject) ?? [];
      if (from === undefined || issuedOn === null) return [];
      const issued = Number(issuedOn.slice(0, 4));
      // A plan is signed in the December before, a summing-up in the year after.
      if (issued >= Number(from) - 1 && issued <= Number(to) + 1) return [];
      const years = from === to ? from : `${from}-${to ?? ''}`;
      const message = `trích yếu nói năm ${years}, ngày ban hành là ${formatDay(issuedOn)}.`;
      return [issueAt(locationOf(['subject']), 'nam-mau-thuan', message)];
    }),
  );

/**
 * Plans whose `year` is not the one that the subject names, or comes before the year in the number. A plan may be signed in the December
 * before its year, and sum up the year before; after New Year it is for a year that is over only where the subject names a school year.
 * What the day of issue contradicts is reported there.
 */
export const otherYearOfPlan = (content: Content): Issue[] =>
  withFields(content, 'plans', ['year', 'subject', 'number', 'issuedOn']).flatMap(({ locationOf, data }) => {
    const { year, subject, number } = data;
    const issued = data.issuedOn === null ? null : Number(data.issuedOn.slice(0, 4));
    const [, from, to = from] = yearsOfSubject.exec(subject) ?? [];
    const contradicts = (message: string, suggestion: string) => [
      issueAt(locationOf(['year']), 'nam-mau-thuan', message, { suggestion }),
    ];
    if (issued !== null && Math.abs(issued - year) > 1) return [];
    if (from !== undefined) {
      if (issued !== null && (issued < Number(from) - 1 || issued > Number(to) + 1)) return [];
      const isSummary = year === Number(to) + 1 && issued === year;
      if (isSummary || (year >= Number(from) && year <= Number(to))) return [];
      const named = from === to ? from : `${from}-${to ?? ''}`;
      return contradicts(`“year” ghi ${year}, trích yếu nói năm ${named}.`, from);
    }
    const numbered = number === null ? null : yearIn(number);
    if (number === null || numbered === null || (issued !== null && issued !== Number(numbered))) return [];
    const isNear = [year, year - 1].includes(Number(numbered));
    return isNear ? [] : contradicts(`“year” ghi ${year}, số “${number}” ghi năm ${numbered}.`, numbered);
  });
