import { hasPrivate } from '../check/permanence/private-words.ts';
import type { ContentRecord } from '../records.ts';
import type { Amendment } from './amendment.ts';
import type { Edit } from './edits.ts';

const NOT_REPEATED = '(không chép lại)';

/**
 * The edits as the description of a change and a letter say them, which outlive the text: what a removal takes away, and personal data, are
 * not repeated there.
 * @param record as it was published
 */
export const editsToSend = (
  edits: readonly Edit[],
  { kind }: Pick<Amendment, 'kind'>,
  record: ContentRecord,
): Pick<Edit, 'place' | 'was' | 'is'>[] =>
  edits.map(({ place, was, is }) => {
    const shown = (words: string) => (hasPrivate(record, words) ? NOT_REPEATED : words);
    return { place: shown(place), was: kind === 'removal' ? NOT_REPEATED : shown(was), is: shown(is) };
  });
