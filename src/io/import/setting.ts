import { buildRegistry } from '../../model/law/citation/index.ts';
import type { ImportSetting } from '../../model/word/index.ts';
import type { Content } from '../../model/records.ts';
import { recordSetting } from './record-setting.ts';
import { localitiesOf } from '../../model/site/site.ts';

/** @throws Error when the site's settings cannot be read: then nobody knows whose plan it is. */
export function importSetting(content: Content): ImportSetting {
  const { records, settings } = content;
  if (!settings) throw new Error('Không đọc được src/content/site.yaml. Chạy npm run check để xem lỗi.');
  const named = (id: string) => {
    const data = records.organizations.get(id)?.data;
    return { id, names: data ? [data.name, ...data.aliases] : [] };
  };
  const withIds = <Data extends object>(map: ReadonlyMap<string, { id: string; data: Data }>) =>
    [...map.values()].map((record): { id: string } & Data => ({ id: record.id, ...record.data }));
  return {
    school: named(settings.data.school),
    schools: [...records.organizations.values()]
      .filter((each) => each.data.branch === 'school')
      .map((each) => named(each.id)),
    registry: buildRegistry(withIds(records.legalReferences), withIds(records.organizations)),
    records: recordSetting(content),
    placesOf: (organization) =>
      records.organizations.has(organization) ? localitiesOf(records.organizations, organization) : [],
  };
}
