import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../kinds/index.ts';
import { currentContent } from '../current.ts';
import { contentDirectory } from '../paths.ts';
import { recordSetting } from './record-setting.ts';

/** The duties of which the school has items, each with their ids. */
export const itemsOfDuties = (): { duty: string; ids: string[] }[] =>
  [...Map.groupBy(recordSetting(currentContent().content).items, ({ duty }) => duty)].map(([duty, items]) => ({
    duty,
    ids: items.map(({ id }) => id),
  }));

/** The file of each item, as it is in the repository, by its id. */
export function itemTexts(ids: readonly string[]): Record<string, string> {
  const folder = join(contentDirectory(), kindOf('disclosures').folder);
  return Object.fromEntries(ids.map((id) => [id, readFileSync(join(folder, `${id}.yaml`), 'utf8')]));
}
