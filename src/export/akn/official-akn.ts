import { x } from 'xastscript';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { shortTitle } from '../../kinds/titles.ts';
import { referencePath } from '../../model/addresses.ts';
import { withNotesAtMarks } from '../../model/official/footnotes.ts';
import type { OfficialBlock, OfficialDocument } from '../../model/official/official-document.ts';
import { issuedFacts } from '../../model/official/issued-facts.ts';
import { sectionTree } from '../../model/official/sections.ts';
import type { IssuedRecord } from '../../model/site/issued-day.ts';
import { citationAnchor } from '../../model/site/plan-citations.ts';
import type { Site } from '../../model/site/site.ts';
import { slug } from '../../model/text/slug.ts';
import type { Address } from '../dataset.ts';
import { BodyWriter } from './akn-body.ts';
import type { CitedWork } from './akn-body.ts';
import { aknMeta } from './akn-meta.ts';
import type { AknIdentity, AknReference } from './akn-meta.ts';
import { referenceWorkUri, workUri } from './work-uri.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What XML 1.0 (2.2) has no way to write. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** An XML document of any texts. `toXml` escapes `&` and `<`; XML 1.0 refuses `]]>` in a text (2.4), and reads a bare CR as a line feed (2.11). */
const written = (root: Element): string =>
  toXml(root, { closeEmptyElements: true })
    .replace(unwritable, '')
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('\r', '&#xD;');

/** A document of the school as Akoma Ntoso 3.0, a `doc`. @param document the same as it is laid out on sheets */
export function officialAkn(site: Site, record: IssuedRecord, document: OfficialDocument, address: Address): string {
  const facts = issuedFacts(record);
  const { works, references } = cited(site, record, address);
  const { signer } = document;
  const noted = withNotesAtMarks(document);
  const parties: AknReference[] = [
    { element: 'TLCOrganization', eId: 'dan-biet', href: address('/'), showAs: site.settings.title },
    organization(site, facts.organization),
    {
      element: 'TLCRole',
      eId: 'nguoi-ban-hanh',
      href: '/akn/ontology/role/vn/nguoi-ban-hanh',
      showAs: 'Cơ quan ban hành',
    },
    ...(signer.position === null ? [] : [ontology('TLCRole', 'role', 'chuc-vu', signer.position)]),
    ...(signer.name === null ? [] : [ontology('TLCPerson', 'person', 'nguoi-ky', signer.name)]),
  ];
  const root = x('akomaNtoso', { xmlns: namespace }, [
    x('doc', { name: facts.type }, [
      aknMeta(identityOf(site, record, document), [...parties, ...references]),
      preface(document),
      ...text([...noted.blocks, ...noted.annexes.flat()], new BodyWriter(works)),
      ...conclusions(document),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;
}

function identityOf(site: Site, record: IssuedRecord, { title, foot }: OfficialDocument): AknIdentity {
  const { organization, type, number, issuedOn, day, changes } = issuedFacts(record);
  return {
    uri: workUri({
      type: 'doc',
      subtype: type,
      author: organization,
      // Of a plan without its day the year is known; the others have their day.
      date: record.collection === 'plans' ? (issuedOn ?? String(record.data.year)) : day,
      number: number === null ? record.id : slug(number),
    }),
    page: foot.address,
    date: day,
    dateName: issuedOn === null ? 'uoc-dinh' : 'ban-hanh',
    versionDate: changes.at(-1)?.on ?? day,
    title,
    number,
    author: { id: organization, name: site.organization(organization).data.name },
  };
}

function organization(site: Site, id: string): AknReference {
  const href = `/akn/ontology/organization/vn/${id}`;
  return { element: 'TLCOrganization', eId: id, href, showAs: site.organization(id).data.name };
}

const ontology = (element: AknReference['element'], kind: string, eId: string, showAs: string): AknReference => ({
  element,
  eId,
  href: `/akn/ontology/${kind}/vn/${slug(showAs)}`,
  showAs,
});

/** The documents that a text cites: by citation for the text, once each for the references. */
function cited(
  site: Site,
  record: IssuedRecord,
  address: Address,
): { works: Map<string, CitedWork>; references: AknReference[] } {
  const works = new Map<string, CitedWork>();
  const references = new Map<string, AknReference>();
  for (const citation of site.citationsIn(record)) {
    if (citation.target === null) continue;
    const { data } = site.legalReference(citation.target);
    const eId = `vb-${citation.target}`;
    works.set(citationAnchor(citation), { uri: referenceWorkUri(citation.target, data), eId });
    const href = address(referencePath(citation.target));
    references.set(eId, { element: 'TLCReference', eId, href, showAs: shortTitle(data) });
  }
  return { works, references: [...references.values()] };
}

function preface({ letterhead, heading, title, issuedOn }: OfficialDocument): Element {
  const line = (...children: (Element | string)[]) => x('p', children);
  const name =
    heading === null
      ? [line(x('docTitle', title))]
      : [
          line(x('docType', heading.kind)),
          line(x('docTitle', heading.subject)),
          ...(heading.issuedWith === undefined ? [] : [line(`(${heading.issuedWith})`)]),
        ];
  if (letterhead === null) return x('preface', name);
  const day = issuedOn === null ? letterhead.placeAndDay : x('docDate', { date: issuedOn }, letterhead.placeAndDay);
  return x('preface', [
    ...(letterhead.superior === null ? [] : [line(letterhead.superior)]),
    line(x('docAuthority', letterhead.organization)),
    line(letterhead.state),
    line(letterhead.motto),
    line(x('docNumber', letterhead.number)),
    line(day),
    ...name,
  ]);
}

/** Bases are the citations of the preamble; what else is before the first heading belongs to it too, unless it is the whole text. */
function text(blocks: readonly OfficialBlock[], write: BodyWriter): Element[] {
  const { opening, sections } = sectionTree(blocks);
  const bases = opening.filter(({ kind }) => kind === 'basis');
  const rest = opening.filter(({ kind }) => kind !== 'basis');
  const others = sections.length > 0 ? write.blocks(rest, '') : write.plain(rest);
  const first = bases.length > 0 ? [write.citations(bases)] : [];
  const inPreamble = sections.length > 0 ? [...first, ...others] : first;
  const inBody = sections.length > 0 ? sections.map((section) => write.section(section, '')) : others;
  return [
    ...(inPreamble.length > 0 ? [x('preamble', inPreamble)] : []),
    x('mainBody', inBody.length > 0 ? inBody : [x('p')]),
  ];
}

function conclusions({ signer, recipients }: OfficialDocument): Element[] {
  const parts = [
    ...(signer.position === null ? [] : [x('role', { refersTo: '#chuc-vu' }, signer.position)]),
    ...(signer.name === null ? [] : [x('person', { refersTo: '#nguoi-ky' }, signer.name)]),
  ];
  const signature = parts.length === 0 ? [] : [x('p', [x('signature', parts)])];
  const to = recipients.length === 0 ? [] : ['Nơi nhận:', ...recipients].map((line) => x('p', line));
  return signature.length + to.length === 0 ? [] : [x('conclusions', [...signature, ...to])];
}
