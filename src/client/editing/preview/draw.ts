import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../../../model/article/article.ts';
import { buildArticle } from '../../../model/article/article.ts';
import { bodyTree } from '../../../model/article/body-tree.ts';
import { markRanges } from '../../../model/article/mark-ranges.ts';
import { planArticle } from '../../../model/article/plan-article.ts';
import { fullRecord, isObject } from '../../../model/editing/full-record.ts';
import { questionsOf } from '../../../model/record-form/questions.ts';
import type { Question } from '../../../model/record-form/questions.ts';
import { formatDay, formatDayInWords } from '../../../model/day/format-day.ts';
import { kinds } from '../../../kinds/index.ts';
import type { KindName } from '../../../kinds/index.ts';
import type { Plan } from '../../../kinds/plan.ts';
import type { CheckedFile, FoundIssue } from './check-file.ts';
import type { CitedHere } from './cited.ts';

type Child = ElementContent | string | null;
const h = (tagName: string, className: string | null, ...children: Child[]): Element => ({
  type: 'element',
  tagName,
  properties: className === null ? {} : { className: className.split(' ') },
  children: children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const link = (href: string, className: string | null, text: string): Element => {
  const element = h('a', className, text);
  element.properties['href'] = href;
  return element;
};

/** The text that the preview shows and in which citations are sought; null where there is none. */
export function articleOfFile(collection: KindName, { fields, body }: CheckedFile): Article | null {
  if (!body) return null;
  const tree = bodyTree(body);
  if (collection !== 'plans') return buildArticle({ head: null, body: tree, foot: null });
  const full = fullRecord(questionsOf(kinds.plans.schema), fields) as unknown as Plan;
  return planArticle({ ...full, subject: full.subject ?? '' }, tree);
}

interface Drawn {
  collection: KindName;
  file: CheckedFile;
  article: Article | null;
  cited: readonly CitedHere[];
  /** The path of the site without its last slash. */
  base: string;
  /** Names of organizations by id. */
  names: ReadonlyMap<string, string>;
}

/** The preview as HTML: what is wrong, the text as its page will show it, what it cites. */
export function draw({ collection, file, article, cited, base, names }: Drawn): string {
  const marks = cited.map(({ start, end, path, mark }) =>
    path === null
      ? { start, end, tagName: 'span', properties: { className: ['vd', mark] } }
      : { start, end, tagName: 'a', properties: { className: ['vd', mark], href: base + path } },
  );
  const paper = h('article', null, ...((article ? markRanges(article.tree, marks).children : []) as ElementContent[]));
  paper.properties['id'] = 'noi-dung';
  const refused =
    file.hasBody && !article
      ? h('p', 'notice', 'Chưa xem trước được nội dung: hãy sửa các lỗi của nội dung nêu ở trên.')
      : null;
  const text =
    collection === 'plans'
      ? h('div', 'paper', ...planHead(file.fields, names), refused, paper)
      : h(
          'div',
          null,
          facts(questionsOf(kinds[collection].schema), file.fields, names),
          refused,
          article ? paper : null,
        );
  const tree: Root = {
    type: 'root',
    children: [problems(file.issues, base), h('div', 'preview-beside', text, citations(cited, base))],
  };
  return toHtml(tree);
}

function problems(issues: readonly FoundIssue[], base: string): Element {
  if (issues.length === 0) return h('p', 'preview-good', 'Máy chưa thấy chỗ nào cần sửa.');
  const items = issues.map(({ severity, code, where, message, remedy, suggestion }) =>
    h(
      'li',
      `preview-${severity}`,
      h('strong', null, `${severity === 'error' ? 'Lỗi' : 'Nên xem lại'} – ${where}: `),
      `${message} ${remedy} `,
      suggestion === null ? null : h('span', null, `Có thể viết: ${suggestion} `),
      link(`${base}/huong-dan/loi/${code}/`, null, 'Cách sửa'),
    ),
  );
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const count = [errors > 0 && `${errors} lỗi`, issues.length > errors && `${issues.length - errors} chỗ nên xem lại`];
  return h('section', 'preview-issues', h('h2', null, count.filter(Boolean).join(', ')), h('ul', null, ...items));
}

function citations(cited: readonly CitedHere[], base: string): Element | null {
  if (cited.length === 0) return null;
  const items = cited.map(({ surface, path, mark, state }) =>
    h(
      'li',
      null,
      path === null ? surface : link(base + path, null, surface),
      ' ',
      h('span', path === null ? 'none' : `state ${mark}`, state),
    ),
  );
  return h('aside', 'preview-cited', h('h2', null, `${cited.length} viện dẫn`), h('ol', null, ...items));
}

/** The head of the paper, as on the plan's page. */
function planHead(fields: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): Element[] {
  const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const school = said(fields['organization']);
  const [number, place, day] = [said(fields['number']), said(fields['place']), said(fields['issuedOn'])];
  const isDay = day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day);
  return [
    h(
      'div',
      'paper-head',
      h(
        'div',
        null,
        h('p', 'paper-school', (school && names.get(school)) ?? school ?? '(chưa chọn trường)'),
        h('p', null, `Số: ${number ?? 'không ghi'}`),
      ),
      h(
        'div',
        null,
        h('p', 'paper-state', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
        h('p', 'paper-motto', 'Độc lập - Tự do - Hạnh phúc'),
        h('p', 'paper-day', `${place ?? '(địa danh không ghi)'}, ${isDay ? formatDayInWords(day) : 'ngày không ghi'}`),
      ),
    ),
  ];
}

/** The filled fields of a record, in words. */
function facts(
  questions: readonly Question[],
  record: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Element {
  const rows = questions.flatMap((asked): Element[] => {
    const value = told(asked, record[asked.path.at(-1)!], names);
    return value === null ? [] : [h('div', null, h('dt', null, asked.title), h('dd', null, value))];
  });
  return h('dl', 'facts', ...rows);
}

function told(asked: Question, value: unknown, names: ReadonlyMap<string, string>): Child {
  if (value === null || value === undefined || value === '' || value === false) return null;
  if (value === true) return 'có';
  if (Array.isArray(value)) {
    const items = value.map((item) => told(asked, item, names)).filter((item) => item !== null);
    return items.length === 0 ? null : h('ul', null, ...items.map((item) => h('li', null, item)));
  }
  if (isObject(value)) {
    const form = asked.forms?.each.find(({ name }) => name === value[asked.forms!.key]);
    const inner = facts(form?.inner ?? asked.inner, value, names);
    return form ? h('div', null, h('p', null, form.label), inner) : inner;
  }
  const text = String(value);
  return asked.labels[text] ?? (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? formatDay(text) : (names.get(text) ?? text));
}
