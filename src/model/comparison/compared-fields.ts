import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import type { Comparison } from '../../kinds/provenance.ts';
import type { z } from 'zod';
import { once } from '../once.ts';
import { titleOf } from '../schema-core.ts';
import { saysSomething } from './canonical.ts';
import { fieldDigest } from './field-digest.ts';

/** A field of a record with its title in the forms. */
export interface NamedField {
  field: string;
  title: string;
}

/** A field that a person compared, and whose value is still the one that this person saw. */
export interface ComparedField extends NamedField, Pick<Comparison, 'by' | 'on' | 'against'> {}

/**
 * What people have compared of a record. A field that says nothing counts only where somebody marked it: that the official text has
 * nothing there is a finding too, and a value that was taken out after its mark must be looked at again.
 */
export interface ComparedRecord {
  compared: ComparedField[];
  /** Fields with a mark whose value is another one now: they count as not compared. */
  changed: NamedField[];
  /** All that is not compared, the changed ones too. */
  open: NamedField[];
  /** `all`: every field that counts is compared. */
  extent: 'none' | 'part' | 'all';
}

/** A record as far as comparison needs it. */
export type RecordWithMarks = Readonly<Record<string, unknown>> & {
  provenance: { verification: readonly Comparison[] | null };
};

/** The fields of a kind that a person compares with the official text, in the order of the schema. */
export const comparableFields = once.each((name: KindName): readonly NamedField[] => {
  const { schema, compared } = kindOf(name);
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([field]) => (compared ? compared.includes(field) : field !== 'provenance'))
    .map(([field, of]) => ({ field, title: titleOf(of) ?? field }));
});

/** Reads the marks of a record. Where a field has several that still fit, the latest counts. */
export function comparedRecord(name: KindName, data: RecordWithMarks): ComparedRecord {
  const marks = (data.provenance.verification ?? []).flatMap(({ fields, ...rest }) =>
    fields.map((mark) => ({ ...mark, ...rest, fits: mark.digest === fieldDigest(data[mark.field]) })),
  );
  const marked = new Set(marks.map(({ field }) => field));
  const facts = comparableFields(name).filter(({ field }) => saysSomething(data[field]) || marked.has(field));
  const compared = facts.flatMap((fact): ComparedField[] => {
    const fitting = marks.filter(({ field, fits }) => fits && field === fact.field);
    const latest = fitting.reduce<(typeof fitting)[number] | null>((a, b) => (a && a.on > b.on ? a : b), null);
    return latest ? [{ ...fact, by: latest.by, on: latest.on, against: latest.against }] : [];
  });
  const open = facts.filter(({ field }) => !compared.some((each) => each.field === field));
  const changed = open.filter(({ field }) => marks.some((mark) => mark.field === field && mark.digest !== null));
  return { compared, changed, open, extent: extentOf(compared.length, open.length) };
}

function extentOf(compared: number, open: number): ComparedRecord['extent'] {
  if (compared === 0) return 'none';
  return open === 0 ? 'all' : 'part';
}
