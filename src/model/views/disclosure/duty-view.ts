import { dutyPath, itemPath, yearPath } from '../../addresses.ts';
import type { Duty } from '../../../kinds/duty.ts';
import { periodLabel } from '../../../kinds/period.ts';
import { articlesOf } from '../../law/duty/basis.ts';
import { hasEnded } from '../../law/duty/resting-on.ts';
import { formatDay } from '../../day/format-day.ts';
import type { LinkView } from '../links.ts';
import { stateView } from '../reference-item.ts';
import type { StateView } from '../reference-item.ts';
import type { Site } from '../../site/site.ts';
import { basisViews } from './basis-view.ts';
import type { BasisView } from './basis-view.ts';
import { requirementView } from './requirement-view.ts';
import type { RequirementView } from './requirement-view.ts';
import { dutyStates, dutyStateView, statusView } from './state-view.ts';
import type { DutyStateView, StatusView } from './state-view.ts';

/** The state of a duty in a school year: its items, or a count where they are many. */
export interface DutyYear extends LinkView {
  items: (StatusView & { path: string; period: string })[];
  many: (LinkView & { counts: (DutyStateView & { count: number })[] }) | null;
}

/** All that the page of a duty shows: what law asks, and every school year. */
export interface DutyView {
  code: string;
  title: string;
  question: string;
  requirement: RequirementView;
  basis: BasisView[];
  years: DutyYear[];
}

export function dutyView(site: Site, code: string): DutyView {
  const book = site.dutyRegister();
  const { data } = book.duty(code);
  return {
    code,
    title: data.title,
    question: data.question,
    requirement: requirementView(site, data),
    basis: basisViews(site, data),
    years: book.schoolYears.flatMap((year): DutyYear[] => {
      const row = book.boardRows(year.id).find(({ duty }) => duty.code === code);
      if (!row) return [];
      const head = { path: yearPath(year.id), label: periodLabel(year) };
      const { cells } = row;
      if (cells.length <= 2) {
        const items = cells.map(({ period, status }) => ({
          ...statusView(status),
          path: itemPath(code, period.id),
          period: periodLabel(period),
        }));
        return [{ ...head, items, many: null }];
      }
      const counts = dutyStates.flatMap((state) => {
        const count = cells.filter(({ status }) => status.state === state).length;
        return count === 0 ? [] : [{ ...dutyStateView(state), count }];
      });
      return [{ ...head, items: [], many: { path: itemPath(code, year.id), label: `${cells.length} kỳ`, counts } }];
    }),
  };
}

/** A duty as one line of a list. */
export interface DutyItem extends LinkView {
  code: string;
  /** The articles, joined; null where the whole document is meant. */
  article: string | null;
  /** When the duty held, where it no longer does or does not yet. */
  held: string | null;
  /** The law on the last day on which the school published something for the duty; null where it never did. */
  then: { day: string; state: StateView } | null;
}

/** The duties of the school that rest on a legal reference, by code. */
export function dutiesOf(site: Site, reference: string): DutyItem[] {
  const { own, ended } = site.dutyRegister().restingOn(reference);
  return [...own, ...ended].sort(byCode).map(({ data }) => {
    const { held } = requirementView(site, data);
    const publishedOn = site
      .dutyRegister()
      .disclosures(data.code)
      .flatMap((item) => item.data.publications.flatMap(({ on }) => on ?? []))
      .filter((on) => on <= site.today)
      .sort()
      .at(-1);
    const holdsToday = (data.heldFrom === null || data.heldFrom <= site.today) && !hasEnded(data, site.today);
    return {
      code: data.code,
      path: dutyPath(data.code),
      label: data.title,
      article: articleIn(data, reference),
      held: holdsToday ? null : held,
      then: publishedOn
        ? { day: formatDay(publishedOn), state: stateView(site.validity(reference, publishedOn).state) }
        : null,
    };
  });
}

const byCode = (a: { data: Duty }, b: { data: Duty }) => a.data.code.localeCompare(b.data.code);

/** The articles of a document on which a duty rests; the one that asks for the website where it rests on no other. */
function articleIn({ basis, webBasis }: Duty, reference: string): string | null {
  const articles = basis.filter((each) => each.reference === reference);
  if (articles.length > 0) return articlesOf(articles);
  return webBasis?.article ? `${webBasis.article}, về nơi đăng` : null;
}
