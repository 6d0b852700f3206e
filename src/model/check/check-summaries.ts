import { blockText } from '../article/article.ts';
import type { Article } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import { summaryLanguages } from '../../kinds/summary.ts';
import type { Content, ContentRecord } from '../records.ts';
import { MOST_SUGGESTIONS, nearestUpTo } from '../text/nearest.ts';
import type { Visit } from './visit.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Summaries that rest on a part of a plan that does not exist, or name a number that the parts do not have. */
export function checkSummaries({ records }: Content, visit: Visit): Issue[] {
  const issues: Issue[] = [];
  const summarized = new Set<string>();
  for (const record of records.summaries.values()) {
    const plan = records.plans.get(record.data.plan);
    if (summarized.has(record.data.plan))
      issues.push(issueAt(record.locationOf(['plan']), 'trung-ma', `“${record.data.plan}” đã có bản tóm tắt khác.`));
    summarized.add(record.data.plan);
    if (!plan) continue;
    visit(record.file);
    issues.push(...translationIssues(record));
    const nearest = nearestUpTo(MOST_SUGGESTIONS);
    const article = articleOf(plan);
    const blocks = new Map(article.blocks.map((block) => [block.anchor, block]));
    record.data.statements.forEach(({ text, sections }, index) => {
      sections.forEach((section, at) => {
        if (blocks.has(section)) return;
        const place = record.locationOf(['statements', index, 'sections', at]);
        const suggestion = nearest(section, blocks.keys());
        issues.push(issueAt(place, 'tom-tat-lac', `kế hoạch không có đoạn “${section}”.`, { suggestion }));
      });
      if (!sections.every((section) => blocks.has(section))) return;
      const said = numbersOf(sections.map((section) => passage(article, section)).join('\n'));
      const missing = [...numbersOf(text)].filter((number) => !said.has(number));
      if (missing.length > 0)
        issues.push(
          issueAt(
            record.locationOf(['statements', index, 'text']),
            'tom-tat-lac',
            `không thấy “${missing.join('”, “')}” trong đoạn “${sections.join('”, “')}”.`,
          ),
        );
    });
  }
  return issues;
}

/** Translations that leave a statement out, name another number, or are there twice. */
function translationIssues({ data, locationOf }: ContentRecord<'summaries'>): Issue[] {
  return data.translations.flatMap(({ language, texts }, index) => {
    const at = (...path: (string | number)[]) => locationOf(['translations', index, ...path]);
    const issues: Issue[] = [];
    if (data.translations.findIndex((each) => each.language === language) < index)
      issues.push(issueAt(at('language'), 'trung-ma', `đã có bản ${summaryLanguages[language]} ở trên.`));
    if (texts.length !== data.statements.length)
      issues.push(
        issueAt(
          at('texts'),
          'tom-tat-lac',
          `bản tóm tắt có ${data.statements.length} câu, bản ${summaryLanguages[language]} có ${texts.length} câu.`,
        ),
      );
    texts.forEach((translated, place) => {
      const statement = data.statements[place];
      if (statement === undefined) return;
      const [said, meant] = [numbersOf(translated), numbersOf(statement.text)];
      const other = [...said.symmetricDifference(meant)];
      if (other.length > 0)
        issues.push(
          issueAt(
            at('texts', place),
            'tom-tat-lac',
            `con số “${other.join('”, “')}” không giống câu tiếng Việt thứ ${place + 1}.`,
          ),
        );
    });
    return issues;
  });
}

const numbersOf = (text: string) => new Set(text.match(/\d+/gu) ?? []);

/** A part of an article: a block, or a heading with all that is under it up to the next heading as high. */
function passage(article: Article, anchor: string): string {
  const at = article.blocks.findIndex((block) => block.anchor === anchor);
  const block = article.blocks[at]!;
  if (block.depth === null) return blockText(article, block);
  const next = article.blocks
    .slice(at + 1)
    .find(({ depth, kind }) => kind === 'signature' || (depth !== null && depth <= block.depth!));
  return article.text.slice(block.start, next?.start);
}
