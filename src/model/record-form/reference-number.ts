import type { DocumentKind } from '../../kinds/document-kind.ts';
import { buildRegistry } from '../law/citation/index.ts';
import type { Registry } from '../law/citation/index.ts';
import { agencyOfSymbol } from '../law/citation/resolve/agency-of-symbol.ts';
import { readNumberSymbol } from '../law/citation/symbol/read-number-symbol.ts';
import type { Content } from '../records.ts';
import { nearest } from '../text/nearest.ts';

/** What the number-symbol of a document says of it. */
export interface KnownFromNumber {
  kind: DocumentKind | null;
  /** False where documents of other kinds have such numbers too, so that a person has to say. */
  kindIsCertain: boolean;
  /** Id of the agency; null where the symbol is that of many. */
  issuer: string | null;
  year: number | null;
}

/** The documents and agencies that numbers are compared with. */
export const registryOf = ({ records }: Pick<Content, 'records'>): Registry =>
  buildRegistry(
    [...records.legalReferences.values()].map(({ id, data }) => ({ id, ...data })),
    [...records.organizations.values()].map(({ id, data }) => ({ id, ...data })),
  );

/** What is wrong with a number-symbol, with the nearest right form; null where it is written as documents print it. */
export function numberProblem(number: string, { byId }: Registry): string | null {
  const read = readNumberSymbol(number);
  if (read?.canonical === number) return null;
  const right = read?.canonical ?? repairedForm(number) ?? nearest(number, numbersOf(byId));
  return right === null
    ? `“${number}” không có dạng số, ký hiệu nào. Viết như in trên văn bản, ví dụ 36/2017/TT-BGDĐT, 19/KH-UBND, 05-CT/TW.`
    : `“${number}” viết chưa đúng; có lẽ là “${right}”.`;
}

/** What the model of citations knows of a document by its number alone; null where the number cannot be read. */
export function knownFromNumber(number: string, { agencies }: Registry): KnownFromNumber | null {
  const read = readNumberSymbol(number);
  if (read === null) return null;
  const { family, parts, row } = read;
  // The Party numbers decisions and rules alike with QĐ; laws, codes and resolutions of the National Assembly have no code.
  const kindIsCertain = row !== null && row.kind !== null && !(family === 'party' && parts.typeCode === 'QĐ');
  return {
    kind: row?.kind ?? withoutCode[family] ?? null,
    kindIsCertain,
    issuer: agencyOfSymbol(parts, agencies)?.id ?? null,
    year: parts.year,
  };
}

/** The usual kind where the symbol has no code of a kind. */
const withoutCode: Partial<Record<string, DocumentKind>> = { assembly: 'luat', letter: 'cong-van' };

/** A number typed with spaces, in small letters, or after its kind: `tt 36 2017 bgddt` has no right form, `36 2017 tt-bgddt` has. */
function repairedForm(number: string): string | null {
  const words = number.trim().replace(/^\P{N}+/u, '');
  const forms = [words, words.replace(/\s+/gu, '/'), words.replace(/\s+/gu, '-'), words.replace(/\s+/gu, '')];
  return forms.map((form) => readNumberSymbol(form)?.canonical ?? null).find((form) => form !== null) ?? null;
}

const numbersOf = (byId: Registry['byId']): string[] => [...byId.values()].flatMap(({ number }) => number ?? []);
