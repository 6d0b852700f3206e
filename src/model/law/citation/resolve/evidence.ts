import { documentKindLabels } from '../../../../kinds/document-kind-labels.ts';
import { isOtherAgency } from '../context/other-agency.ts';
import { fold } from '../text/letters.ts';
import type { Mention } from '../types.ts';
import { agencyKey, compareAgencies, placesIn, provincesIn } from '../context/agency-name.ts';
import { roman } from '../data/ordinals.ts';
import { partyTermOn } from '../context/party-term.ts';
import { lawKey, splitYear } from './names.ts';
import type { KnownEntry, Registry } from './registry.ts';
import type { CitedAgencies } from './cited-agencies.ts';
import type { Discrepancy } from './types.ts';

/** What is known of the text, made ready. */
export interface Setting {
  places: ReadonlySet<string>;
  date: string | null;
  cited: CitedAgencies;
}

/** What speaks for and against one candidate. */
export interface Verdict {
  entry: KnownEntry;
  /** The statement of the mention that excludes the candidate. */
  excludedBy: 'date' | 'place' | 'issuer' | 'term' | 'future' | null;
  /** Named: the mention names this very agency, not only one that is related to it or shares its symbol. */
  issuer: 'named' | 'related' | 'shares-symbol' | 'unstated';
  term: 'same' | 'unstated';
  date: 'same' | 'same-year' | 'differs' | 'unstated';
  place: 'same' | 'central' | 'unstated';
  kind: 'same' | 'differs' | 'unstated';
  subject: 'same' | 'differs' | 'unstated';
  discrepancies: readonly Discrepancy[];
}

/** Compares everything that a mention says with one candidate of the registry. */
export function compareWithEntry(mention: Mention, entry: KnownEntry, registry: Registry, setting: Setting): Verdict {
  const discrepancies: Discrepancy[] = [];
  const date = compareDates(mention, entry, discrepancies);
  const issuer = compareIssuer(mention, entry, registry, discrepancies);
  const place = comparePlace(mention, entry, setting, date === 'same');
  const kind = compareKind(mention, entry, discrepancies);
  compareNames(mention, entry, discrepancies);
  const term = compareTerm(mention, entry);
  const future = setting.date !== null && entry.issuedOn !== null && entry.issuedOn > setting.date;
  const against = [
    date === 'other-period' && 'date',
    place === 'other' && 'place',
    issuer === 'other' && 'issuer',
    term === 'other' && 'term',
  ] as const;
  return {
    entry,
    excludedBy: against.find((each) => each !== false) ?? (future ? 'future' : null),
    issuer: issuer === 'other' ? 'unstated' : issuer,
    term: term === 'other' ? 'unstated' : term,
    date: date === 'other-period' ? 'differs' : date,
    place: place === 'other' ? 'unstated' : place,
    kind,
    subject: compareSubjects(mention.subject, entry),
    discrepancies,
  };
}

/**
 * The number of an individual act is unique in its year (NĐ 30/2020 Điều 15), that of a Party document in its term, so a
 * day that differs inside the year is a slip, and another year another document. A normative number has its year in it.
 */
function compareDates(
  mention: Mention,
  entry: KnownEntry,
  discrepancies: Discrepancy[],
): Verdict['date'] | 'other-period' {
  const { date } = mention;
  if (date === null || entry.issuedOn === null) return 'unstated';
  if (date === entry.issuedOn) return 'same';
  const sameYear = date.slice(0, 4) === entry.issuedOn.slice(0, 4);
  if (date.length === 4 && sameYear) return 'same-year';
  const numberHasYear = entry.parts !== null && (entry.parts.year !== null || entry.parts.term !== null);
  if (!sameYear && (!numberHasYear || date.length === 4)) return 'other-period';
  discrepancies.push({ field: 'date', cited: date, registered: entry.issuedOn });
  return 'differs';
}

function compareIssuer(
  mention: Mention,
  entry: KnownEntry,
  registry: Registry,
  discrepancies: Discrepancy[],
): Verdict['issuer'] | 'other' {
  const { agency } = entry;
  if (mention.issuer === null || agency === null) return 'unstated';
  const stated = agencyKey(mention.issuer);
  if (agency.keys.some((key) => compareAgencies(stated, key) !== 'other')) return 'named';
  const others = registry.agencies.filter((each) =>
    each.keys.some((key) => compareAgencies(stated, key) === 'same' || compareAgencies(stated, key) === 'longer'),
  );
  if (others.some((other) => other.id === agency.parent || other.parent === agency.id)) return 'related';
  const issuedBy = { symbols: entry.parts?.issuers ?? [], named: agency.name };
  if (others.length === 0 && !differentHead(stated, agency.keys) && !isOtherAgency(mention.issuer, issuedBy))
    return 'unstated';
  const sharesSymbol = others.some(
    (other) => other.place === agency.place && other.symbols.some((symbol) => agency.symbols.includes(symbol)),
  );
  discrepancies.push({ field: 'issuer', cited: mention.issuer, registered: agency.name });
  return sharesSymbol ? 'shares-symbol' : 'other';
}

function compareTerm({ partyTerm, issuer }: Mention, { issuedOn, parts }: KnownEntry): Verdict['term'] | 'other' {
  const assembly = /^Quốc hội.* khóa ([IVX]+|\d{1,2})$/iu.exec(issuer ?? '')?.[1];
  if (assembly !== undefined && parts !== null && parts.term !== null)
    return roman(assembly.toUpperCase()) === roman(String(parts.term)) ? 'same' : 'other';
  const own = issuedOn === null ? null : partyTermOn(issuedOn);
  if (partyTerm === null || own === null) return 'unstated';
  return partyTerm === own ? 'same' : 'other';
}

