import { blockText } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import type { Content } from '../records.ts';
import { once } from '../once.ts';
import { collapseSpace } from '../text/normalize.ts';
import { MOST_SUGGESTIONS, nearestUpTo } from '../text/nearest.ts';
import { articleIn } from './article-in.ts';
import { withFields } from './with-fields.ts';
import type { Visit } from './visit.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

/** Editorial notes and manual citation decisions that point at text which is not there. */
export function checkNotes(content: Content, visit: Visit): Issue[] {
  const { records, incomplete } = content;
  const issues: Issue[] = [];
  for (const record of withFields(content, 'editorialNotes', ['plan', 'notes'])) {
    const plan = records.plans.get(record.data.plan);
    if (!plan) continue;
    visit(record.file);
    const nearest = nearestUpTo(MOST_SUGGESTIONS);
    const article = articleOf(plan);
    const blocks = new Map(article.blocks.map((block) => [block.anchor, block]));
    const whole = once(() => collapseSpace(article.text));
    const codes = new Set<string>();
    record.data.notes.forEach((note, index) => {
      const at = (field: string) => record.locationOf(['notes', index, field]);
      if (codes.has(note.code)) issues.push(issueAt(at('code'), 'trung-ma', `mã ghi chú ${note.code} đã dùng ở trên.`));
      codes.add(note.code);
      const block = note.block === null ? null : blocks.get(note.block);
      if (block === undefined) {
        const suggestion = nearest(note.block!, blocks.keys());
        issues.push(
          issueAt(at('block'), 'ghi-chu-lac', `${note.code}: kế hoạch không có đoạn “${note.block}”.`, { suggestion }),
        );
      } else if (!(block ? collapseSpace(blockText(article, block)) : whole()).includes(collapseSpace(note.quote)))
        issues.push(
          issueAt(
            at('quote'),
            'ghi-chu-lac',
            `${note.code}: không thấy “${collapseSpace(note.quote)}” trong đoạn “${note.block ?? 'cả văn bản'}”.`,
          ),
        );
    });
  }
  const articles = new Map(
    [...records.plans.values(), ...incomplete.records].map((record) => [record.file, once(() => articleIn(record))]),
  );
  for (const plan of withFields(content, 'plans', ['citationDecisions'])) {
    if (plan.data.citationDecisions.length === 0) continue;
    visit(plan.file);
    const read = articles.get(plan.file)?.();
    if (!read?.complete) continue;
    const { article } = read;
    plan.data.citationDecisions.forEach((decision, index) => {
      const block = article.blocks.find((each) => each.anchor === decision.block);
      if (!block || !blockText(article, block).includes(decision.text))
        issues.push(
          issueAt(
            plan.locationOf(['citationDecisions', index, block ? 'text' : 'block']),
            'quyet-dinh-lac',
            `không thấy “${decision.text}” trong đoạn “${decision.block}”.`,
          ),
        );
    });
  }
  return issues;
}
