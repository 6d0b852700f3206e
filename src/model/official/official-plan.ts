import type { Root } from 'hast';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import { planTitle } from '../../kinds/titles.ts';
import { planPath } from '../addresses.ts';
import { withoutClass } from '../article/without-class.ts';
import type { Site } from '../site/site.ts';
import { planView } from '../views/plan-view.ts';
import type { WithdrawalView } from '../views/plan-view.ts';
import { officialBlocks, textAndAnnexes } from './blocks.ts';
import { citedText } from './cited-text.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { versionOf } from '../views/recorded-changes.ts';
import { absoluteLink } from './published.ts';
import type { Published } from './published.ts';

/** A plan as it is laid out on sheets. Its text is the issued one; nothing in it depends on the day of the build. */
export function officialPlan(site: Site, id: string, { address, code }: Published): OfficialDocument {
  const record = site.plan(id);
  const { data } = record;
  const view = planView(site, id);
  const page = address(planPath(id));
  const warnings = [withdrawnWords(view.withdrawn), data.fragment && `Bản không đầy đủ. ${data.fragment.notice}`];
  return {
    title: planTitle(data),
    language: 'vi',
    author: site.organization(data.organization).data.name,
    issuedOn: data.issuedOn,
    letterhead: data.fragment ? null : letterhead(data, (organization) => site.organization(organization).data),
    heading: data.fragment
      ? null
      : { kind: documentKindLabels['ke-hoach'].toLocaleUpperCase('vi'), subject: data.subject },
    warnings: warnings.filter((line) => line !== null),
    ...textAndAnnexes(officialBlocks(bodyOf(citedText(site, record)), (href) => absoluteLink(href, page, address))),
    signer: data.signer,
    recipients: data.recipients,
    foot: { address: page, version: versionOf(data.changes), code },
  };
}

/** The part of a plan's article between its name and its signature block. */
const bodyOf = (tree: Root): Root => withoutClass(withoutClass(tree, 'ten-van-ban'), 'ky');

function withdrawnWords(withdrawn: WithdrawalView | null): string | null {
  if (withdrawn === null) return null;
  const on = withdrawn.on === null ? ', ngày nào thì không ghi' : ` ngày ${withdrawn.on}`;
  const by = withdrawn.replacedBy === null ? '' : ` Thay bằng: ${withdrawn.replacedBy.label}.`;
  return `Kế hoạch này đã thu hồi${on}. Vì sao: ${withdrawn.reason ?? 'không ghi'}${by}`;
}
