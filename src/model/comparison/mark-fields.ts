import type { Comparison } from '../../kinds/provenance.ts';
import { fieldDigest } from './field-digest.ts';

type Marks = readonly Comparison[];
type Data = Readonly<Record<string, unknown>>;

/** What a person found by comparing a record with the official text. */
export interface Findings extends Pick<Comparison, 'by' | 'on' | 'against'> {
  /** Names of fields that agree, and of fields that differ. Any other field keeps the mark that it has. */
  agree: readonly string[];
  differ: readonly string[];
}

/** The marks of a record after a comparison: a field that was compared again has one mark, one that differs has none. */
export function afterComparison(marks: Marks | null, data: Data, findings: Findings): Comparison[] | null {
  const { by, on, against, agree, differ } = findings;
  const again = new Set([...agree, ...differ]);
  const kept = keepFields(marks ?? [], ({ field, digest }) => !again.has(field) && digest === fieldDigest(data[field]));
  const fields = agree.map((field) => ({ field, digest: fieldDigest(data[field]) }));
  const same = kept.find((each) => each.by === by && each.on === on && each.against === against);
  if (same)
    return nullIfEmpty(kept.map((each) => (each === same ? { ...each, fields: [...each.fields, ...fields] } : each)));
  return nullIfEmpty(fields.length === 0 ? kept : [...kept, { by, on, against, fields }]);
}

/**
 * The marks of a record that was edited in a form: a mark without a digest is new and gets that of the value now, a mark whose
 * value was changed goes.
 */
export function afterEdit(marks: Marks, data: Data): Comparison[] | null {
  const sealed = marks.map((each) => ({
    ...each,
    fields: each.fields.map(({ field, digest }) => ({ field, digest: digest ?? fieldDigest(data[field]) })),
  }));
  return nullIfEmpty(keepFields(sealed, ({ field, digest }) => digest === fieldDigest(data[field])));
}

const keepFields = (marks: Marks, keep: (mark: Comparison['fields'][number]) => boolean): Comparison[] =>
  marks
    .map((each) => ({ ...each, fields: each.fields.filter((mark) => keep(mark)) }))
    .filter(({ fields }) => fields.length > 0);

const nullIfEmpty = (marks: Comparison[]): Comparison[] | null => (marks.length === 0 ? null : marks);
