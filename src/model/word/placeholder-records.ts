import { firstItem } from '../items.ts';
import type { Registry } from '../law/citation/index.ts';
import { agencyKey, compareAgencies, placesIn } from '../law/citation/context/agency-name.ts';
import { agencyOfSymbol, centralAgency } from '../law/citation/resolve/agency-of-symbol.ts';
import type { KnownAgency } from '../law/citation/resolve/registry.ts';
import type { Mention } from '../law/citation/index.ts';
import { referenceId } from '../../kinds/reference-id.ts';
import { joinFrontmatter } from '../parse/frontmatter.ts';
import { writeYaml } from '../yaml/write-yaml.ts';
import { slug } from '../text/slug.ts';
import type { ImportedCitation } from './citations.ts';
import { guessField } from './guess-field.ts';

/** A record to be completed by a person. */
export interface PlaceholderRecord {
  collection: 'legalReferences' | 'organizations';
  id: string;
  /** What the file is to hold. */
  text: string;
}

export interface PlaceholderRecords {
  stubs: PlaceholderRecord[];
  /** Id of the stub for a citation, by its place in the list of citations. */
  ids: ReadonlyMap<ImportedCitation, string>;
  /** Citations of unknown documents for which too little is said to begin a record. */
  without: ImportedCitation[];
}

const origin = (what: string) =>
  `${what} lấy từ lời viện dẫn trong kế hoạch nhập từ tệp Word. Chưa đối chiếu với bản chính thức.`;

/**
 * Records for the documents that a text cites and the site does not have: all that the citation says, nothing more.
 * An issuer that is not on the site either gets a record of its own.
 * @param places of the school, nearest first: the province of “UBND tỉnh” without a name.
 */
export function makePlaceholderRecords(
  citations: readonly ImportedCitation[],
  registry: Registry,
  places: readonly string[],
): PlaceholderRecords {
  const stubs = new Map<string, PlaceholderRecord>();
  const ids = new Map<ImportedCitation, string>();
  const without: ImportedCitation[] = [];
  const byName = new Map<string, string>();
  for (const citation of fullestFirst(citations)) {
    const { mention } = citation;
    if (mention.id !== null || mention.reason !== 'unknown') continue;
    const key = `${mention.kind} ${mention.canonical}`;
    const known = byName.get(key);
    if (known !== undefined) {
      ids.set(citation, known);
      continue;
    }
    const issuer = issuerOf(mention, registry, places);
    if (mention.family === 'partial' || mention.kind === null || issuer === null) {
      without.push(citation);
      continue;
    }
    if (issuer.stub) stubs.set(issuer.stub.id, issuer.stub);
    const stub = referenceStub(mention, issuer);
    stubs.set(stub.id, stub);
    byName.set(key, stub.id);
    ids.set(citation, stub.id);
  }
  return { stubs: [...stubs.values()], ids, without: without.filter((citation) => !ids.has(citation)) };
}

/** A document is cited in full once and briefly later; the fullest mention says most. */
function fullestFirst(citations: readonly ImportedCitation[]): ImportedCitation[] {
  const weight = ({ mention }: ImportedCitation) =>
    (mention.date === null ? 0 : 2) + (mention.issuer === null ? 0 : 2) + (mention.subject === null ? 0 : 1);
  return [...citations].sort((a, b) => weight(b) - weight(a));
}

interface Issuer {
  id: string;
  place: string | null;
  stub: PlaceholderRecord | null;
}

function issuerOf(mention: Mention, registry: Registry, places: readonly string[]): Issuer | null {
  if (mention.issuer !== null) {
    const known = namedAgency(mention.issuer, registry.agencies, places);
    if (known) return { id: known.id, place: known.place, stub: null };
    return slug(mention.issuer) === '' ? null : newAgency(mention.issuer);
  }
  if (mention.family === 'law-name' || mention.family === 'constitution')
    return asIssuer(centralAgency('Quốc hội', registry.agencies));
  return mention.number && asIssuer(agencyOfSymbol(mention.number, registry.agencies));
}

const asIssuer = (agency: KnownAgency | null): Issuer | null =>
  agency && { id: agency.id, place: agency.place, stub: null };

