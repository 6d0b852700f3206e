import { comparison } from '../../kinds/provenance.ts';
import { comparedRecord } from '../comparison/compared-fields.ts';
import type { ComparedField, RecordWithMarks } from '../comparison/compared-fields.ts';
import type { Findings } from '../comparison/mark-fields.ts';
import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { ContentRecord } from '../records.ts';

type About = Pick<Findings, 'by' | 'on' | 'against'>;

/** What is wrong with who compared, when, and with what; null when nothing is. @param today ISO day */
export function findingsProblem(
  { data }: Pick<ContentRecord, 'data'>,
  { by, on, against }: About,
  today: IsoDay,
): { field: keyof About; message: string } | null {
  const about = comparison.pick({ by: true, on: true, against: true });
  const [issue] = about.safeParse({ by, on, against }).error?.issues ?? [];
  if (issue) return { field: issue.path[0] as keyof About, message: issue.message };
  if (on > today) return { field: 'on', message: `ngày ${formatDay(on)} chưa đến.` };
  const issuedOn = 'issuedOn' in data && typeof data.issuedOn === 'string' ? data.issuedOn : null;
  return issuedOn !== null && on < issuedOn
    ? {
        field: 'on',
        message: `ngày ${formatDay(on)} trước ngày ban hành văn bản (${formatDay(issuedOn)}), nên chưa thể có bản chính thức để so.`,
      }
    : null;
}

/** The marks that hold now and that a comparison would take away: of a later day, or of somebody else. */
export function othersMarks({ collection, data }: ContentRecord, { by, on, agree, differ }: Findings): ComparedField[] {
  const { compared } = comparedRecord(collection, data as RecordWithMarks);
  return compared.filter((mark) => [...agree, ...differ].includes(mark.field) && (mark.on > on || mark.by !== by));
}

/** Such a mark in words. */
export const markInWords = ({ title, by, on, against }: ComparedField): string =>
  `${title}: ${by} đối chiếu ngày ${formatDay(on)} với ${against}`;
