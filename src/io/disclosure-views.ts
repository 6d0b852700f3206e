/** What the pages about disclosure ask, bound to the site as it is on disk. See `views.ts`. */
import { annualReportView, annualReportYears } from '../model/views/disclosure/annual-report.ts';
import { boardFilters, boardView } from '../model/views/disclosure/board-view.ts';
import { filterPath } from '../model/addresses.ts';
import type { BoardFilter } from '../model/addresses.ts';
import { csvFiles } from '../model/views/disclosure/data-view.ts';
import { dueNext } from '../model/views/disclosure/due-next.ts';
import { dutiesOf, dutyView } from '../model/views/disclosure/duty-view.ts';
import { itemAddresses, itemView } from '../model/views/disclosure/item-view.ts';
import type { ItemAddress } from '../model/views/disclosure/item-view.ts';
import { progressView } from '../model/views/disclosure/progress-view.ts';
import { regulationItems, regulationView } from '../model/views/disclosure/regulation-view.ts';
import { schoolView } from '../model/views/disclosure/school-view.ts';
import { dutyStateView } from '../model/views/disclosure/state-view.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { DutyState } from '../model/law/duty/state.ts';
import { currentSite } from './current.ts';

export const currentSchoolYear = () => currentSite().dutyRegister().currentYear.id;
export const schoolYears = () =>
  currentSite()
    .dutyRegister()
    .schoolYears.map(({ id }) => id);
export const board = (schoolYear: string, filter: BoardFilter = {}) => boardView(currentSite(), schoolYear, filter);
/** Every narrowed board of a school year, with the part of its address that says by what. */
export const narrowedBoards = (schoolYear: string) =>
  boardFilters(currentSite(), schoolYear).map((filter) => ({ filter, path: filterPath(filter) }));
export const due = (days?: number) => dueNext(currentSite(), days);
export const dutySchool = () => schoolView(currentSite());

/** Every state that an item can be in. */
export const dutyStates = () => (Object.keys(dutyStateLabels) as DutyState[]).map((state) => dutyStateView(state));

export const dutyCodes = () =>
  currentSite()
    .dutyRegister()
    .duties.map(({ data }) => data.code);
export const duty = (code: string) => dutyView(currentSite(), code);
export const dutiesOnReference = (id: string) => dutiesOf(currentSite(), id);

export const items = () => itemAddresses(currentSite());
export const item = (address: ItemAddress) => itemView(currentSite(), address);
/** Every file of numbers. */
export const dataFiles = () =>
  csvFiles(
    currentSite()
      .dutyRegister()
      .allDisclosures.map(({ data }) => data),
  );

export const reportYears = () => annualReportYears(currentSite());
export const annualReport = (year: string) => annualReportView(currentSite(), year);

export const regulations = () => regulationItems(currentSite());
export const regulationIds = () =>
  currentSite()
    .dutyRegister()
    .regulations.map(({ id }) => id);
export const regulation = (id: string) => regulationView(currentSite(), id);

export const planProgress = (plan: string) => progressView(currentSite(), plan);
