import type { Change } from '../send/review-host.ts';
import type { AmendResult, ReadingView } from './messages.ts';

/** What a person did, as the title of a change says it. */
const verbs = { amend: 'Sửa', withdraw: 'Thu hồi', compare: 'Đối chiếu' } as const;

/** The change that a correction, a withdrawal or a comparison makes, as it is sent for review. */
export function changeOf(
  { collection, id, label, name, path, text }: AmendResult,
  done: keyof typeof verbs,
  { edits, why }: { edits: ReadingView['sent']; why: string },
): Change {
  const line = (words: string) => `    ${words.replace(/\s+/gu, ' ')}`;
  const listed = edits.flatMap(({ place, was, is }) => [line(place), line(`- ${was}`), line(`+ ${is}`)]);
  return {
    // The editing screen calls a change of a record so: it is named by its collection.
    branch: `cms/${collection}/${id}`,
    title: `${verbs[done]} ${label}: ${id}`,
    description: [
      `${verbs[done]}: ${name.replace(/[\r\n`]/gu, ' ')}`,
      line(why),
      ...(listed.length > 0 ? [listed.join('\n')] : []),
    ].join('\n\n'),
    files: [{ path, content: new TextEncoder().encode(text) }],
  };
}

/** The same as words to hand over, for a person without an account. @param address of the page, with the passage */
export const letterOf = (
  name: string,
  address: string,
  { edits, why, done }: { edits: ReadingView['sent']; why: string; done: keyof typeof verbs },
): string =>
  [
    `${verbs[done]}: ${name}`,
    address,
    '',
    ...edits.flatMap(({ place, was, is }) => [place, `  Đang viết: ${was}`, `  Cần sửa thành: ${is}`, '']),
    `${done === 'compare' ? 'Kết quả' : 'Vì sao'}: ${why}`,
  ].join('\n');
