import type { Element, ElementContent, Root } from 'hast';
import { referencePath } from '../addresses.ts';
import type { Plan } from '../../kinds/plan.ts';
import type { Article } from '../article/article.ts';
import { element as h } from '../article/element.ts';
import { withInternal } from '../article/internal-links.ts';
import { linkedArticle } from '../article/linked-article.ts';
import type { Mark } from '../article/mark-ranges.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import { contentsOf } from './contents.ts';
import type { ContentsEntry } from './contents.ts';
import { noteMarkClass } from './note-mark-rules.ts';
import type { NoteMark } from './note-places.ts';
import { letterheadView } from './letterhead-view.ts';
import type { Agencies } from './letterhead-view.ts';

/** A citation as the text marks it. */
export interface CitationMark {
  /** Place among the citations of the text, from 0; null where the text means a document again without citing it. */
  index: number | null;
  /** UTF-16 offsets of the article's text. */
  start: number;
  end: number;
  /** Id of the document, null where nobody knows which one it is. */
  target: string | null;
  /** The anchor of the provision in the page of the document, where that page has it. */
  place: string | null;
  /** Today's; `unknown` without a target. */
  state: ValidityState | 'unknown';
}

interface PlanDocument {
  plan: Pick<Plan, 'fragment' | 'organization' | 'number' | 'place' | 'issuedOn'>;
  agencies: Agencies;
  article: Article;
  citations: readonly CitationMark[];
  /** Marks of editorial notes, and the page that has the notes. */
  notes: { path: string; marks: readonly NoteMark[] };
}

/** The anchors of the parts of a plan's page, whatever the plan says. */
export const planAnchors = { text: 'noi-dung', contents: 'muc-luc' } as const;

/**
 * A plan as it is read: contents, head, the issued text, marks of notes. The page of the plan and its preview in the
 * editing screen both print this tree.
 * @param base the site's base path, with slashes at both ends
 */
export function planDocument({ plan, agencies, article, citations, notes }: PlanDocument, base: string): Root {
  const marks = withInternal(article, citationMarks(citations, base));
  const text = linkedArticle(article, marks, base).children as ElementContent[];
  const paper = h(
    'div',
    { className: ['paper'] },
    // The first page of a fragment is lost, and its head with it.
    ...(plan.fragment ? [] : [letterheadView(plan, agencies)]),
    // Offsets of citations count from the first letter of the article: no white space may come before it.
    h('article', { id: planAnchors.text }, ...text),
    ...(notes.marks.length > 0 ? [noteMarks(notes, base)] : []),
  );
  // On a phone a sheet that the browser itself opens and closes, without a script; on a desk a column next to the text.
  const open = h(
    'button',
    { className: ['contents-open'], type: 'button', popoverTarget: planAnchors.contents },
    'Mục lục',
  );
  const contents = h(
    'nav',
    { className: ['contents'], id: planAnchors.contents, popover: '', ariaLabel: 'Mục lục' },
    h('p', {}, 'Mục lục'),
    contentsList(contentsOf(article)),
  );
  return { type: 'root', children: [open, contents, paper] };
}

/** The headings of a text, as links. */
export function contentsList(entries: readonly ContentsEntry[]): Element {
  const items = entries.map(({ anchor, text, children }) =>
    h('li', {}, h('a', { href: `#${anchor}` }, text), ...(children.length > 0 ? [contentsList(children)] : [])),
  );
  return h('ol', { role: 'list' }, ...items);
}

/** The citations of a text as marks: what a link says of validity it says by its class. @param base with slashes at both ends */
export const citationMarks = (citations: readonly CitationMark[], base: string): Mark[] =>
  citations.map(({ index, start, end, target, place, state }) => {
    const id = index === null ? {} : { id: citationAnchor({ index }) };
    if (target === null)
      return { start, end, tagName: 'span', properties: { ...id, className: ['vd', 'vd-khong-ro'] } };
    const href = base + referencePath(target).slice(1) + (place === null ? '' : `#${place}`);
    return { start, end, tagName: 'a', properties: { ...id, href, className: ['vd', `state-${state}`] } };
  });

/** An issued text: what it cites is linked, and so are its own parts that it names. @param base with slashes at both ends */
export const linkedText = (article: Article, citations: readonly CitationMark[], base: string): Root =>
  linkedArticle(article, withInternal(article, citationMarks(citations, base)), base);

/**
 * A mark on the red line next to each part of the text that has editorial notes. It is outside the article, whose words
 * are issued words; the rules of `note-mark-rules.ts` put it next to its part. Browsers that cannot do that leave it out.
 */
function noteMarks({ path, marks }: PlanDocument['notes'], base: string): Element {
  const links = marks.map(({ block, label, count }, index) => {
    const href = `${base}${path.slice(1)}#${block}`;
    return h('a', { className: [noteMarkClass(index)], href, ariaLabel: `${label}: ghi chú ${count}` }, String(count));
  });
  return h('nav', { className: ['gc'], ariaLabel: 'Ghi chú biên tập theo đoạn' }, ...links);
}