/** The one agency that a name means: by all its words, or by its first words if it is of the school's own places. */
function namedAgency(name: string, agencies: readonly KnownAgency[], places: readonly string[]): KnownAgency | null {
  const key = agencyKey(name);
  const same = agencies.filter((agency) => agency.keys.includes(key));
  if (same.length === 1) return firstItem(same);
  const local = agencies.filter(
    (agency) =>
      agency.place !== null &&
      places.includes(agency.place) &&
      agency.keys.some((own) => ['same', 'shorter'].includes(compareAgencies(key, own))),
  );
  return local.length === 1 ? firstItem(local) : null;
}

const longNames: readonly (readonly [RegExp, string])[] = [
  [/\bUBND(?!\p{L})/gu, 'Ủy ban nhân dân'],
  [/\bHĐND(?!\p{L})/gu, 'Hội đồng nhân dân'],
  [/\bGD ?& ?ĐT(?!\p{L})/gu, 'Giáo dục và Đào tạo'],
];

const levelsByName: readonly (readonly [RegExp, 'province' | 'district' | 'commune' | 'school'])[] = [
  [/tỉnh|thành phố|^Sở /iu, 'province'],
  [/huyện|quận|thị xã|^Phòng /iu, 'district'],
  [/(?:^|\s)(?:xã|phường|thị trấn)(?!\p{L})/iu, 'commune'],
  [/^Trường /iu, 'school'],
];

/** The branch that a name states; null where it states none. */
function branchByName(name: string): 'party' | 'assembly' | null {
  const ofParty = /(?:ủy|Đảng|Ban Bí thư|Bộ Chính trị|Trung ương)(?!\p{L})/u.test(name) && !/^Ủy ban/u.test(name);
  if (ofParty) return 'party';
  return /Hội đồng nhân dân|Quốc hội/u.test(name) ? 'assembly' : null;
}

function newAgency(issuer: string): Issuer {
  const name = longNames.reduce(
    (text, [short, long]) => text.replace(short, long),
    issuer.replace(/\s+/gu, ' ').trim(),
  );
  const level = levelsByName.find(([words]) => words.test(name))?.[1] ?? 'central';
  const branch = branchByName(name) ?? (level === 'school' ? 'school' : 'government');
  const [place = null] = level === 'central' ? [] : placesIn(name);
  const id = slug(name).slice(0, 100).replace(/-$/u, '');
  const text = writeYaml(
    {
      name,
      level,
      branch,
      place,
      aliases: name === issuer ? [] : [issuer],
      provenance: { sources: ['plan'], confidence: 'low', note: origin('Tên cơ quan') },
    },
    ([field = '', ...rest]) =>
      rest.length > 0
        ? ''
        : ({ name: 'CẦN BỔ SUNG: bản ghi do máy lập khi nhập tệp Word. Xem lại tên, cấp, khối.' }[field] ?? ''),
  );
  return { id, place, stub: { collection: 'organizations', id, text } };
}

function referenceStub(mention: Mention, issuer: Issuer): PlaceholderRecord {
  const number = mention.number === null ? null : mention.canonical;
  const name = number === null ? mention.canonical : null;
  const issuedOn = mention.date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(mention.date) ? mention.date : null;
  const id = referenceId({ number, name, issuedOn, place: issuer.place });
  const subject = mention.subject?.replace(/\s+/gu, ' ').trim() ?? null;
  const head = writeYaml(
    {
      kind: mention.kind!,
      number,
      name,
      issuer: issuer.id,
      issuedOn,
      effectiveOn: null,
      subject,
      field: guessField(subject ?? name ?? ''),
      provenance: { sources: ['plan'], confidence: 'low', verification: null, note: origin('Thông tin') },
    },
    ([field = '', ...rest]) =>
      rest.length > 0
        ? ''
        : ({
            kind: 'CẦN BỔ SUNG: bản ghi do máy lập khi nhập tệp Word, chưa đối chiếu. So từng dòng với bản chính thức.',
            effectiveOn: 'Ngày có hiệu lực; null khi chưa biết, khi đó trang tính từ ngày ban hành.',
            field: 'Lĩnh vực do máy đoán.',
          }[field] ?? ''),
  );
  const body = 'Trang chưa có lời giới thiệu văn bản này.';
  return { collection: 'legalReferences', id, text: joinFrontmatter(head, `${body}\n`) };
}
