import type { Site } from '../site/site.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import type { Published } from './published.ts';

/**
 * A document that the site puts together from what was published: it has the head of the school, and no number, day or signer of its own.
 * @param page absolute address of its page
 */
export function composedDocument(
  site: Site,
  page: string,
  code: Published['code'],
  said: Pick<OfficialDocument, 'title' | 'heading' | 'warnings' | 'blocks'>,
): OfficialDocument {
  const head = letterhead(
    { organization: site.school.id, number: null, place: null, issuedOn: null },
    (id) => site.organization(id).data,
  );
  return {
    ...said,
    annexes: [],
    language: 'vi',
    author: site.school.data.name,
    issuedOn: null,
    letterhead: { ...head, source: null },
    signer: { position: null, name: null },
    recipients: [],
    foot: { address: page, version: 'Bản ghép từ các mục đã công khai', code },
  };
}
