import type { z } from 'zod';
import { kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { valueWords } from '../change-report/value-words.ts';
import { saysSomething } from '../comparison/canonical.ts';
import { comparableFields, comparedRecord } from '../comparison/compared-fields.ts';
import type { NamedField, RecordWithMarks } from '../comparison/compared-fields.ts';
import { formatDay } from '../day/format-day.ts';

/** A field that a person compares with the official text. */
export interface ComparisonFact extends NamedField {
  /** Its value in words; null where the record has none. */
  words: string | null;
  /** Whether somebody compared it: `chưa đối chiếu`. */
  state: string;
}

/** The fields of a record that a person compares, in the order of the schema. */
export function comparisonFacts(collection: KindName, data: RecordWithMarks): ComparisonFact[] {
  const shape = kindOf(collection).schema.shape as Record<string, z.ZodType>;
  const { compared, changed } = comparedRecord(collection, data);
  return comparableFields(collection).map(({ field, title }) => {
    const mark = compared.find((each) => each.field === field);
    const unseen = changed.some((each) => each.field === field)
      ? 'đã sửa sau lần đối chiếu, cần so lại'
      : 'chưa đối chiếu';
    return {
      field,
      title,
      words: saysSomething(data[field]) ? valueWords(shape[field], data[field]) : null,
      state: mark ? `đã đối chiếu ngày ${formatDay(mark.on)}, ${mark.by}` : unseen,
    };
  });
}
