import { addressOf } from '../../kinds/address-of.ts';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import { noticeTitle } from '../../kinds/titles.ts';
import { pages } from '../addresses.ts';
import { formatDayInWords } from '../day/format-day.ts';
import { upperFirst } from '../text/first-letter.ts';
import { articleOf } from '../article/article-of.ts';
import type { ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { officialBlocks } from './blocks.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { absoluteLink, versionOf } from './published.ts';
import type { Published } from './published.ts';

/** A notice as it is laid out on sheets. Its record has no place, signer and recipients, so it ends with its text. */
export function officialNotice(
  site: Site,
  record: ContentRecord<'notices'>,
  { address, code }: Published,
): OfficialDocument {
  const { data } = record;
  const page = address(addressOf(record) ?? pages.home);
  return {
    title: noticeTitle(data),
    language: 'vi',
    author: site.organization(data.organization).data.name,
    issuedOn: data.issuedOn,
    letterhead: {
      ...letterhead({ ...data, place: null }, (id) => site.organization(id).data),
      // The record has no place, so that none is missing.
      placeAndDay: upperFirst(formatDayInWords(data.issuedOn)),
    },
    heading: { kind: documentKindLabels['thong-bao'].toLocaleUpperCase('vi'), subject: data.subject },
    warnings: [],
    blocks: officialBlocks(articleOf(record).tree, (href) => absoluteLink(href, page, address)),
    signer: { position: null, name: null },
    recipients: [],
    foot: { address: page, version: versionOf(data.changes), code },
  };
}
