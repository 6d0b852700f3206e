import { named } from '../law/citation/index.ts';
import { citationForms, type CitedFacts } from '../views/how-to-cite.ts';
import type { Standing } from '../views/standing.ts';
import type { CheckedDocument, StateOnDay } from './check-text.ts';
import type { KnownLaw } from './register.ts';

/**
 * The cited documents as the bases of a text, ready to be pasted: number, day, issuer and subject as the register has them,
 * what has ended replaced by what holds instead, and what the site does not have as the text writes it. A line that a person must decide about ends with why, in square brackets.
 * What the text itself ends or amends is none of its bases. Each basis is a line, with `;` at its end and `.` after the last: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.
 */
export function correctedList(documents: readonly CheckedDocument[], law: KnownLaw): string {
  const lines = new Map<string, string>();
  for (const { id, line } of documents.flatMap((each) => linesOf(each, law))) {
    // One document is one basis, also where it takes the place of another; what a person must decide about it stays.
    const known = lines.get(id);
    if (known === undefined || (!known.includes(REVIEW) && line.includes(REVIEW))) lines.set(id, line);
  }
  return [...lines.values()].map((line, index) => `Căn cứ ${line}${index === lines.size - 1 ? '.' : ';'}`).join('\n');
}

/** A basis, with the id of its document; with its words where the site does not have it. */
interface Basis {
  id: string;
  line: string;
}

function linesOf(
  { written, target, then, unresolved, cited, shortOnly, changed, basisProvisions }: CheckedDocument,
  law: KnownLaw,
): Basis[] {
  if (unresolved?.draft || changed) return [];
  const provisions = (isSame: boolean) => (basisProvisions === null ? null : otherProvisions(basisProvisions, isSame));
  if (target === null || then === null)
    return [
      { id: written, line: withReview(written, [unresolved?.reason.replace(/\.$/u, '') ?? '', provisions(true)]) },
    ];
  const unproven = shortOnly && hasNoTitle(target) ? ONLY_BY_NUMBER : null;
  const line = (id: string, { standing, words: state }: StateOnDay) => {
    const facts = id === target.id ? cited : ofSuccessor(law, { old: target.id, id }, cited);
    const reasons = [
      usable.has(standing) ? unproven : state,
      ...unprovenParts(law, id, facts),
      provisions(id === target.id),
    ];
    return { id, line: withReview(basisOf(law, id, facts), reasons) };
  };
  if (then.standing !== 'ended' || then.successors.length === 0) return [line(target.id, then)];
  return then.successors.map(({ id, then: itself }) => line(id, itself));
}

/** What a text says of a document says nothing of the one that replaced it, but how it names the issuer of such documents. */
const ofSuccessor = (law: KnownLaw, { old, id }: { old: string; id: string }, { issuer }: CitedFacts) =>
  law.references.get(old)?.kind === law.references.get(id)?.kind ? { issuer } : {};

const ONLY_BY_NUMBER = 'chỉ nêu loại và số rút gọn; trang chưa có trích yếu để đối chiếu';
const hasNoTitle = ({ subject, name }: NonNullable<CheckedDocument['target']>) => subject === null && name === null;

/** The list names whole documents; which provision of a successor says the same, only a person can tell. */
const otherProvisions = (provisions: string, isSame: boolean) =>
  isSame
    ? `văn bản chỉ căn cứ vào ${provisions}`
    : `văn bản cũ được căn cứ ở ${provisions}; xem lại điều khoản tương ứng`;

/**
 * What a base must have and the record does not: what the text says of it is kept, and nobody compared it. Laws are called by name
 * and day (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6), resolutions with a name by that alone.
 */
function unprovenParts(law: KnownLaw, id: string, cited: Partial<CitedFacts>): string[] {
  const data = law.references.get(id);
  if (data === undefined || (data.name !== null && !named.has(data.kind))) return [];
  const needed = [
    { part: 'ngày ban hành', registered: data.issuedOn, stated: cited.issuedOn ?? null },
    { part: 'trích yếu', registered: data.name ?? data.subject, stated: cited.subject ?? null },
  ].filter(({ registered }) => registered === null);
  const list = (isStated: boolean) =>
    needed.flatMap(({ part, stated }) => ((stated !== null) === isStated ? [part] : [])).join(', ');
  const [typed, missing] = [list(true), list(false)];
  return [
    ...(missing === '' ? [] : [`trang chưa có ${missing}`]),
    ...(typed === '' ? [] : [`${typed} chép theo lời văn, trang chưa có để đối chiếu`]),
  ];
}

const REVIEW = '[CẦN XEM LẠI:';
const usable: ReadonlySet<Standing> = new Set(['holds', 'transitional']);

function withReview(line: string, reasons: readonly (string | null)[]): string {
  const said = reasons.filter((each) => each !== null);
  return said.length === 0 ? line : `${line} ${REVIEW} ${said.join('; ')}]`;
}

/** @param cited what the text says of it */
function basisOf(law: KnownLaw, id: string, cited: Partial<CitedFacts>): string {
  const nameOf = (organization: string) => law.organizations.get(organization)?.name ?? organization;
  return citationForms(law.references, nameOf, id, cited)('basis');
}
