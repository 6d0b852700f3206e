import { organizationBranchLabels, organizationLevelLabels } from '../../kinds/organization.ts';
import type { Organization } from '../../kinds/organization.ts';
import { formatDay } from '../day/format-day.ts';
import { organizationLink, planLink, provenanceView } from './links.ts';
import type { LinkView, ProvenanceView } from './links.ts';
import { firstItem } from '../items.ts';
import { inSchoolNoun } from '../law/duty/school-noun.ts';
import { groupsByYear, registerPages } from './reference-item.ts';
import type { ReferenceGroup } from './reference-item.ts';
import { organizationToday } from '../site/site.ts';
import { once } from '../once.ts';
import type { Site } from '../site/site.ts';

/** All that the page of an organization shows. */
export interface OrganizationView {
  name: string;
  level: string;
  branch: string;
  isSchool: boolean;
  parent: LinkView | null;
  children: LinkView[];
  from: string | null;
  to: string | null;
  successors: LinkView[];
  predecessors: LinkView[];
  /** What it is today, through all successors; empty when it still exists or nothing is known. */
  today: LinkView[];
  change: string | null;
  aliases: string[];
  contact: Pick<Organization, 'address' | 'phone' | 'email' | 'website'>;
  /** The newest documents; a page of the register has all of them. */
  documents: ReferenceGroup[];
  documentCount: number;
  plans: LinkView[];
  provenance: ProvenanceView;
}

export function organizationView(site: Site, id: string): OrganizationView {
  const { data } = site.organization(id);
  const link = (each: string) => organizationLink(site, each);
  const linksTo = (test: (data: Organization) => boolean) =>
    site.organizations.filter((each) => test(each.data)).map((each) => link(each.id));
  const issued = (issuedBy(site).get(id) ?? []).map((each) => each.id);
  return {
    name: data.name,
    level: organizationLevelLabels[data.level],
    branch: organizationBranchLabels[data.branch],
    isSchool: data.branch === 'school',
    parent: data.parent === null ? null : link(data.parent),
    children: linksTo((each) => each.parent === id),
    from: data.from && formatDay(data.from),
    to: data.to && formatDay(data.to),
    successors: data.successors.map(link),
    predecessors: linksTo((each) => each.successors.includes(id)),
    today: organizationToday(site, id, site.today)
      .filter((each) => each.id !== id)
      .map((each) => link(each.id)),
    change: data.change,
    aliases: data.aliases,
    contact: { address: data.address, phone: data.phone, email: data.email, website: data.website },
    documents: groupsByYear(firstItem(registerPages(site, issued))),
    documentCount: issued.length,
    plans: site.plansOf(id).map((plan) => planLink(site, plan.id)),
    provenance: provenanceView('organizations', data),
  };
}

const issuedBy = once.perObject((site: Site) => Map.groupBy(site.legalReferences, ({ data }) => data.issuer));

/** An organization as one line of a list. */
export interface OrganizationItem extends LinkView {
  /** Last day of its existence when it no longer exists today. */
  ended: string | null;
  documents: number;
  plans: number;
}

/** All organizations by branch and level: schools first, then the State, then the Party, from the centre down. */
export function organizationsByBranch(site: Site): { anchor: string; heading: string; items: OrganizationItem[] }[] {
  const collator = new Intl.Collator('vi');
  const levels = Object.keys(organizationLevelLabels);
  return groups.flatMap(({ anchor, heading, branches }) => {
    const items = site.organizations
      .filter(({ data }) => branches.includes(data.branch))
      .sort(
        (a, b) =>
          levels.indexOf(a.data.level) - levels.indexOf(b.data.level) || collator.compare(a.data.name, b.data.name),
      )
      .map(({ id, data }) => ({
        ...organizationLink(site, id),
        ended: data.to !== null && data.to < site.today ? formatDay(data.to) : null,
        documents: issuedBy(site).get(id)?.length ?? 0,
        plans: site.plansOf(id).length,
      }));
    return items.length === 0 ? [] : [{ anchor, heading: inSchoolNoun(heading, site.school.data.schoolLevels), items }];
  });
}

const groups: { anchor: string; heading: string; branches: Organization['branch'][] }[] = [
  { anchor: 'nha-truong', heading: 'Nhà trường', branches: ['school'] },
  { anchor: 'nha-nuoc', heading: 'Cơ quan nhà nước', branches: ['assembly', 'government'] },
  { anchor: 'dang', heading: 'Cơ quan của Đảng', branches: ['party'] },
  { anchor: 'khac', heading: 'Tổ chức khác', branches: ['other'] },
];
