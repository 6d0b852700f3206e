import type { Duty } from '../../../kinds/duty.ts';
import type { IsoDay } from '../../day/iso-day.ts';

/** The duties that rest on a document, by code. */
export interface RestingDuties<T> {
  /** Of this school, in force or still to come. */
  own: T[];
  /** Of this school, ended. */
  ended: T[];
  /** Of other schools alone, in force or still to come. */
  others: T[];
}

/** The documents on which a duty rests, each once: its legal bases, and the one that asks for the website. */
export const documentsOf = ({ basis, webBasis }: Duty): string[] => [
  ...new Set([...basis, ...(webBasis ? [webBasis] : [])].map(({ reference }) => reference)),
];

/** Whether a duty ended before a day. */
export const hasEnded = ({ heldTo }: Duty, today: IsoDay): boolean => heldTo !== null && heldTo < today;

/** Answers which duties rest on a document. Every list and count of such duties asks this function. */
export function dutiesByDocument<T extends { data: Duty }>(
  duties: readonly T[],
  isOwn: (duty: T) => boolean,
  today: IsoDay,
): (reference: string) => RestingDuties<T> {
  const byDocument = Map.groupBy(
    duties.flatMap((duty) => documentsOf(duty.data).map((reference) => ({ reference, duty }))),
    ({ reference }) => reference,
  );
  return (reference) => {
    const resting = (byDocument.get(reference) ?? []).map(({ duty }) => duty);
    const open = resting.filter(({ data }) => !hasEnded(data, today));
    return {
      own: open.filter(isOwn),
      ended: resting.filter((duty) => isOwn(duty) && hasEnded(duty.data, today)),
      others: open.filter((duty) => !isOwn(duty)),
    };
  };
}
