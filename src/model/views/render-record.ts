import type { Root } from 'hast';
import { planNotesPath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import type { Article } from '../article/article.ts';
import type { ContentRecord } from '../records.ts';
import { citedPlace } from '../site/cited-place.ts';
import { isIssued } from '../site/issued-day.ts';
import { citedAgain } from '../site/plan-citations.ts';
import type { IssuedCitation } from '../site/plan-citations.ts';
import type { Site } from '../site/site.ts';
import { noteMarks, notePlaces } from './note-places.ts';
import { linkedText, planDocument } from './plan-document.ts';
import type { CitationMark } from './plan-document.ts';

/**
 * What the page of a record prints of its body: a plan with its contents and its head, any other text alone. What an issued text cites is linked.
 * @param base the site's base path, with slashes at both ends
 */
export function renderRecord(record: ContentRecord, site: Site, base: string): Root {
  const article = articleOf(record);
  const cited = isIssued(record) ? site.citationsIn(record) : [];
  const citations = [...cited.map((each) => markOf(each, site)), ...again(article, cited, site)];
  if (!isIssued(record) || record.collection !== 'plans') return linkedText(article, citations, base);
  const plan = record.data;
  const agencies = { get: (id: string) => site.organization(id).data };
  const marks = noteMarks(notePlaces(site.notes(record.id), article));
  return planDocument({ plan, agencies, article, citations, notes: { path: planNotesPath(record.id), marks } }, base);
}

const markOf = ({ index, mention, target, now }: IssuedCitation, site: Site): CitationMark => ({
  index,
  start: mention.start,
  end: mention.end,
  target,
  place: target === null ? null : citedPlace(site, target, mention.provisions),
  state: now?.state ?? 'unknown',
});

/** `Nghị định nêu trên` leads where the citation leads that it means. */
const again = (article: Article, cited: readonly IssuedCitation[], site: Site): CitationMark[] =>
  citedAgain(article, cited).flatMap(({ start, end, citation: { target, now }, provisions }) =>
    target === null
      ? []
      : [
          {
            index: null,
            start,
            end,
            target,
            place: citedPlace(site, target, provisions),
            state: now?.state ?? 'unknown',
          },
        ],
  );
