import { addressOf } from '../kinds/address-of.ts';
import { documentKindLabels } from '../kinds/document-kind.ts';
import { kindOf } from '../kinds/index.ts';
import { documentSchemaPath, referencePath } from '../model/addresses.ts';
import { blockText } from '../model/article/article.ts';
import { articleOf } from '../model/article/article-of.ts';
import { versionOf } from '../model/official/published.ts';
import type { ContentRecord } from '../model/records.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import type { PlanCitation } from '../model/site/plan-citations.ts';
import { planDay } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { contentsOf } from '../model/views/contents.ts';
import { formatsOf } from '../model/views/official-formats.ts';
import { NOTICE } from './dataset.ts';
import type { Address } from './dataset.ts';
import type { DocumentJson } from './document-schema.ts';
import { briefValidityJson } from './validity-json.ts';

/** A plan, or a notice, which cites nothing and has neither place nor signer in its record. */
type OfficialRecord = ContentRecord<'plans'> | ContentRecord<'notices'>;

/** @param code by which the page is compared, null where the site gives it none */
export function documentJson(site: Site, record: OfficialRecord, address: Address, code: string | null): DocumentJson {
  const article = articleOf(record);
  const path = addressOf(record);
  if (path === null) throw new Error(`“${record.id}” chưa đăng, nên không có dữ liệu.`);
  const own = ownMetadata(record);
  const kind = record.collection === 'plans' ? 'plan' : 'notice';
  const citations = record.collection === 'plans' ? site.citations(record.id) : [];
  return {
    $schema: address(documentSchemaPath),
    version: 1,
    url: address(path),
    asOf: site.today,
    notice: NOTICE,
    title: kindOf(record.collection).name(record.data),
    nd30: officialMetadata(record, site.organization(record.data.organization).data.name),
    record: own,
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
    citations: citations.map((each) => citationOf(each, own.judgedOn, site.today, article.text, address)),
    formats: formatsOf(site.settings, kind, path).map(({ format, type, path: file }) => ({
      format,
      type,
      url: address(file),
    })),
  };
}

function officialMetadata({ collection, data }: OfficialRecord, organ: string): DocumentJson['nd30'] {
  const plan = collection === 'plans' ? data : null;
  const slash = data.number?.indexOf('/') ?? -1;
  const [number, symbol] =
    data.number === null || slash < 0
      ? [data.number, null]
      : [data.number.slice(0, slash), data.number.slice(slash + 1)];
  return {
    CodeNumber: number?.trim() ?? null,
    CodeNotation: symbol?.trim() ?? null,
    IssuedDate: data.issuedOn,
    OrganName: organ,
    TypeName: documentKindLabels[collection === 'plans' ? 'ke-hoach' : 'thong-bao'],
    Subject: data.subject,
    Language: 'Tiếng Việt',
    SignerInfo: { Position: plan?.signer.position ?? null, FullName: plan?.signer.name ?? null },
    To: (plan?.recipients ?? []).map((line) => line.replace(/^[\s·•+-]+|[\s;.]+$/gu, '')),
  };
}

function ownMetadata(record: OfficialRecord): DocumentJson['record'] {
  const { organization, number, issuedOn, subject, changes } = record.data;
  const common = { organization, number, issuedOn, subject, version: versionOf(changes) };
  if (record.collection === 'notices')
    return {
      collection: 'notices',
      ...common,
      place: null,
      judgedOn: record.data.issuedOn,
      withdrawn: false,
      fragment: null,
    };
  const { place, status, fragment } = record.data;
  return {
    collection: 'plans',
    ...common,
    place,
    judgedOn: planDay(record.data),
    withdrawn: status === 'withdrawn',
    fragment: fragment?.notice ?? null,
  };
}

function citationOf(
  citation: PlanCitation,
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
