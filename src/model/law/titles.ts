import { documentKindLabels } from '../../kinds/document-kind.ts';
import type { LegalReference } from '../../kinds/legal-reference.ts';
import type { Plan } from '../../kinds/plan.ts';

/** How a document is called in lists and links: its own name, or kind and number: `Thông tư 36/2017/TT-BGDĐT`. */
export function shortTitle(reference: LegalReference): string {
  if (reference.name !== null) return reference.name;
  const kind = documentKindLabels[reference.kind];
  return reference.number === null ? (reference.subject ?? kind) : `${kind} ${reference.number}`;
}

/** The name of a plan's page: `Kế hoạch thực hiện công tác …`. */
export function planTitle(plan: Plan): string {
  return `Kế hoạch ${plan.subject[0]!.toLocaleLowerCase('vi')}${plan.subject.slice(1)}`;
}
