import { periodLabel } from '../../kinds/period.ts';
import { dutyStateLabels } from '../law/duty/state.ts';
import type { DutyState } from '../law/duty/state.ts';
import type { Site } from '../site/site.ts';

/** A duty whose state in a period differs between two states of the content, both seen on the same day. */
export interface DutyChange {
  code: string;
  title: string;
  period: string;
  kind: 'met' | 'missed' | 'other';
  /** In words; null when the duty was not there. */
  before: string | null;
  after: string | null;
}

interface Cell {
  code: string;
  title: string;
  period: string;
  state: DutyState;
}

const met = (state: DutyState | undefined) => state?.startsWith('published-') ?? false;
const words = (cell: Cell | undefined) => (cell ? dutyStateLabels[cell.state] : null);

/** Duties that a change meets, leaves unmet, or puts in another state, over all school years that the site shows. */
export function dutyChanges(before: Site, after: Site): DutyChange[] {
  const past = cellsOf(before);
  const present = cellsOf(after);
  const keys = [...new Set([...past.keys(), ...present.keys()])].sort();
  return keys.flatMap((key): DutyChange[] => {
    const [a, b] = [past.get(key), present.get(key)];
    const shown = b ?? a;
    // A school year that only one of the two shows is no change of a duty, unless something was published in it.
    if (!shown || a?.state === b?.state || (!(a && b) && !met(a?.state) && !met(b?.state))) return [];
    const { code, title, period } = shown;
    return [{ code, title, period, kind: kindOfChange(a?.state, b?.state), before: words(a), after: words(b) }];
  });
}

function kindOfChange(before: DutyState | undefined, after: DutyState | undefined): DutyChange['kind'] {
  if (met(after) && !met(before)) return 'met';
  return (met(before) && !met(after)) || after === 'overdue' ? 'missed' : 'other';
}

function cellsOf(site: Site): Map<string, Cell> {
  const book = site.dutyRegister();
  return new Map(
    book.schoolYears.flatMap(({ id }) =>
      book
        .boardRows(id)
        .flatMap(({ duty, cells }) =>
          cells.map(({ period, status }): [string, Cell] => [
            `${duty.code} ${period.id}`,
            { code: duty.code, title: duty.title, period: periodLabel(period), state: status.state },
          ]),
        ),
    ),
  );
}
