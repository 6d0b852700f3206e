import type { z } from 'zod';
import { calendarYear } from './calendar.ts';
import { disclosure } from './disclosure.ts';
import { duty } from './duty.ts';
import { editorialNotes } from './editorial-notes.ts';
import { legalReference } from './legal-reference.ts';
import { organization } from './organization.ts';
import { plan } from './plan.ts';
import { regulation } from './regulation.ts';
import { report } from './report.ts';
import { summary } from './summary.ts';

/**
 * Every collection: where its files are, in which format, and the schema of one record. Astro's
 * collections, the checker and the editing screen all read this table.
 */
export const collections = {
  plans: { folder: 'plans', format: 'mdx', schema: plan, label: 'kế hoạch' },
  legalReferences: { folder: 'legal-references', format: 'mdx', schema: legalReference, label: 'văn bản' },
  organizations: { folder: 'organizations', format: 'yaml', schema: organization, label: 'cơ quan' },
  editorialNotes: { folder: 'editorial-notes', format: 'yaml', schema: editorialNotes, label: 'ghi chú biên tập' },
  summaries: { folder: 'summaries', format: 'yaml', schema: summary, label: 'tóm tắt' },
  duties: { folder: 'duties', format: 'yaml', schema: duty, label: 'nghĩa vụ công khai' },
  disclosures: { folder: 'disclosures', format: 'yaml', schema: disclosure, label: 'mục công khai' },
  regulations: { folder: 'regulations', format: 'yaml', schema: regulation, label: 'quy chế' },
  reports: { folder: 'reports', format: 'yaml', schema: report, label: 'báo cáo tiến độ' },
  calendar: { folder: 'calendar', format: 'yaml', schema: calendarYear, label: 'lịch nghỉ' },
} as const satisfies Record<string, { folder: string; format: 'mdx' | 'yaml'; schema: z.ZodType; label: string }>;

export type CollectionName = keyof typeof collections;
export type RecordData<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;
