import { slug } from '../../text/slug.ts';
import type { ImportContext } from '../import-context.ts';
import { addNote } from '../notes.ts';
import type { ImportNote } from '../notes.ts';

/** The school that the head names; the site's own when it names none that is known. */
export function schoolOf(
  issuer: string | null,
  context: Pick<ImportContext, 'school' | 'schools'>,
  notes: ImportNote[],
): string {
  if (issuer === null) return context.school.id;
  const wanted = schoolKey(issuer);
  const all = [context.school, ...(context.schools ?? [])];
  const found = all.find(({ names }) => names.some((name) => schoolKey(name) === wanted));
  if (!found)
    addNote(
      notes,
      'truong-khac',
      `Phần đầu ghi “${issuer}”, khác tên trường trên trang; ghi tạm ${context.school.id}.`,
      null,
    );
  return (found ?? context.school).id;
}

/** A school's name without its kind's short forms: heads write `TRƯỜNG MN …` for Trường Mầm non. */
const schoolKey = (name: string): string =>
  slug(name)
    .replace(/^truong-/u, '')
    .replace(/^(mn|mg|th|thcs|thpt)(?=-)/u, (short) => schoolKinds[short]!);

const schoolKinds: Readonly<Record<string, string>> = {
  mn: 'mam-non',
  mg: 'mau-giao',
  th: 'tieu-hoc',
  thcs: 'trung-hoc-co-so',
  thpt: 'trung-hoc-pho-thong',
};
