import { addressOf } from '../../kinds/address-of.ts';
import { kindOf } from '../../kinds/index.ts';
import { pages } from '../addresses.ts';
import { withoutClass } from '../article/without-class.ts';
import { formatDayInWords } from '../day/format-day.ts';
import type { ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { upperFirst } from '../text/first-letter.ts';
import { officialBlocks, textAndAnnexes } from './blocks.ts';
import { citedText } from './cited-text.ts';
import { issuedFacts } from './issued-facts.ts';
import { letterhead } from './letterhead.ts';
import type { Letterhead, OfficialDocument, OfficialName } from './official-document.ts';
import { versionOf } from '../views/recorded-changes.ts';
import { absoluteLink } from './published.ts';
import type { Published } from './published.ts';

/** A notice or a regulation as it is laid out on sheets. */
export function officialRecord(
  site: Site,
  record: ContentRecord<'notices'> | ContentRecord<'regulations'>,
  { address, code }: Published,
): OfficialDocument {
  const facts = issuedFacts(record);
  const page = address(addressOf(record) ?? pages.home);
  const heading: OfficialName = { kind: facts.typeName.toLocaleUpperCase('vi'), subject: facts.subject };
  const issuedWith = 'issuedWith' in record.data ? record.data.issuedWith : null;
  const body = withoutClass(citedText(site, record), 'ky');
  return {
    title: kindOf(record.collection).name(record.data),
    language: 'vi',
    author: site.organization(facts.organization).data.name,
    issuedOn: facts.issuedOn,
    letterhead: withBareDay(
      letterhead(facts, (id) => site.organization(id).data),
      facts,
    ),
    heading: issuedWith === null ? heading : { ...heading, issuedWith },
    warnings: facts.isWithdrawn ? [`${facts.typeName} này đã bãi bỏ.`] : [],
    ...textAndAnnexes(officialBlocks(body, (href) => absoluteLink(href, page, address))),
    signer: facts.signer,
    recipients: facts.recipients,
    foot: { address: page, version: versionOf(facts.changes), code },
  };
}

/** Many notices are only posted, with a day and no place, and their records had no field for it: that it is missing is not said. */
const withBareDay = (head: Letterhead, { place, issuedOn }: { place: string | null; issuedOn: string | null }) =>
  place !== null || issuedOn === null ? head : { ...head, placeAndDay: upperFirst(formatDayInWords(issuedOn)) };
