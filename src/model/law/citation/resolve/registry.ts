import type { DocumentKind } from '../../../../kinds/document-kind.ts';
import { plainNumber } from '../lexer/index.ts';
import { readNumberSymbol } from '../symbol/read-number-symbol.ts';
import { fold } from '../text/letters.ts';
import type { NumberParts } from '../types.ts';
import { agencyKey } from '../context/agency-name.ts';
import { canonicalName, lawKey } from './names.ts';

/** A document that mentions may be resolved to. The data of a content record with its id will do. */
export interface RegistryEntry {
  id: string;
  kind: DocumentKind;
  number: string | null;
  name: string | null;
  names: readonly string[];
  /** The id of an organization. */
  issuer: string;
  /** ISO days. */
  issuedOn: string | null;
  effectiveOn?: string | null;
  expiredOn?: string | null;
  subject?: string | null;
  annexes?: readonly { kind: DocumentKind; title: string }[];
}

/** An agency that issues documents. The data of a content record with its id will do. */
export interface RegistryOrganization {
  id: string;
  name: string;
  symbols: readonly string[];
  aliases: readonly string[];
  parent?: string | null;
  /** The province or district that the agency is of; null for central agencies. */
  place: string | null;
  from: string | null;
  to: string | null;
}

/** An organization with its names made comparable. */
export interface KnownAgency extends RegistryOrganization {
  keys: readonly string[];
}

export interface KnownEntry extends RegistryEntry {
  parts: NumberParts | null;
  agency: KnownAgency | null;
  place: string | null;
}

/** Everything that resolving asks for, indexed once. */
export interface Registry {
  byNumber: ReadonlyMap<string, readonly KnownEntry[]>;
  /** The same under the other symbols of the issuing agency: `GD&ĐT` for `SGD&ĐT`. */
  byOtherSymbol: ReadonlyMap<string, readonly KnownEntry[]>;
  byName: ReadonlyMap<string, readonly KnownEntry[]>;
  /** By kind and number alone: for partial mentions. */
  byKindAndNumber: ReadonlyMap<string, readonly KnownEntry[]>;
  byId: ReadonlyMap<string, KnownEntry>;
  /** How many numbered documents of a kind each agency has, by its id. */
  issuersByKind: ReadonlyMap<DocumentKind, ReadonlyMap<string, number>>;
  agencies: readonly KnownAgency[];
}

const plainCode = (code: string | null) => (code === null ? '' : fold(code).replace(/^q[dy]di?$|^qyd$|^qdi$/u, 'qd'));
/** A symbol of an agency without case, marks and `&`. */
export const plainIssuer = (symbol: string) => fold(symbol).replace(/[^a-z0-9]/gu, '');

/** The key of a number-symbol: separators, case, `&` and leading zeros do not count. */
export function numberKey(parts: NumberParts): string {
  return [
    plainNumber(parts.num),
    parts.year ?? '',
    plainCode(parts.typeCode),
    parts.issuers.map(plainIssuer).join('-'),
  ].join('|');
}

export const kindAndNumberKey = (kind: DocumentKind, num: string) => `${kind}|${plainNumber(num)}`;

/**
 * Builds the registry from records. The order of the records does not matter. Entries whose number cannot be read are
 * found by name only.
 */
export function buildRegistry(
  entries: readonly RegistryEntry[],
  organizations: readonly RegistryOrganization[] = [],
): Registry {
  const agencies = organizations.map((each) => ({ ...each, keys: [each.name, ...each.aliases].map(agencyKey) }));
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const byNumber = new Multimap();
  const byOtherSymbol = new Multimap();
  const byName = new Multimap();
  const byKindAndNumber = new Multimap();
  const byId = new Map<string, KnownEntry>();
  const issuersByKind = new Map<DocumentKind, Map<string, number>>();
  for (const each of entries) {
    const agency = agencyById.get(each.issuer) ?? null;
    const parts = each.number === null ? null : (readNumberSymbol(each.number)?.parts ?? null);
    const entry: KnownEntry = { ...each, parts, agency, place: agency?.place ?? null };
    byId.set(entry.id, entry);
    for (const name of new Set([each.name, ...each.names].flatMap((text) => (text === null ? [] : nameKeys(text)))))
      byName.add(name, entry);
    if (parts === null) continue;
    const issued = issuersByKind.get(each.kind) ?? new Map<string, number>();
    issuersByKind.set(each.kind, issued.set(each.issuer, (issued.get(each.issuer) ?? 0) + 1));
    const key = numberKey(parts);
    byNumber.add(key, entry);
    byKindAndNumber.add(kindAndNumberKey(each.kind, parts.num), entry);
    for (const other of otherKeys(parts, agency)) if (other !== key) byOtherSymbol.add(other, entry);
  }
  return { byNumber, byOtherSymbol, byName, byKindAndNumber, byId, issuersByKind, agencies };
}

class Multimap extends Map<string, KnownEntry[]> {
  add(key: string, entry: KnownEntry): void {
    const list = this.get(key);
    if (list === undefined) this.set(key, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  }
}

function otherKeys(parts: NumberParts, agency: KnownAgency | null): Set<string> {
  const [first, ...units] = parts.issuers;
  if (agency === null || first === undefined) return new Set();
  const own = plainIssuer(first);
  if (!agency.symbols.some((symbol) => plainIssuer(symbol) === own)) return new Set();
  return new Set(agency.symbols.map((symbol) => numberKey({ ...parts, issuers: [symbol, ...units] })));
}

function nameKeys(name: string): string[] {
  const canonical = canonicalName(name);
  return canonical === null ? [lawKey(name)] : [lawKey(name), lawKey(canonical)];
}
