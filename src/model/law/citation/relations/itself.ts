import type { Clause } from './clauses.ts';
import { isSentence, ofThisText, opening, ownTitle } from './own-text.ts';
import type { RelationKind } from './types.ts';

/** `add("- Căn cứ Luật …")`: a line of a text inside the text of a program. */
export const quotedBase = /[(=+,]\s?["'“]\s?(?:[-–+•*]\s?)?$/u;

/** `Triển khai Kế hoạch A, nhà trường xây dựng …`: who wrote the text says what it does, and asks nobody to act. */
const asksNobody =
  /^[^.;]{0,240},\s(?:căn cứ\s[^.;]{0,120},\s)?(?:Bộ|Sở|Phòng|Ủy ban|Uỷ ban|UBND|Hội đồng|Ban|Trường|nhà trường|trường|Hiệu trưởng)\s[^.;]{2,}/iu;

/** A sentence without a subject, or the text's own title. In a cell of a table nothing is said of the text. */
export function saysOfItself({ after, opensParagraph, tail }: Clause, lead: string, type: RelationKind): boolean {
  if ((after === '|' && !/[\p{L}\d]/u.test(lead)) || (after === ':' && type !== 'based-on' && /^\s?["“]/u.test(lead)))
    return false;
  if (type === 'deploys' && opensParagraph && /^\P{L}*(?:để\s)?$/iu.test(lead) && asksNobody.test(tail)) return true;
  if (ofThisText.has(type) && opening.test(lead)) return true;
  if (type === 'based-on' && quotedBase.test(lead)) return true;
  const isTitle = /\p{L}/u.test(lead) && ownTitle.test(lead);
  return opensParagraph && isTitle && !isSentence.test(tail);
}
