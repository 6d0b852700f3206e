import { z } from 'zod';
import { budgetEstimate, budgetExecution, budgetSettlement } from './budget.ts';
import { children, growth, universalisation } from './children.ts';
import { complaints, reception } from './citizens.ts';
import { menu, monthPlan, weekPlan } from './daily-life.ts';
import { equipment, land, rooms } from './facilities.ts';
import { funds, income, spending } from './finance.ts';
import { facts, yearbook } from './general.ts';
import { fees, sponsorship, support } from './payments.ts';
import { professionalStandards, staff } from './staff.ts';
import { tableKeys, tableLabels, type TableKey } from './table-keys.ts';

/** The schema of each table. The type of the map makes a table without a schema a compile error. */
export const tableSchemas = {
  staff,
  'professional-standards': professionalStandards,
  land,
  rooms,
  equipment,
  children,
  growth,
  universalisation,
  income,
  spending,
  fees,
  funds,
  support,
  'budget-estimate': budgetEstimate,
  'budget-execution': budgetExecution,
  'budget-settlement': budgetSettlement,
  sponsorship,
  menu,
  'month-plan': monthPlan,
  'week-plan': weekPlan,
  reception,
  complaints,
  facts,
  yearbook,
} as const satisfies Record<TableKey, z.ZodType>;

/** One table of disclosure data; `table` says which. */
export const disclosureData = z
  .discriminatedUnion(
    'table',
    Object.values(tableSchemas) as [(typeof tableSchemas)[TableKey], ...(typeof tableSchemas)[TableKey][]],
    {
      error: ({ code, input }) =>
        code === 'invalid_union'
          ? `Gặp mẫu bảng “${String((input as { table?: unknown } | undefined)?.table)}”, cần một trong: ${tableKeys.join(', ')}.`
          : undefined,
    },
  )
  .meta({
    title: 'Số liệu',
    description: 'Một bảng số liệu; trường table cho biết là mẫu nào.',
    labels: tableLabels,
  });

export type TableData<K extends TableKey = TableKey> = z.infer<(typeof tableSchemas)[K]>;
