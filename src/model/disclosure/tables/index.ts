import type { TableData } from '../../../kinds/disclosure-data/index.ts';
import type { TableKey } from '../../../kinds/disclosure-data/table-keys.ts';
import type { Problem } from '../../rules/disclosure-rules.ts';
import type { TableView } from '../table-view.ts';
import * as budget from './budget.ts';
import * as children from './children.ts';
import * as citizens from './citizens.ts';
import * as daily from './daily-life.ts';
import * as facilities from './facilities.ts';
import * as finance from './finance.ts';
import * as general from './general.ts';
import * as growth from './growth.ts';
import * as payments from './payments.ts';
import * as staff from './staff.ts';

/** What the site does with each table: show it, and check what its numbers say of each other. */
const tables: {
  [K in TableKey]: { view: (data: TableData<K>) => TableView; problems: (data: TableData<K>) => Problem[] };
} = {
  staff: { view: staff.staffView, problems: staff.staffProblems },
  'professional-standards': { view: staff.standardsView, problems: staff.standardsProblems },
  land: { view: facilities.landView, problems: facilities.landProblems },
  rooms: { view: facilities.roomsView, problems: facilities.roomsProblems },
  equipment: { view: facilities.equipmentView, problems: facilities.equipmentProblems },
  children: { view: children.childrenView, problems: children.childrenProblems },
  growth: { view: growth.growthView, problems: growth.growthProblems },
  universalisation: { view: growth.universalisationView, problems: growth.universalisationProblems },
  income: { view: finance.incomeView, problems: finance.incomeProblems },
  spending: { view: finance.spendingView, problems: finance.spendingProblems },
  fees: { view: payments.feesView, problems: payments.feesProblems },
  funds: { view: finance.fundsView, problems: finance.fundsProblems },
  support: { view: payments.supportView, problems: payments.supportProblems },
  'budget-estimate': { view: budget.budgetEstimateView, problems: budget.budgetEstimateProblems },
  'budget-execution': { view: budget.budgetExecutionView, problems: budget.budgetExecutionProblems },
  'budget-settlement': { view: budget.budgetSettlementView, problems: budget.budgetSettlementProblems },
  sponsorship: { view: payments.sponsorshipView, problems: payments.sponsorshipProblems },
  menu: { view: daily.menuView, problems: daily.menuProblems },
  'month-plan': { view: daily.monthPlanView, problems: daily.monthPlanProblems },
  'week-plan': { view: daily.weekPlanView, problems: daily.weekPlanProblems },
  reception: { view: citizens.receptionView, problems: citizens.receptionProblems },
  complaints: { view: citizens.complaintsView, problems: citizens.complaintsProblems },
  facts: { view: general.factsView, problems: general.factsProblems },
  yearbook: { view: general.yearbookView, problems: general.yearbookProblems },
};

const entry = <K extends TableKey>(key: K) => tables[key];

/** The table of a data record, with totals and shares computed and small counts hidden. */
export function tableView(data: TableData): TableView {
  return entry(data.table).view(data as never);
}

/** What is wrong in the numbers of a data record; paths begin at the record. */
export function dataProblems(data: TableData): Problem[] {
  return entry(data.table).problems(data as never);
}
