import { upperFirst } from '../model/text/first-letter.ts';
import { previewImagePath } from '../model/addresses.ts';
/**
 * What pages ask: the views of `src/model/views/` bound to the site as it is on disk, and the
 * tables of words that they print. Pages import from here, so that they compute nothing.
 */
import { toHtml } from 'hast-util-to-html';
import { articleOf } from '../model/article/article-of.ts';
import { accentRules } from '../model/colour/accent-rules.ts';
import { measureAccuracy } from '../model/views/accuracy.ts';
import { contactView, publishedContact } from '../model/views/contact-view.ts';
import type { IssuedRecord } from '../model/site/issued-day.ts';
import { citedView } from '../model/views/cited-documents.ts';
import { howToCite } from '../model/views/how-to-cite.ts';
import { homeView } from '../model/views/home-view.ts';
import { organizationView, organizationsByBranch } from '../model/views/organization-view.ts';
import { citingPages, citingPlans } from '../model/views/passages.ts';
import { menuView } from '../model/views/menu.ts';
import { noticesView } from '../model/views/notice-view.ts';
import { contentsOf } from '../model/views/contents.ts';
import { letterheadView } from '../model/views/letterhead-view.ts';
import { contentsList } from '../model/views/plan-document.ts';
import { parentMessage as parentMessageOf } from '../model/views/parent-message.ts';
import { removalsView } from '../model/views/recorded-changes.ts';
import { planItem, plansBySchool, planView } from '../model/views/plan-view.ts';
import {
  previewImages as allPreviewImages,
  previewImage as onePreviewImage,
  previewImageText,
} from '../model/views/preview-images.ts';
import { referenceFacets } from '../model/views/reference-facets.ts';
import { documentsByNumber as numberedDocuments } from '../model/views/by-number.ts';
import { byYear, inForceCounts, registerPages } from '../model/views/reference-item.ts';
import { referenceView } from '../model/views/reference-view.ts';
import { schoolWords } from '../model/views/school-words.ts';
import { reviewPages, reviewView } from '../model/views/review.ts';
import { summaryView } from '../model/views/summary-view.ts';
import { toComparePages, toCompareView } from '../model/views/to-compare.ts';
import { timeline } from '../model/views/timeline.ts';
import { formatDay, formatDayInWords } from '../model/day/format-day.ts';
import { currentContent, currentSite } from './current.ts';
import { goldMentions } from './gold.ts';

export const home = () => homeView(currentSite());
export const planIds = () => currentSite().plans.map((each) => each.id);
/** Plans that hold no longer; their pages stay. */
export const withdrawnPlans = () => currentSite().withdrawn.map(({ id }) => planItem(currentSite(), id));
export const planPageIds = () => [...planIds(), ...currentSite().withdrawn.map(({ id }) => id)];
export const plan = (id: string) => planView(currentSite(), id);
/** Contents and head of a plan by themselves, as HTML, for the page of all components. */
export const planParts = (id: string) => {
  const record = currentSite().plan(id);
  const agencies = { get: (organization: string) => currentSite().organization(organization).data };
  return {
    contents: toHtml(contentsList(contentsOf(articleOf(record)))),
    head: toHtml(letterheadView(record.data, agencies)),
  };
};
/** The text of a plan as it was issued: NFC, blocks separated by a blank line. */
export const planText = (id: string): string => articleOf(currentSite().plan(id)).text;
/** What pages call the people of the school. */
export const words = () => schoolWords(currentSite());
export const parentMessage = (address: (path: string) => string) => parentMessageOf(currentSite(), address);
export const summary = (planId: string) => summaryView(currentSite(), planId);
/** What an issued text says of the documents that it cites. */
export const citedIn = (record: IssuedRecord) => citedView(currentSite(), record);
export const cited = (planId: string) => citedIn(currentSite().plan(planId));
/** What a document's page says of its life and of the plans that cite it. */
export const citations = (referenceId: string) => ({
  timeline: timeline(currentSite(), referenceId),
  plans: citingPlans(currentSite(), referenceId),
  planCount: new Set(
    currentSite()
      .citedBy(referenceId)
      .map(({ plan }) => plan),
  ).size,
  pageCount: citingPages(currentSite(), referenceId).length,
  mentions: currentSite().citedBy(referenceId).length,
  howToCite: howToCite(currentSite(), referenceId),
});
/** What people should compare with official texts first. */
export const toCompare = () => toCompareView(currentSite());
/** The same documents, in pages. */
export const pagesToCompare = () => toComparePages(currentSite());
export const coming = () => reviewView(currentSite()).coming;
/** The plans of the review, in pages. */
export const plansToReview = () => reviewPages(currentSite());
/** The plans that cite a document, in pages. */
export const plansCiting = (referenceId: string) => citingPages(currentSite(), referenceId);
export const citingPlansOn = (referenceId: string, page: number) => citingPlans(currentSite(), referenceId, page);
export const accuracy = () => measureAccuracy(currentSite(), goldMentions());
export const plansOfSchools = () => plansBySchool(currentSite());
export const referenceIds = () => currentSite().legalReferences.map((each) => each.id);
export const reference = (id: string) => referenceView(currentSite(), id);
export const referencesByYear = (ids: readonly string[]) => byYear(currentSite(), ids);
/** Documents of the register, the newest first, in pages; {@link groupsByYear} parts a page. */
export const register = (ids: readonly string[]) => registerPages(currentSite(), ids);
/** All documents by number, in pages. */
export const documentsByNumber = () => numberedDocuments(currentSite());
export { groupsByYear } from '../model/views/reference-item.ts';
export { furtherPages, listPage, MOST } from '../model/views/list-pages.ts';
/** How many documents are in force, and of how many the day of effect is not known. */
export const inForce = () => inForceCounts(currentSite());
export const facets = () => referenceFacets(currentSite());
export const organizationIds = () => currentSite().organizations.map((each) => each.id);
export const organization = (id: string) => organizationView(currentSite(), id);
export const organizations = () => organizationsByBranch(currentSite());
export const menu = () => menuView(currentSite());
export const notices = () => noticesView(currentSite());
export const noticeIds = () => notices().map(({ id }) => id);
export const previewImages = () => allPreviewImages(currentSite());
/** The picture that a shared link shows. @param name its file without ending; the site's own picture where it has none */
export const previewImage = (name: string) => {
  const image = onePreviewImage(currentSite(), name);
  return { path: previewImagePath(image.name), text: previewImageText(image) };
};
export { disclosureImage, planImage, SITE_IMAGE } from '../model/views/preview-images.ts';
export { noteMarkRules } from '../model/views/note-mark-rules.ts';
export { upperFirst } from '../model/text/first-letter.ts';
export { midSentence } from '../model/text/mid-sentence.ts';
export { errorGroups } from '../model/views/error-groups.ts';
export { errorHelpView as errorHelp } from '../model/views/error-help-view.ts';
export { confidenceMeanings, sourceWords, stateMeanings } from '../model/views/meanings.ts';

/** What had to go from the site. */
export const removals = () => removalsView(currentContent().content);

/** Who owns the site and as of when it speaks. */
export function masthead() {
  const { settings, school, today } = currentSite();
  const words = formatDayInWords(today);
  const todayInWords = upperFirst(words);
  return {
    ...settings,
    schoolId: school.id,
    accentRules: accentRules(settings),
    contact: contactView(school.data, publishedContact(currentSite())),
    today: formatDay(today),
    todayIso: today,
    todayInWords,
  };
}
