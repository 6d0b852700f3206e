import type { z } from 'zod';
import { coreOf, fieldOf, titleOf } from '../schema-core.ts';
import type { ValueChange } from './value-changes.ts';
import { valueWords } from './value-words.ts';

/** A top-level field that is no YAML, so that nobody knows its new value. @param before its old value */
export function unreadableField(schema: z.ZodType, key: string, before: unknown): ValueChange {
  const field = fieldOf(schema, key);
  return {
    path: key,
    place: titleOf(field) ?? key,
    before: valueWords(field && coreOf(field), before),
    after: 'chưa đọc được, xem lỗi của tệp này',
    lead: null,
    tail: null,
  };
}
