import type { Duty } from '../../../kinds/duty.ts';
import { formatDay } from '../../day/format-day.ts';
import { basisByReference, basisFor } from '../../law/duty/basis.ts';
import { referenceLink } from '../links.ts';
import type { LinkView } from '../links.ts';
import { stateView } from '../reference-item.ts';
import type { StateView } from '../reference-item.ts';
import type { Site } from '../../site/site.ts';

/** A legal basis of a duty with its validity on two dates. */
export interface BasisView {
  /** The articles, joined; null where the whole document is meant. */
  article: string | null;
  reference: LinkView;
  /** Validity today. */
  today: StateView;
  /** Validity on the day that matters for the item; null where that day is not past. */
  then: { day: string; why: string; state: StateView } | null;
}

/** A day on which law is judged next to today, and what day it is: `ngày công bố`. */
export interface ItemDay {
  day: string;
  why: string;
}

/** Each legal reference of a duty for this school once, with its articles together: `khoản 2 Điều 46; Điều 48`. */
export function basisViews(site: Site, duty: Duty, on: ItemDay | null = null): BasisView[] {
  return basisByReference(basisFor(duty, site.dutyRegister().school.levels)).map(({ reference, article }) => ({
    article,
    reference: referenceLink(site, reference),
    today: stateView(site.validity(reference).state),
    then:
      on !== null && on.day < site.today
        ? { ...on, day: formatDay(on.day), state: stateView(site.validity(reference, on.day).state) }
        : null,
  }));
}
