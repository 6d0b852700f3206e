import { plainIssuer } from './registry.ts';
import type { Registry } from './registry.ts';
import type { CitedAgencies } from './cited-agencies.ts';
import type { Verdict } from './evidence.ts';

/**
 * Whether number and year suffice to tell the one candidate of a short form. Agencies number their documents apart, so
 * `Thông tư 26/2020` may be that of any ministry, and the register has not all of them. It is certain where the register
 * knows one agency alone for the kind, where the mention names the agency, its day or its subject, or where the agency is
 * the one whose documents of this kind the text cites, or a central one that has most of those of the register. Official
 * letters, which every agency sends, do not count.
 */
export function isOwnSeries(verdict: Verdict, registry: Registry, cited: CitedAgencies): boolean {
  const { entry } = verdict;
  if (verdict.issuer === 'named' || verdict.date === 'same' || verdict.subject === 'same') return true;
  const issued = registry.issuersByKind.get(entry.kind);
  if (issued === undefined || issued.size < 2) return true;
  if (verdict.subject === 'differs' || entry.parts === null || entry.kind === 'cong-van') return false;
  const all = [...issued.values()].reduce((sum, count) => sum + count, 0);
  const isUsual = entry.place === null && (issued.get(entry.issuer) ?? 0) * 2 > all;
  const inText = cited.get(entry.kind);
  if (inText === undefined) return isUsual;
  return inText.has(plainIssuer(entry.parts.issuers[0] ?? '')) && (inText.size === 1 || isUsual);
}
