import { midSentence } from '../model/text/mid-sentence.ts';
import { documentKindLabels } from './document-kind.ts';
import type { DocumentKind } from './document-kind.ts';

/** What the name of a document is made of. */
interface NamedDocument {
  kind: DocumentKind;
  number: string | null;
  name: string | null;
  subject: string | null;
}

/** How a document is called in lists and links: its own name, or kind and number: `Thông tư 36/2017/TT-BGDĐT`. */
export function shortTitle(reference: NamedDocument): string {
  if (reference.name !== null) return reference.name;
  const kind = documentKindLabels[reference.kind];
  return reference.number === null ? (reference.subject ?? kind) : `${kind} ${reference.number}`;
}

/** The name of a plan's page: `Kế hoạch thực hiện công tác …`. */
export const planTitle = ({ subject }: { subject: string }): string => kindAndSubject('Kế hoạch', subject);

/** The name of a notice's page: `Thông báo lịch nghỉ Tết`. */
export const noticeTitle = ({ subject }: { subject: string }): string => kindAndSubject('Thông báo', subject);

const kindAndSubject = (kind: string, subject: string) => `${kind} ${midSentence(subject)}`;
