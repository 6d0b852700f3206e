import { z } from 'zod';
import { kinds } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { issueCodes } from '../rules/catalogue.ts';
import type { ChangeReport } from './change-report.ts';

const text = z.string().max(200_000);
const count = z.int().min(0).max(1e12);
/** More than a change of every record that a school has; the comment shows 30 of each and counts the others. */
const list = <T extends z.ZodType>(of: T) => z.array(of).max(50_000);
const orNull = text.nullable();

const files = list(z.strictObject({ path: text, kind: z.enum(['added', 'changed', 'removed']) }));

const valueChange = z.strictObject({
  path: text,
  place: text,
  before: orNull,
  after: orNull,
  lead: orNull,
  tail: orNull,
});

const touched = list(z.strictObject({ name: text, documents: list(text) }));

/** A report as another machine wrote it: of the right shape, and nothing more is known of it. The preview is no part of it. */
export const reportShape = z.strictObject({
  base: text,
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  errors: count,
  warnings: count,
  records: list(
    z.strictObject({
      collection: z.enum(Object.keys(kinds) as [KindName]),
      id: text,
      name: text,
      file: text,
      kind: z.enum(['added', 'changed', 'withdrawn', 'unreadable']),
      changes: list(valueChange),
      moreChanges: count,
      issuedTextDiffers: z.boolean(),
    }),
  ),
  issues: list(
    z.strictObject({
      file: text,
      line: count,
      column: count,
      code: z.enum(issueCodes),
      severity: z.enum(['error', 'warning']),
      message: text,
      remedy: text,
      wasThere: z.boolean(),
    }),
  ),
  settings: list(valueChange).nullable(),
  asBefore: list(text),
  leftOut: list(text),
  exceptions: list(
    z.strictObject({ kind: z.enum(['added', 'removed']), file: text, code: text, reason: text, decidedBy: text }),
  ).default([]),
  citations: list(
    z.strictObject({
      plan: text,
      words: text,
      target: orNull,
      kind: z.enum(['new', 'other-state']),
      state: text,
      earlier: orNull,
      sound: z.boolean(),
    }),
  ).nullable(),
  duties: list(
    z.strictObject({
      code: text,
      title: text,
      period: text,
      kind: z.enum(['met', 'missed', 'other']),
      before: orNull,
      after: orNull,
    }),
  ).nullable(),
  law: z
    .strictObject({
      changes: list(z.strictObject({ id: text, name: text, before: text, after: text })),
      plans: touched,
      duties: touched,
    })
    .nullable()
    .default({ changes: [], plans: [], duties: [] }),
  addresses: z.strictObject({
    lost: list(z.strictObject({ path: text, to: orNull })),
    added: list(text),
    lostAnchors: list(z.strictObject({ path: text, anchors: list(text) })),
  }),
  refusedFiles: list(z.strictObject({ file: text, code: z.enum(issueCodes) })).default([]),
  files: z.strictObject({ downloads: files, code: files }).default({ downloads: [], code: [] }),
  weight: z
    .strictObject({
      pages: z.strictObject({ before: count, after: count }),
      changed: count,
      bytes: z.strictObject({ before: count, after: count }),
      grown: list(z.strictObject({ path: text, before: count, after: count })),
    })
    .nullable(),
  preview: z.null(),
}) satisfies z.ZodType<ChangeReport>;

/**
 * Reads a report that a machine without secrets wrote after it ran a stranger's code. Only its shape is believed: each
 * text is shown as text. Null for anything that is no report.
 */
export function readReport(json: string): ChangeReport | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  return reportShape.safeParse(data).data ?? null;
}
