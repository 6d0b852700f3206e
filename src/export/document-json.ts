import { addressOf } from '../kinds/address-of.ts';
import { kindOf } from '../kinds/index.ts';
import { documentSchemaPath, referencePath } from '../model/addresses.ts';
import { blockText } from '../model/article/article.ts';
import { articleOf } from '../model/article/article-of.ts';
import { issuedFacts } from '../model/official/issued-facts.ts';
import type { IssuedFacts } from '../model/official/issued-facts.ts';
import { versionOf } from '../model/views/recorded-changes.ts';
import type { IssuedRecord } from '../model/site/issued-day.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import type { IssuedCitation } from '../model/site/plan-citations.ts';
import type { Site } from '../model/site/site.ts';
import { contentsOf } from '../model/views/contents.ts';
import { formatsOf } from '../model/views/official-formats.ts';
import { NOTICE } from './dataset.ts';
import type { Address } from './dataset.ts';
import type { DocumentJson } from './document-schema.ts';
import { briefValidityJson } from './validity-json.ts';

const kindNames = { plans: 'plan', notices: 'notice', regulations: 'regulation' } as const;

/** @param code by which the page is compared, null where the site gives it none */
export function documentJson(site: Site, record: IssuedRecord, address: Address, code: string | null): DocumentJson {
  const article = articleOf(record);
  const path = addressOf(record);
  if (path === null) throw new Error(`“${record.id}” chưa đăng, nên không có dữ liệu.`);
  const facts = issuedFacts(record);
  const citations = site.citationsIn(record);
  return {
    $schema: address(documentSchemaPath),
    version: 1,
    url: address(path),
    asOf: site.today,
    notice: NOTICE,
    title: kindOf(record.collection).name(record.data),
    nd30: officialMetadata(facts, site.organization(record.data.organization).data.name),
    record: ownMetadata(record.collection, facts),
    text: article.text,
    code,
    structure: contentsOf(article),
    blocks: article.blocks.map((block) => ({
      anchor: block.anchor,
      kind: block.kind,
      section: block.section,
      start: block.start,
      end: block.end,
      text: blockText(article, block),
    })),
    citations: citations.map((each) => citationOf(each, facts.day, site.today, article.text, address)),
    formats: formatsOf(site.settings, kindNames[record.collection], path).map(({ format, type, path: file }) => ({
      format,
      type,
      url: address(file),
    })),
  };
}

function officialMetadata(
  { number: whole, issuedOn, typeName, subject, signer, recipients }: IssuedFacts,
  organ: string,
): DocumentJson['nd30'] {
  const slash = whole?.indexOf('/') ?? -1;
  const [number, symbol] =
    whole === null || slash < 0 ? [whole, null] : [whole.slice(0, slash), whole.slice(slash + 1)];
  return {
    CodeNumber: number?.trim() ?? null,
    CodeNotation: symbol?.trim() ?? null,
    IssuedDate: issuedOn,
    OrganName: organ,
    TypeName: typeName,
    Subject: subject,
    Language: 'Tiếng Việt',
    SignerInfo: { Position: signer.position, FullName: signer.name },
    To: recipients.map((line) => line.replace(/^[\s·•+-]+|[\s;.]+$/gu, '')),
  };
}

const ownMetadata = (
  collection: IssuedRecord['collection'],
  { organization, number, place, issuedOn, subject, day, isWithdrawn, fragment, changes }: IssuedFacts,
): DocumentJson['record'] => ({
  collection,
  organization,
  number,
  place,
  issuedOn,
  subject,
  judgedOn: day,
  withdrawn: isWithdrawn,
  fragment,
  version: versionOf(changes),
});

function citationOf(
  citation: IssuedCitation,
  day: string,
  today: string,
  text: string,
  address: Address,
): DocumentJson['citations'][number] {
  const { mention, block, target, then, now } = citation;
  return {
    anchor: citationAnchor(citation),
    block: block.anchor,
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    canonical: mention.canonical,
    pinpoint: mention.pinpoint,
    target,
    targetUrl: target === null ? null : address(referencePath(target)),
    then: then && briefValidityJson(day, then),
    now: now && briefValidityJson(today, now),
  };
}
