import { agencyKey, compareAgencies } from './context/agency-name.ts';
import { fold } from './text/letters.ts';

/** Heads who issue documents in their own name. A deputy signs for one and issues nothing. */
const offices = ['Bộ trưởng', 'Cục trưởng', 'Giám đốc', 'Hiệu trưởng', 'Chủ tịch'].map((name) => ({
  name,
  begins: `${fold(name)} `,
}));

/**
 * The issuer of a document: the registered agency, with its head where a text names that one and says the same agency
 * (`Bộ trưởng Bộ GD&ĐT` → `Bộ trưởng Bộ Giáo dục và Đào tạo`).
 * @param cited the issuer as the text writes it
 * @param agency the registered name
 */
export function withOffice(cited: string | null, agency: string): string {
  if (cited === null) return agency;
  const folded = fold(cited);
  const office = offices.find(({ begins }) => folded.startsWith(begins));
  if (office === undefined) return agency;
  const relation = compareAgencies(agencyKey(cited), agencyKey(agency));
  return relation === 'same' || relation === 'shorter' ? `${office.name} ${agency}` : agency;
}
