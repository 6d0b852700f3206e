import { z } from 'zod';
import type { Validity } from '../model/law/validity/validity.ts';
import { validityStates } from '../model/law/validity/validity.ts';
import { ids, isoDay, isoDayOrNull, list, meaning, validityState, words } from './record-schema.ts';

/** Validity on one day, for programs. */
export const validityRecord = z.strictObject({
  on: isoDay('Ngày xét.'),
  state: meaning(validityState, 'Tình trạng.'),
  label: words('Tình trạng bằng chữ.'),
  since: isoDayOrNull('Tình trạng có từ ngày nào.'),
  successors: ids('Mã các văn bản cần đọc thay.'),
  grounds: list(
    z.strictObject({
      sentence: z.string(),
      by: z.string().nullable(),
      article: z.string().nullable(),
      sources: z.array(z.string()),
      confidence: z.string(),
    }),
    'Vì sao: câu nói, văn bản tác động và điều khoản, nguồn, độ tin cậy.',
  ),
});
export type ValidityJson = z.infer<typeof validityRecord>;

export const validityJson = (on: string, { state, since, successors, grounds }: Validity): ValidityJson => ({
  on,
  state,
  label: validityStates[state].label,
  since,
  successors,
  grounds: grounds.map(({ sentence, by, article, sources, confidence }) => ({
    sentence,
    by,
    article,
    sources: [...sources],
    confidence,
  })),
});

/** The same without its grounds, which are once with the document. */
export const briefValidity = validityRecord.pick({ on: true, state: true, since: true });
export type BriefValidityJson = z.infer<typeof briefValidity>;

export const briefValidityJson = (on: string, { state, since }: Validity): BriefValidityJson => ({ on, state, since });
