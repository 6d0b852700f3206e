import { addressOf } from '../../kinds/address-of.ts';
import { noticeTitle } from '../../kinds/titles.ts';
import { pages } from '../addresses.ts';
import { formatDay, formatWeekday } from '../day/format-day.ts';
import { addDays } from '../day/iso-day.ts';
import { midSentence } from '../text/mid-sentence.ts';
import { daysOffView } from './disclosure/days-off.ts';
import { newsItems } from './disclosure/news.ts';
import { schoolWords } from './school-words.ts';
import type { Site } from '../site/site.ts';

/** A week, today included. */
const DAYS = 7;
/** More would not be read on a telephone; the rest is one tap away. */
const MOST = 12;

/** The week's news for parents: what the school published, notices in force, days off that come. */
export interface ParentMessage {
  /** `23/11/2026` */
  from: string;
  to: string;
  /** How many things the school published in these days. */
  published: number;
  /** The text to paste, lines separated by line feeds, addresses in full. */
  text: string;
}

/** @param address makes a path absolute */
export function parentMessage(site: Site, address: (path: string) => string): ParentMessage {
  const from = addDays(site.today, 1 - DAYS);
  const news = newsItems(site).filter(({ day, path }) => day !== null && day >= from && !isNotice(site, path));
  const notices = site
    .recordsOf('notices')
    .filter(({ data }) => site.isOwn(data.organization) && data.issuedOn <= site.today)
    .filter(({ data }) => (data.until === null ? data.issuedOn >= from : data.until >= site.today));
  const parts = [
    part('MỚI CÔNG KHAI', [
      ...news.slice(0, MOST).map(({ title, textPath }) => `${title}\n  ${address(textPath)}`),
      ...(news.length > MOST ? [`và ${news.length - MOST} mục khác`] : []),
    ]),
    part(
      'THÔNG BÁO',
      notices.map((record) => {
        const { until } = record.data;
        const path = addressOf(record);
        return `${noticeTitle(record.data)}${until === null ? '' : ` (đến hết ngày ${formatDay(until)})`}${path === null ? '' : `\n  ${address(path)}`}`;
      }),
    ),
    part('SẮP TỚI', daysOff(site)),
  ].filter((each) => each !== '');
  const head = `${site.school.data.name.toLocaleUpperCase('vi')}\nTin từ ngày ${formatDay(from)} đến ngày ${formatDay(site.today)}`;
  const { school } = schoolWords(site);
  const quiet = parts.length === 0 ? [`Trong những ngày ấy ${school} không đăng tin mới.`] : parts;
  const text = [head, ...quiet, `Xem mọi điều ${school} công khai: ${address(pages.board)}`].join('\n\n');
  return { from: formatDay(from), to: formatDay(site.today), published: news.length, text: `${text}\n` };
}

const part = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : [title, ...items.map((item) => `• ${item}`)].join('\n');

const isNotice = (site: Site, path: string): boolean =>
  site.recordsOf('notices').some((record) => addressOf(record) === path);

/** Days off of the next two weeks: a family needs to know before. */
function daysOff(site: Site): string[] {
  const until = addDays(site.today, 2 * DAYS);
  return daysOffView(site).years.flatMap(({ days, decision }) =>
    days
      .filter(({ on }) => on >= site.today && on <= until)
      .map(({ on, name }) => `${formatWeekday(on)}: nghỉ, ${midSentence(name)}${decision ? '' : ' (dự kiến)'}`),
  );
}
