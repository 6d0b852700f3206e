import { upperFirst } from '../model/text/first-letter.ts';

/** What regulations of a school are called. The longest words come first. */
export const regulationNames = ['Bộ quy tắc', 'Quy tắc', 'Quy chế', 'Quy định', 'Nội quy'] as const;

/**
 * The name of a regulation as its sheet shows it in two lines (ô 5a): `Quy chế dân chủ ở cơ sở` → Quy chế, Dân chủ ở cơ sở.
 * A title that begins otherwise is a Quy chế with the whole title as its subject.
 */
export function regulationName(title: string): { kind: string; subject: string } {
  const small = title.toLocaleLowerCase('vi');
  const kind = regulationNames.find((each) => small.startsWith(`${each.toLocaleLowerCase('vi')} `));
  return kind === undefined
    ? { kind: 'Quy chế', subject: title }
    : { kind, subject: upperFirst(title.slice(kind.length).trim()) };
}
