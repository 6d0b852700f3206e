import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** A document whose validity depends on too much, and what acts on it, most acts first. */
export interface TooMuch {
  id: string;
  place: SourceLocation;
  doing: readonly (readonly [id: string, acts: number])[];
}

/** Records that are named where too many act, or are acted on. */
const NAMED = 3;
/** Documents of a group that are reported each at its place: one cause may make thousands. */
const MOST_OF_GROUP = 20;

/**
 * Of what documents depend on too much: which act most, since one of them may have been written by mistake. Those on which the same documents act are a
 * group; the places of a group on which one document acts most come first, and the first of them counts those beyond the limit.
 */
export const tooMuchIssues = (all: readonly TooMuch[]): Issue[] =>
  groupsOf(all).flatMap((group) => {
    const byActs = group.toSorted((a, b) => mostActs(b) - mostActs(a));
    const rest = byActs.slice(MOST_OF_GROUP);
    return byActs
      .slice(0, MOST_OF_GROUP)
      .map((each, index) => issueOf(each, index === 0 && rest.length > 0 ? restSentence(rest) : ''));
  });

const mostActs = ({ doing }: TooMuch): number => doing[0]?.[1] ?? 0;

function issueOf({ place, doing }: TooMuch, more: string): Issue {
  const named = listed(doing.map(([id, acts]) => `${id} (${acts} lần)`));
  const what = `${doing.length} văn bản tác động đến hiệu lực của văn bản này, trực tiếp hay qua văn bản khác; nhiều nhất là ${named}.${more}`;
  return issueAt(place, 'hieu-luc-tuy-qua-nhieu', what);
}

const restSentence = (rest: readonly TooMuch[]): string =>
  ` Cùng nhóm này còn ${rest.length} văn bản nữa không xét được hiệu lực, không nêu riêng từng văn bản: ${listed(rest.map(({ id }) => id))}.`;

function listed(names: readonly string[]): string {
  const rest = names.length > NAMED ? ` và ${names.length - NAMED} văn bản khác` : '';
  return names.slice(0, NAMED).join(', ') + rest;
}

/** Documents that are connected through what acts on them, in the order of the first of each group. */
function groupsOf(all: readonly TooMuch[]): TooMuch[][] {
  const above = new Map<string, string>();
  const topOf = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) {
      above.set(top, above.get(next) ?? next);
      top = next;
    }
    return top;
  };
  for (const { id, doing } of all) for (const [other] of doing) above.set(topOf(other), topOf(id));
  return [...Map.groupBy(all, ({ id }) => topOf(id)).values()];
}
