import { dutyGroupLabels } from '../../kinds/duty.ts';
import { tableSetting, type TableSetting } from '../../model/sheet/table-setting.ts';
import { currentContent, currentSite } from '../current.ts';
import { templates } from '../disclosure-views.ts';
import { itemText } from './item-files.ts';

/** The duties of the school that have a table, each with its code; in groups as on the board. */
export function dutiesWithTables(): { group: string; duties: { code: string; title: string }[] }[] {
  const duties = [...new Map(templates().map(({ duty }) => [duty.code, duty])).values()];
  return Object.entries(dutyGroupLabels)
    .map(([letter, label]) => ({
      group: `${letter}. ${label}`,
      duties: duties.filter(({ group }) => group === letter).map(({ code, title }) => ({ code, title })),
    }))
    .filter((each) => each.duties.length > 0);
}

/** What the page that takes tables needs of a duty. @param code in capitals */
export function tableSettingOf(code: string): TableSetting {
  const { content } = currentContent();
  const duty = templates(code)[0]?.duty;
  if (duty === undefined) throw new RangeError(`${code} is no duty of this school with a table.`);
  return tableSetting(content, duty, itemText, currentSite().today);
}
