import { facetPath, referencePath } from '../../addresses.ts';
import { documentKindLabels } from '../../../kinds/document-kind.ts';
import { legalFieldLabels } from '../../../kinds/legal-reference.ts';
import { articleOf } from '../../article/article-of.ts';
import { shortTitle } from '../../../kinds/titles.ts';
import { referenceFacets } from '../../views/reference-facets.ts';
import type { Site } from '../../site/site.ts';
import { formatDay } from '../../day/format-day.ts';
import { validityStates } from '../../law/validity/validity.ts';
import type { SearchRecord } from './record.ts';

/** Whether a name is the title and a year: the year is in the number as well. */
const saysNoMore = (name: string, title: string): boolean =>
  name.startsWith(title) && /^(?: năm)? \d{4}$/u.test(name.slice(title.length));

/** Each legal reference, and each list of them that has a page. */
export function referenceRecords(site: Site): SearchRecord[] {
  const pages = site.legalReferences.map((record): SearchRecord => {
    const { id, data } = record;
    const title = shortTitle(data);
    const names = data.names.filter((name) => !saysNoMore(name, title));
    const number = `${documentKindLabels[data.kind]} ${data.number ?? ''}`.trim();
    const issuer = data.issuerAsPrinted ?? site.organization(data.issuer).data.name;
    const text = [
      data.subject,
      record.body && articleOf(record).text.replace(/\n{2,}/gu, '\n'),
      ...data.annexes.map(({ kind, title }) => `${documentKindLabels[kind]} ban hành kèm theo: ${title}`),
      names.length > 0 && `Còn gọi là: ${names.join('; ')}`,
      // A document without a name of its own has its number as title: said twice it costs every reader bytes.
      number !== title && number,
      `${issuer}${data.issuedOn ? `, ngày ${formatDay(data.issuedOn)}` : ''}`,
      legalFieldLabels[data.field],
    ];
    return {
      path: referencePath(id),
      title,
      text: text.filter(Boolean).join('\n'),
      facets: {
        trang: 'Văn bản',
        loai: documentKindLabels[data.kind],
        'co-quan': site.organization(data.issuer).data.name,
        ...(data.issuedOn ? { nam: data.issuedOn.slice(0, 4) } : {}),
        'hieu-luc': validityStates[site.validity(id).state].label,
      },
    };
  });
  // What an agency issued is on the agency's own page as well.
  const facets = referenceFacets(site).filter(({ key }) => key !== 'co-quan');
  const titles = {
    loai: '',
    nam: 'Văn bản ban hành năm ',
    'hieu-luc': 'Văn bản ',
    'vien-dan': 'Văn bản ',
    'co-quan': '',
  };
  const lists = facets.flatMap(({ key, values }) =>
    values.map((value): SearchRecord => ({
      path: facetPath(key, value.slug),
      title: titles[key] + value.label,
      text: `Danh sách ${value.ids.length} văn bản.`,
      facets: { trang: 'Danh sách' },
    })),
  );
  return [...pages, ...lists];
}
