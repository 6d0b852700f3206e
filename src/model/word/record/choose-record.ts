import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import type { DocumentKind } from '../../../kinds/document-kind-labels.ts';
import { kindRows } from '../../law/citation/data/kinds.ts';
import { firstItem } from '../../items.ts';
import { upperFirst } from '../../text/first-letter.ts';
import { slug } from '../../text/slug.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Letterhead } from '../structure/letterhead.ts';
import { issuedInSubject } from './attached-document.ts';
import type { AttachedDocument } from './attached-document.ts';
import { destinations, recordKinds } from './record-kind.ts';
import type { RecordKind } from './record-kind.ts';

/** What a Word file says of its kind. */
export interface KindEvidence {
  head: Letterhead;
  attached: AttachedDocument | null;
  /** Whether a line begins with “Kính gửi”, which only letters and proposals have. */
  addressed: boolean;
}

/** A plan of the school that a report can be about. */
export interface KnownPlan {
  id: string;
  number: string | null;
  subject: string;
  /** Anchors of its headings with their words. */
  sections: readonly { id: string; title: string }[];
}

export interface Chosen {
  to: RecordKind;
  /** Why, in Vietnamese, for the person. */
  why: string;
  /** What a decision issues, where that decides. */
  attached: AttachedDocument | null;
  /** The plan that a report is about. */
  plan: KnownPlan | null;
}

/**
 * Decides which record a Word file becomes, by what the document says.
 * @param wanted what a person chose instead; then nothing is refused
 * @throws ImportRefusal for a document that has no record on the site
 */
export function chooseRecord(
  evidence: KindEvidence,
  plans: readonly KnownPlan[],
  wanted: RecordKind | undefined,
): Chosen {
  const { head } = evidence;
  const attached = evidence.attached ?? (head.kind === 'quyet-dinh' ? issuedInSubject(head.subject) : null);
  const plan = head.kind === 'bao-cao' ? planOfReport(head.subject, plans) : null;
  const chosen = (to: RecordKind, why: string): Chosen => ({ to, why, attached, plan });
  if (wanted !== undefined) return chosen(wanted, 'người nhập chọn loại này.');
  if (attached !== null && (head.kind === null || head.kind === 'quyet-dinh'))
    return chosen(
      attached.to,
      `quyết định ban hành “${attached.title}”${attached.place === null ? ', theo trích yếu' : ` kèm theo, ở ${attached.place}`}.`,
    );
  const { kind, why } = printedKind(evidence);
  const destination = kind === null ? null : (destinations[kind] ?? null);
  if (destination !== null && 'no' in destination)
    throw new ImportRefusal('loai-khong-co-cho', `${upperFirst(why)} ${destination.no}`);
  if (plan !== null) return chosen('report', `${why.slice(0, -1)}, nói về kế hoạch “${plan.subject}” có trên trang.`);
  return chosen(destination?.to ?? 'plan', why);
}

/** The kind of a document and what says so. The title decides; a number only where there is no title. */
function printedKind({ head, addressed }: KindEvidence): { kind: DocumentKind | null; why: string } {
  if (head.kind !== null) {
    const other = kindOfSymbol(head.number);
    const doubt = other === null || other === head.kind ? '' : `, dù số “${head.number}” là của ${name(other)}`;
    return { kind: head.kind, why: `dòng tên loại ghi ${head.kindAsPrinted}${doubt}.` };
  }
  const kind = kindOfSymbol(head.number);
  if (kind !== null) return { kind, why: `không có dòng tên loại; số “${head.number}” là của ${name(kind)}.` };
  if (addressed && head.number !== null)
    return { kind: 'cong-van', why: 'không có dòng tên loại mà có “Kính gửi”, như một công văn.' };
  return { kind: null, why: 'không thấy dòng tên loại, nên xếp tạm là kế hoạch.' };
}

/** The kind that the code of a number names: `12/BC-MNM` is a report. Null where it names none. */
function kindOfSymbol(number: string | null): DocumentKind | null {
  const [code = ''] = (number?.split('/').slice(1).at(-1) ?? '').trim().split('-');
  return kindRows.find(({ codes, kind }) => kind !== null && codes.includes(code))?.kind ?? null;
}

/** The plan whose number or whole subject the subject of a report says; null where none or more than one does. */
function planOfReport(subject: string | null, plans: readonly KnownPlan[]): KnownPlan | null {
  if (subject === null) return null;
  const words = `-${slug(subject)}-`;
  const found = plans.filter(
    (plan) =>
      (plan.number !== null && subject.includes(plan.number)) ||
      (slug(plan.subject).length > 12 && words.includes(`-${slug(plan.subject).replace(/^thuc-hien-/u, '')}-`)),
  );
  return found.length === 1 ? firstItem(found) : null;
}

const name = (kind: DocumentKind) => documentKindLabels[kind].toLocaleLowerCase('vi');

/** `Loại bản ghi: quy chế (src/content/regulations), vì …` */
export const chosenInWords = ({ kind, why }: { kind: RecordKind; why: string }): string =>
  `Loại bản ghi: ${recordKinds[kind].label} (src/content/${recordKinds[kind].folder}), vì ${why}`;
