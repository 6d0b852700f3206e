import { recordedChangesView } from './recorded-changes.ts';
import type { RecordedChangeView } from './recorded-changes.ts';
import { summaryLanguages, summaryParts } from '../../kinds/summary.ts';
import { articleOf } from '../article/article-of.ts';
import { formatDay } from '../day/format-day.ts';
import { entryOf } from '../items.ts';
import { familyWord, learnerWord } from '../law/duty/level-words.ts';
import type { LinkView } from './links.ts';
import { placeLabel } from './place-label.ts';
import type { Site } from '../site/site.ts';

/** A plan in plain words, with who answers for the words. */
export interface SummaryView {
  /** For whom it is: `Tóm tắt cho phụ huynh`. */
  title: string;
  author: string;
  writtenOn: string;
  /** What was changed after it was published, the latest first. */
  changes: RecordedChangeView[];
  /** Null until the school has approved it. */
  approval: { by: string; on: string } | null;
  parts: { heading: string; statements: { text: string; places: LinkView[] }[] }[];
  translations: TranslationView[];
}

/** A summary in another language of its families. */
export interface TranslationView {
  /** For the attribute `lang`. */
  lang: string;
  /** In Vietnamese: `Tóm tắt bằng tiếng Mường`. */
  title: string;
  texts: string[];
  translator: string;
  checkedBy: string | null;
}

/** The summary of a plan, its parts in the order of the schema; null for a plan that has none. Places are anchors of the plan's page. */
export function summaryView(site: Site, planId: string): SummaryView | null {
  const data = site.summary(planId);
  if (data === null) return null;
  const article = articleOf(site.plan(planId));
  const blocks = new Map(article.blocks.map((block) => [block.anchor, block]));
  const { schoolLevels } = site.school.data;
  return {
    title: `Tóm tắt cho ${familyWord(schoolLevels)}`,
    author: data.author,
    writtenOn: formatDay(data.writtenOn),
    changes: recordedChangesView(data.changes),
    translations: data.translations.map(({ language, texts, translator, checkedBy }) => ({
      lang: language,
      title: `Tóm tắt bằng ${summaryLanguages[language]}`,
      texts,
      translator,
      checkedBy,
    })),
    approval: data.approval && { by: data.approval.by, on: formatDay(data.approval.on) },
    parts: (Object.keys(summaryParts) as (keyof typeof summaryParts)[]).flatMap((part) => {
      const statements = data.statements
        .filter(({ about }) => about === part)
        .map(({ text, sections }) => ({
          text,
          places: sections.map((section) => ({
            path: `#${section}`,
            label: placeLabel(entryOf(blocks, section), article),
          })),
        }));
      return statements.length === 0
        ? []
        : [
            {
              heading:
                part === 'children' && schoolLevels.length > 0
                  ? `Với ${learnerWord(schoolLevels)}`
                  : summaryParts[part],
              statements,
            },
          ];
    }),
  };
}
