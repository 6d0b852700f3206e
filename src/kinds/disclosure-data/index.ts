import { z } from 'zod';
import { budgetEstimate } from './budget-estimate.ts';
import { budgetExecution } from './budget-execution.ts';
import { budgetSettlement } from './budget-settlement.ts';
import { children } from './children.ts';
import { complaints } from './complaints.ts';
import { completion } from './completion.ts';
import { equipment } from './equipment.ts';
import { facts } from './facts.ts';
import { fees } from './fees.ts';
import { funds } from './funds.ts';
import { growth } from './growth.ts';
import { income } from './income.ts';
import { land } from './land.ts';
import { learners } from './learners.ts';
import { menu } from './menu.ts';
import { monthPlan } from './month-plan.ts';
import { professionalStandards } from './professional-standards.ts';
import { promotion } from './promotion.ts';
import { reception } from './reception.ts';
import { rooms } from './rooms.ts';
import { spending } from './spending.ts';
import { sponsorship } from './sponsorship.ts';
import { staff } from './staff.ts';
import { students } from './students.ts';
import { support } from './support.ts';
import { textbooks } from './textbooks.ts';
import { universalisation } from './universalisation.ts';
import { weekPlan } from './week-plan.ts';
import { yearbook } from './yearbook.ts';

/** Every table of disclosure data, in the order in which forms list them. A table is a file of this folder and a line here. */
const list = [
  staff,
  professionalStandards,
  land,
  rooms,
  equipment,
  children,
  growth,
  universalisation,
  students,
  promotion,
  completion,
  learners,
  textbooks,
  income,
  spending,
  fees,
  funds,
  support,
  budgetEstimate,
  budgetExecution,
  budgetSettlement,
  sponsorship,
  menu,
  monthPlan,
  weekPlan,
  reception,
  complaints,
  facts,
  yearbook,
] as const;

type Listed = (typeof list)[number];
export type TableKey = Listed['key'];
export type TableKindOf<K extends TableKey> = Extract<Listed, { key: K }>;
/** What a school filled in for a table. */
export type TableData<K extends TableKey = TableKey> = z.output<TableKindOf<K>['schema']>;

const byKey = <T>(of: (table: Listed) => T) => Object.fromEntries(list.map((table) => [table.key, of(table)]));

export const tables = byKey((table) => table) as { [K in TableKey]: TableKindOf<K> };
export const tableLabels = byKey(({ label }) => label) as Record<TableKey, string>;
export const tableKeys = list.map(({ key }) => key) as [TableKey, ...TableKey[]];

/** One table of disclosure data; `table` says which. */
export const disclosureData = z
  .discriminatedUnion('table', list.map(({ schema }) => schema) as [Listed['schema'], ...Listed['schema'][]], {
    error: ({ code, input }) =>
      code === 'invalid_union'
        ? `Gặp mẫu bảng “${String((input as { table?: unknown } | undefined)?.table)}”, cần một trong: ${tableKeys.join(', ')}.`
        : undefined,
  })
  .meta({
    title: 'Số liệu',
    description: 'Một bảng số liệu; trường table cho biết là mẫu nào.',
    labels: tableLabels,
  });
