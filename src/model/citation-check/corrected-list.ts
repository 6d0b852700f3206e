import { citationForms, type CitedFacts } from '../views/how-to-cite.ts';
import type { Standing } from '../views/standing.ts';
import type { CheckedDocument, StateOnDay } from './check-text.ts';
import type { KnownLaw } from './register.ts';

/**
 * The cited documents as the bases of a text, ready to be pasted: number, day, issuer and subject as the register has them,
 * what has ended replaced by what holds instead. A line that a person must decide about ends with why, in square brackets.
 * What the text itself ends or amends is none of its bases. Each basis is a line, with `;` at its end and `.` after the last: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.
 */
export function correctedList(documents: readonly CheckedDocument[], law: KnownLaw): string {
  const lines = new Set(documents.flatMap((each) => linesOf(each, law)));
  return [...lines].map((line, index) => `Căn cứ ${line}${index === lines.size - 1 ? '.' : ';'}`).join('\n');
}

function linesOf(
  { words, target, then, unresolved, cited, shortOnly, changed, basisProvisions }: CheckedDocument,
  law: KnownLaw,
): string[] {
  if (unresolved?.draft || changed) return [];
  if (target === null || then === null)
    return [`${words} [CẦN XEM LẠI: ${unresolved?.reason.replace(/\.$/u, '') ?? ''}]`];
  const unproven = shortOnly && hasNoTitle(target) ? ONLY_BY_NUMBER : null;
  const line = (id: string, { standing, words: state }: StateOnDay) => {
    const facts = id === target.id ? cited : {};
    const reasons = [
      usable.has(standing) ? unproven : state,
      missingParts(law, id, facts),
      basisProvisions === null ? null : otherProvisions(basisProvisions, id === target.id),
    ];
    return withReview(basisOf(law, id, facts), reasons.filter((each) => each !== null).join('; ') || null);
  };
  if (then.standing !== 'ended' || then.successors.length === 0) return [line(target.id, then)];
  return then.successors.map(({ id, then: itself }) => line(id, itself));
}

const ONLY_BY_NUMBER = 'chỉ nêu loại và số rút gọn; trang chưa có trích yếu để đối chiếu';
const hasNoTitle = ({ subject, name }: NonNullable<CheckedDocument['target']>) => subject === null && name === null;

/** The list names whole documents; which provision of a successor says the same, only a person can tell. */
const otherProvisions = (provisions: string, isSame: boolean) =>
  isSame
    ? `văn bản chỉ căn cứ vào ${provisions}`
    : `văn bản cũ được căn cứ ở ${provisions}; xem lại điều khoản tương ứng`;

/** What a base must have and neither the record nor the text says; laws are called by their name alone. */
function missingParts(law: KnownLaw, id: string, cited: Partial<CitedFacts>): string | null {
  const data = law.references.get(id);
  if (data === undefined || data.name !== null) return null;
  const missing = [
    ...((data.issuedOn ?? cited.issuedOn ?? null) === null ? ['ngày ban hành'] : []),
    ...((data.subject ?? cited.subject ?? null) === null ? ['trích yếu'] : []),
  ];
  return missing.length === 0 ? null : `trang chưa có ${missing.join(', ')}`;
}

const usable: ReadonlySet<Standing> = new Set(['holds', 'transitional']);

const withReview = (line: string, reason: string | null) =>
  reason === null ? line : `${line} [CẦN XEM LẠI: ${reason}]`;

/** @param cited what the text says, for what the record lacks */
function basisOf(law: KnownLaw, id: string, cited: Partial<CitedFacts>): string {
  const nameOf = (organization: string) => law.organizations.get(organization)?.name ?? organization;
  return citationForms(law.references, nameOf, id, cited)('basis');
}
