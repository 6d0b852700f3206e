import { dutyPath, itemPath } from '../../addresses.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import type { LinkView } from '../links.ts';
import type { Site } from '../../site/site.ts';

/** What was published last for a duty; null while nothing was. */
export function latestItem(site: Site, code: string): LinkView | null {
  const { data } =
    site
      .dutyRegister()
      .disclosures(code)
      .findLast((each) => each.data.publications.some(({ on }) => on === null || on <= site.today)) ?? {};
  if (!data) return null;
  const title = site.dutyRegister().duty(code).data.title;
  return { path: itemPath(data.duty, data.period), label: `${title}, ${periodLabel(requirePeriod(data.period))}` };
}

/** The page of a duty. Throws for a code that the content does not have. */
export const dutyLink = (site: Site, code: string): LinkView => ({
  path: dutyPath(code),
  label: site.dutyRegister().duty(code).data.title,
});
