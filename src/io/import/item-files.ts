import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../kinds/index.ts';
import { currentContent } from '../current.ts';
import { contentDirectory } from '../paths.ts';

/** The duties of which the school has items, each with their ids. */
export function itemsOfDuties(): { duty: string; ids: string[] }[] {
  const { records, settings } = currentContent().content;
  const own = [...records.disclosures.values()].filter(({ data }) => data.organization === settings?.data.school);
  return [...Map.groupBy(own, ({ data }) => data.duty)].map(([duty, items]) => ({
    duty,
    ids: items.map(({ id }) => id),
  }));
}

/** The file of an item, as it is in the repository. */
export const itemText = (id: string): string =>
  readFileSync(join(contentDirectory(), kindOf('disclosures').folder, `${id}.yaml`), 'utf8');