/** `Phòng …` is not `Sở …`, `Ủy ban nhân dân huyện …` not `Ủy ban nhân dân tỉnh …`. */
function differentHead(stated: string, keys: readonly string[]): boolean {
  const head = (key: string) =>
    /^(?:so|phong|bo|truong|van phong|uy ban nhan dan(?: tinh| huyen| xa| phuong| quan| thanh pho)?|hoi dong nhan dan|tinh uy|huyen uy|thanh uy|chinh phu|thu tuong|quoc hoi)\b/u.exec(
      key,
    )?.[0] ?? null;
  const own = head(stated);
  if (own === null) return false;
  return keys.every((key) => {
    const other = head(key);
    return other !== null && other !== own && !other.startsWith(own) && !own.startsWith(other);
  });
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((each) => b.has(each));

function comparePlace(
  mention: Mention,
  entry: KnownEntry,
  setting: Setting,
  sameDay: boolean,
): Verdict['place'] | 'other' {
  if (entry.place === null) return 'central';
  const stated = mention.issuer === null ? new Set<string>() : placesIn(mention.issuer);
  if (stated.size > 0) {
    if (stated.has(entry.place)) return 'same';
    // `UBND xã An Bình` is recorded under its province and says the commune alone. Many provinces have a commune of that
    // name, so the day must agree too.
    const below = sameDay && entry.agency?.keys.some((key) => meets(placesIn(key), stated));
    return below ? 'same' : 'other';
  }
  if (setting.places.size > 0) return setting.places.has(entry.place) ? 'same' : 'other';
  const named = mention.subject === null ? new Set<string>() : provincesIn(mention.subject);
  return named.has(entry.place) ? 'same' : 'unstated';
}

function compareKind(mention: Mention, entry: KnownEntry, discrepancies: Discrepancy[]): Verdict['kind'] {
  if (mention.kind === null || mention.type === 'Văn bản' || isPartyCodeAlone(mention)) return 'unstated';
  if (mention.kind === entry.kind || isGeneralName(mention, entry)) return 'same';
  discrepancies.push({ field: 'kind', cited: mention.type, registered: documentKindLabels[entry.kind] });
  return 'differs';
}

/** `Luật Trẻ em số 43/2019/QH14`: the number is that of another law. An abbreviation, a shorter and a longer name say nothing. */
function compareNames({ lawName }: Mention, entry: KnownEntry, discrepancies: Discrepancy[]): void {
  const [registered] = [entry.name, ...entry.names].filter((name) => name !== null);
  if (
    lawName === null ||
    registered === undefined ||
    /^(?:luật|pháp lệnh) (?:sửa đổi|[A-ZĐ]{2,}(?![\p{L} ]))/iu.test(lawName)
  )
    return;
  const stated = splitYear(lawKey(lawName)).key;
  const own = [entry.name, ...entry.names].flatMap((name) => (name === null ? [] : [splitYear(lawKey(name)).key]));
  if (own.some((key) => key.includes(stated.replace(/^(?:bo )?luat /u, '')) || stated.includes(key))) return;
  discrepancies.push({ field: 'name', cited: lawName, registered });
}

/** `QĐ` of the Party's symbols is that of a Quyết định and of a Quy định, so without a type word it says neither. */
const isPartyCodeAlone = ({ family, surface }: Mention) => family === 'party' && /^(?:số|\d)/iu.test(surface);

/** A code may be called a law; a law with no type word in front of its number says nothing of its kind. */
function isGeneralName(mention: Mention, entry: KnownEntry): boolean {
  if (mention.kind === 'luat' && entry.kind === 'bo-luat') return true;
  return mention.family === 'assembly' && /^(?:số|\d)/iu.test(mention.surface);
}

const small = new Set('ve viec cua va cac cho trong tai theo mot so nam thuc hien quy dinh ban hanh dieu'.split(' '));
const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/u)
      .filter((word) => word.length > 1 && !small.has(word)),
  );

const registeredSubject = (entry: KnownEntry) =>
  [entry.subject ?? '', ...(entry.annexes ?? []).map((annex) => annex.title)].join(' ');

/** Syllables that the subjects of half of all documents of schools have: they say nothing of what one is about. */
const ofSchools = new Set('hoc truong sinh giao duc vien dao tao cong tac nha nuoc nam'.split(' '));

/** A sentence that goes on with what the document does, in words of its own, is no title. */
const saysWhatItDoes =
  /^(?:quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|công bố|triển khai|thực hiện|quy chế|kế hoạch|tăng cường|truyền thông|["“])/iu;

/** Whether a short form says that it is about something else: `Nghị định 24/2021 về xăng dầu`. Not one word is that of the registered subject. */
export function isAboutOther(mention: Mention, entry: KnownEntry): boolean {
  if (mention.subject === null || entry.subject == null || saysWhatItDoes.test(mention.subject)) return false;
  const registered = wordsOf(registeredSubject(entry));
  const all = wordsOf(mention.subject);
  const own = new Set([...all].filter((each) => !ofSchools.has(each)));
  const stated = own.size > 0 && all.size > 1 ? own : all;
  return all.size > 1 && registered.size > 1 && !meets(stated, registered);
}

/** Whether two subjects speak of the same thing: the share of the shorter one's words that the other has. */
function compareSubjects(stated: string | null, entry: KnownEntry): Verdict['subject'] {
  const registered = registeredSubject(entry);
  if (stated === null || registered.trim() === '') return 'unstated';
  const [a, b] = [wordsOf(stated), wordsOf(registered)];
  const least = Math.min(a.size, b.size);
  if (least < 4) return 'unstated';
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  if (shared / least >= 0.6) return 'same';
  return shared / least < 0.3 ? 'differs' : 'unstated';
}
