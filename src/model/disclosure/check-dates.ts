import type { Disclosure } from '../../kinds/disclosure.ts';
import type { Duty } from '../../kinds/duty.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { rulesFor } from '../law/duty/deadline.ts';
import { parsePeriod } from '../../kinds/period.ts';
import { formatDay } from '../day/format-day.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

/** The day of issue that a plan or regulation on the site has in its own record; null where it has none. */
export type RecordedDay = (document: { plan: string | null; regulation: string | null }) => IsoDay | null;

export interface DateContext {
  /** Duties by code. */
  duties: ReadonlyMap<string, Duty>;
  /** Absent where the records are not at hand: then only what the item itself says is judged. */
  recordedDay?: RecordedDay;
  today: IsoDay;
}

/** A day on which something came to be that an item makes public. */
interface Origin {
  day: IsoDay;
  /** The day in words, after "trước ": "ngày ký 05/3/2026 của “Kế hoạch”". */
  words: string;
  path: (string | number)[];
}

/**
 * The days of an item: none of publication to come, none before what is published was there, each after the one before.
 * The first document is compared with the first publication, all else against the last, since an update adds to an item.
 */
export function dateProblems(disclosure: Disclosure, context: DateContext): Problem[] {
  return [...publicationProblems(disclosure, context), ...originProblems(disclosure, context)];
}

function publicationProblems({ publications }: Disclosure, { today }: DateContext): Problem[] {
  return publications.flatMap(({ on, kind, changedOn }, index) => {
    const found: Problem[] = [];
    const say = (code: Problem['code'], field: string | null, message: string) =>
      found.push(problem(code, ['publications', index, ...(field === null ? [] : [field])], message));
    const previous = publications.slice(0, index).findLast((item) => item.on !== null)?.on ?? null;
    if (on !== null && on > today)
      say('ngay-cong-khai-tuong-lai', 'on', `Gặp ngày công khai ${formatDay(on)}, hôm nay là ${formatDay(today)}.`);
    if ((index === 0) !== (kind === 'first'))
      say(
        'thu-tu-cong-khai',
        null,
        `Lần ${index + 1} ghi ${kind}; lần đầu ghi first, các lần sau ghi update hoặc correction.`,
      );
    else if (on !== null && previous !== null && on < previous)
      say(
        'thu-tu-cong-khai',
        null,
        `Lần ${index + 1} ghi ngày ${formatDay(on)}, trước lần liền trước ${formatDay(previous)}.`,
      );
    if (changedOn !== null && changedOn > (on ?? today))
      say(
        'thu-tu-cong-khai',
        'changedOn',
        `Lần ${index + 1} ghi sự việc thay đổi ngày ${formatDay(changedOn)}, sau ngày công khai ${formatDay(on ?? today)}.`,
      );
    return found;
  });
}

/** What was made public before it was there: a document, numbers, an event that starts the term. */
function originProblems(disclosure: Disclosure, context: DateContext): Problem[] {
  const { publications } = disclosure;
  const dated = publications.flatMap(({ on }, index) => (on === null ? [] : [{ on, index }]));
  const documents = documentDays(disclosure, context);
  const firstIssued = documents.map(({ day }) => day).sort()[0];
  const origins = [...documents, ...tableDays(disclosure), ...eventDay(disclosure, context)];
  return origins.flatMap((origin) => {
    const publication = documents.includes(origin) && origin.day === firstIssued ? dated[0] : dated.at(-1);
    if ((publication?.on ?? context.today) >= origin.day) return [];
    return publication
      ? [
          problem(
            'cong-khai-truoc-van-ban',
            ['publications', publication.index, 'on'],
            `Gặp ngày công khai ${formatDay(publication.on)}, trước ${origin.words}.`,
          ),
        ]
      : [
          problem(
            'cong-khai-truoc-van-ban',
            origin.path,
            `Mục ghi đã công khai, mà hôm nay ${formatDay(context.today)} còn trước ${origin.words}.`,
          ),
        ];
  });
}

function documentDays({ documents }: Disclosure, { recordedDay }: DateContext): Origin[] {
  return documents.flatMap((document, index) => {
    const day = document.issuedOn ?? recordedDay?.(document) ?? null;
    const words = day && `ngày ký ${formatDay(day)} của “${document.title}” (documents[${index}])`;
    const field = (['issuedOn', 'plan'] as const).find((key) => document[key] !== null) ?? 'regulation';
    return day && words ? [{ day, words, path: ['documents', index, field] }] : [];
  });
}

function tableDays({ data }: Disclosure): Origin[] {
  return data.flatMap((table, index) => {
    if (!('asOf' in table)) return [];
    const words = `ngày chốt số liệu ${formatDay(table.asOf)} (data[${index}])`;
    return [{ day: table.asOf, words, path: ['data', index, 'asOf'] }];
  });
}

/** Only where the law counts from the event: a meeting with citizens is announced before it. */
function eventDay({ duty: code, eventOn, period: periodId }: Disclosure, { duties }: DateContext): Origin[] {
  const [duty, period] = [duties.get(code), parsePeriod(periodId)];
  // A term after an event does not depend on the working year.
  const anyYear = { workingYear: 'calendar-year' } as const;
  const isAfter = duty && period && rulesFor(duty, period, anyYear).some(({ kind }) => kind === 'after-event');
  if (eventOn === null || !isAfter) return [];
  return [{ day: eventOn, words: `ngày phát sinh ${formatDay(eventOn)} (eventOn)`, path: ['eventOn'] }];
}
