import { itemPath } from '../../addresses.ts';
import { itemTitle } from '../../../kinds/item-title.ts';
import { parsePeriod } from '../../../kinds/period.ts';
import type { Content } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import { hiddenFootnote } from '../../table/table-view.ts';
import type { Cell, TableView } from '../../table/table-view.ts';
import type { SearchRecord } from './record.ts';

/** What the school has published for its duties. */
export function disclosureRecords(site: Site, { records }: Pick<Content, 'records'>): SearchRecord[] {
  const school = (id: string) => site.organization(id).data.name;
  const { duties, table } = site.dutyRegister();
  const dutyOf = new Map(duties.map(({ data }) => [data.code, data]));
  return [...records.disclosures.values()].map(({ data }): SearchRecord => {
    const period = parsePeriod(data.period);
    const duty = dutyOf.get(data.duty);
    const title = data.title ?? (duty && period ? itemTitle(duty, period) : data.duty);
    return {
      path: itemPath(data.duty, data.period),
      title,
      text: [
        title,
        duty?.title,
        ...data.narrative,
        ...data.documents.flatMap((each) => [
          each.title === title || each.title === duty?.title ? null : each.title,
          each.number,
        ]),
        data.notApplicable,
        ...data.data.flatMap((each) => tableText(table(each))),
      ]
        .filter(Boolean)
        .join('\n'),
      facets: { trang: 'Mục công khai', nam: data.period.slice(0, 4), truong: school(data.organization) },
    };
  });
}

/**
 * A table as search reads it: its caption, then a line for each row: its name, then what readers see in its cells, figures with their units. Only from the table
 * that the page shows, because what is hidden there must not be found. Shares and zeros say nothing that anybody looks for.
 */
const tableText = ({ caption, columns, rows, footnotes }: TableView): string[] => [
  caption,
  ...rows.map(({ label, cells }) =>
    [label, ...new Set(cells.flatMap((cell, at) => (isTelling(cell) ? cellText(cell, columns[at]?.unit) : [])))].join(
      ', ',
    ),
  ),
  ...footnotes.filter((each) => each !== hiddenFootnote),
];

const isTelling = ({ value, text }: Cell) => Boolean(value) && !text.endsWith('%');

const cellText = ({ value, text }: Cell, unit: string | null | undefined) =>
  typeof value === 'number' && unit ? `${text} ${unit}` : text;
