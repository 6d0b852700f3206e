import { dutiesByCode } from '../../model/law/duty/duties-by-code.ts';
import { concerns } from '../../model/law/duty/state.ts';
import { articleOf } from '../../model/article/article-of.ts';
import { blockText } from '../../model/article/article.ts';
import { notForWeb } from '../../model/disclosure/check-duty.ts';
import type { Content } from '../../model/records.ts';
import type { RecordSetting } from '../../model/word/index.ts';

/** What the content of the site knows that the record of an imported document asks for: of its own school alone. */
export function recordSetting(content: Content): RecordSetting {
  const { records, settings } = content;
  const school = settings?.data.school;
  const about = records.organizations.get(school ?? '')?.data;
  const [levels, ownership] = [about?.schoolLevels ?? [], about?.ownership ?? null];
  const own = <R extends { data: { organization: string } }>(map: ReadonlyMap<string, R>) =>
    [...map.values()].filter(({ data }) => data.organization === school);
  return {
    duties: [...dutiesByCode(content).values()]
      .filter((duty) => duty.heldTo === null && notForWeb(duty, []).length === 0)
      .filter((duty) => concerns(duty, { organization: school ?? '', levels, ownership }))
      .map(({ code, title, period }) => ({ code, title, period }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    plans: own(records.plans).map((record) => {
      const article = articleOf(record);
      return {
        id: record.id,
        number: record.data.number,
        subject: record.data.subject,
        sections: article.blocks.flatMap((block) =>
          block.depth === null ? [] : [{ id: block.anchor, title: blockText(article, block) }],
        ),
      };
    }),
    regulations: own(records.regulations).map(({ id, data: { title, duty, purpose, promisedIn } }) => ({
      id,
      title,
      duty,
      purpose,
      promisedIn,
    })),
    items: own(records.disclosures).map(({ id, data: { duty, period } }) => ({ id, duty, period })),
  };
}
