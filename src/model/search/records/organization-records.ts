import { organizationPath } from '../../addresses.ts';
import { organizationBranchLabels, organizationLevelLabels } from '../../../kinds/organization.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** Each organization under all its names. */
export function organizationRecords(site: Site): SearchRecord[] {
  return site.organizations.map(({ id, data }) => {
    const school = data.branch === 'school';
    const text = [
      data.name,
      data.aliases.length > 0 && `Còn gọi là: ${data.aliases.join('; ')}`,
      data.symbols.length > 0 && `Viết tắt: ${data.symbols.join(', ')}`,
      `${organizationBranchLabels[data.branch]}, ${organizationLevelLabels[data.level]}`,
      data.parent && `Trực thuộc: ${site.organization(data.parent).data.name}`,
      data.change,
      [data.address, data.phone, data.email].filter(Boolean).join(', '),
    ];
    return {
      path: organizationPath(id),
      title: data.name,
      text: text.filter(Boolean).join('\n'),
      facets: { trang: school ? 'Trường' : 'Cơ quan', ...(school ? { truong: data.name } : {}) },
    };
  });
}
