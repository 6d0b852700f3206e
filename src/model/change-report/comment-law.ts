import { names } from './comment-list.ts';
import type { List } from './comment-list.ts';
import type { LawReport, Touched } from './law-changes.ts';
import { safe } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** The documents whose force differs, and every plan and duty that rests on them. Nothing where none differs: most changes touch no law. @param most documents in one line */
export function lawParts(law: LawReport | null, list: List, most: number): Markdown[] {
  if (law === null || law.changes.length === 0) return [];
  const lineOf = ({ name, documents }: Touched): Markdown =>
    safe`${name}: ${names(documents, { separator: safe`, `, kind: safe`văn bản`, most })}`;
  const lines = law.changes.map(({ name, before, after }) => safe`${name}: ${before} → ${after}`);
  return [
    safe`### Hiệu lực của văn bản`,
    list(safe`Đổi hiệu lực, hoặc được sửa đổi`, lines),
    list(safe`⚠️ Kế hoạch dựa vào đó`, law.plans.map(lineOf)),
    list(safe`⚠️ Nghĩa vụ dựa vào đó`, law.duties.map(lineOf)),
  ];
}
